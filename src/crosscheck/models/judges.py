"""Which judge a run uses, by what was said on the command line; nothing heavy is loaded here."""

from __future__ import annotations

from pathlib import Path

from crosscheck.errors import UsageError
from crosscheck.model.ports import Judge
from crosscheck.models.endpoint import parse_endpoint

NONE, BUILT_IN, ENDPOINT = "none", "built-in", "openai:"
# What a run uses that names no judge.
DEFAULT = NONE


def chosen_judge(named: str | None, *, light: bool) -> str:
    """The judge that is meant, after a first look whether it can be.

    Light runs have none. Raises UsageError for an address, a folder or a combination that cannot
    be meant.
    """
    if light:
        if named not in {None, NONE}:
            raise UsageError(
                f"--no-models runs without a judge, but --judge {named} names one",
                "Leave out one of the two.",
            )
        return NONE
    choice = DEFAULT if named is None else named
    if choice.startswith(ENDPOINT):
        parse_endpoint(choice.removeprefix(ENDPOINT))
    elif choice not in {NONE, BUILT_IN} and not Path(choice).is_dir():
        raise UsageError(
            f"--judge {choice}: no such folder",
            "Name none, built-in, the folder of an ONNX cross-encoder, or openai:URL.",
        )
    return choice


def text_goes_to(choice: str) -> str:
    """The URL that sentences of the articles are sent to; empty for a judge on this machine."""
    if not choice.startswith(ENDPOINT):
        return ""
    return parse_endpoint(choice.removeprefix(ENDPOINT)).url


def load_judge(choice: str) -> Judge | None:
    """The judge by its name, folder or address; it remembers its opinions until the run ends."""
    judge = _loaded(choice)
    if judge is None:
        return None
    from crosscheck.models.remembering import RememberingJudge  # noqa: PLC0415 - when needed

    return RememberingJudge(judge)


def _loaded(choice: str) -> Judge | None:
    if choice == NONE:
        return None
    if choice == BUILT_IN:
        from crosscheck.models.builtin_judge import BuiltInJudge  # noqa: PLC0415 - takes a while

        return BuiltInJudge()
    if choice.startswith(ENDPOINT):
        from crosscheck.models.openai_judge import OpenAIJudge  # noqa: PLC0415 - an extra

        return OpenAIJudge(parse_endpoint(choice.removeprefix(ENDPOINT)))
    from crosscheck.models.onnx_judge import OnnxJudge  # noqa: PLC0415 - takes a while

    return OnnxJudge(Path(choice))
