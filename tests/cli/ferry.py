"""Two invented reports of one accident, which clash in two numbers."""

from __future__ import annotations

from pathlib import Path

_ARTICLES = {
    "herald.md": ("The Harbour Herald", "Twelve", "140"),
    "post.md": ("Coast Post", "Fifteen", "160"),
}


def put_articles(folder: Path) -> Path:
    """Write them into ``folder``/sources."""
    sources = folder / "sources"
    sources.mkdir()
    for name, (publisher, injured, aboard) in _ARTICLES.items():
        (sources / name).write_text(
            f"---\npublisher: {publisher}\npublished: 2031-03-04\n"
            "title: Ferry runs aground off Saltmere\n---\n"
            "The ferry Gannet ran aground off Saltmere on Monday morning.\n\n"
            f"{injured} people were injured when the ferry Gannet ran aground, the coast guard"
            f" said. The ferry was carrying {aboard} passengers.\n",
            encoding="utf-8",
        )
    return sources
