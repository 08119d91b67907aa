"""From bytes to text: which encoding a file is in.

The order follows the Encoding and HTML standards: byte order mark, then UTF-8, then what an HTML
page says of itself, then a guess among the encodings that news archives are kept in. Line ends
stay as they are: offsets count code points of the decoded file without its byte order mark.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from crosscheck.errors import UnreadableSourceError

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_GUESSED = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "koi8_r", "shift_jis", "euc_jp",
            "euc_kr", "gb18030", "big5"]  # fmt: skip
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,300}?charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([\w:.-]{2,40})", re.IGNORECASE
)
_PRESCAN_BYTES = 1024
_SAMPLE_BYTES = 65_536
_CONTROLS = bytes(set(range(32)) - {0, 9, 10, 12, 13, 27})
_MOST_CONTROLS = 0.05
_STRAY_NULS = 8
_MOST_NULS = 0.01
_WIDE_NULS = 0.3
_MOSTLY_ASCII = 0.9
_FEW_FAULTS = 0.1
_RENAMED = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
            "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was in and what the reader should know of it."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(content: bytes, *, html: bool = False) -> Decoded:
    """Decode a whole file.

    Raises UnreadableSourceError if it is not text, or is not in the encoding that it claims.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _marked(content[len(mark) :], encoding)
    _refuse_binary(content)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if html and (declared := _declared(content)):
        return declared
    return _mostly_utf8(content) or _guessed(content)


def _marked(content: bytes, encoding: str) -> Decoded:
    """Decode what follows a byte order mark."""
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise UnreadableSourceError(
            f"its byte order mark says {encoding.upper()}, but byte {error.start} is not",
            "save it as UTF-8",
        ) from error


def _refuse_binary(content: bytes) -> None:
    """Stop at images, archives and the like, whatever their names say."""
    for start, name in _BINARY_STARTS:
        if content.startswith(start):
            raise UnreadableSourceError(f"it is {name}, not text", "save the article as text")
    sample = content[:_SAMPLE_BYTES]
    if not sample:
        return
    nuls = max(0, sample.count(0) - _STRAY_NULS) / len(sample)
    controls = (len(sample) - len(sample.translate(None, _CONTROLS))) / len(sample)
    if nuls > _WIDE_NULS:
        raise UnreadableSourceError(
            "it is binary, or UTF-16 without a byte order mark", "save it as UTF-8"
        )
    if nuls > _MOST_NULS or controls > _MOST_CONTROLS:
        raise UnreadableSourceError("it is binary, not text", "save the article as text")


def _declared(content: bytes) -> Decoded | None:
    """What a page's own meta element says, if it is true."""
    match = _META_CHARSET.search(content[:_PRESCAN_BYTES])
    if match is None:
        return None
    label = match.group(1).decode("ascii", "replace").lower()
    try:
        encoding = codecs.lookup(_RENAMED.get(label, label)).name
        return Decoded(content.decode(encoding), encoding)
    except (LookupError, UnicodeDecodeError):
        return None


def _mostly_utf8(content: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes, as pasted pages have."""
    text = content.decode("utf-8", "replace")
    faults = text.count("\ufffd")
    sound = sum(not sign.isascii() for sign in text) - faults
    if faults > sound * _FEW_FAULTS:
        return None
    note = f"{faults} byte{'s' if faults > 1 else ''} in it could not be decoded and show as \ufffd"
    return Decoded(text, "utf-8", (note,))


def _guessed(content: bytes) -> Decoded:
    """Western European if nearly all is ASCII, else the likeliest of a short list."""
    ascii_share = sum(byte < 128 for byte in content[:_SAMPLE_BYTES]) / len(content[:_SAMPLE_BYTES])
    encoding = "cp1252"
    if ascii_share < _MOSTLY_ASCII:
        best = from_bytes(content[:_SAMPLE_BYTES], cp_isolation=_GUESSED).best()
        encoding = best.encoding if best is not None else encoding
    note = f"its encoding was guessed to be {encoding}: save it as UTF-8 to be sure"
    return Decoded(content.decode(encoding, "replace"), encoding, (note,))
