"""How Sphinx builds these pages: ``make docs``."""

from __future__ import annotations

import re
from importlib.metadata import version as installed
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

project = "cstonews"
author = "cstonews contributors"
copyright = author  # noqa: A001  (the name is Sphinx's)
version = release = installed("cstonews")

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.viewcode"]
exclude_patterns = ["_build", "_*.md"]
html_theme = "furo"
html_title = f"cstonews {version}"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
# The tests run the notebook and compare; the pages show what is stored in it.
nb_execution_mode = "off"

autodoc_default_options = {
    "members": True,
    "undoc-members": True,
    "member-order": "bysource",
}
maximum_signature_line_length = 88

# No inventory is fetched: what is not ours is named, not linked.
nitpicky = True
nitpick_ignore_regex = [
    (r"py:.*", r"(?!cstonews)[\w.]*\b(datetime|date|Path|PathLike|TextIO|Hashable)"),
    (r"py:.*", r"(collections\.abc|typing|types|enum|abc|attrs?|cattrs|hypothesis|st)\..*"),
    (r"py:.*", r"(pa|pd|pl|pyarrow|pandas|polars)\..*"),
    (r"py:.*", r"(Callable|Iterable|Iterator|Mapping|Sequence|Collection|Traversable|Self)"),
    (r"py:.*", r"(T|K|T_co|Row|Self)|.*\.(T|K|T_co|Row)"),
    (r"py:.*", r"(Converter|StrEnum|SearchStrategy|DrawFn|optional)"),
]


def _of_ours(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, content: Element
) -> Element | None:
    """Link a name of this package wherever it is defined to where it is documented."""
    domain = env.domains.python_domain
    last = str(node["reftarget"]).rpartition(".")[2]
    found = [name for name in domain.objects if name.rpartition(".")[2] == last]
    classes = [name for name in found if domain.objects[name].objtype in _LINKED]
    if len(classes) != 1:
        return None
    return domain.resolve_xref(
        env, node.get("refdoc", ""), app.builder, "obj", classes[0], node, content
    )


def _signature(
    _app: Sphinx, _what: str, _name: str, _obj: object, *rest: object
) -> tuple[str | None, str | None]:
    """Leave out how collections are made, and tell Python's ``date`` from our fields.

    ``rest`` are Sphinx's options, the signature and what it returns.
    """
    signature, returns = map(_full_date, rest[-2:])
    if signature and signature.startswith("(shelf"):
        signature = ""
    return signature, returns


def _full_date(annotations: object) -> str | None:
    if not isinstance(annotations, str):
        return None
    return _DATE.sub("datetime.date", annotations)


_DATE = re.compile(r"(?<![\w.])date(?![\w:=])")  # of `day: date | None`
_LINKED = {"class", "exception", "function", "data", "type"}


def setup(app: Sphinx) -> None:
    """Tell Sphinx what to call."""
    app.connect("missing-reference", _of_ours)
    app.connect("autodoc-process-signature", _signature)
