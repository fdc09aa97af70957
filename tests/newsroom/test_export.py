"""The file that a story is written to."""

from dataclasses import replace
from pathlib import Path

from briefing.newsroom.export import export_story
from tests.tui.fakes import a_newsroom
from tests.tui.telling import NOON


def test_a_long_title_gives_a_file_name_of_whole_words(tmp_path: Path) -> None:
    newsroom = a_newsroom(1)
    brief = newsroom.tell(f"story-{newsroom.articles[0][0].id}")
    title = "The river authority of the whole valley says that its embankments held"
    brief = replace(brief, story=replace(brief.story, title=title))

    path = export_story(brief, NOON, tmp_path)

    assert path.name == "the-river-authority-of-the-whole-valley-says-that-its.md"
