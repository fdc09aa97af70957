"""The ledger of figures: which rows a story has, in what order, and how each is written."""

from dataclasses import replace

import pytest

from briefing.facets.base import Telling
from briefing.facets.figures import Figure, Figures
from briefing.model.briefs import Limits
from briefing.model.stories import Story
from briefing.text.prepare import prepare
from tests.builders import a_document, a_story, an_article
from tests.facets.ledgers import ledger
from tests.facets.story_pairs import read_pairs

PAIRS = read_pairs()


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


def test_a_row_that_says_what_it_counts_stands_above_a_bare_one() -> None:
    figures = ledger("Storm\nIt took 18 hours. The council of Marlow counted 340 damaged roofs.")

    assert figures[0].text != "18 hours"


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
