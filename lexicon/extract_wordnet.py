"""Make the word table of crosscheck from the files of WordNet 3.0.

    python lexicon/extract_wordnet.py FOLDER

FOLDER holds WordNet's database files (``data.noun``, ``index.noun``, ``cntlist.rev`` and so on);
Debian ships them in ``wordnet-base``. Of the 117,000 synsets it keeps what comparing news needs:
opposites, words of one meaning, and the words of the concrete domains in ``domains.toml`` with
those that stand above them. Only senses that people use are kept (WordNet counts them in texts).
The same files give the same bytes.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

HERE = Path(__file__).parent
TABLES = HERE.parent / "src" / "crosscheck" / "language" / "tables" / "wordnet"
PARTS = ("noun", "verb", "adj", "adv")
# A further sense counts when texts use it at least this often, by the share of the first one.
SHARE = 0.25
SEEN = 2
# Antonyms must stand among the first senses of both words.
FIRST_SENSES = 3
MOST_WORDS = 2
MET = 1
_PLAIN = re.compile(r"[a-z]+(?:[ '-][a-z]+)*")

Key = tuple[str, int]  # a synset: part of speech and where it stands in the data file
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Synset:
    """One meaning: its words, and its pointers as (sign, target, own word, target's word)."""

    words: tuple[str, ...]
    pointers: tuple[tuple[str, Key, int, int], ...]


@dataclass(frozen=True, slots=True)
class WordNet:
    """The database: meanings, the senses of words in order, and how often texts use them.

    ``explained`` says of words, and of two words in a row, how many meanings' explanations hold
    them: WordNet counts few texts, and everyday words that those lack stand in explanations.
    """

    synsets: Mapping[Key, Synset]
    senses: Mapping[tuple[str, str], tuple[Key, ...]]
    counts: Mapping[tuple[str, str, int], int]
    explained: Mapping[str, int]

    def rank(self, word: str, key: Key) -> int:
        """Which sense of a word a meaning is, from 1; 0 when it is none."""
        senses = self.senses.get((word.lower(), key[0]), ())
        return senses.index(key) + 1 if key in senses else 0

    def count(self, word: str, key: Key) -> int:
        """How often texts use a word in a meaning."""
        return self.counts.get((word.lower(), key[0], self.rank(word, key)), 0)

    def is_usual(self, word: str, key: Key) -> bool:
        """Whether it is a word's first sense, or one that texts use about as often."""
        first = self.counts.get((word.lower(), key[0], 1), 0)
        return self.rank(word, key) == 1 or self.count(word, key) >= max(SEEN, SHARE * first)


def main(arguments: Sequence[str]) -> int:
    """Write the tables; print how large they are."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=TABLES)
    parser.add_argument("--domains", type=Path, default=HERE / "domains.toml")
    options = parser.parse_args(arguments)
    domains = tomllib.loads(options.domains.read_text(encoding="utf-8"))
    wordnet = read(options.folder)
    tables = {
        "antonyms": antonyms(wordnet),
        "nouns": nouns(wordnet, domains),
        "satellites": satellites(wordnet),
        "synonyms": synonyms(wordnet),
    }
    options.out.mkdir(parents=True, exist_ok=True)
    for name, rows in sorted(tables.items()):
        lines = "".join("\t".join(row) + "\n" for row in rows)
        (options.out / f"{name}.tsv").write_text(lines, encoding="utf-8", newline="\n")
        print(f"{name}: {len(rows)} lines, {len(lines.encode()):,} bytes")
    return 0


def read(folder: Path) -> WordNet:
    """The database files of a folder."""
    synsets: dict[Key, Synset] = {}
    senses: dict[tuple[str, str], tuple[Key, ...]] = {}
    explained: Counter[str] = Counter()
    for part in PARTS:
        for line in _lines(folder / f"data.{part}"):
            fields, _, explanation = line.partition(" | ")
            key = (part, int(fields[:8]))
            synsets[key] = _synset(fields.split())
            explained.update(_phrases(explanation) - set(map(_plain, synsets[key].words)))
        for line in _lines(folder / f"index.{part}"):
            word, _, count, *rest = line.split()
            offsets = rest[-int(count) :]
            senses[word, part] = tuple((part, int(offset)) for offset in offsets)
    return WordNet(synsets, senses, dict(_counts(folder / "cntlist.rev")), explained)


def _phrases(explanation: str) -> set[str]:
    """The words of an explanation, and each two in a row; plurals in "s" count for their noun."""
    words = [word for word in re.split(r"[^a-z'-]+", explanation.lower()) if word]
    found = {*words, *(f"{one} {two}" for one, two in pairwise(words))}
    return found | {phrase.removesuffix("s") for phrase in found}


def _lines(path: Path) -> Iterator[str]:
    """The lines after the licence, which stands indented at the top."""
    with path.open(encoding="utf-8") as lines:
        yield from (line for line in lines if not line.startswith("  "))


def _synset(fields: Sequence[str]) -> Synset:
    """A line of a data file, by wndb(5): offset, file, type, words, pointers."""
    count = int(fields[3], 16)
    words = tuple(re.sub(r"\((?:a|p|ip)\)$", "", fields[4 + 2 * i]) for i in range(count))
    at = 4 + 2 * count
    pointers = []
    for i in range(int(fields[at])):
        sign, offset, part, ends = fields[at + 1 + 4 * i : at + 5 + 4 * i]
        target = (_part(part), int(offset))
        own, other = divmod(int(ends, 16), 256)
        pointers.append((sign, target, own, other))
    return Synset(words, tuple(pointers))


def _part(letter: str) -> str:
    return {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}[letter]


def _counts(path: Path) -> Iterator[tuple[tuple[str, str, int], int]]:
    parts = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
    for line in _lines(path):
        sense, number, count = line.split()
        word, _, rest = sense.partition("%")
        yield (word, parts[rest[0]], int(number)), int(count)


def antonyms(wordnet: WordNet) -> list[Row]:
    """(part, word, opposite) of opposites among the first senses of both, each pair once."""
    found = set()
    for key, synset in wordnet.synsets.items():
        for sign, target, own, other in synset.pointers:
            if sign != "!" or not own:
                continue
            words = synset.words[own - 1], wordnet.synsets[target].words[other - 1]
            ranks = [wordnet.rank(w, k) for w, k in zip(words, (key, target), strict=True)]
            if (
                all(map(_is_plain, words))
                and max(ranks) <= FIRST_SENSES
                and _met(wordnet, words, key)
            ):
                found.add((key[0], *sorted(map(_plain, words))))
    return sorted(row for row in found if row[1] != row[2])


def _met(wordnet: WordNet, words: Iterable[str], key: Key) -> bool:
    """Whether texts use one of the words at all."""
    return any(wordnet.counts.get((word.lower(), key[0], 1), 0) for word in words)


def satellites(wordnet: WordNet) -> list[Row]:
    """(head, satellites ...) of adjectives that are opposites through the head they are like."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, synset in wordnet.synsets.items():
        heads = [target for sign, target, *_ in synset.pointers if sign == "&"]
        if key[0] != "adj" or len(heads) != 1:
            continue
        head = wordnet.synsets[heads[0]]
        if not any(sign == "!" for sign, *_ in head.pointers):
            continue
        first = head.words[0]
        if not (_is_plain(first) and wordnet.rank(first, heads[0]) <= FIRST_SENSES):
            continue
        likes = {w for w in synset.words if _is_used(wordnet, w, key) and wordnet.rank(w, key) == 1}
        found[_plain(first)] |= {_plain(word) for word in likes} - {_plain(first)}
    return sorted((head, *sorted(words)) for head, words in found.items() if words)


def synonyms(wordnet: WordNet) -> list[Row]:
    """(part, words ...) of words whose usual sense is one."""
    found = set()
    for key, synset in wordnet.synsets.items():
        words = {_plain(w) for w in synset.words if _is_used(wordnet, w, key)}
        if len(words) > 1:
            found.add((key[0], *sorted(words)))
    return sorted(found)


def _is_used(wordnet: WordNet, word: str, key: Key) -> bool:
    """Whether texts use a plain word in a sense that is usual for it."""
    return _is_plain(word) and wordnet.count(word, key) > 0 and wordnet.is_usual(word, key)


def nouns(wordnet: WordNet, domains: Mapping[str, Mapping[str, Sequence[str]]]) -> list[Row]:
    """(domains, lines above, words) of the meanings in the domains; lists are parted by commas.

    The lines above are numbered from 0: the nearest kept meanings that stand above this one.
    """
    below = _below(wordnet)
    homes: defaultdict[Key, set[str]] = defaultdict(set)
    named = {
        (r.partition("#")[0], _named(wordnet, r)) for e in domains.values() for r in e["roots"]
    }
    for name, entry in domains.items():
        outside = _subtree([_named(wordnet, root) for root in entry.get("without", ())], below)
        for key in _subtree([_named(wordnet, root) for root in entry["roots"]], below) - outside:
            homes[key].add(name)
    words = {key: _words(wordnet, key, named) for key in homes}
    kept = sorted((key for key in homes if words[key]), key=lambda key: (words[key], key))
    numbers = {key: number for number, key in enumerate(kept)}
    return [
        (
            ",".join(sorted(homes[key])),
            ",".join(map(str, sorted(numbers[k] for k in _above(wordnet, key, numbers)))),
            ",".join(words[key]),
        )
        for key in kept
    ]


def _named(wordnet: WordNet, root: str) -> Key:
    """The synset of "word#sense"."""
    word, _, sense = root.partition("#")
    return wordnet.senses[word, "noun"][int(sense) - 1]


def _below(wordnet: WordNet) -> Mapping[Key, tuple[Key, ...]]:
    found: defaultdict[Key, list[Key]] = defaultdict(list)
    for key, synset in wordnet.synsets.items():
        for sign, target, *_ in synset.pointers:
            if sign == "@" and key[0] == "noun":
                found[target].append(key)
    return {key: tuple(keys) for key, keys in found.items()}


def _subtree(roots: Iterable[Key], below: Mapping[Key, tuple[Key, ...]]) -> set[Key]:
    found: set[Key] = set()
    waiting = list(roots)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += below.get(key, ())
    return found


def _above(wordnet: WordNet, key: Key, kept: Mapping[Key, int]) -> set[Key]:
    """The nearest kept meanings above one: what it is a sort of, or a part of."""
    found: set[Key] = set()
    for sign, target, *_ in wordnet.synsets[key].pointers:
        if sign in {"@", "#p"}:
            found |= {target} if target in kept else _above(wordnet, target, kept)
    return found


def _words(wordnet: WordNet, key: Key, named: set[tuple[str, Key]]) -> tuple[str, ...]:
    """The plain words that usually mean this, or are named so in the list of domains."""
    return tuple(
        sorted(
            {
                _plain(word)
                for word in wordnet.synsets[key].words
                if _is_plain(word) and (_is_everyday(wordnet, word, key) or (word, key) in named)
            }
        )
    )


def _is_everyday(wordnet: WordNet, word: str, key: Key) -> bool:
    """Whether a word usually means this, and texts or explanations of other meanings hold it."""
    met = (
        wordnet.count(word, key) or wordnet.explained.get(_plain(word), 0) >= MET or word.isupper()
    )
    return bool(met) and wordnet.is_usual(word, key)


def _is_plain(word: str) -> bool:
    """Whether it is of one or two words in small letters, or an abbreviation."""
    plain = _plain(word)
    short = len(plain.split()) <= MOST_WORDS
    return short and _PLAIN.fullmatch(plain) is not None and (word.islower() or word.isupper())


def _plain(word: str) -> str:
    return word.replace("_", " ").lower()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
