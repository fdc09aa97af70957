"""What the table of figures calls a value."""

import pytest

from briefing.facets.figures import Figure
from tests.facets.ledgers import ledger


def labels(text: str) -> dict[str, str]:
    """Map the words of each figure of one article to its label."""
    return {figure.text: figure.label for figure in ledger(text) if isinstance(figure, Figure)}


@pytest.mark.parametrize(
    ("sentence", "figure", "label"),
    [
        ("They crawled 300 metres from the quarry of Pell.", "300 metres", "from the quarry of Pell"),
        ("She spent 40,000 crowns on a steam organ.", "40,000 crowns", "on a steam organ"),
        ("Ada Blount won 19 per cent of the vote.", "19 per cent", "of the vote, Ada Blount"),
    ],
)
def test_the_preposition_that_ties_a_figure_to_what_it_measures_stays(
    sentence: str, figure: str, label: str
) -> None:
    assert labels(f"News from Aldmoor\n{sentence}")[figure] == label


def test_the_section_before_a_title_is_no_part_of_a_label() -> None:
    title = "Rugby-Aldmoor come from behind to beat Pell 24-17 in Fenn derby"

    assert labels(f"{title}\nThe crowd went home happy.")["24-17"] == "in Fenn derby, Aldmoor"


def test_a_hyphen_in_a_word_ends_no_section() -> None:
    assert labels("News\nFans of football-mad Aldmoor paid 40,000 crowns.")["40,000 crowns"].endswith(
        "football-mad Aldmoor"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "“I'll be 40 by then,” said Ada Blount of Aldmoor.",
        "Ada Blount said: “They've got 40 and they'll want more.”",
    ],
)
def test_a_pronoun_with_its_verb_names_nothing(sentence: str) -> None:
    assert not [label for label in labels(f"News from Aldmoor\n{sentence}").values() if "'" in label]


def test_who_gives_a_value_is_not_what_it_counts() -> None:
    figures = ledger("News from Aldmoor\nTwo out of three, said the surveyor Ada Blount, were sound.")

    assert not [figure.label for figure in figures if "Blount" in figure.label]


@pytest.mark.parametrize(
    ("sentence", "figure", "label"),
    [
        ("Another 24 are feared drowned, the wardens said.", "24", "are feared drowned"),
        ("In all, 24 walkers are known to have died.", "24 walkers", "are known to have died"),
        ("In all, 24 walkers were rescued.", "24 walkers", "were rescued"),
    ],
)
def test_what_is_feared_or_known_is_told_whole(sentence: str, figure: str, label: str) -> None:
    assert labels(f"Slide at Aldmoor\n{sentence}")[figure] == label


def test_a_predicate_that_breaks_off_names_nothing() -> None:
    assert labels("Slide at Aldmoor\nBy noon 24 walkers had received.")["24 walkers"] == ""


def test_what_became_of_a_part_is_not_told_of_the_whole() -> None:
    told = labels("Fever at Aldmoor\nThe wardens said that 19 of the 340 guests had died.")

    assert told["19"] == "of the 340 guests had died"
    assert told["340 guests"] == ""


def test_what_whole_and_part_are_stays_with_both() -> None:
    told = labels("Fever at Aldmoor\nThe wardens closed 19 of the 340 wells in the valley of Pell.")

    assert told["340 wells"] == "in the valley of Pell, wardens"


def test_a_small_bare_number_is_not_told_by_a_person_but_votes_are() -> None:
    told = labels("Vote in Aldmoor\nThe clerk said that Ada Blount had won 51,300.")

    assert told["51,300"] == "Ada Blount"


def test_a_pronoun_is_nobody_who_gives_a_value() -> None:
    figures = ledger("Slide at Aldmoor\nThe slide buried 24 sheep, she said.")

    assert [figure.said_by for figure in figures] == [None]


def test_the_clause_before_the_comma_of_a_title_does_not_name_the_next_figure() -> None:
    told = labels("Fenn flood toll rises to nine, 2,300 still in tents\nThe rain went on.")

    assert told["nine"] == "Fenn flood toll"
    assert told["2,300"] == "still in tents"


@pytest.mark.parametrize("result", ["4-6, 7-6 (9-7), 6-3", "4-6 7-6(7) 6-3", "4-6, 7-6, 6-3"])
def test_the_sets_of_a_match_are_one_result(result: str) -> None:
    told = labels(f"Final in Aldmoor\nAda Blount beat Mira Pell {result} on Monday.")

    assert list(told) == [result]


def test_two_results_are_two_figures() -> None:
    told = labels("Cup in Aldmoor\nFenn beat Pell 3-2 and Lund beat Harrow 24-17 on Monday.")

    assert list(told) == ["3-2", "24-17"]
