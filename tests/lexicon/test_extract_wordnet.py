"""The word table holds what the small WordNet written here says, and always the same bytes."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

LEXICON = Path(__file__).parents[2] / "lexicon"
MAIN = runpy.run_path(str(LEXICON / "extract_wordnet.py"))["main"]
LICENCE = "  1 This stands for the licence at the top of each file.\n"
# By wndb(5): offset, file, type, number of words (hex), word and its id, number of pointers,
# pointers (sign, offset, part, own and other word in hex), explanation.
DATA = {
    "noun": """\
00000010 06 n 01 vessel 0 000 | something that floats
00000020 06 n 02 boat 0 small_boat 0 001 @ 00000010 n 0000 | a small vessel
00000030 06 n 01 canoe 0 001 @ 00000020 n 0000 | a narrow boat; "a dinghy is wider"
00000040 06 n 02 dinghy 0 Zodiac 0 001 @ 00000020 n 0000 | a boat, shorter than a canoe
00000050 06 n 01 rudder 0 001 #p 00000020 n 0000 | it steers a dinghy
00000060 06 n 01 pinnace 0 001 @ 00000020 n 0000 | an old word
00000070 18 n 01 seller 0 001 ! 00000080 n 0101 | who sells
00000080 18 n 01 buyer 0 001 ! 00000070 n 0101 | who buys
""",
    "verb": "00000010 30 v 02 sail 0 cruise 0 000 01 + 02 00 | go by boat\n",
    "adj": """\
00000010 00 a 01 broad 0 001 ! 00000020 a 0101 | wide
00000020 00 a 01 narrow 0 001 ! 00000010 a 0101 | not wide
00000030 00 s 01 slim 0 001 & 00000020 a 0000 | small in width
""",
    "adv": "",
}
SENSES = {
    "noun": {"vessel": "00000010", "boat": "00000020", "small_boat": "00000020",
             "canoe": "00000030", "dinghy": "00000040", "zodiac": "00000040",
             "rudder": "00000050", "pinnace": "00000060", "seller": "00000070",
             "buyer": "00000080"},
    "verb": {"sail": "00000010", "cruise": "00000010"},
    "adj": {"broad": "00000010", "narrow": "00000020", "slim": "00000030"},
    "adv": {},
}  # fmt: skip
COUNTS = """\
broad%3:00:00:: 1 4
cruise%2:30:00:: 1 2
sail%2:30:00:: 1 9
seller%1:18:00:: 1 3
slim%5:00:00:narrow:00 1 2
"""
DOMAINS = '[craft]\nroots = ["vessel#1", "rudder#1"]\n'


@pytest.fixture
def wordnet(tmp_path: Path) -> Path:
    folder = tmp_path / "wordnet"
    folder.mkdir()
    for part, lines in DATA.items():
        (folder / f"data.{part}").write_text(LICENCE + lines, encoding="utf-8")
        index = "".join(
            f"{word} {part[0]} 1 0 1 0 {offset}\n" for word, offset in SENSES[part].items()
        )
        (folder / f"index.{part}").write_text(LICENCE + index, encoding="utf-8")
    (folder / "cntlist.rev").write_text(COUNTS, encoding="utf-8")
    (tmp_path / "domains.toml").write_text(DOMAINS, encoding="utf-8")
    return folder


def extracted(wordnet: Path, out: Path) -> dict[str, str]:
    domains = wordnet.parent / "domains.toml"
    assert MAIN([str(wordnet), "--out", str(out), "--domains", str(domains)]) == 0
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(out.iterdir())}


def test_what_texts_use_is_kept(wordnet: Path, tmp_path: Path) -> None:
    made = extracted(wordnet, tmp_path / "out")
    assert made["antonyms"] == "adj\tbroad\tnarrow\nnoun\tbuyer\tseller\n"
    assert made["satellites"] == "narrow\tslim\n"
    assert made["synonyms"] == "verb\tcruise\tsail\n"
    # "pinnace" and "small boat" stand in no text and in no other explanation, "Zodiac" is a name.
    assert made["nouns"] == (
        "craft\t4\tboat\ncraft\t0\tcanoe\ncraft\t0\tdinghy\ncraft\t0\trudder\ncraft\t\tvessel\n"
    )


def test_the_same_files_give_the_same_bytes(wordnet: Path, tmp_path: Path) -> None:
    assert extracted(wordnet, tmp_path / "one") == extracted(wordnet, tmp_path / "two")


def test_the_table_that_ships_is_sorted_and_small() -> None:
    tables = LEXICON.parent / "src" / "crosscheck" / "language" / "tables" / "wordnet"
    sizes = 0
    for path in sorted(tables.glob("*.tsv")):
        lines = path.read_text(encoding="utf-8").splitlines()
        sizes += path.stat().st_size
        assert lines
        if path.stem != "nouns":  # those are sorted by their words
            assert lines == sorted(lines)
    assert sizes < 400_000
