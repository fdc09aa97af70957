"""Figures that a later word overtakes, corrects or takes back."""

from datetime import timedelta

import pytest

from briefing.facets.base import Telling
from briefing.facets.figures import Figures
from briefing.model.stories import Story
from tests.builders import NOON, a_document, a_story
from tests.facets.ledgers import ledger, opposed


def test_the_newest_value_is_the_row_and_the_older_stands_against_it() -> None:
    (figure,) = [
        each
        for each in ledger(
            "Flood kills 4\nThe flood in Wexley killed four people.",
            "Toll rises\nThe flood in Wexley killed nine people.",
            gap=timedelta(hours=5),
        )
        if each.against
    ]

    assert (figure.value, figure.state, [rival.value for rival in figure.against]) == (9.0, "updated", [4.0])
    first, second = figure.rows()
    assert first.sign == "updated"
    assert (second.depth, second.lead) == (1, "before:")


def test_an_undated_article_updates_nothing() -> None:
    documents = (
        a_document("Flood kills 4\nThe flood in Wexley killed four people.", outlet="one", published=None),
        a_document("Toll rises\nThe flood in Wexley killed nine people.", outlet="two"),
    )
    found = Figures().find(Telling(story=a_story(*documents), documents=documents))

    assert {figure.state for figure in found} == {"conflict"}


def test_an_outlet_that_corrects_itself_is_updated_and_corroborates_nothing() -> None:
    one = a_document("Fire\nThe fire at the mill hurt 30 workers.", outlet="one")
    two = a_document(
        "Fire\nThe fire at the mill hurt 20 workers.", outlet="one", published=NOON + timedelta(hours=1)
    )
    story = Story(id="s", title="Fire", articles=(one.id, two.id), origins=((one.id, two.id),))

    (figure,) = Figures().find(Telling(story=story, documents=(one, two)))

    assert (figure.state, figure.origins) == ("updated", 1)


def test_a_value_that_moved_shows_its_course() -> None:
    figures = ledger(
        "Flood kills 4\nThe flood in Wexley killed four people.",
        "Toll at 9\nThe flood in Wexley killed nine people.",
        "Toll at 14\nThe flood in Wexley killed 14 people.",
        gap=timedelta(hours=5),
    )

    (row, *_) = next(figure for figure in figures if figure.against).rows()

    assert row.note.startswith("4 → 9 → 14, ")
    assert row.course == (4.0, 9.0, 14.0)


def test_overtaken_entries_of_a_live_page_do_not_hold_their_count() -> None:
    figures = ledger(
        "Train crash: death toll rises to seven.\nSeven people have died in the crash at Marlow, police said.",
        "Live: Marlow crash.\n20:05\nThat brings the number of dead to nine, police say.\n"
        "14:20\nThe wreck is being lifted.\n09:20\nDeath toll now seven, says the board.",
        gap=timedelta(hours=8),
    )

    assert ("updated", frozenset((7.0, 9.0))) in opposed(figures)


@pytest.mark.parametrize(
    ("old", "new", "course"),
    [
        ("38,000 dockers", "54,000 dockers", "38,000 → 54,000"),
        ("€4.2m", "€5.3m", "4.2 million → 5.3 million"),
    ],
)
def test_values_that_moved_are_written_as_people_read_them(old: str, new: str, course: str) -> None:
    figures = ledger(
        f"Strike grows.\nThe strike at Marlow has cost {old} so far, the union said.",
        f"Strike grows again.\nThe strike at Marlow has cost {new} so far, the union said.",
        gap=timedelta(days=1),
    )

    assert next(row.note for figure in figures for row in figure.rows()).startswith(course)


def test_a_count_that_its_article_corrects_corroborates_nothing_and_is_overtaken() -> None:
    figures = ledger(
        "Flood in Marlow.\nAbout 60 people were missing after the flood, police said.",
        "Fewer missing in Marlow.\nNow 23 people are missing after the flood, police said. "
        "On Thursday it was given as about 60.",
        gap=timedelta(days=1),
    )

    assert opposed(figures) == [("updated", frozenset((60.0, 23.0)))]


@pytest.mark.parametrize(
    ("said", "taken_back"),
    [
        ("The pile-up involved 30 vehicles.", "Some 47 vehicles were involved, not 30 as we said earlier."),
        ("The mine spoke of 30 men.", "The mine had first spoken of 30 men."),
    ],
)
def test_what_an_article_takes_back_corroborates_nothing(said: str, taken_back: str) -> None:
    figures = ledger(f"News from Marlow.\n{said}", f"Correction.\n{taken_back}")

    assert 30.0 in [
        value for each in figures for value in (each.value, *(rival.value for rival in each.against))
    ]
    assert "corroborated" not in {figure.state for figure in figures}
