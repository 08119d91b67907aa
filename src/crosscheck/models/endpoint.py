"""Where an OpenAI-compatible endpoint is and which model it is to use; nothing is opened here."""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit

from crosscheck.errors import UsageError

MODEL_VARIABLE = "CROSSCHECK_JUDGE_MODEL"
KEY_VARIABLE = "OPENAI_API_KEY"
_EXAMPLE = "For example: --judge openai:https://api.example.com/v1#name-of-the-model"
_PATH = "/chat/completions"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The URL that questions are posted to, the model's name there, and a key if one is needed."""

    url: str
    model: str
    key: str = field(default="", repr=False)


def parse_endpoint(address: str, environment: Mapping[str, str] | None = None) -> Endpoint:
    """Read ``URL`` or ``URL#MODEL``; model and key else come from the environment.

    Article text leaves the machine for this URL, so it must be https; plain http is for this
    machine alone. Raises UsageError for what cannot be meant.
    """
    variables = os.environ if environment is None else environment
    parts = _split(address)
    model = parts.fragment or variables.get(MODEL_VARIABLE, "")
    if not model:
        raise UsageError(
            f"--judge openai:{address}: no model is named",
            f"Add #NAME to the URL, or set {MODEL_VARIABLE}.",
        )
    path = parts.path.rstrip("/").removesuffix(_PATH)
    return Endpoint(
        f"{parts.scheme}://{parts.netloc}{path}{_PATH}", model, variables.get(KEY_VARIABLE, "")
    )


def _split(address: str) -> SplitResult:
    """The parts of an address that text may be sent to."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise UsageError(f"--judge openai:{address}: {error}", _EXAMPLE) from error
    if parts.scheme not in {"http", "https"} or not host:
        raise UsageError(f"--judge openai:{address}: not a URL of http or https", _EXAMPLE)
    if parts.username is not None or parts.query:
        raise UsageError(
            "--judge openai:…: a URL with a user, a password or a query would be written to the"
            " report",
            f"Put the key into {KEY_VARIABLE}.",
        )
    if parts.scheme == "http" and not _is_this_machine(host):
        raise UsageError(
            f"--judge openai:{address}: article text and key would cross the network unencrypted",
            "Use https, or a tunnel to a port of localhost.",
        )
    return parts


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
