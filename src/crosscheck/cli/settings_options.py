"""From options, files and variables to the settings of a run, and from those to its parts."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from crosscheck.app.checking import DEFAULT_BASELINE
from crosscheck.app.rooms import ModelChoice
from crosscheck.app.settings import Surroundings, settings_of
from crosscheck.app.settings_table import COMMAND_LINE, Settings
from crosscheck.cli.cache_options import chosen_cache
from crosscheck.cli.model_options import chosen_models
from crosscheck.errors import UsageError
from crosscheck.gate.policy import Policy
from crosscheck.gate.threshold import Threshold
from crosscheck.language.closest import closest


def settings_from(flags: Mapping[str, Any], config: Path | None, *, isolated: bool) -> Settings:
    """The settings of a run in this folder and environment.

    Raises UsageError for what cannot be meant, in any of the places.
    """
    if config is not None and isolated:
        raise UsageError(
            f"--isolated reads no file, but --config names {config}", "Leave out one of the two."
        )
    around = Surroundings(Path.cwd(), os.environ, _home(), config, isolated)
    return settings_of(flags, around)


def models_from(settings: Settings, *, quiet: bool = False) -> ModelChoice:
    """The models of a run; says on standard error if article text will leave the machine."""
    judge = None if settings.is_default("judge") else settings["judge"]
    return chosen_models(judge, light=not settings["models"], quiet=quiet)


def policy_from(
    settings: Settings, *, is_gate: bool = True, ignoring_decisions: bool = False
) -> Policy:
    """What fails a run; a gate is strict about decisions in CI unless told otherwise.

    Raises UsageError for thresholds or rules that cannot be meant.
    """
    thresholds = [Threshold(each) for each in settings["gate.fail-on"]]
    if Threshold.NEVER in thresholds and len(set(thresholds)) > 1:
        raise UsageError(
            "fail-on never lets every report pass, so it goes with nothing else",
            "Leave never out, or name it alone.",
        )
    strict = settings["gate.strict-decisions"]
    is_strict = is_gate and os.environ.get("CI") == "true" if strict is None else strict
    if is_strict and not ignoring_decisions and Threshold.NEVER not in thresholds:
        thresholds.append(Threshold.STALE)
    policy = Policy.of(*thresholds)
    _check_rules(settings)
    return Policy(
        fail_on=policy.fail_on,
        kinds=settings["gate.kinds"],
        rules=settings["gate.rules"],
        least_confidence=settings["gate.min-confidence"],
        unique=policy.unique,
        stale=policy.stale and not ignoring_decisions,
    )


def decisions_from(settings: Settings, *, ignoring: bool) -> Path | None:
    """The file of decisions, or None while nobody has decided anything.

    Raises UsageError where an option names a file that is missing; settings may name one to come.
    """
    path: Path = settings["decisions"]
    if ignoring:
        return None
    if path.exists():
        return path
    if settings.stated["decisions"].origin == COMMAND_LINE:
        raise UsageError(
            f"no such file: {path}",
            "Name the file of decisions, or leave it out when there are none yet.",
        )
    return None


def narrowed_by(settings: Settings, *, everything: bool) -> tuple[str, Path | None]:
    """The git revision and the baseline that the gate takes for known; neither with ``--all``.

    The revision is empty for none. Raises UsageError where ``--all`` meets an option that narrows.
    """
    if not everything:
        return settings["since"] or "", _baseline_from(settings)
    for key in ("since", "baseline"):
        if settings[key] and settings.stated[key].origin == COMMAND_LINE:
            raise UsageError(
                f"--all looks at everything, but --{key} narrows it", "Leave out one of the two."
            )
    return "", None


def cache_from(settings: Settings) -> Path | None:
    """The folder for what earlier runs worked out, if any."""
    return chosen_cache(settings["cache-dir"], without=not settings["cache"])


def _baseline_from(settings: Settings) -> Path | None:
    """The baseline that was named, else the usual one if it is there."""
    named: Path | None = settings["baseline"]
    if named is not None:
        return named
    return DEFAULT_BASELINE if DEFAULT_BASELINE.exists() else None


def _check_rules(settings: Settings) -> None:
    """Refuse levels for rules that there are not."""
    if not settings["gate.rules"]:
        return
    from crosscheck.classify.registry import DETECTORS  # noqa: PLC0415 - loads all rules

    codes = sorted(detector.rule.code for detector in DETECTORS)
    for code in settings["gate.rules"]:
        if code not in codes:
            close = closest(code, codes)
            origin = settings.stated[f"gate.rules.{code}"].origin
            raise UsageError(
                f"{origin}: no rule is called {code!r}",
                f"Did you mean {close}?" if close else "docs/rules.md lists the rules.",
            )


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:
        return None
