"""One reading of files, folders or standard input: what has changed since the last one."""

import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from briefing.model.news import Article
from briefing.model.sources import Bookmark, Problem, Reading, Source
from briefing.sources.base import Visit
from briefing.sources.clean import clean_line
from briefing.sources.files import (
    LARGEST_FILE_BYTES,
    LARGEST_TEXT_BYTES,
    Inflow,
    UnreadableError,
    open_file,
)
from briefing.sources.folder.options import FolderOptions
from briefing.sources.suffixes import SUFFIXES, holds_records, is_news

STANDARD_INPUT = "-"
_RULES = 1
"""The version of how files are read: bookmarks of another version are not trusted."""
_MOST_FILES = 50_000
_DEEPEST = 32
_COMPLAINTS_TOLD = 3
_SETTLED_SECONDS = 2
"""A file changed this short before the reading may change again within the same tick of its clock."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What the bookmark remembers of one file."""

    size: int
    modified: int
    hash: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """One file of a folder: its path as it is named, and where it is opened."""

    name: str
    path: Path


def read_folder(source: Source, bookmark: Bookmark | None, visit: Visit) -> Reading:
    """Read what is new since the bookmark; whatever goes wrong is a Problem, never an exception."""
    if source.place == STANDARD_INPUT:
        return _read_standard_input(source, visit)
    return _FolderReading(source, bookmark, visit).read()


class _FolderReading:
    """One reading of one path."""

    def __init__(self, source: Source, bookmark: Bookmark | None, visit: Visit) -> None:
        self._source = source
        self._bookmark = bookmark
        self._visit = visit
        self._known = _read_place(bookmark.place if bookmark else "", _language(source))
        self._kept: dict[str, _Known] = {}
        self._articles: list[Article] = []
        self._problems: list[Problem] = []
        self._ids: dict[str, int] = {}

    def read(self) -> Reading:
        """Read the path; files that have not changed are not opened."""
        started = time.monotonic()
        path = Path(self._source.root, self._source.place)
        found = self._find(path)
        changed = [file for file in found if not self._is_unchanged(file)]
        for count, file in enumerate(changed):
            if time.monotonic() - started > self._visit.deadline_seconds:
                self._complain(
                    f"time ran out after {count} of {len(changed)} new files",
                    "refresh again to read the rest, or give it longer with --deadline",
                )
                for unread in changed[count:]:
                    self._keep_for_next_time(unread)
                break
            self._read_file(file)
        return self._reading()

    def _reading(self) -> Reading:
        present = tuple(dict.fromkeys(key for known in self._kept.values() for key in known.articles))
        now = self._visit.now
        failed = bool(self._problems) and not present
        before = self._bookmark
        bookmark = Bookmark(
            source=self._source.key,
            place=_write_place(self._kept, _language(self._source)),
            tried=now,
            succeeded=(before.succeeded if before else None) if failed else now,
            failures=(before.failures if before else 0) + 1 if failed else 0,
            entries=len(present),
            said=self._problems[0].what if failed else _articles_in_words(len(present)),
        )
        return Reading(
            articles=tuple(self._articles),
            bookmark=bookmark,
            problems=tuple(self._problems),
            present=present,
        )

    def _complain(self, what: str, hint: str = "") -> None:
        # A source that is one file is named once.
        plain = what.removeprefix(f"{self._source.name}: ")
        self._problems.append(Problem(self._source.name, clean_line(plain), hint))

    def _find(self, path: Path) -> list[_Found]:
        """All files to read, in the order of their names."""
        if not path.is_dir():
            return [_Found(self._source.place, path)]
        files: list[_Found] = []
        for file in self._walk(path, self._source.place, frozenset()):
            if len(files) == _MOST_FILES:
                self._complain(
                    f"it holds more than {_MOST_FILES} files; the rest were left out",
                    "name smaller folders, or put the articles into .jsonl files",
                )
                break
            files.append(file)
        if not files and not self._problems:
            self._complain(
                "it holds no articles",
                f"articles are files that end in {', '.join(SUFFIXES)}, also with .gz",
            )
        return files

    def _walk(self, folder: Path, name: str, above: frozenset[tuple[int, int]]) -> Iterator[_Found]:
        """Files below a folder; links are followed, but never back into a folder that we stand in."""
        try:
            status = folder.stat()
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            self._complain(f"{name} cannot be read: {(error.strerror or 'it cannot be opened').lower()}")
            return
        identity = (status.st_dev, status.st_ino)
        if identity in above or len(above) >= _DEEPEST:
            return
        for entry in entries:
            if entry.name.startswith("."):
                continue
            below = _Found(os.path.join(name, entry.name), folder / entry.name)  # noqa: PTH118 - as it is named
            if _is_folder(entry):
                yield from self._walk(below.path, below.name, above | {identity})
            elif is_news(entry.name):
                yield below

    def _is_unchanged(self, file: _Found) -> bool:
        known = self._known.get(file.name)
        if not known:
            return False
        try:
            status = file.path.stat()
        except OSError:
            return False
        if (status.st_size, status.st_mtime_ns) != (known.size, known.modified):
            return False
        self._keep(file.name, known)
        return True

    def _keep(self, name: str, known: _Known) -> None:
        self._kept[name] = known
        self._ids.update(dict.fromkeys(known.articles, 1))

    def _keep_for_next_time(self, file: _Found) -> None:
        """What was read of a file earlier stays until it can be read again."""
        known = self._known.get(file.name)
        if known:
            self._keep(file.name, replace(known, modified=-1, hash=""))

    def _read_file(self, file: _Found) -> None:
        try:
            with open_file(file.path) as opened:
                self._read_opened(file.name, opened)
        except UnreadableError as error:
            self._complain(f"{file.name}: {error}", error.hint)
            if not error.is_missing:
                self._keep_for_next_time(file)

    def _read_opened(self, name: str, opened: BinaryIO) -> None:
        largest = LARGEST_FILE_BYTES if holds_records(name) else LARGEST_TEXT_BYTES
        status = os.fstat(opened.fileno())
        fingerprint = _hash(Inflow(opened, largest))
        known = self._known.get(name)
        if known and known.hash == fingerprint:
            self._keep(name, self._remember(status, fingerprint, known.articles))
            return
        # What reads them costs 12 ms to import, and most often no file has changed.
        from briefing.sources.contents import read_articles  # noqa: PLC0415

        # Read for a second time rather than held: files of records are large.
        opened.seek(0)
        inflow = Inflow(opened, largest)
        articles, complaints = read_articles(
            name, inflow, path=name, language=_language(self._source), taken=self._ids
        )
        if inflow.lack:
            complaints = [inflow.lack, *complaints]
        self._articles.extend(articles)
        self._tell(name, complaints)
        remembered = self._remember(status, fingerprint, tuple(article.id for article in articles))
        if complaints:
            # What is wrong with a file is told at every reading, so it must be read at every one.
            remembered = replace(remembered, modified=-1, hash="")
        self._keep(name, remembered)

    def _remember(self, status: os.stat_result, fingerprint: str, articles: tuple[str, ...]) -> _Known:
        modified = status.st_mtime_ns
        settled = modified < (self._visit.now.timestamp() - _SETTLED_SECONDS) * 1e9
        return _Known(status.st_size, modified if settled else -1, fingerprint, articles)

    def _tell(self, name: str, complaints: list[str]) -> None:
        for complaint in complaints[:_COMPLAINTS_TOLD]:
            self._complain(f"{name}: {complaint}")
        if len(complaints) > _COMPLAINTS_TOLD:
            self._complain(f"{name}: {len(complaints) - _COMPLAINTS_TOLD} more like these")


def _read_standard_input(source: Source, visit: Visit) -> Reading:
    from briefing.sources.contents import read_articles  # noqa: PLC0415 - as above

    inflow = Inflow(sys.stdin.buffer, LARGEST_FILE_BYTES)
    try:
        articles, complaints = read_articles(
            STANDARD_INPUT, inflow, path=None, language=_language(source), taken={}
        )
    except UnreadableError as error:
        return Reading(
            problems=(Problem(source.name, f"standard input cannot be read: {error}"),), present=()
        )
    told = [inflow.lack] * bool(inflow.lack) + complaints
    return Reading(
        articles=tuple(articles),
        bookmark=Bookmark(source=source.key, tried=visit.now, succeeded=visit.now, entries=len(articles)),
        problems=tuple(
            Problem(source.name, clean_line(f"standard input: {what}")) for what in told[:_COMPLAINTS_TOLD]
        ),
        present=tuple(article.id for article in articles),
    )


def _hash(pieces: Iterable[bytes]) -> str:
    found = sha256()
    for piece in pieces:
        found.update(piece)
    return found.hexdigest()[:32]


def _language(source: Source) -> str:
    return source.options.language or "" if isinstance(source.options, FolderOptions) else ""


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _articles_in_words(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"


def _read_place(place: str, language: str) -> dict[str, _Known]:
    try:
        written = json.loads(place) if place else {}
        if written.get("rules") != _RULES or written.get("language") != language:
            return {}
        return {
            name: _Known(size, modified, fingerprint, tuple(articles))
            for name, (size, modified, fingerprint, articles) in written["files"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def _write_place(kept: dict[str, _Known], language: str) -> str:
    files = {name: [known.size, known.modified, known.hash, known.articles] for name, known in kept.items()}
    return json.dumps({"rules": _RULES, "language": language, "files": files})
