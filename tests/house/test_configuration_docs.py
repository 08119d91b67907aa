from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import jsonschema

from crosscheck.app.settings_schema import settings_schema

ROOT = Path(__file__).parents[2]


def test_the_page_on_settings_is_fresh() -> None:
    result = subprocess.run(
        [sys.executable, ROOT / "docs" / "generate_configuration.py", "--check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr


def test_every_example_of_settings_in_the_docs_is_valid() -> None:
    examples = [
        example
        for page in (ROOT / "docs").glob("*.md")
        for example in re.findall(
            r"```toml\n# crosscheck.toml\n(.*?)```", page.read_text(), re.DOTALL
        )
    ]
    assert examples
    for example in examples:
        jsonschema.validate(tomllib.loads(example), settings_schema())
