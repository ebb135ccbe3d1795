"""One converter between models and plain data: dicts, lists, strings, numbers."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from cattrs import Converter

from cstonews.articles import Metadatum
from cstonews.edtf import EDTF
from cstonews.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
_Hook: TypeAlias = "Callable[[object, object], T]"

_Place: TypeAlias = Passage | Metadatum | None


class _ExplainingConverter(Converter):
    """A converter that is fast on good data and says exactly what is wrong with bad."""

    def structure(self, obj: object, cl: type[T]) -> T:
        try:
            return super().structure(obj, cl)
        except (AttributeError, LookupError, TypeError, ValueError):
            if self.detailed_validation:
                raise
            return self.copy(detailed_validation=True).structure(obj, cl)


def make_converter() -> Converter:
    """Make a cattrs converter for every model of this package.

    Dates are their EDTF strings, enums their values, tuples lists. All keys are
    written; a key that is missing gets its default when read, one that is unknown is
    passed over. Nothing is coerced: where a string stands for a number, that is a
    fault. A fault raises the ``ClassValidationError`` of cattrs, and
    ``cattrs.transform_error`` lists what is wrong where (``$.statements[3].cue.end``).

    >>> converter = make_converter()
    >>> converter.unstructure(Passage.of("MOSCOW, August 23.", 0, 6))
    {'start': 0, 'end': 6, 'text': 'MOSCOW'}
    >>> converter.structure("2021-08-23", EDTF)
    EDTF('2021-08-23')
    """
    converter = _ExplainingConverter(detailed_validation=False)
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, _exactly(kind))
    converter.register_structure_hook(StrEnum, _member)
    converter.register_unstructure_hook(StrEnum, _value)
    converter.register_structure_hook(EDTF, _edtf)
    converter.register_unstructure_hook(EDTF, str)
    converter.register_structure_hook_factory(_is_place, _passage_or_metadatum)
    return converter


def _exactly(kind: type[T]) -> _Hook[T]:
    """Return a hook that takes values of ``kind`` as they are, and no others."""

    def hook(value: object, _: object) -> T:
        if type(value) is kind:
            return value
        message = f"expected {kind.__name__}, found {value!r}"
        raise TypeError(message)

    return hook


def _member(value: object, kind: type[StrEnum]) -> StrEnum:
    """Return the member with that value; the error lists what it can be."""
    try:
        return kind(str(value))
    except ValueError as error:
        message = f"expected one of {', '.join(kind)}; found {value!r}"
        raise ValueError(message) from error


def _value(member: StrEnum) -> str:
    return member.value


_parse_edtf = lru_cache(maxsize=4096)(EDTF.parse)


def _edtf(value: object, _: type[EDTF]) -> EDTF:
    if isinstance(value, str):
        return _parse_edtf(value)
    message = f"expected an EDTF string, found {value!r}"
    raise TypeError(message)


def _is_place(kind: object) -> bool:
    return kind == _Place


def _passage_or_metadatum(_: object, converter: Converter) -> _Hook[_Place]:
    """Tell passages from metadata by what only metadata have: an origin."""
    passage: _Hook[Passage] = converter.get_structure_hook(Passage)
    metadatum: _Hook[Metadatum] = converter.get_structure_hook(Metadatum)

    def hook(value: object, _: object) -> _Place:
        if value is None:
            return None
        if not isinstance(value, dict):
            message = f"expected an object with start or origin, found {value!r}"
            raise TypeError(message)
        if "origin" in value:
            return metadatum(value, Metadatum)
        return passage(value, Passage)

    return hook
