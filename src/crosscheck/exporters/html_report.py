"""The HTML report: one file that opens anywhere, offline, and runs nothing but its own script."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from crosscheck.exporters.page import build_page
from crosscheck.exporters.visible import visible, visible_plain
from crosscheck.exporters.wording import count
from crosscheck.model.report import Report


def render(report: Report, *, generated: str = "") -> str:
    """The report as one HTML document.

    ``generated`` is a moment to print (from ``SOURCE_DATE_EPOCH``); without it the same report
    gives the same bytes.
    """
    style, script = _asset("report.css"), _asset("report.js")
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            page=build_page(report, generated),
            # Both are files of this package, so they are inlined as they are and named by hash.
            style=Markup(style),  # noqa: S704
            script=Markup(script),  # noqa: S704
            policy=_policy(style, script),
        )
    )


def _policy(style: str, script: str) -> str:
    """A content security policy that lets nothing in but these two texts."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_hash(script)}'",
            f"style-src '{_hash(style)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


@cache
def _asset(name: str) -> str:
    path = files("crosscheck.exporters") / "assets" / name
    return "\n" + path.read_text(encoding="utf-8").strip() + "\n"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("crosscheck.exporters", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["visible"] = visible
    environment.filters["visible_plain"] = visible_plain
    environment.globals["count"] = count
    return environment
