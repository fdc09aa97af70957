"""One file, opened by several at once, damaged, newer, or not to be had."""

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefing.errors import StateError
from briefing.model.sources import Bookmark, Reading
from briefing.store.schema import MIGRATIONS
from briefing.store.store import open_store
from tests.builders import NOON, an_article


def test_a_newer_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "db"
    open_store(path, "").close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = path.read_bytes()

    with pytest.raises(StateError, match="newer briefing"):
        open_store(path, "")

    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"this is no database, only a long enough text to be read as one" * 40, b"\0" * 4096]
)
def test_a_damaged_database_is_told_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "db"
    path.write_bytes(content)

    if content.strip(b"\0"):
        with pytest.raises(StateError, match="damaged"):
            open_store(path, "")
        assert path.read_bytes() == content
    else:
        with pytest.raises(StateError):
            open_store(path, "")


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(StateError, match="no folder"):
        open_store(tmp_path / "none" / "db", "")


def test_every_migration_runs_once(tmp_path: Path) -> None:
    path = tmp_path / "db"
    open_store(path, "").close()
    open_store(path, "").close()

    connection = sqlite3.connect(path)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()

    assert version == len(MIGRATIONS)


def test_what_a_bookmark_of_a_feed_knew_of_its_entries_becomes_its_notes(tmp_path: Path) -> None:
    path = tmp_path / "db"
    connection = sqlite3.connect(path)
    for migration in MIGRATIONS[:2]:
        connection.executescript(migration)
    connection.execute("PRAGMA user_version = 2")
    connection.executemany(
        "INSERT INTO bookmarks (source, place, failures, entries, said) VALUES (?, ?, 0, 0, '')",
        [("feed:x", "head\nknown\npending"), ("feed:y", "head"), ("feed:z", ""), ("folder:x", "one\ntwo")],
    )
    connection.commit()
    connection.close()

    store = open_store(path, "")
    places = {
        key: mark.place
        for key, mark in store.bookmarks.find(("feed:x", "feed:y", "feed:z", "folder:x")).items()
    }
    notes = [store.bookmarks.notes(key) for key in places]
    store.close()

    assert places == {"feed:x": "head", "feed:y": "head", "feed:z": "", "folder:x": "one\ntwo"}
    assert notes == ["known\npending", "", "", ""]


def test_threads_that_come_for_notes_leave_no_connection_behind(tmp_path: Path) -> None:
    store = open_store(tmp_path / "db", "")
    store.bookmarks.keep(Bookmark(source="s", notes="long"))
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(store.bookmarks.notes("s"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    connections = len(store.bookmarks._database._connections)
    store.close()

    assert found == ["long"] * 8
    assert connections == 1


def test_who_comes_for_notes_of_a_database_that_is_gone_makes_none(tmp_path: Path) -> None:
    store = open_store(tmp_path / "db", "")
    store.close()
    (tmp_path / "db").unlink()

    with pytest.raises(StateError, match="cannot be opened"):
        store.bookmarks.notes("s")

    assert not list(tmp_path.iterdir())


def test_two_instances_that_start_at_once_both_work(tmp_path: Path) -> None:
    path, errors = tmp_path / "db", []

    def start(number: int) -> None:
        try:
            store = open_store(path, "")
            store.archive.keep(f"s{number}", Reading(articles=(an_article(f"Title {number}\nText."),)), NOON)
            store.close()
        except StateError as error:
            errors.append(error)

    threads = [threading.Thread(target=start, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert errors == []
    store = open_store(path, "")
    assert store.count()["articles"] == 8
    store.close()


def test_threads_take_turns_with_a_database_in_memory() -> None:
    store, errors = open_store(None, ""), []

    def work(number: int) -> None:
        try:
            for turn in range(20):
                article = an_article(f"Title {number} {turn}\nText.")
                store.archive.keep(f"s{number}", Reading(articles=(article,)), NOON)
                store.archive.articles(((f"s{number}", None),))
        except StateError as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert errors == []
    assert store.count()["articles"] == 80


def test_what_was_kept_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "db"
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from briefing.model.sources import Reading\n"
        "from briefing.store.store import open_store\n"
        "from tests.builders import NOON, an_article\n"
        "store = open_store(Path(sys.argv[1]), '')\n"
        "store.archive.keep('s', Reading(articles=(an_article(),)), NOON)\n"
        "os.kill(os.getpid(), 9)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], cwd=Path(__file__).parents[2], check=False
    )

    assert done.returncode == -9
    store = open_store(path, "")
    assert store.count()["articles"] == 1
    store.close()


def test_a_reading_is_kept_whole_or_not_at_all() -> None:
    store = open_store(None, "")
    bad = an_article("Second\nText.")
    object.__setattr__(bad, "title", object())

    with pytest.raises(StateError):
        store.archive.keep("s", Reading(articles=(an_article(), bad)), NOON)

    assert store.count()["articles"] == 0


def test_a_full_disk_is_told_and_what_is_stored_stays() -> None:
    store = open_store(None, "")
    store.archive.keep("s", Reading(articles=(an_article(),)), NOON)
    with store.database.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(StateError, match="is full"):
        store.archive.keep("s", Reading(articles=(an_article("Long\n" + "word " * 100_000),)), NOON)

    assert store.count()["articles"] == 1


def test_a_copy_holds_everything_and_overwrites_nothing(tmp_path: Path) -> None:
    store = open_store(tmp_path / "db", "")
    store.archive.keep("s", Reading(articles=(an_article(),)), NOON)

    store.copy_to(tmp_path / "copy")

    assert open_store(tmp_path / "copy", "").count()["articles"] == 1
    with pytest.raises(StateError, match="there already"):
        store.copy_to(tmp_path / "copy")
