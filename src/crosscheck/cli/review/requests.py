"""Which requests the review server answers: pure rules, decided before anything is done.

After the OWASP cheat sheet on cross-site request forgery, the resource isolation policy of
web.dev (Fetch Metadata), and RFC 9112 (6.3: the length of a message; 11.2: request smuggling).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from hmac import compare_digest
from http import HTTPStatus
from ipaddress import ip_address
from typing import TypeAlias

TOKEN_HEADER = "X-Crosscheck-Token"  # noqa: S105 - the header's name
LARGEST_BODY = 5_000_000  # bytes: some thousand decisions
PAGE_POLICY = "frame-ancestors 'none'"
BARE_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?", re.IGNORECASE)
_LENGTH = re.compile(r"\d{1,9}", re.ASCII)


class Route(Enum):
    """All that the server has, by its address."""

    PAGE = "/"
    DECISIONS = "/api/decisions"

    @property
    def method(self) -> str:
        """The one method that it is asked with."""
        return "GET" if self is Route.PAGE else "POST"


@dataclass(frozen=True, slots=True)
class Request:
    """The head of a request: ``headers`` holds all values of each name, by lower-case name.

    ``is_sound`` when its lines could be read as a head of HTTP/1 to the last one.
    """

    method: str
    target: str
    headers: Mapping[str, tuple[str, ...]]
    is_sound: bool = True

    def only(self, name: str) -> str | None:
        """The value of a header that was sent once, else None."""
        values = self.headers.get(name.lower(), ())
        return values[0] if len(values) == 1 else None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is not answered; ``allow`` is the method that would have been right."""

    status: HTTPStatus
    error: str
    allow: str = ""


Admission: TypeAlias = Route | Refusal


def admit(request: Request, token: str) -> Admission:
    """What is asked for, or why it is refused; the host counts before anything else."""
    return (
        _misaddressed(request)
        or _unsound(request)
        or _embedded(request)
        or _routed(request)
        or _admit_to(Route(request.target), request, token)
    )


def body_length(request: Request) -> int:
    """How many bytes of body an admitted request has."""
    return int(request.only("Content-Length") or 0)


def is_loopback(host: str) -> bool:
    """Whether a ``Host`` names this machine by a name that no DNS server can point elsewhere."""
    found = _HOST.fullmatch(host)
    if not found:
        return False
    name = found[1].strip("[]").lower()
    if name == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def _misaddressed(request: Request) -> Refusal | None:
    """Refuse a name that is not this machine's: a page of somebody else's may stand behind it."""
    if is_loopback(request.only("Host") or ""):
        return None
    return Refusal(HTTPStatus.FORBIDDEN, "This server answers to localhost alone.")


def _unsound(request: Request) -> Refusal | None:
    """Refuse what two readers could take for two different messages."""
    lengths = request.headers.get("content-length", ())
    is_one_length = not lengths or (len(lengths) == 1 and _LENGTH.fullmatch(lengths[0]))
    if request.is_sound and is_one_length and "transfer-encoding" not in request.headers:
        return None
    return Refusal(HTTPStatus.BAD_REQUEST, "The request is not plain HTTP/1.1.")


def _embedded(request: Request) -> Refusal | None:
    """Refuse another site that asks for more than to be followed by a link."""
    if request.only("Sec-Fetch-Site") not in {"cross-site", "same-site"}:
        return None
    opened = request.only("Sec-Fetch-Mode"), request.only("Sec-Fetch-Dest")
    if request.method == "GET" and opened == ("navigate", "document"):
        return None
    return Refusal(HTTPStatus.FORBIDDEN, "Another site may not use this server.")


def _routed(request: Request) -> Refusal | None:
    """Refuse every address but the two there are; none is ever looked up as a file."""
    if request.target not in {route.value for route in Route}:
        return Refusal(HTTPStatus.NOT_FOUND, "There is nothing here but the report.")
    wanted = Route(request.target).method
    if request.method != wanted:
        return Refusal(HTTPStatus.METHOD_NOT_ALLOWED, f"Only {wanted} is allowed here.", wanted)
    return None


def _admit_to(route: Route, request: Request, token: str) -> Admission:
    """The page is for everybody on this machine; decisions are for who holds the token."""
    if route is Route.PAGE:
        return route
    return _forged(request) or _untrusted(request, token) or _oversized(request) or route


def _forged(request: Request) -> Refusal | None:
    """Refuse what a form or a script of another page could send."""
    media = (request.only("Content-Type") or "").partition(";")[0].strip().lower()
    if media != "application/json":
        return Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Decisions are sent as JSON.")
    own = f"http://{request.only('Host')}"
    origin = request.headers.get("origin")
    site = request.headers.get("sec-fetch-site")
    says_same = (site or origin) and site in {None, ("same-origin",)} and origin in {None, (own,)}
    if says_same:
        return None
    return Refusal(HTTPStatus.FORBIDDEN, "Decisions are taken from the report's own page alone.")


def _untrusted(request: Request, token: str) -> Refusal | None:
    """Refuse who does not hold the token, in a time that tells nothing of it."""
    given = request.only(TOKEN_HEADER) or ""
    if compare_digest(given.encode("utf-8", "surrogatepass"), token.encode()):
        return None
    return Refusal(
        HTTPStatus.FORBIDDEN,
        "The token is missing or wrong: open the address that crosscheck review printed.",
    )


def _oversized(request: Request) -> Refusal | None:
    """Refuse a body without a length, or one that is too long to read."""
    if request.only("Content-Length") is None:
        return Refusal(HTTPStatus.LENGTH_REQUIRED, "The request does not say how long it is.")
    if body_length(request) > LARGEST_BODY:
        return Refusal(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            "Too many decisions at once: send fewer, or import them as a file.",
        )
    return None
