"""One record a line, of eight columns."""

from briefing.formats import FORMATS
from briefing.formats.page import Page
from tests.formats.sample import a_digest


def records() -> list[list[str]]:
    text = "".join(FORMATS["lines"].render(a_digest(), Page()))
    return [line.split("\t") for line in text.splitlines()]


def test_every_record_has_eight_columns() -> None:
    assert {len(record) for record in records()} == {8}


def test_a_figure_is_told_by_its_bare_value() -> None:
    figures = [record for record in records() if record[1] == "figures"]

    assert figures[1][:7] == [
        "5t0ry",
        "figures",
        "4500000",
        "Maren Oldacre",
        "corroborated",
        "The Harrow Post",
        "a:4",
    ]
    assert figures[1][7].startswith("Repairs would have cost 4.5 million euros")


def test_a_twin_has_a_record_of_its_own() -> None:
    assert [record[4] for record in records() if record[1] == "quotes"] == ["", "trimmed", ""]


def test_each_story_opens_with_its_title_and_problems_close_the_list() -> None:
    kinds = [record[1] for record in records()]

    assert kinds[0] == "story"
    assert kinds.count("story") == 2
    assert kinds[-1] == "problem"
