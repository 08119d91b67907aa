"""The formats of reports: one table, which the command line, its help and the docs share."""

from __future__ import annotations

# Nothing is imported here: `--help` shows the table before anything loads.
FORMATS = {
    "html": "the report for people: one file that opens anywhere, offline",
    "text": "plain text, for terminals and logs",
    "markdown": "Markdown for GitHub and GitLab: an overview and each finding to unfold",
    "json": "all that was found, for programs (crosscheck schema report)",
    "jsonl": "one finding a line, for scripts (crosscheck schema finding)",
    "csv": "a row for each source's word in each finding, for spreadsheets",
    "sarif": "SARIF 2.1.0, for code scanning at GitHub and in editors",
    "github": "annotations of a GitHub Actions run",
    "gitlab": "a Code Quality report for GitLab",
    "junit": "JUnit XML, for the test reports of CI servers",
    "rdjson": "reviewdog's diagnostic format",
    "rdjsonl": "reviewdog's diagnostic format, one finding a line",
    "annotations": "W3C Web Annotations of the quotes, as JSON-LD",
}
FOLDER_FORMAT = "html-dir"
FOLDER = "the HTML report in a folder, with its style and script in files of their own"
