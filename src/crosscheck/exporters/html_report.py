"""The HTML report: one file that opens anywhere, offline, and runs nothing but its own script."""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from crosscheck.exporters.page import build_page
from crosscheck.exporters.page_decisions import BUTTONS, MEANINGS
from crosscheck.exporters.page_matrix import of_state
from crosscheck.exporters.page_parts import PartsPage
from crosscheck.exporters.parts import PartOf
from crosscheck.exporters.visible import escaped, visible, visible_plain
from crosscheck.exporters.wording import count
from crosscheck.model.report import Report

PAGE, STYLE, SCRIPT = "index.html", "report.css", "report.js"
_STYLES = ("report.css", "decide.css")
# In the order in which they build on one another; together they are one script, of one scope.
_SCRIPTS = (
    *("browser", "data", "query", "address", "filter", "reveal"),
    *("author", "store", "saving", "cards", "fields", "decide", "walk", "tray", "bulk"),
    *("copying", "exports", "sources", "looks", "keys", "start"),
)


def render(
    report: Report,
    *,
    generated: str = "",
    review: bool = False,
    by: str = "",
    part: PartOf | None = None,
) -> str:
    """The report as one HTML document.

    ``generated`` is a moment to print (from ``SOURCE_DATE_EPOCH``); without it the same report
    gives the same bytes. With ``review`` the page sends each decision to the server that it came
    from, instead of keeping it until it is downloaded; ``by`` is who decides, if that is known.
    ``part`` says which part of a larger report this one is.
    """
    style, script = _style(), _script()
    return _document(
        report,
        generated,
        policy=content_policy(review=review),
        review=review,
        by=by,
        part=part,
        # Both are files of this package, so they are inlined as they are and named by hash.
        style=Markup(style),  # noqa: S704
        script=Markup(script),  # noqa: S704
    )


def content_policy(*, review: bool = False) -> str:
    """What the page's own policy is, for a server to state it in a header too."""
    script, style = f"'{_hash(_script())}'", f"'{_hash(_style())}'"
    return _policy(script, style, "'self'" if review else "")


def render_folder(report: Report, *, generated: str = "") -> tuple[tuple[str, str], ...]:
    """The report as files for one folder, by name: for hosts that forbid inline style and script.

    The page names the two others, and its policy lets in these alone.
    """
    page = _document(
        report,
        generated,
        policy=_policy("'self'", "'self'"),
        style_file=STYLE,
        script_file=SCRIPT,
    )
    return ((PAGE, page), (SCRIPT, _script()), (STYLE, _style()))


def render_index(page: PartsPage) -> str:
    """The page that leads to the parts of a report; it needs no script and lets none in."""
    style = _style()
    template = _environment().get_template("parts.html.j2")
    policy = _policy("'none'", f"'{_hash(style)}'")
    return template.render(page=page, policy=policy, style=Markup(style))  # noqa: S704 - as above


def _document(report: Report, generated: str, part: PartOf | None = None, **pieces: object) -> str:
    """The page; what of ``pieces`` is not given is left out of it."""
    none = {
        "style": "",
        "script": "",
        "style_file": "",
        "script_file": "",
        "review": False,
        "by": "",
    }
    verdicts = [(each.value, words, MEANINGS[each]) for each, words in BUTTONS.items()]
    template = _environment().get_template("report.html.j2")
    page = build_page(report, generated, part)
    return template.render(page=page, verdicts=verdicts, **none | pieces)


def _policy(script: str, style: str, connect: str = "") -> str:
    """A content security policy that lets nothing in but what these sources name."""
    return "; ".join(
        (
            "default-src 'none'",
            *((f"connect-src {connect}",) if connect else ()),
            f"script-src {script}",
            f"style-src {style}",
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
def _style() -> str:
    return "\n" + "\n".join(_asset(name) for name in _STYLES) + "\n"


@cache
def _script() -> str:
    """All files of the script in one function, so that none of their names is global."""
    told = "\n".join(_asset(f"js/{name}.js") for name in _SCRIPTS)
    return f'\n"use strict";\n(() => {{\n{told}\n}})();\n'


def _asset(name: str) -> str:
    path = files("crosscheck.exporters").joinpath("assets", *name.split("/"))
    return path.read_text(encoding="utf-8").strip()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("crosscheck.exporters", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_harmless,
    )
    environment.policies["json.dumps_function"] = _harmless_json
    environment.filters["visible"] = visible
    environment.filters["visible_plain"] = visible_plain
    environment.globals["count"] = count
    environment.globals["of_state"] = of_state
    # Signs beyond ASCII stay escaped: none of them can be mistaken, or hide, in the source.
    environment.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    return environment


def _harmless(value: object) -> object:
    """Text that no filter has made HTML yet, as HTML that is no command in a log either."""
    return escaped(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _harmless_json(value: object, **options: Any) -> str:  # noqa: ANN401 - json.dumps' own
    """JSON that holds no command in a log: "[" stands in strings alone behind two such signs."""
    return json.dumps(value, **options).replace("##[", "##\\u005b")
