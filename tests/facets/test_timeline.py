"""The timeline: one row a day and event."""

from datetime import UTC, datetime

from briefing.facets.base import Telling
from briefing.facets.timeline import Timeline, TimelineEntry
from briefing.text import Document
from tests.builders import a_document, a_story

SUNDAY = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TEXT = (
    "Bridge falls\nThe old bridge over the Harrow fell on Friday. The bridge over the Harrow was built in 1871. "
    "The council of Harrowgate will meet on Tuesday. In March 2022 engineers found cracks in the bridge."
)


def timeline(*documents: Document) -> list[TimelineEntry]:
    found = Timeline().find(Telling(story=a_story(*documents), documents=documents))
    return [each for each in found if isinstance(each, TimelineEntry)]


def test_days_stand_in_their_order() -> None:
    found = timeline(a_document(TEXT, published=SUNDAY))

    assert [each.date for each in found] == ["1871", "2022-03", "2026-11-20", "2026-11-24"]


def test_the_text_is_the_sentence_at_its_span() -> None:
    document = a_document(TEXT, published=SUNDAY)

    for each in timeline(document):
        span = each.spans[0]
        assert document.text[span.start : span.end] == each.text


def test_one_event_of_one_day_is_one_row_with_all_its_places() -> None:
    documents = (
        a_document(TEXT, published=SUNDAY),
        a_document("No bridge\nOn Friday the old bridge over the Harrow fell.", outlet="b", published=SUNDAY),
    )

    friday = [each for each in timeline(*documents) if each.date == "2026-11-20"]

    assert [len(each.spans) for each in friday] == [2]
    assert friday[0].origins == 2


def test_a_story_of_one_day_has_no_timeline() -> None:
    assert timeline(a_document("Bridge falls\nThe old bridge fell on Friday.", published=SUNDAY)) == []


def test_an_undated_article_gives_only_days_that_say_their_year() -> None:
    assert [each.date for each in timeline(a_document(TEXT, published=None))] == ["1871", "2022-03"]


def test_the_day_is_written_out_above_its_rows() -> None:
    rows = [row for each in timeline(a_document(TEXT, published=SUNDAY)) for row in each.rows()]

    assert [row.group for row in rows] == [
        "1871",
        "March 2022",
        "Friday 20 November 2026",
        "Tuesday 24 November 2026",
    ]


def test_what_would_have_been_has_no_day() -> None:
    text = TEXT + " In 1990 a plan for a tunnel would have been carried but for one vote."

    assert "1990" not in [each.date for each in timeline(a_document(text, published=SUNDAY))]


def test_thousands_of_dated_sentences_are_told_by_a_few_rows() -> None:
    many = " ".join(f"On Friday pier{at} of bridge{at} fell on boat{at}." for at in range(1_500))

    assert 2 <= len(timeline(a_document(f"{TEXT} {many}", published=SUNDAY))) <= 10


def test_the_day_of_the_main_clause_is_that_of_the_event() -> None:
    text = "Shed burns\nThe shed on the quay that burnt down on Thursday will be rebuilt, its owner said on Friday."
    found = timeline(a_document(f"{text} The quay was built in 1931.", published=SUNDAY))

    assert [each.date for each in found] == ["1931", "2026-11-20"]


def test_a_year_that_only_says_which_flood_it_was_is_no_event() -> None:
    text = f"{TEXT} In the flood of 1974 the river Harrow had been higher by half a metre."

    assert "1974" not in [each.date for each in timeline(a_document(text, published=SUNDAY))]


def test_what_somebody_would_have_become_has_no_day() -> None:
    text = f'{TEXT} "Eight years? The boy\'d have been eight in May," said Agnes Tull of Harrowgate.'

    assert "2026-05" not in [each.date for each in timeline(a_document(text, published=SUNDAY))]


def test_speech_of_which_nobody_knows_whose_it_is_is_no_event() -> None:
    speech = (
        '"The lock broke on Thursday," she said. "On Thursday the gate broke." '
        '"The gate broke on Thursday," Ann Weil said.'
    )
    document = a_document(f"{TEXT} {speech}", published=SUNDAY)

    assert [each.text for each in timeline(document) if each.date == "2026-11-19"] == [
        '"The gate broke on Thursday," Ann Weil said.'
    ]
