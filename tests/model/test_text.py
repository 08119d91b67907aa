"""Sentences as trees of tokens."""

from __future__ import annotations

from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token


def a_tree() -> Sentence:
    """ "The old ferry sank ." with "sank" as the root."""
    text = "The old ferry sank ."
    heads = (2, 2, 3, 3, 3)
    tokens, start = [], 0
    for index, (word, head) in enumerate(zip(text.split(), heads, strict=True)):
        tokens.append(Token(index, Span(start, start + len(word)), word, word.lower(), head=head))
        start += len(word) + 1
    return Sentence("a", Span(0, len(text)), text, tokens=tuple(tokens), parsed=True)


def words(tokens: object) -> list[str]:
    return [token.text for token in tokens]  # type: ignore[attr-defined]


def test_children_hang_on_their_head_and_the_root_not_on_itself() -> None:
    sentence = a_tree()
    assert words(sentence.children(sentence.tokens[3])) == ["ferry", "."]


def test_a_subtree_holds_all_below_in_order() -> None:
    sentence = a_tree()
    assert words(sentence.subtree(sentence.tokens[2])) == ["The", "old", "ferry"]
    assert words(sentence.subtree(sentence.tokens[3])) == ["The", "old", "ferry", "sank", "."]


def test_within_takes_whole_tokens_only() -> None:
    assert words(a_tree().within(Span(1, 13))) == ["old", "ferry"]


def test_a_sign_is_no_word() -> None:
    assert [token.is_word for token in a_tree().tokens] == [True, True, True, True, False]
