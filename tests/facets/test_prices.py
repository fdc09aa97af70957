"""What a sentence of a summary costs for how it speaks."""

import pytest

from briefing.facets.base import Telling
from briefing.facets.summary.candidates import read_reports
from briefing.facets.summary.prices import price
from tests.builders import a_document, a_story


@pytest.mark.parametrize(
    "words",
    [
        "OSTRAVEK, Nov 20 (CP) - The pilots of Lund went back to work.",
        "OSTRAVEK (CP) - The pilots of Lund went back to work.",
        "OSTRAVEK — The pilots of Lund went back to work.",
        "OSTRAVEK - The pilots of Lund went back to work.",
        "The pilots of Lund went back to work behind COVID masks, UNESCO said.",
        "“GO BACK TO LUND,” the banner said.",
    ],
)
def test_where_a_report_is_dated_from_and_acronyms_are_no_shout(words: str) -> None:
    assert price_of(words) == price_of("The pilots of Lund went back to work.")


@pytest.mark.parametrize(
    "words", ["The pilots of Lund CRAWLED back to work.", "GREEDY pilots are back at work."]
)
def test_a_shout_costs(words: str) -> None:
    assert price_of(words) > price_of("The pilots of Lund went back to work.")


def price_of(words: str) -> float:
    document = a_document(f"Pilots of Lund\n{words}")
    (report,) = read_reports(Telling(story=a_story(document), documents=(document,)))
    return price(report, words)
