"""Laws over the table of formats: each is held by every format that is or will be in it."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.formats import FORMATS
from briefing.formats.cells import width
from briefing.formats.page import Page
from briefing.model.briefs import Brief, Coverage, Digest, Finding, Layout, Section
from briefing.model.news import Span
from briefing.model.sources import Problem
from briefing.model.stories import Story
from briefing.model.writing import printable
from tests.builders import NOON, an_article
from tests.formats.sample import a_brief, a_digest

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {"plain": "txt", "markdown": "md", "html": "html", "json": "json", "lines": "tsv"}
WIDTHS = (40, 80, 100, None)
HOSTILE = (
    "\x1b[2J\x9b31m\x00</p><script>alert(1)</script>\u202eevil\u2066 "
    "[x](javascript:y) `*_|~ &lt; \ud800\u2028 end"
)


def written(name: str, digest: Digest, page: Page | None = None) -> str:
    return "".join(FORMATS[name].render(digest, page or Page()))


def a_hostile_digest() -> Digest:
    text = f"{HOSTILE}\n{HOSTILE} body"
    article = replace(an_article(), text=text, title=HOSTILE, outlet=HOSTILE, ref=HOSTILE)
    article = replace(
        article, url="javascript:alert(1)", path=HOSTILE, author=HOSTILE, language='x" onload="y'
    )
    end = len(HOSTILE)
    coverage = Coverage(article=article, letter="a", sentences=((0, end), (end + 1, len(text))))
    finding = Finding(text=HOSTILE, spans=(Span(article.id, 0, end),), label=HOSTILE, state="conflict")
    sections = tuple(Section(layout.value, HOSTILE, layout, (finding, finding)) for layout in Layout)
    story = Story(id="s", title=HOSTILE, articles=(article.id,), origins=((article.id,),))
    brief = Brief(story=story, state="new", coverage=(coverage,), sections=sections)
    found = {"articles": 1, "stories": 1, "sources": 1}
    problem = Problem(HOSTILE, HOSTILE, HOSTILE)
    return Digest(made=NOON, since=None, briefs=(brief,), problems=(problem,), found=found)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_the_sample_to_its_golden_bytes(name: str) -> None:
    golden = GOLDEN / f"sample.{ENDINGS[name]}"

    assert written(name, a_digest()) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("columns", [40, 80])
def test_plain_text_at_other_widths_has_its_golden_bytes_too(columns: int) -> None:
    golden = GOLDEN / f"sample-{columns}.txt"

    assert written("plain", a_digest(), Page(width=columns)) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_a_source_wrote_steers_a_terminal_or_breaks_the_encoding(name: str) -> None:
    text = written(name, a_hostile_digest())

    assert printable(text) == text
    text.encode("utf-8")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("columns", WIDTHS)
def test_every_word_of_every_finding_is_written_out(name: str, columns: int | None) -> None:
    text = written(name, a_digest(), Page(width=columns))

    for section in a_brief().sections:
        for finding in section.findings:
            for word in finding.text.replace("<", " ").replace(">", " ").split():
                if word.isascii() and word.isalnum():
                    assert word in text


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_a_digest_without_stories(name: str) -> None:
    empty = Digest(made=NOON, since=None, briefs=(), found={"articles": 0, "stories": 0, "sources": 0})

    text = written(name, empty)

    assert text == "" or text.endswith("\n")


def test_stories_of_which_none_is_told_are_not_said_to_be_none() -> None:
    untold = Digest(made=NOON, since=None, briefs=(), found={"articles": 9, "stories": 4, "sources": 3})

    assert "4 stories, none told." in written("plain", untold)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_ends_its_last_line(name: str) -> None:
    assert written(name, a_digest()).endswith("\n")


def test_only_colour_brings_escapes() -> None:
    assert "\x1b" not in written("plain", a_digest())
    assert "\x1b[1mBRIEFING\x1b[0m" in written("plain", a_digest(), Page(has_color=True))


@pytest.mark.parametrize("columns", [1, 2, 5, 13])
def test_a_page_of_any_width_can_be_written_on(columns: int) -> None:
    for digest in (a_digest(), a_hostile_digest()):
        narrow, wide = (written("plain", digest, Page(width=size)) for size in (columns, None))
        # Columns or not, every character is there; only the dots between cells that run together are more.
        assert sorted("".join(narrow.split()).replace("·", "")) == sorted(
            "".join(wide.split()).replace("·", "")
        )


@pytest.mark.parametrize("columns", [20, 40, 80, 100])
def test_no_line_is_wider_than_the_page_but_for_a_word_that_is(columns: int) -> None:
    for line in written("plain", a_digest(), Page(width=columns)).splitlines():
        assert width(line) <= columns or len(line.split()) <= 2


def other_pythons() -> list[str]:
    """The interpreters beside this one: pyenv and the like keep them in neighbouring folders."""
    beside = Path(sys.base_prefix).parent.glob("3.*/bin/python3")
    return sorted(str(path) for path in beside if path.parents[1] != Path(sys.base_prefix))


@pytest.mark.parametrize(
    "python", [python for python in other_pythons() if "/3.1" in python and "3.10" not in python]
)
def test_every_python_writes_the_same_bytes(python: str) -> None:
    packages = next(path for path in sys.path if path.endswith("site-packages"))
    script = (
        f"import sys; sys.path[:0] = [{str(Path(__file__).parents[2])!r}]; sys.path.append({packages!r})\n"
        "from briefing.formats import FORMATS\n"
        "from briefing.formats.page import Page\n"
        "from tests.formats.sample import a_digest\n"
        "text = ''.join(''.join(each.render(a_digest(), Page())) for each in FORMATS.values())\n"
        "sys.stdout.buffer.write(text.encode())"
    )

    done = subprocess.run(
        [python, "-c", script], capture_output=True, env={"PYTHONHASHSEED": "7"}, check=False
    )

    assert done.stdout.decode() == "".join(written(name, a_digest()) for name in FORMATS), (
        done.stderr.decode()
    )


def test_json_can_be_read_back_and_says_what_was_hostile_as_it_stood() -> None:
    told = json.loads(written("json", a_hostile_digest()))

    assert told["stories"][0]["title"] == HOSTILE
