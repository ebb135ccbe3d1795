"""The exceptions of the package, all under :class:`CstonewsError`.

What a text says is never an exception: it is a diagnostic. These are for files,
data and queries.
"""

from __future__ import annotations


class CstonewsError(Exception):
    """The root of every error that cstonews raises on purpose."""


class FileError(CstonewsError, OSError):
    """A file that is missing, a folder, or too large; ``str`` names the path."""


class EncodingError(CstonewsError, ValueError):
    """A file that is not UTF-8 text; ``str`` names the path and the byte."""


class DateError(CstonewsError, ValueError):
    """A date value that is not of the supported EDTF subset, or impossible."""


class DataError(CstonewsError, ValueError):
    """A fault in a data file: ``str`` names the table, the entry and the key."""


class UnknownNameError(CstonewsError, LookupError, ValueError):
    """A name or identifier that the reference does not have, with near ones."""


class AmbiguousNameError(CstonewsError, LookupError, ValueError):
    """A name that means more than one entity; ``str`` lists the candidates."""


class MissingExtraError(CstonewsError, ImportError):
    """A library that an extra of this package brings; ``str`` names the extra."""


class FormatError(CstonewsError, ValueError):
    """Serialized data that cannot be read: ``str`` names the file and the path."""
