"""Neither a run nor the encoder needs the network, and a light run loads no encoder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import run_script

# Whatever Python code asks for the network ends the process at once, before anything is loaded.
CUT_OFF = """
import os, sys

ASKS = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}
sys.addaudithook(lambda event, _: os._exit(99) if event in ASKS else None)
"""
RUN = """
from crosscheck.cli.main import run

try:
    status = run(["compare", "articles", *OPTIONS, "--output", "json=out.json"])
except SystemExit as stopped:
    status = stopped.code
print(status, "onnxruntime" in sys.modules)
"""
ENCODE = """
from crosscheck.models.encoder import Encoder

print(len(Encoder().encode(["The bridge is closed."])[0].states))
"""
ASK = """
import socket

socket.create_connection(("127.0.0.1", 9))
"""
BRIDGE = "The council closed the old bridge at Thornbury on Monday after a lorry hit its parapet."
RETOLD = "On Monday the old bridge at Thornbury was shut by the council. Nobody was hurt."


def told_by(script: str, folder: Path) -> tuple[int, str, str]:
    process = run_script(CUT_OFF + script, cwd=folder)
    told, problems = process.communicate(timeout=120)
    return process.returncode, told, problems


@pytest.mark.parametrize("options", [[], ["--no-models"]], ids=["models", "light"])
def test_a_run_without_network_compares_as_ever(options: list[str], tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(BRIDGE, encoding="utf-8")
    (tmp_path / "articles" / "two.txt").write_text(RETOLD, encoding="utf-8")
    status, told, problems = told_by(RUN.replace("OPTIONS", repr(options)), tmp_path)
    assert status == 0, problems
    passed, loaded = told.splitlines()[-1].split()
    assert passed == "0"
    assert (tmp_path / "out.json").exists()
    if options:
        assert loaded == "False"


def test_the_encoder_works_without_network(tmp_path: Path) -> None:
    status, told, problems = told_by(ENCODE, tmp_path)
    assert status == 0, problems
    assert int(told) > 5


def test_the_network_is_really_cut_off(tmp_path: Path) -> None:
    assert told_by(ASK, tmp_path)[0] == 99
