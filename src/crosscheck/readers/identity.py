"""What a source is called: by its own id, else its address, else its content; never its path."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import parse_qsl, urlencode, urlsplit

_UNSAFE = re.compile(r"[^a-z0-9._-]+")
_TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|smid|source|share)$"
)
_LONGEST_ID = 64
_HASH_DIGITS = 12


def source_id(stated: str, url: str, digest: str) -> str:
    """The id of a source from its stated id, its address and the SHA-256 of its bytes."""
    named = slug(stated)
    if named:
        return named
    address = canonical_url(url)
    if address:
        return "u-" + hashlib.sha256(address.encode()).hexdigest()[:_HASH_DIGITS]
    return "s-" + digest[:_HASH_DIGITS]


def slug(stated: str) -> str:
    """A stated id in small letters, figures, dots and dashes; empty if nothing is left."""
    plain = unicodedata.normalize("NFKD", stated).encode("ascii", "ignore").decode().lower()
    return _UNSAFE.sub("-", plain).strip("-._")[:_LONGEST_ID]


def canonical_url(url: str) -> str:
    """An address without what does not change the page: scheme, "www.", campaign marks, fragment.

    Empty if it is no web address.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        return ""
    host = parts.hostname.lower().removeprefix("www.")
    where = host if port in {None, 80, 443} else f"{host}:{port}"
    kept = sorted(pair for pair in parse_qsl(parts.query) if not _TRACKING.match(pair[0].lower()))
    query = f"?{urlencode(kept)}" if kept else ""
    return f"//{where}{parts.path.rstrip('/')}{query}"
