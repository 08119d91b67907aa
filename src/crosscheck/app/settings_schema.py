"""A JSON Schema of the settings, so that editors can complete and check them."""

from __future__ import annotations

from typing import Any

from crosscheck.app.settings_table import BARS, SETTINGS, Form, Setting


def settings_schema() -> dict[str, Any]:
    """What ``crosscheck.toml``, and ``[tool.crosscheck]`` in ``pyproject.toml``, may hold."""
    root = _table("Settings of crosscheck.")
    for setting in SETTINGS:
        if not setting.in_project:
            continue
        table, _, name = setting.key.rpartition(".")
        holder = root
        if table:
            holder = root["properties"].setdefault(table, _table("What fails the gate."))
        holder["properties"][name] = {**_form(setting), "description": setting.about}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **root}


def _table(description: str) -> dict[str, Any]:
    return {
        "description": description,
        "type": "object",
        "properties": {},
        "additionalProperties": False,
    }


def _form(setting: Setting) -> dict[str, Any]:
    """The schema of a value."""
    if setting.form is Form.FLAG:
        return {"type": "boolean"}
    if setting.form is Form.NUMBER:
        return {"type": "number", "minimum": 0, "maximum": 1}
    if setting.form is Form.BARS:
        names = {"enum": list(setting.choices)} if setting.choices else {"pattern": r"^XC\d{3,4}$"}
        bars = {"enum": [bar.value for bar in BARS]}
        return {"type": "object", "propertyNames": names, "additionalProperties": bars}
    choices = [str(each) for each in setting.choices or setting.project_choices]
    text: dict[str, Any] = {"enum": choices} if choices else {"type": "string"}
    if setting.form in {Form.TEXT, Form.PATH}:
        return text
    return {"anyOf": [text, {"type": "array", "items": text}]}
