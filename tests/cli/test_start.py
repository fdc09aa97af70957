"""What a command does not wait for: the modules that it must not have imported by its end."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.sources.feeds import an_item, rss
from tests.sources.server import Answer, serving

ROOT = Path(__file__).parents[2]
ANALYSIS = {"briefing.text.prepare", "briefing.facets", "briefing.facets.shown", "briefing.stories.grouper"}
NOUNS = {"dataclasses", "inspect", "briefing.settings", "briefing.cli.arguments"}
NEWSROOM = {"briefing.bootstrap", "briefing.newsroom", "briefing.sources", "briefing.store", "sqlite3"}
DEAR = {
    "msgspec",
    "platformdirs",
    "difflib",
    "uuid",
    "multiprocessing",
    "asyncio",
    "email",
    "importlib.metadata",
}

NETWORK = {"httptools", "http.client", "ssl", "socket"}


def modules_of(*words: str) -> tuple[str, set[str]]:
    """How a run of its own ends, and the modules that it has imported by then."""
    script = (
        "import sys\n"
        "from briefing.cli import main\n"
        "try:\n"
        "    code = main(sys.argv[1:])\n"
        "except SystemExit as end:\n"
        "    code = end.code\n"
        "print(code, *sys.modules, file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *words], cwd=ROOT, capture_output=True, text=True, check=True
    )
    code, *modules = done.stderr.splitlines()[-1].split()
    return code, set(modules)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_is_printed_without_what_opens_a_newsroom_reads_its_settings_or_writes_a_digest(
    option: str,
) -> None:
    code, modules = modules_of(option)

    assert code == "0"
    assert not modules & {*ANALYSIS, *NEWSROOM, *NOUNS, *DEAR, *NETWORK}
    assert not modules & {"briefing.config", "tomllib", "pathlib"}
    assert not modules & {"briefing.formats.plain", "briefing.formats.html", "briefing.model.briefs"}


def test_a_refresh_with_nothing_new_imports_nothing_that_reads_groups_tells_or_writes(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "flood.txt").write_text("Flood in Harrowgate\n\nThe river Harrow rose overnight.\n")
    config = tmp_path / "feeds.toml"
    config.write_text('[[folder]]\npath = "articles"\n')
    words = ("refresh", "--config", str(config), "--state", str(tmp_path / "state"))
    reading = {"briefing.sources.contents", "briefing.text.sentences", "sentencex"}
    telling = {"briefing.model.briefs", "briefing.newsroom.editor"}

    first, with_something_new = modules_of(*words)
    second, with_nothing_new = modules_of(*words)

    assert (first, second) == ("0", "0")
    assert with_something_new >= ANALYSIS | reading | telling
    assert not with_nothing_new & {*ANALYSIS, *reading, *telling, *DEAR, "briefing.formats.plain", "tomlkit"}


def test_a_feed_with_nothing_new_imports_nothing_that_articles_stories_or_marks_need(tmp_path: Path) -> None:
    config = tmp_path / "feeds.toml"
    words = ("refresh", "--config", str(config), "--state", str(tmp_path / "state"))
    needed_by_news = {
        "briefing.model.news",
        "briefing.model.stories",
        "briefing.newsroom.events",
        "briefing.newsroom.shelf",
        "briefing.store.archive",
        "hashlib",
    }
    never = {
        "briefing.cli.digest",
        "briefing.cli.picture",
        "briefing.formats.page",
        "briefing.model.marks",
        "briefing.newsroom.marks",
        "shutil",
        "signal",
    }

    with serving({"/": _gives_once(rss(an_item()))}) as server:
        config.write_text(f'[[feed]]\nurl = "{server.url("/")}"\n')
        first, with_something_new = modules_of(*words)
        second, with_nothing_new = modules_of(*words)

    assert (first, second) == ("0", "0")
    assert with_something_new >= needed_by_news
    assert not with_nothing_new & {*needed_by_news, *never}


def test_a_feed_without_tls_imports_none_and_only_what_came_is_parsed(tmp_path: Path) -> None:
    config = tmp_path / "feeds.toml"
    words = ("refresh", "--config", str(config), "--state", str(tmp_path / "state"))
    parsing = {"briefing.sources.feed.strict", "briefing.sources.inflate"}

    with serving({"/": _gives_once(rss(an_item()))}) as server:
        config.write_text(f'[[feed]]\nurl = "{server.url("/")}"\n')
        _, with_something_new = modules_of(*words)
        _, with_nothing_new = modules_of(*words)

    assert with_something_new >= {"httptools", *parsing}
    assert "httptools" in with_nothing_new
    assert not with_nothing_new & {
        *parsing,
        *DEAR,
        "ssl",
        "briefing.sources.tls",
        "http.client",
        "feedparser",
    }


def _gives_once(body: bytes) -> Answer:
    """A feed for who comes without its validator, and the word that nothing has changed for who has it."""
    return lambda call: (
        call.answer(b"", status="304 Not Modified")
        if call.headers.get("if-none-match") == '"1"'
        else call.answer(body, 'ETag: "1"')
    )


def test_the_digest_imports_neither_the_screen_nor_what_feeds_need(tmp_path: Path) -> None:
    code, modules = modules_of("--digest", "--offline", "--state", str(tmp_path), "corpus")

    assert code == "0"
    assert not modules & {"textual", "rich", "feedparser", "tomlkit", "trafilatura", *NETWORK}
    assert not modules & {"briefing.formats.html", "briefing.formats.markdown"}


def test_a_digest_of_known_articles_imports_nothing_that_finds_names_quotes_or_numbers(
    tmp_path: Path,
) -> None:
    (tmp_path / "flood.txt").write_text("Flood in Harrowgate\n\nThe river Harrow rose overnight.\n")
    words = ("--digest", "--state", str(tmp_path / "state"), str(tmp_path / "flood.txt"))
    finding = {f"briefing.text.{name}.finding" for name in ("names", "numbers", "quotes")}

    _, with_something_new = modules_of(*words)
    _, with_nothing_new = modules_of(*words)

    assert with_something_new >= finding
    assert not with_nothing_new & {*finding, "briefing.text.structure", "multiprocessing", "sentencex"}


def test_a_digest_of_stories_that_stand_imports_nothing_that_groups_searches_or_exports(
    tmp_path: Path,
) -> None:
    (tmp_path / "flood.txt").write_text("Flood in Harrowgate\n\nThe river Harrow rose overnight.\n")
    config = tmp_path / "feeds.toml"
    config.write_text('[[folder]]\npath = "flood.txt"\n')
    words = ("--digest", "--config", str(config), "--state", str(tmp_path / "state"))
    grouping = {"briefing.newsroom.regrouping", "briefing.stories.grouper", "briefing.stories.vectors"}
    never = {"briefing.stories.grouping", "briefing.stories.search", "briefing.newsroom.export"}

    _, with_something_new = modules_of(*words)
    _, with_nothing_new = modules_of(*words)

    assert with_something_new >= grouping
    assert not with_nothing_new & {*grouping, *never}


def test_an_interrupt_while_the_program_is_being_imported_ends_it_without_a_word() -> None:
    script = (
        "import sys\n"
        "class Interrupts:\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        if name == 'briefing.cli.main': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupts())\n"
        "from briefing.__main__ import run\n"
        "sys.exit(run())\n"
    )

    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
