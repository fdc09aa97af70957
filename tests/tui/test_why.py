"""The page that says why articles stand together tells nothing that is not so."""

from dataclasses import replace

from briefing.model.stories import Reason
from briefing.tui.glyphs import UNICODE
from briefing.tui.sheets.why import why_sheet
from tests.tui.fakes import FakeNewsroom
from tests.tui.telling import a_story


def lines_of(newsroom: FakeNewsroom, **changes: object) -> list[str]:
    """The page of the only story, line by line."""
    (articles,) = newsroom.articles
    brief = newsroom.tell(f"story-{articles[0].id}")
    story = replace(brief.story, origins=(brief.story.articles,), **changes)  # type: ignore[arg-type]
    coverage = (brief.coverage[0], replace(brief.coverage[1], copy_of=articles[0].id), *brief.coverage[2:])
    sheet = why_sheet(replace(brief, story=story, coverage=coverage), 80, UNICODE, "x")
    return ["".join(piece.text for piece in line.left) for line in sheet.lines]


def test_a_copy_is_told_from_another_report_of_the_same_source() -> None:
    lines = lines_of(FakeNewsroom((a_story("A flood", outlets=("Post", "Echo", "Herald")),)))

    notes = [line.split("  ")[-1] for line in lines if "22 Nov" in line]
    assert notes[1:] == ["a copy of a", "same source"]


def test_what_was_given_comes_first_and_a_day_has_its_weekday() -> None:
    reasons = (Reason("name", "Harrow"), Reason("day", "2026-11-22"), Reason("given", "merged by hand"))

    lines = lines_of(FakeNewsroom((a_story("A flood", outlets=("Post", "Echo")),)), reasons=reasons)

    assert lines[2:8] == [
        "Given",
        "  merged by hand",
        "Shared names",
        "  Harrow",
        "Shared day",
        "  Sun 22 Nov",
    ]
