"""Files and folders, read as a run reads them."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from briefing.model.news import Article
from briefing.model.sources import Bookmark, Reading, Source
from briefing.sources import READERS, Visit
from briefing.sources.folder import FolderOptions
from tests.builders import NOON

LATER = replace(Visit(now=NOON), now=datetime(2036, 1, 1, tzinfo=UTC))
"""Files that a test writes are older than this by more than their clock's tick."""


def read(place: Path | str, bookmark: Bookmark | None = None, *, language: str | None = None) -> Reading:
    source = Source("folder", str(place), str(place), FolderOptions(language=language))
    return READERS["folder"].read(source, bookmark, LATER)


def one(path: Path, content: str | bytes, *, language: str | None = None) -> Article:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (article,) = read(path, language=language).articles
    assert article.text.startswith(article.title)
    return article


def said(reading: Reading) -> str:
    return "; ".join(problem.what for problem in reading.problems)
