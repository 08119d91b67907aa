"""Origins: who said it first. Outlets that carry one text or one speaker's words count once.

Nothing is known by name here: copies show in their wording, chains in whom they lead back to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from crosscheck.classify.joining import joined
from crosscheck.language.lexicon import anonymous_voices
from crosscheck.language.names import fold
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import Attribution, Quotation
from crosscheck.model.story import Article

VERBATIM = 92.0
EDITED = 85.0
MIN_WORDS = 6
COPIED_SHARE = 0.5
FEWEST_COPIED = 3
CREDITED_SHARE = 0.25
FEWEST_CREDITED = 2
_HEAD = 600
_CREDIT = re.compile(r"\((?:via )?(?P<agency>[A-Z][\w.&/ -]{1,40})\)\s{0,3}[—–―-]")
_WORD = re.compile(r"\w+")
_HEADS = frozenset({ClaimKind.HEADLINE, ClaimKind.CAPTION})


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins of one story's articles: ``texts`` joins each source with its copies.

    ``publishers`` are the words of each source's outlet, to tell when another source cites it.
    """

    texts: Mapping[str, str]
    publishers: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, articles: Sequence[Article]) -> Origins:
        """Join the articles that are copies of one text, in part edited."""
        ordered = sorted(articles, key=lambda article: article.source.id)
        bodies = {article.source.id: _body(article) for article in ordered}
        credited = {article.source.id: _agencies(article) for article in ordered}
        groups = joined(
            bodies,
            lambda one, other: _is_copy(
                bodies[one], bodies[other], one_agency=bool(credited[one] & credited[other])
            ),
        )
        texts = {source: min(group) for group in groups for source in group}
        outlets = {a.source.id: _names(a.source.value("publisher")) for a in ordered}
        return cls(texts, outlets)

    def count(self, claims: Sequence[Claim]) -> int:
        """How many voices said it first."""
        if len({claim.source for claim in claims}) < 2:
            return 1
        return len(joined(claims, self._is_one))

    def _is_one(self, left: Claim, right: Claim) -> bool:
        if self.texts.get(left.source, left.source) == self.texts.get(right.source, right.source):
            return True
        return (
            _is_one_voice(left, right)
            or _shares_quotation(left, right)
            or self._cites(left, right)
            or self._cites(right, left)
            or _is_one_wording(left, right)
        )

    def _cites(self, citing: Claim, cited: Claim) -> bool:
        """Whether a claim is told after the outlet of the other."""
        outlet = self.publishers.get(cited.source, ())
        return bool(outlet) and any(outlet == _names(voice) for voice in _voices(citing))


def _body(article: Article) -> tuple[str, ...]:
    """The sentences of an article's body that are long enough to be told apart, levelled."""
    sentences = {c.sentence.span: c.sentence.text for c in article.units if c.kind not in _HEADS}
    levelled = (_levelled(text) for _, text in sorted(sentences.items()))
    return tuple(text for text in levelled if len(text.split()) >= MIN_WORDS)


def _agencies(article: Article) -> frozenset[str]:
    """Whom the dateline credits, whatever its name: "PORT ELLIS (Nordnews) —"."""
    text = article.source.text[:_HEAD]
    return frozenset(fold(match["agency"]) for match in _CREDIT.finditer(text))


def _is_copy(left: Sequence[str], right: Sequence[str], *, one_agency: bool) -> bool:
    """Whether most sentences of the shorter text stand in the other, word for word or nearly.

    A cut copy is a copy; a few shared sentences, as of one statement, make none, unless both
    texts credit one agency.
    """
    shorter, longer = sorted((left, right), key=len)
    if not shorter:
        return False
    least = EDITED if len(longer) >= FEWEST_COPIED else VERBATIM
    scores = process.cdist(shorter, longer, scorer=fuzz.token_sort_ratio, score_cutoff=least)
    copied = int((scores.max(axis=1) >= least).sum())
    fewest = min(FEWEST_CREDITED if one_agency else FEWEST_COPIED, len(longer))
    share = CREDITED_SHARE if one_agency else COPIED_SHARE
    return copied >= fewest and copied >= share * len(shorter)


def _is_one_voice(left: Claim, right: Claim) -> bool:
    """Whether both name one speaker: "Ilse Brandt" and "Brandt", but not "the Brandt campaign"."""
    ours, theirs = _names(left.speaker), _names(right.speaker)
    if not ours or not theirs or ours[-1] != theirs[-1]:
        return False
    return set(ours) <= set(theirs) or set(theirs) <= set(ours)


def _shares_quotation(left: Claim, right: Claim) -> bool:
    """Whether both hold the same words of one utterance."""
    theirs = [_levelled(quotation.words) for quotation in right.of_type(Quotation)]
    return any(
        min(len(words.split()), len(other.split())) >= MIN_WORDS
        and fuzz.partial_ratio(words, other, score_cutoff=VERBATIM) > 0
        for words in (_levelled(quotation.words) for quotation in left.of_type(Quotation))
        for other in theirs
    )


def _is_one_wording(left: Claim, right: Claim) -> bool:
    """Whether the sentences, or one claim inside the other, are the same but for small edits."""
    ours, theirs = left.sentence.text, right.sentence.text
    if min(len(ours.split()), len(theirs.split())) < MIN_WORDS:
        return False
    if fuzz.token_sort_ratio(ours, theirs, score_cutoff=VERBATIM) > 0:
        return True
    shorter = min(left.text, right.text, key=len)
    long_enough = len(shorter.split()) >= MIN_WORDS
    return long_enough and fuzz.partial_ratio(left.text, right.text, score_cutoff=VERBATIM) > 0


def _voices(claim: Claim) -> Iterator[str]:
    """Everybody whom a claim is led back to."""
    yield claim.speaker
    for attribution in claim.of_type(Attribution):
        yield from attribution.chain


def _names(voice: str) -> tuple[str, ...]:
    """The words that tell one voice from another; none for "officials" or "she"."""
    words = _WORD.findall(fold(voice))
    return tuple(word for word in words if word not in anonymous_voices() and len(word) > 1)


def _levelled(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
