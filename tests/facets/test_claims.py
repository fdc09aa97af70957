"""Which sentences bear another out: the same figures, names and days, in whatever words."""

from datetime import datetime

import pytest

from briefing.facets.claims import Claims, bears_out, read_claims
from tests.builders import NOON, a_document


def claims(sentence: str, *, published: datetime = NOON) -> Claims:
    document = a_document(f"Floods in the Harrow valley\n{sentence}", published=published)
    return read_claims(document, document.sentences[1].start, document.sentences[-1].end)


@pytest.mark.parametrize(
    ("shown", "other"),
    [
        ("The council voted for a budget of 4.3 million crowns.", "The council backed a budget of 4.2 million crowns."),
        ("Gusts of 141 km/h were measured at Cape Orla.", "Gusts of 163 km/h were measured at Cape Orla."),
        ("More than 1,000 people signed a petition.", "Some 900 people signed a petition."),
        ("Almost 60 people signed a petition.", "More than 60 people signed a petition."),
        ("Prices rose by 5 percent in Harrow.", "Prices fell by 5 percent in Harrow."),
        ("Tens of thousands of people marched in Harrow.", "Thousands of people marched in Harrow."),
        ("Police arrested 31 people at the march.", "Police arrested people at the march."),
        ("The flood killed the second diver.", "The flood killed two divers."),
    ],
)  # fmt: skip
def test_other_figures_do_not_bear_a_sentence_out(shown: str, other: str) -> None:
    assert bears_out(claims(shown), claims(shown))
    assert not bears_out(claims(other), claims(shown))


@pytest.mark.parametrize(
    ("shown", "other"),
    [
        ("Her deputy, Sara Lund, takes over the office.", "Her deputy, Ivo Lund, takes over the office."),
        ("The storm tore roofs off houses in Tessel.", "The storm tore roofs off houses in Brackmoor."),
        ("The vote will be held on 7 February.", "The vote will be held on 31 January."),
        ("The bridge fell into the river on Friday.", "The bridge fell into the river on Saturday."),
        ("The bridge costs 9 million crowns and opens in May 2029.", "The bridge costs 9 million crowns."),
        ("The mayor has resigned over the tickets.", "The mayor has not resigned over the tickets."),
        ("The mayor, Vera Holm, parked badly.", "The mayor, Vera Holm, plays the cello."),
    ],
)
def test_other_names_days_and_doings_do_not_bear_a_sentence_out(shown: str, other: str) -> None:
    assert bears_out(claims(shown), claims(shown))
    assert not bears_out(claims(other), claims(shown))


@pytest.mark.parametrize(
    ("shown", "other"),
    [
        (
            "Harrow expects savings of 110 million euros a year.",
            "Harrow expects savings of €110 million a year.",
        ),
        ("Nearly 270 drones were shot down.", "In the night 267 drones were shot down."),
        ('"The river took it," said Sara Lund.', '"The river took it," she said.'),
        ("The bridge fell into the river on Friday.", "The bridge fell into the river on 20 November."),
        (
            "The old stone bridge fell into the river.",
            "The old stone bridge fell into the river on Friday, hurting 3.",
        ),
        ('Jovan Marić said, "We count badly."', 'Jovan Maric said, "We count badly."'),
    ],
)
def test_other_words_for_the_same_figures_names_and_days_do(shown: str, other: str) -> None:
    assert bears_out(claims(other), claims(shown))
