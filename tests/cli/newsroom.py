"""A repository of sources as a newsroom keeps it, made with the real git."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from tests.cli.commands import crosscheck

HERALD = """\
Id: herald-ferry
Publisher: The Harbour Herald
Date: 2031-03-04

Ferry runs aground off Tolvik

The ferry Dun Star ran aground off Tolvik on Monday. {count} passengers were hurt, the harbour \
office said. Captain Mara Velde said the engine had failed.
"""
WIRE = """\
Id: wire-ferry
Publisher: The Coast Wire
Date: 2031-03-04

Ferry aground near Tolvik

The ferry Dun Star ran aground off Tolvik on Monday. {count} passengers were hurt, the harbour \
office said.
"""
POST = """\
Id: post-ferry
Publisher: The Quay Post
Date: 2031-03-04

Ferry hits rocks off Tolvik

The ferry Dun Star ran aground off Tolvik on Monday. {count} passengers were hurt, the harbour \
office said. Tugs pulled it free.
"""
ELSEWHERE = """\
Id: valley-quarry
Publisher: The Valley Times
Date: 2031-09-20

Council of Garmere votes to close the quarry

The council of Garmere voted on Saturday to close the quarry above the town. Mayor Boris Kelham \
called the decision overdue.
"""


def git(folder: Path, *arguments: str) -> str:
    """Run git as somebody without settings of their own."""
    environment = os.environ | {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "An editor",
        "GIT_AUTHOR_EMAIL": "editor@example.org",
        "GIT_COMMITTER_NAME": "An editor",
        "GIT_COMMITTER_EMAIL": "editor@example.org",
    }
    result = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return result.stdout


def write(folder: Path, name: str, text: str) -> Path:
    """Put a file into a folder, and the folders that it needs."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def commit(folder: Path, **files: str) -> None:
    """Commit some sources, named without their suffix, with everything else there is."""
    for name, text in files.items():
        write(folder, f"sources/{name}.txt", text)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "Sources")


def newsroom(folder: Path) -> Path:
    """Two sources that agree on the branch ``main``, and a new branch that is checked out."""
    folder.mkdir(exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    commit(folder, herald=HERALD.format(count="Twelve"), wire=WIRE.format(count="Twelve"))
    git(folder, "switch", "--quiet", "--create", "more")
    return folder


def check(
    folder: Path, *arguments: str | Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the gate with rules alone, outside any CI unless ``environment`` says so."""
    outside = {"CI": "", "GITHUB_ACTIONS": "", "GITHUB_STEP_SUMMARY": ""}
    return crosscheck(
        "check", "--no-models", *arguments, cwd=folder, environment=outside | environment
    )


def report_of(folder: Path, *arguments: str) -> dict[str, Any]:
    """The JSON report of a check."""
    result = check(folder, *arguments, "--output", "json=-")
    record: dict[str, Any] = json.loads(result.stdout)
    return record


def drafts_of(report: dict[str, Any], verdict: str = "not-a-conflict") -> str:
    """What the page would download when an editor decides every failing finding alike."""
    sources = {source["id"]: source for source in report["sources"]}
    lines = []
    for finding in report["findings"]:
        if not finding["fails"]:
            continue
        sides = [
            {
                "source_id": side["source"],
                "source_sha256": sources[side["source"]]["sha256"],
                "path": sources[side["source"]]["path"],
                "key": side["key"],
                "words": side["quote"],
                "position": {key: side["sentence"][key] for key in ("start", "end")},
                "selector": {key: side["sentence"][key] for key in ("exact", "prefix", "suffix")},
            }
            for side in finding["sides"]
        ]
        lines.append(
            {
                "v": 1,
                "finding": finding["fingerprint"],
                "kind": finding["kind"],
                "verdict": verdict,
                "reason": "different-time",
                "note": "Counted at different hours.",
                "by": "An editor",
                "at": "2031-03-05T09:00:00Z",
                "tool": "crosscheck 0.1.0",
                "sides": sides,
            }
        )
    return "".join(f"{json.dumps(line)}\n" for line in lines)


def decide(folder: Path, *arguments: str) -> None:
    """Decide every finding that fails the check, and commit that."""
    write(folder, "report.json", json.dumps(report := report_of(folder, *arguments)))
    write(folder, "drafts.jsonl", drafts_of(report))
    result = crosscheck(
        "decisions", "import", "drafts.jsonl", "--report", "report.json",
        cwd=folder, environment={"CI": ""},
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    (folder / "report.json").unlink()
    (folder / "drafts.jsonl").unlink()
    commit(folder)
