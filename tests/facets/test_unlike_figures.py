"""Figures of one unit that count other things, and figures that move in the nature of things."""

from datetime import timedelta

import pytest

from tests.facets.ledgers import ledger, opposed

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Down to ten, Aldmoor were dead and buried.", "Brack have won one of seven and are fourth with 22."),
        ("Gelt profit falls 24 percent on a closed mill.", "Gelt revenue up 9 percent in the third quarter."),
        ("The ferry office expects gusts of 90 km/h at Gelt.", "The strongest gust at Gelt was 117 km/h."),
        ("With 94 percent of the votes counted, Gelt lies ahead.", "Gelt won 52 percent of the vote, a poll says."),
        ("The merger will cost 900 jobs, the union of Gelt says.", "They have 8,900 and 2,300 employees, Gelt says."),
        ("Another 20 are feared drowned off Gelt.", "Forty-four of them are in hospital in Gelt."),
        ("Lund has now scored five goals for Aldmoor.", "Aldmoor came from two goals down to beat Brack."),
        ("A poll gives Lind 45 percent of the vote.", "The mayor Lind has 48.9 percent of the vote."),
        ("The strike of Aldmoor cost 30 million crowns.", "It claims damages of 12 million crowns from him."),
        ("It sank with a loss of 19 lives.", "The worst since 1987, when the Corrie sank with a loss of 38 lives."),
    ],
)  # fmt: skip
def test_figures_of_unlike_things_do_not_stand_against_each_other(one: str, other: str) -> None:
    assert opposed(ledger(f"News from Aldmoor\n{one}", f"More from Aldmoor\n{other}", gap=DAY)) == []


def test_what_somebody_could_say_is_no_count_of_his() -> None:
    figures = ledger(
        "Fire at Gelt\nHe was 97 percent sure of the cause, the colonel of Gelt said. "
        "“I could say 100, but then the lawyers would write to me,” he said."
    )

    assert opposed(figures) == []


def test_another_partys_bare_count_still_stands_against_the_one_before() -> None:
    figures = ledger("Dam at Gelt\nSome 340 people would lose their homes. The two governments say 210.")

    assert opposed(figures) == [("conflict", frozenset((340.0, 210.0)))]


def test_an_article_that_gives_both_as_true_now_leaves_them_in_conflict_whoever_comes_later() -> None:
    figures = ledger(
        "Law\nThe federation put the cost to shops at 340 million euros; the ministry has said 90 million.",
        "Law\nThe federation says the law will cost shops 340 million euros.",
        gap=DAY,
    )

    assert opposed(figures) == [("conflict", frozenset((340e6, 90e6)))]


@pytest.mark.parametrize(
    ("then", "now", "state"),
    [
        ("Divers found 317 jars in the wreck off Gelt.", "Divers found 371 jars in the wreck off Gelt.", "conflict"),
        ("The storm cut off 317 farms in Gelt.", "The storm has now cut off 371 farms in Gelt.", "updated"),
        ("The storm has cut off 371 farms in Gelt.", "Some 317 farms in Gelt are still cut off.", "updated"),
    ],
)  # fmt: skip
def test_another_outlets_value_is_newer_only_where_its_words_let_it_move(
    then: str, now: str, state: str
) -> None:
    figures = ledger(f"Gelt\n{then}", f"Gelt\n{now}", gap=DAY)

    assert opposed(figures) == [(state, frozenset((317.0, 371.0)))]


def test_how_many_there_were_is_no_news_where_others_say_how_many_are_left() -> None:
    figures = ledger(
        "Fire at Gelt\nThe fire forced 1,200 people to leave their homes.",
        "Fire at Gelt\nThe number of people who had to leave their homes has fallen to 700.",
        "Fire at Gelt\nAll but 90 of the 1,200 people who had to leave their homes are back.",
        gap=DAY,
    )

    assert ("updated", frozenset((1200.0, 700.0))) in opposed(figures)
    assert 1200.0 not in [figure.value for figure in figures]


def test_a_result_after_a_name_is_one_score() -> None:
    figures = ledger(
        "Derby\nAldmoor beat Gelt Rovers 3-2 on Saturday.",
        "Derby\nAldmoor 3-2 Gelt: the ratings",
        "Tennis\nMoss beat Dora Lind 4-6 7-6(7) 6-3 on Sunday.",
    )

    values = [figure.value for figure in figures]
    assert (3.0, 2.0) in values
    assert not {2.0, 6.0, 7.0} & {value for value in values if isinstance(value, float)}
    assert next(figure.state for figure in figures if figure.value == (3.0, 2.0)) == "corroborated"


def test_one_of_something_else_bears_out_no_one_who_died() -> None:
    figures = ledger(
        "Fever in Gelt: one child dead\nThe fever has come to Gelt.",
        "Fever in Gelt\nNine of the sick had received one dose.",
    )

    assert {figure.state for figure in figures} == {"single"}


def test_a_bare_number_is_no_match_point() -> None:
    figures = ledger(
        "Moss saves two match points to win\nMoss won in Gelt after she had saved two match points.",
        "Moss wins\nHer coach joked: “I had booked a table for two.”",
    )

    assert "corroborated" not in {figure.state for figure in figures}


@pytest.mark.parametrize(
    ("sentence", "text", "value"),
    [
        ("Lind was sent to prison for 12 years and four months.", "12 years and four months", 12.333),
        ("The final of Gelt lasted three hours and 12 minutes.", "three hours and 12 minutes", 3.2),
        ("The trout of Gelt weighed 7 pounds 4 ounces.", "7 pounds 4 ounces", 7.25),
    ],
)
def test_a_measure_in_two_units_is_one_figure(sentence: str, text: str, value: float) -> None:
    told = [
        (figure.text, figure.value) for figure in ledger(f"Gelt\n{sentence} It is so.", f"Gelt\n{sentence}")
    ]

    assert told == [(text, value)]


def test_measures_that_only_stand_side_by_side_stay_two() -> None:
    text = "Gelt\nLind was sent to prison for nine years, 10 months of them suspended."

    told = {figure.text for figure in ledger(text, text.replace("Lind", "Ada Lind"))}

    assert told == {"nine years", "10 months"}
