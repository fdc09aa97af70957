"""What the documents say can be done: files that they name are there, commands can be called, examples are true."""

import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.cli.arguments import arguments_from
from briefing.cli.parser import read_words
from briefing.config import load_settings
from briefing.formats import FORMATS
from briefing.sources import READERS
from briefing.tui.keyboard import KEYBOARD

ROOT = Path(__file__).parents[1]
PAGES = sorted((*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "corpus" / "README.md"))
README = ROOT / "README.md"
FENCED = re.compile(r"^```(?P<language>\w*)\n(?P<lines>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?P<target>[^)#\s]+)")
CODE = re.compile(r"`([^`\n]+)`")
NAMED = re.compile(r"\w[\w.-]*(?:/[\w.-]+)*/(?:[\w-]+\.(?:py|md|toml|json|css|tcss|txt))?")
"""A file or a folder, from the top of the project or from briefing/."""
UNTIL = "\n\n   ... people"
"""Where the README stops to copy its digest."""


def _blocks(page: Path) -> Iterator[tuple[str, str]]:
    for block in FENCED.finditer(page.read_text("utf-8")):
        yield block["language"], block["lines"]


def _commands() -> list[str]:
    """Every call of the program in the documents, up to the pipe that it is led into."""
    lines = [
        line.removeprefix("$ ") for page in PAGES for _, block in _blocks(page) for line in block.splitlines()
    ]
    return sorted({line.split(" | ")[0] for line in lines if re.match(r"briefing( |$)", line)})


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    text = page.read_text("utf-8")
    linked = [page.parent / each["target"] for each in LINK.finditer(text) if "://" not in each["target"]]
    named = [word for code in CODE.findall(text) for word in code.split() if NAMED.fullmatch(word)]

    assert [path for path in linked if not path.exists()] == []
    assert [
        path for path in named if not any((top / path).exists() for top in (ROOT, ROOT / "briefing"))
    ] == []


@pytest.mark.parametrize("command", _commands())
def test_every_command_in_a_page_can_be_called(command: str) -> None:
    _, *words = shlex.split(command, comments=True)

    assert arguments_from(read_words(words)).words is not None


def test_every_feeds_toml_in_a_page_is_one(tmp_path: Path) -> None:
    examples = [block for page in PAGES for language, block in _blocks(page) if language == "toml"]

    for example in examples:
        path = tmp_path / "feeds.toml"
        path.write_text(example, "utf-8")
        load_settings(path, kinds=READERS, formats=FORMATS, keyboard=lambda: KEYBOARD)

    assert examples


def test_the_digest_in_the_readme_is_what_its_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    (shown,) = [block for _, block in _blocks(README) if block.startswith("$ briefing demo")]
    command, _, copied = shown.partition("\n")
    copied = copied.partition(UNTIL)[0]

    main([*shlex.split(command)[2:], "--now", "2026-11-22T07:00:00Z"])
    printed = capsys.readouterr().out

    if os.environ.get("BRIEFING_GOLDEN") == "write":
        fresh = printed.partition("\n\n   PEOPLE")[0]
        README.write_text(README.read_text("utf-8").replace(copied, fresh), "utf-8")
        copied = fresh
    assert printed.startswith(copied)
