"""Which figures agree, which stand against each other, and which have nothing to do with each other."""

from datetime import timedelta

import pytest

from briefing.facets.figures import Figure
from tests.facets.ledgers import ledger, opposed
from tests.facets.story_pairs import Pair, read_pairs

PAIRS = read_pairs()
OPPOSED = ("conflict", "updated")


def told(pair: Pair) -> list[Figure]:
    return ledger(pair.one, pair.other, gap=timedelta(days=pair.label == "updated"))


@pytest.mark.parametrize(
    "pair", [pair for pair in PAIRS if pair.label == "agree"], ids=lambda pair: pair.other
)
def test_one_value_in_other_words_is_corroborated(pair: Pair) -> None:
    assert "corroborated" in [figure.state for figure in told(pair)]


def test_conflicts_shown_are_conflicts_in_95_of_100() -> None:
    shown = [(pair, state, values) for pair in PAIRS for state, values in opposed(told(pair))]
    right = [each for each in shown if each[0].label == each[1] and each[0].values == each[2]]

    assert len(PAIRS) >= 150
    assert len(right) >= 0.95 * len(shown), [pair.one for pair, *rest in shown if (pair, *rest) not in right]


def test_nine_of_ten_conflicts_are_found() -> None:
    wanted = [pair for pair in PAIRS if pair.label in OPPOSED]
    found = [pair for pair in wanted if (pair.label, pair.values) in opposed(told(pair))]

    assert len(found) >= 0.9 * len(wanted), [pair.one for pair in wanted if pair not in found]


def test_an_article_that_gives_both_sides_counts_is_a_conflict_of_its_own() -> None:
    figures = ledger(
        "Toll rises to 14\nThe death toll rose to 14, police said, while a union of rescuers put it at 17."
    )

    assert opposed(figures) == [("conflict", frozenset((14.0, 17.0)))]


def test_percentages_that_differ_by_a_little_are_two_values() -> None:
    figures = ledger(
        "Vote\nMs Dostan won 50.6 percent of the vote.",
        "Poll\nThe exit poll had put Ms Dostan at 51 percent of the vote.",
    )

    assert "corroborated" not in [figure.state for figure in figures]


def test_the_dead_of_another_year_corroborate_nothing() -> None:
    figures = ledger(
        "Flood\nThe flood in Wexley killed nine people.",
        "Flood\nThe flood of 1974 killed nine people in Wexley.",
    )

    assert [figure.state for figure in figures] == ["single", "single"]


def test_a_round_number_does_not_join_two_that_differ() -> None:
    figures = ledger(
        "Survey\nThe survey found that 36 percent of the voters want a wall.",
        "Survey\nThe survey found that about 38 percent of the voters want a wall.",
        "Survey\nThe survey found that 39 percent of the voters want a wall.",
    )

    assert max(figure.origins for figure in figures) < 3


def test_a_percentage_of_another_year_corroborates_nothing() -> None:
    figures = ledger(
        "Jobs\nUnemployment in Wexley stood at 9 percent on Monday.",
        "Jobs\nUnemployment in Wexley was 9 percent in 1974.",
    )

    assert "corroborated" not in [figure.state for figure in figures]


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("The school in Marlow has 900 pupils.", "At the school in Marlow 300 pupils fell ill."),
        ("The ferry had 212 passengers aboard.", "The ferry rescued 180 passengers."),
        ("The council of Marlow has 30 seats.", "Ms Karst won 12 seats in the council of Marlow."),
        ("The union has 3,200 members.", "In Marlow 2,600 members of the union walked out."),
    ],
)
def test_a_part_does_not_stand_against_its_whole(whole: str, part: str) -> None:
    assert opposed(ledger(f"News\n{whole}", f"News\n{part}")) == []


def test_one_noun_of_two_owners_is_no_conflict() -> None:
    figures = ledger(
        "Final\n“We had 21 shots and one keeper,” the captain said of the final.",
        "Final\nWexley had nine shots to Marlow’s 21 in the final.",
    )

    assert opposed(figures) == []


def test_the_dead_of_an_old_flood_do_not_corroborate_those_of_this_one() -> None:
    figures = ledger(
        "Nine dead in Marlow flood.\nNine people are now known to have died in the flood, police said.",
        "Marlow counts its losses.\nIn the flood of 1974, in which nine people died, a bridge fell.",
    )

    assert {figure.state for figure in figures if figure.value == 9.0} == {"single"}


def test_a_number_of_dead_is_no_number_of_weeks() -> None:
    figures = ledger(
        "Beacon was dark before crash that killed nine.\n"
        "The beacon had been dark for nine weeks when a train left the rails, killing nine people."
    )

    assert [(figure.kind, len(figure.spans)) for figure in figures] == [("count", 2)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "The organisers, Quiet Skies, put the number of marchers at 40,000, police at 12,000.",
            {40000, 12000},
        ),
        ("Police put the crowd at 12,000. The organisers said 40,000.", {12000, 40000}),
        (
            "It will cost 60 million crowns, says the ministry. Professor Sunil Weld puts it at 140 million.",
            {6e7, 1.4e8},
        ),
    ],
)
def test_an_article_sets_two_counts_against_each_other_itself(text: str, values: set[float]) -> None:
    assert opposed(ledger(f"March in Marlow.\n{text}")) == [("conflict", frozenset(values))]


def test_a_rival_count_answers_the_one_that_is_nearest_in_size() -> None:
    figures = ledger(
        "Toll in Marlow rises.\n"
        "The toll rose to 14 after divers found five bodies, police said, while a union of rescuers put it at 17."
    )

    assert opposed(figures) == [("conflict", frozenset((14.0, 17.0)))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Inspectors found 46 of 52 pressure valves faulty.",
            "Inspectors found 52 pressure valves at the plant.",
        ),
        ("The jury found him guilty on 14 of 17 counts.", "The jury cleared him on three of the 17 counts."),
        ("Weld won 39.8 percent of the vote in the first round.", "Weld won 50.6 percent of the vote."),
        ("The third worker died on Sunday.", "Three workers died on Sunday."),
        ("Fourteen of the sick live nearby.", "Samples were taken from 14 cooling towers."),
    ],
)
def test_figures_of_two_things_neither_agree_nor_conflict(one: str, other: str) -> None:
    figures = ledger(f"News from Marlow.\n{one}", f"More from Marlow.\n{other}")

    assert opposed(figures) == []
    assert {figure.value for figure in figures if figure.state == "corroborated"} <= {52.0, 17.0}


def test_of_several_rivals_the_overtaken_ones_stand_before_and_the_others_against() -> None:
    figures = ledger(
        "Nine dead in Marlow flood.\nNine people died in the flood, police said.",
        "Toll in Marlow flood rises to 14.\n"
        "The death toll rose to 14, police said, while a union of rescuers put it at 17.",
        gap=timedelta(days=1),
    )
    (toll,) = (figure for figure in figures if figure.against)

    assert [(row.cells[0], row.lead) for row in toll.rows()[1:]] == [
        ("17", "against:"),
        ("Nine dead", "before:"),
    ]
    assert [rival.record()["state"] for rival in toll.against] == ["against", "before"]


def test_of_several_counts_before_it_a_rival_answers_the_part_and_not_the_whole() -> None:
    figures = ledger(
        "Valves at Marlow.\nGuard Ann Weld said that only 19 of the plant's 52 valves "
        "were replaced after a fine. Director Bram Holt said the number was 46."
    )

    assert opposed(figures) == [("conflict", frozenset((19.0, 46.0)))]


def test_a_bare_number_and_a_measure_need_words_in_common_to_be_one() -> None:
    figures = ledger(
        "Wells of Marlow.\nThe water held 14 micrograms of solvent.",
        "Vote in Marlow.\nThe council was against, 14 in all.",
    )

    assert {figure.state for figure in figures} == {"single"}


def test_a_rival_count_does_not_drive_the_older_values_from_their_row() -> None:
    figures = ledger(
        "147 children ill in Marlow.\nAt least 147 children have fallen ill in Marlow schools.",
        "Cases in Marlow climb to 203.\nThe number of children who fell ill in Marlow schools rose to 203. "
        "The parents' group said it knew of 300 cases.",
        gap=timedelta(days=1),
    )
    (cases,) = (figure for figure in figures if figure.value == 203.0)

    assert {(rival.value, rival.standing) for rival in cases.against} == {
        (300.0, "against"),
        (147.0, "before"),
    }


def test_the_cases_of_last_year_are_no_rival_of_this_years() -> None:
    figures = ledger(
        "Fever in Marlow.\nSo far 33 cases of the fever have been confirmed in Marlow.",
        "Fever spreads.\nIn the whole of last year 57 cases of the fever were confirmed in Marlow.",
    )

    assert opposed(figures) == []
