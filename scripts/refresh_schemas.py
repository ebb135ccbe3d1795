"""Write the JSON Schema files anew from the models: ``python scripts/refresh_schemas.py``."""

from __future__ import annotations

from pathlib import Path

from cstonews.corpus.collected import KINDS
from cstonews.exchange.json_schema import dump_schema

FOLDER = Path(__file__).parent.parent / "src" / "cstonews" / "exchange" / "schemas"


def main() -> None:
    """Write one file a kind."""
    for kind in KINDS:
        path = FOLDER / f"{kind.name}.schema.json"
        path.write_text(dump_schema(kind), "utf-8")
        print(path)


if __name__ == "__main__":
    main()
