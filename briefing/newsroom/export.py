"""One story written to a file of its own."""

import re
from datetime import datetime
from pathlib import Path

from briefing.errors import StateError
from briefing.formats import FORMATS
from briefing.formats.page import Page
from briefing.model.briefs import Brief, Digest

_NOT_IN_NAMES = re.compile(r"[^\w]+")
_LONGEST_NAME = 60


def export_story(brief: Brief, now: datetime, folder: Path) -> Path:
    """Write a story as Markdown into a folder, beside what is there; StateError where that cannot be."""
    digest = Digest(
        made=now,
        since=None,
        briefs=(brief,),
        found={
            "articles": len(brief.coverage),
            "stories": 1,
            "sources": _count_outlets(brief),
            "problems": 0,
        },
    )
    text = "".join(FORMATS["markdown"].render(digest, Page(width=None)))
    stem = _name(brief.story.title)
    number = 1
    while True:
        path = folder / (f"{stem}.md" if number == 1 else f"{stem}-{number}.md")
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            number += 1
        except OSError as error:
            raise StateError(f"The story cannot be written to {path}: {error.strerror}") from error
        else:
            return path


def _name(title: str) -> str:
    """The words of a title, as many as fit whole."""
    name = _NOT_IN_NAMES.sub("-", title.casefold()).strip("-_")
    if len(name) > _LONGEST_NAME:
        whole, _, _ = name[: _LONGEST_NAME + 1].rpartition("-")
        name = whole or name[:_LONGEST_NAME]
    return name or "story"


def _count_outlets(brief: Brief) -> int:
    return len({each.article.outlet for each in brief.coverage})
