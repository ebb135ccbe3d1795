"""Tables: every collection as rows and columns, in every format that takes them."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cstonews.corpus.corpus import Corpus
from cstonews.errors import FileError, MissingExtraError
from cstonews.exchange import optional as optional_module
from cstonews.exchange.csv_files import dump_csv
from cstonews.exchange.optional import optional
from cstonews.exchange.tables import OFFSETS, Cell, CellType, Column, Table, make_table
from cstonews.testing import articles
from tests.corpus.building import article, gold_seeds, said

if TYPE_CHECKING:
    from pathlib import Path

    from cstonews.articles import Article

NAMES = ("articles", "statements", "meetings", "mentions", "dates", "membership_claims")
SEEDS = Corpus(gold_seeds())
KINDS: dict[CellType, type[object]] = {
    CellType.TEXT: str,
    CellType.INTEGER: int,
    CellType.NUMBER: float,
    CellType.FLAG: bool,
    CellType.DAY: date,
    CellType.TEXTS: tuple,
    CellType.INTEGERS: tuple,
}


@pytest.mark.parametrize("name", NAMES)
@given(found=st.lists(articles(), max_size=2))
def test_columns_hold_what_they_say(name: str, found: list[Article]) -> None:
    """Every column has a cell for each item, of its type or none; UTF-8 can hold them all."""
    collection = getattr(Corpus(found), name)
    table: Table = collection.to_table()
    assert table.name == name
    assert len({field.name for field in table.fields}) == len(table.fields)
    for field, cells in zip(table.fields, table.cells, strict=True):
        assert len(cells) == len(collection)
        for cell in cells:
            assert cell is None or type(cell) is KINDS[field.type]
            assert str(cell).encode("utf-8").decode("utf-8") == str(cell)
    assert len(table.rows) == len(collection)


def test_statements_as_rows() -> None:
    """A row has who said what in whose words, and where."""
    table = SEEDS.statements.by("amrullah-saleh").mixed.to_table()
    row = dict(zip((field.name for field in table.fields), table.rows[0], strict=True))
    text = SEEDS["000"].text
    start, end = row["content_start_code_points"], row["content_end_code_points"]
    assert isinstance(start, tuple)
    assert isinstance(end, tuple)
    assert row["text"] == text[int(start[0]) : int(end[0])]
    assert (row["article"], row["form"], row["speaker"]) == ("000", "mixed", "amrullah-saleh")
    assert (row["date"], row["said"], row["said_first_day"]) == (
        None,
        "2021-08-23",
        date(2021, 8, 23),
    )


@pytest.mark.parametrize("name", NAMES)
@given(found=st.lists(articles(), max_size=2))
def test_csv(name: str, found: list[Article]) -> None:
    """CSV has a header and a line for each item, and gives the words back."""
    table: Table = getattr(Corpus(found), name).to_table()
    header, *rows = csv.reader(io.StringIO(dump_csv(table, raw=True), newline=""))
    assert header == [field.name for field in table.fields]
    assert len(rows) == len(table.rows)
    for line, row in zip(rows, table.rows, strict=True):
        for text, cell in zip(line, row, strict=True):
            assert text == cell or not isinstance(cell, str)


def one(cell: Cell, kind: CellType = CellType.TEXT) -> Table:
    """Return a table of one cell."""
    return make_table("x", [Column("cell", kind, lambda _: cell)], [None])


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("- no", "'- no"),
        ("5 = 5", "5 = 5"),
        (-5, "-5"),
        (0, "0"),
        (True, "true"),
        (date(2021, 8, 23), "2021-08-23"),
        (("a", "b"), "a;b"),
        (("=a",), "'=a"),
        ((0, 1), "0;1"),
        (None, ""),
        ("\ud800", "\\ud800"),
        (("\ud800",), "\\ud800"),
    ],
)
def test_cells_of_csv(cell: Cell, text: str) -> None:
    """No cell is taken for a formula; lists are joined, and nothing told is empty."""
    assert dump_csv(one(cell)).splitlines()[1].strip('"') == text


def test_in_a_notebook() -> None:
    """A notebook shows the first items; no words of an article are markup."""
    text = "<script>" + "We met. " * 30
    corpus = Corpus([article("x", text, *[said(text, text)] * 12)])
    html = corpus.statements._repr_html_()
    assert "<caption>12 statements, the first 10</caption>" in html
    assert html.count("<tr>") == 11
    assert "&lt;script&gt;We met." in html
    assert "<script" not in html
    assert "…</td>" in html
    assert "<th>via</th>" in html
    assert "<th>meeting</th>" not in html


def test_csv_files(tmp_path: Path) -> None:
    """A file has what is returned, in UTF-8."""
    path = tmp_path / "s.csv"
    assert SEEDS.statements.to_csv(path) == path.read_bytes().decode("utf-8")
    assert SEEDS.statements.to_csv(raw=True) != ""


@pytest.mark.parametrize("name", NAMES)
@given(found=st.lists(articles(), max_size=2))
def test_arrow(name: str, found: list[Article]) -> None:
    """Arrow gives every cell back, and says what offsets count."""
    pytest.importorskip("pyarrow")
    collection = getattr(Corpus(found), name)
    table: Table = collection.to_table()
    arrow = collection.to_arrow()
    assert arrow.schema.metadata[b"offsets"].decode() == OFFSETS
    for field, cells in zip(table.fields, table.cells, strict=True):
        assert [_tuple(cell) for cell in arrow[field.name].to_pylist()] == [*cells]


def _tuple(cell: object) -> object:
    return tuple(cell) if isinstance(cell, list) else cell


def test_the_arrow_stream() -> None:
    """Whatever reads an Arrow C stream reads a collection."""
    arrow = pytest.importorskip("pyarrow")
    table = arrow.RecordBatchReader.from_stream(SEEDS.meetings).read_all()
    assert table["id"].to_pylist() == [record.id for record in SEEDS.meetings]


def test_pandas_and_polars() -> None:
    """Data frames have a row for each item, with what is not told missing."""
    pytest.importorskip("pyarrow")
    pytest.importorskip("pandas")
    pytest.importorskip("polars")
    names = [statement.speaker.entity for statement in SEEDS.statements]
    pandas = SEEDS.statements.to_pandas()["speaker"]
    assert pandas.astype(object).where(pandas.notna(), None).to_list() == names
    assert SEEDS.statements.to_polars()["speaker"].to_list() == names


def test_parquet(tmp_path: Path) -> None:
    """A Parquet file gives the table back."""
    pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    SEEDS.dates.to_parquet(tmp_path / "d.parquet")
    SEEDS.statements.to_parquet(tmp_path / "s.parquet")
    assert parquet.read_table(tmp_path / "s.parquet").equals(SEEDS.statements.to_arrow())


def test_duckdb(tmp_path: Path) -> None:
    """A database has every collection as a table, views by subject, and the unit of offsets."""
    pytest.importorskip("pyarrow")
    duckdb = pytest.importorskip("duckdb")
    path = tmp_path / "news.duckdb"
    path.write_text("before", "utf-8")
    SEEDS.to_duckdb(path)
    with pytest.raises(FileError, match="none/x: no such folder"):
        SEEDS.to_duckdb(tmp_path / "none" / "x")
    with duckdb.connect(str(path), read_only=True) as database:

        def ask(query: str) -> list[tuple[object, ...]]:
            found: list[tuple[object, ...]] = database.execute(query).fetchall()
            return found

        for name in NAMES:
            assert len(ask(f"FROM {name}")) == len(getattr(SEEDS, name))
        assert ask("SELECT speaker FROM speakers LIMIT 1") == [("stanislav-zas",)]
        assert ask("SELECT count(*) FROM quotations WHERE article = '000'") == [(4,)]
        assert len(ask("FROM entities")) == len(ask("FROM doubtful_claims")) == 0
        assert len(ask("FROM disputed_meetings")) == 1
        assert ("csto-collective-security-council", 2) in ask(
            "SELECT body, meetings FROM bodies"
        )
        reports = "SELECT article FROM meeting_reports WHERE list_contains(matched, 'place')"
        assert ask(reports) == [("002",), ("003",)]
        comments = ask("SELECT DISTINCT comment FROM duckdb_tables()")
        assert comments == [(OFFSETS,)]
    assert list(tmp_path.iterdir()) == [path]


def test_missing_libraries(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where a library is missing, the error names the extra that brings it."""

    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(optional_module, "import_module", missing)
    corpus = Corpus([article("x", "We met.", said("We met.", "We met"))])
    for call, extra in (
        (corpus.statements.to_arrow, "arrow"),
        (corpus.statements.to_pandas, "pandas"),
        (corpus.statements.to_polars, "polars"),
        (lambda: corpus.to_duckdb(tmp_path / "x"), "sql"),
        (lambda: optional("trafilatura"), "html"),
    ):
        with pytest.raises(MissingExtraError, match=rf"pip install 'cstonews\[{extra}\]'"):
            call()
