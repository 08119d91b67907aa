"""Where things stand on the page (ids, built from hashes alone) and which URLs may be links."""

from __future__ import annotations

import re
from hashlib import sha256
from urllib.parse import urlsplit

from crosscheck.exporters.visible import count_hidden
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding
from crosscheck.model.report import ClaimGroup

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
_HEX = re.compile(r"[0-9a-f]{12,}")
_WEB = frozenset({"http", "https"})
_LENGTH = 12


def finding_anchor(finding: Finding) -> str:
    """``f-`` and the first twelve signs of the fingerprint: stable from run to run."""
    return f"f-{_short(finding.fingerprint)}"


def claim_anchor(claim: Claim) -> str:
    """``s-<source>-<claim>``: where a claim starts in the full text of its source."""
    return f"s-{slug(claim.source)}-{_short(claim.id)}"


def group_anchor(group: ClaimGroup) -> str:
    """``g-<group>``."""
    return f"g-{_short(group.id)}"


def source_anchor(source: str) -> str:
    """``t-<source>``: the full text of a source, by its id."""
    return f"t-{slug(source)}"


def slug(identity: str) -> str:
    """An id as it is when it is a plain word, else its hash: ids can be URLs, or hostile."""
    if _PLAIN.fullmatch(identity):
        return identity
    return sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def safe_url(url: str) -> str:
    """The URL if a reader may be sent there (http, https, mailto), else an empty string."""
    if not url or count_hidden(url) or any(sign.isspace() for sign in url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    is_web = parts.scheme in _WEB and bool(parts.hostname)
    is_mail = parts.scheme == "mailto" and "@" in parts.path
    return url if is_web or is_mail else ""


def site_of(url: str) -> str:
    """The host of a URL that may be a link, without "www."; the whole URL if it has none."""
    host = urlsplit(url).hostname if safe_url(url) else None
    return host.removeprefix("www.") if host else url


def _short(identity: str) -> str:
    return identity[:_LENGTH] if _HEX.fullmatch(identity) else slug(identity)
