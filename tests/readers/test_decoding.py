"""Bytes become text, whatever an archive saved them as."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import UnreadableSourceError
from crosscheck.readers.decoding import decode

WORDS = "Café owners in São Paulo – “nobody” was hurt, they said.\r\nA second line.\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_byte_order_mark_names_the_encoding_and_is_no_text(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + WORDS.encode(encoding))

    assert decoded.text == WORDS
    assert decoded.encoding == encoding


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"


def test_western_bytes_are_decoded_and_the_guess_is_told() -> None:
    decoded = decode(WORDS.encode("cp1252"))

    assert decoded.text == WORDS
    assert "guessed to be cp1252" in decoded.warnings[0]


def test_cyrillic_bytes_are_recognised() -> None:
    text = "Мэр города сообщил, что мост закрыт на три недели из-за ремонта. " * 5

    assert decode(text.encode("cp1251")).text == text


def test_a_page_may_name_its_encoding() -> None:
    page = f'<html><head><meta charset="shift_jis"></head><p>{"橋は閉鎖された" * 3}</p></html>'

    assert decode(page.encode("shift_jis"), html=True).text == page


def test_utf8_is_believed_before_what_a_page_says() -> None:
    page = '<meta charset="iso-8859-1"><p>Café</p>'

    assert decode(page.encode(), html=True).text == page


def test_one_broken_byte_does_not_spoil_a_file() -> None:
    decoded = decode(("é" * 50).encode() + b"\xff" + "ü".encode())

    assert decoded.text == "é" * 50 + "\ufffdü"
    assert "1 byte in it could not be decoded" in decoded.warnings[0]


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 ...",
        b"PK\x03\x04....",
        b"\x89PNG\r\n\x1a\n",
        bytes(range(256)) * 4,
        b"\x01\x02\x03\x04" * 10,
        "without a mark".encode("utf-16-le"),
    ],
    ids=["pdf", "zip", "png", "noise", "controls", "utf-16 unmarked"],
)
def test_binary_files_are_refused_with_advice(content: bytes) -> None:
    with pytest.raises(UnreadableSourceError) as caught:
        decode(content)

    assert caught.value.hint.startswith("save ")


def test_a_false_byte_order_mark_is_told() -> None:
    with pytest.raises(UnreadableSourceError, match="UTF-16-LE"):
        decode(codecs.BOM_UTF16_LE + b"\x00\xd8")


def test_a_stray_nul_does_not_make_it_binary() -> None:
    assert decode(b"He\0llo").text == "He\0llo"


@given(content=st.binary(max_size=200), html=st.booleans())
def test_any_bytes_are_decoded_or_refused(content: bytes, html: bool) -> None:  # noqa: FBT001
    try:
        text = decode(content, html=html).text
    except UnreadableSourceError:
        return
    text.encode("utf-8")
