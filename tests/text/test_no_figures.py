"""What looks like a figure and is none: dates, labels, offices, scores, clock times."""

import pytest

from tests.builders import a_document
from tests.text.quantities import quantities, values


@pytest.mark.parametrize(
    "text",
    [
        "The F-16 landed in Ilva.",
        "They met on 3 May, and again on June 14.",
        "It opened at 5.12pm and shut at 10:45.",
        "Call 0800 555 012 for help.",
        "Call 0800 44 17 17, or +31 20 555 0142.",
        "The pill helped them (p<0.001).",
        "Flight 370 was lost.",
        "They live at 14 Mill Road.".replace("14 Mill Road", "number 9"),
        "The law rests on section 427 of the act.",
        "The taps run at seven.",
        "The shop is open from 10 to 4.",
        "In the 1990s it was quiet.",
        "No one knew.",
        "The virus, COVID-19, is back.",
    ],
)
def test_what_is_no_figure_is_left_out(text: str) -> None:
    assert values(text) == []


def test_years_are_marked_and_are_no_figures() -> None:
    (year,) = quantities("The war began in 2022.")

    assert (year.value, year.kind, year.is_figure) == (2022.0, "year", False)


def test_nothing_after_the_article_is_evidence() -> None:
    text = "Storm in Marrick.\nThe storm cut power to 9,000 homes in Marrick on Monday night.\n" * 3

    found = a_document(
        f"{text}Related Stories:\nMill Burns Down\nMarking 700 Day\nPort Opens Again"
    ).quantities

    assert 700.0 not in [quantity.value for quantity in found]


@pytest.mark.parametrize(
    "text",
    [
        "Second Officer Ivo Karst saw the boat.",
        "The second engineer went below.",
        "The goal came in the 12th minute.",
        "At ten past three the bell rang.",
        "The doors shut at a quarter to six.",
        "The polls shut at four o’clock.",
        "Ten o'clock is late.",
        "Around seven that evening the lights went out.",
        "Ratings: Ware 6, Hollis 7, Karst 8.",
    ],
)
def test_offices_clock_times_and_line_ups_are_no_figures(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    "text",
    ["Harrow United 3 Marlow Town 2", "Harrow Town 29, Port Marlow 28, Upper Weld 25", "Statement 118/2026"],
)
def test_results_standings_and_file_numbers_are_no_figures(text: str) -> None:
    assert values(text) == []
