"""The ledger of figures across the articles of a story."""

from dataclasses import replace
from datetime import timedelta

import pytest

from briefing.facets.base import Telling
from briefing.facets.figures import Figure, Figures
from briefing.model.briefs import Limits
from briefing.model.stories import Story
from briefing.text.prepare import prepare
from tests.builders import NOON, a_document, a_story, an_article
from tests.facets.story_pairs import Pair, read_pairs

PAIRS = read_pairs()
OPPOSED = ("conflict", "updated")


def ledger(*texts: str, gap: timedelta = timedelta(0)) -> list[Figure]:
    """The figures of a story told by several outlets, each `gap` after the one before."""
    documents = tuple(
        a_document(text, outlet=f"outlet {index}", published=NOON + index * gap)
        for index, text in enumerate(texts)
    )
    telling = Telling(story=a_story(*documents), documents=documents, limits=Limits(figures=None))
    return [finding for finding in Figures().find(telling) if isinstance(finding, Figure)]


def told(pair: Pair) -> list[Figure]:
    return ledger(pair.one, pair.other, gap=timedelta(days=pair.label == "updated"))


def opposed(figures: list[Figure]) -> list[tuple[str, frozenset[object]]]:
    return [
        (figure.state, frozenset((figure.value, rival.value)))
        for figure in figures
        for rival in figure.against
    ]


def test_the_same_figure_in_two_outlets_is_one_corroborated_row() -> None:
    figures = ledger(
        "Ferry sinks off Marlow.\nThe ferry had 212 passengers aboard, the coastguard said.",
        "Marlow ferry goes down.\nThere were 212 passengers aboard the ferry.",
    )

    assert [(figure.value, figure.state, figure.origins) for figure in figures] == [
        (212.0, "corroborated", 2)
    ]


def test_the_figure_of_an_article_goes_before_the_like_figure_of_a_teaser() -> None:
    article = an_article("Ferry leaves Marlow.\nThe ferry carried 212 lorries.", outlet="Post")
    teaser = an_article("Ferry leaves Marlow.\nThe ferry carried 340 cars.", outlet="Wire")

    def first(is_blurb: bool) -> object:
        documents = (prepare(replace(teaser, is_blurb=is_blurb)), prepare(article))
        telling = Telling(story=a_story(*documents), documents=documents, limits=Limits(figures=None))
        return next(iter(Figures().find(telling))).text

    assert (first(False), first(True)) == ("340 cars", "212 lorries")


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


def test_an_article_that_gives_both_sides_counts_is_a_conflict_of_its_own() -> None:
    figures = ledger(
        "Toll rises to 14\nThe death toll rose to 14, police said, while a union of rescuers put it at 17."
    )

    assert opposed(figures) == [("conflict", frozenset((14.0, 17.0)))]


def test_copies_of_one_report_are_one_origin() -> None:
    one = a_document("Ferry\nThe ferry had 212 passengers aboard.", outlet="one")
    two = a_document("Ferry\nThe ferry had 212 passengers aboard.", outlet="two")
    story = Story(id="s", title="Ferry", articles=(one.id, two.id), origins=((one.id, two.id),))

    (figure,) = Figures().find(Telling(story=story, documents=(one, two)))

    assert (figure.state, figure.origins, len(figure.spans)) == ("single", 1, 2)


def test_every_text_stands_at_its_first_span() -> None:
    for pair in PAIRS:
        documents = (a_document(pair.one, outlet="one"), a_document(pair.other, outlet="two"))
        telling = Telling(story=a_story(*documents), documents=documents, limits=Limits(figures=None))
        for figure in Figures().find(telling):
            assert isinstance(figure, Figure)
            for text, span in (
                (figure.text, figure.spans[0]),
                *((r.text, r.spans[0]) for r in figure.against),
            ):
                assert telling.document(span.article).words_at(span.start, span.end) == text


def test_the_same_story_gives_the_same_rows_whatever_the_order_of_articles() -> None:
    texts = [pair.one for pair in PAIRS[:12]]
    documents = tuple(a_document(text, outlet=f"outlet {index}") for index, text in enumerate(texts))
    story = a_story(*documents)

    forth = Figures().find(Telling(story=story, documents=documents, limits=Limits(figures=None)))
    back = Figures().find(Telling(story=story, documents=documents[::-1], limits=Limits(figures=None)))

    assert [figure.record() for figure in forth] == [figure.record() for figure in back]


def test_the_limit_keeps_the_weightiest_and_conflicts_first() -> None:
    texts = (
        "Blast kills 12\nThe blast in Orveth killed 12 people. It cost $3 million. It took 4 hours to clear.",
        "Blast kills 15\nThe blast in Orveth killed 15 people.",
    )
    documents = tuple(a_document(text, outlet=str(index)) for index, text in enumerate(texts))
    telling = Telling(story=a_story(*documents), documents=documents, limits=Limits(figures=2))

    found = Figures().find(telling)

    assert len(found) == 2
    assert found[0].state == "conflict"


def test_a_row_says_its_noun_once() -> None:
    (figure,) = ledger("Drones\nRussia launched 267 drones overnight.")

    assert figure.rows()[0].cells[:2] == ("267 drones", "launched overnight, Russia")


def test_years_and_plans_are_no_rows() -> None:
    figures = ledger("Plan\nThe four-point plan of 2022 was signed in March.\nIt was old.\nNobody read it.")

    assert figures == []


def test_what_a_total_is_made_of_is_shown_with_what_is_left_over() -> None:
    (total,) = [
        figure
        for figure in ledger(
            "Drones\nThe enemy launched 267 drones overnight.\n"
            "The air force shot down 138 drones, while 119 failed to hit their targets."
        )
        if figure.parts
    ]

    assert total.parts is not None
    assert (total.value, total.parts.texts, total.parts.rest) == (267.0, ("138 drones", "119"), 10.0)
    assert total.record()["rest"] == 10


@pytest.mark.parametrize(
    "text",
    [
        "Crash\nThe crash hurt 40 people. Police held 12 people, five of them drivers.",
        "Crash\nSome 40 people were aboard. Twelve people died.",
        "Fund\nThe state gives 40 million euros. The town wants 90 million euros and the port wants 60 million euros.",
    ],
)
def test_no_sum_is_made_of_what_may_not_belong_together(text: str) -> None:
    assert [figure.parts for figure in ledger(text) if figure.parts] == []


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


def test_a_row_that_says_what_it_counts_stands_above_a_bare_one() -> None:
    figures = ledger("Storm\nIt took 18 hours. The council of Marlow counted 340 damaged roofs.")

    assert figures[0].text != "18 hours"


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


def test_overtaken_entries_of_a_live_page_do_not_hold_their_count() -> None:
    figures = ledger(
        "Train crash: death toll rises to seven.\nSeven people have died in the crash at Marlow, police said.",
        "Live: Marlow crash.\n20:05\nThat brings the number of dead to nine, police say.\n"
        "14:20\nThe wreck is being lifted.\n09:20\nDeath toll now seven, says the board.",
        gap=timedelta(hours=8),
    )

    assert ("updated", frozenset((7.0, 9.0))) in opposed(figures)


def test_a_bare_number_is_shown_with_the_unit_that_it_leaves_out() -> None:
    labels = {
        figure.text: figure.label
        for figure in ledger(
            "Rate cut in Marlow.\nThe rate fell to 4.1 percent from 4.8.\nAnn Weld, 52, said it was high time."
        )
    }

    assert labels["4.8"].startswith("percent")
    assert labels["52"] == "age, Ann Weld"


def test_a_place_in_an_order_is_no_row_of_one_source() -> None:
    assert ledger("Runway row.\nThousands marched against the third runway.") == []


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


def test_a_count_that_its_article_corrects_corroborates_nothing_and_is_overtaken() -> None:
    figures = ledger(
        "Flood in Marlow.\nAbout 60 people were missing after the flood, police said.",
        "Fewer missing in Marlow.\nNow 23 people are missing after the flood, police said. "
        "On Thursday it was given as about 60.",
        gap=timedelta(days=1),
    )

    assert opposed(figures) == [("updated", frozenset((60.0, 23.0)))]


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


def test_of_several_counts_before_it_a_rival_answers_the_part_and_not_the_whole() -> None:
    figures = ledger(
        "Valves at Marlow.\nGuard Ann Weld said that only 19 of the plant's 52 valves "
        "were replaced after a fine. Director Bram Holt said the number was 46."
    )

    assert opposed(figures) == [("conflict", frozenset((19.0, 46.0)))]


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
    assert {figure.state for figure in figures} <= {"single", "conflict"}


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
