"""The search language: what each term finds, and what is said of those that are none."""

from datetime import UTC, datetime, timedelta

import pytest

from briefing.model.news import Span
from briefing.model.stories import Headline
from briefing.stories.matches import write_matches
from briefing.stories.search import match_story, parse_query
from briefing.stories.terms import Figure, Outlet, Since, Speaker, State, Words, fold
from briefing.text import Document, Name, Quantity, Quotation, Sentence, SentenceKind
from tests.builders import NOON, a_story, an_article

TEXT = "Ferry aground off Tollhaven\n“We are safe,” said Inés Varga, master of the strikebound Maid, of 31 people."


def a_ferry(text: str = TEXT, outlet: str = "The Harrow Post") -> Document:
    said = text.index("We are safe")
    varga = text.index("Inés Varga")
    people = text.index("31 people")
    return Document(
        article=an_article(text, outlet=outlet),
        language="en",
        sentences=(Sentence(0, 27, SentenceKind.TITLE, 0), Sentence(28, len(text), SentenceKind.BODY, 1)),
        trailer=None,
        names=(Name(name="Inés Varga", kind="person", mentions=((varga, varga + 10),)),),
        quotations=(
            Quotation(start=said, end=said + 12, kind="direct", mention="Varga", speaker="Inés Varga"),
        ),
        quantities=(
            Quantity(start=people, end=people + 9, value=31.0, unit="people", kind="count", counts=""),
        ),
    )


def found(query: str, *documents: Document, **headline: object) -> list[str] | None:
    """The words that a query finds in a story; None if the story does not match."""
    documents = documents or (a_ferry(),)
    row = Headline(story=a_story(*documents), state="new", newest=NOON, sources=1)
    for name, value in headline.items():
        object.__setattr__(row, name, value)
    spans = match_story(parse_query(query, NOON + timedelta(hours=3)), row, documents)
    texts = {document.id: document.text for document in documents}
    if spans is None:
        return None
    return [texts[span.article][span.start : span.end] for places in spans for span in places]


def test_a_bare_word_is_the_start_of_one() -> None:
    assert found("strike") == ["strikebound"]
    assert found("bound") is None


def test_a_phrase_is_whole_and_in_order() -> None:
    assert found('"ferry aground"') == ["Ferry aground"]
    assert found('"aground ferry"') is None
    assert found('"strike"') is None
    assert found("“we are safe”") == ["We are safe"]


def test_case_and_accents_do_not_matter() -> None:
    assert found("INES") == ["Inés"]
    assert found("férry") == ["Ferry"]


def test_folding_keeps_every_character_in_its_place() -> None:
    text = "Inés İstanbul Straße Ǆ 北橋 e\u0301"
    assert len(fold(text)) == len(text)


def test_every_word_is_wanted() -> None:
    assert found("ferry varga") == ["Ferry", "Varga"]
    assert found("ferry bridge") is None


def test_words_may_stand_in_different_articles_of_a_story() -> None:
    other = a_ferry("Tugs free the ship\n“We are safe,” said Inés Varga. 31 people rest.", outlet="Vale Wire")

    assert found("tugs tollhaven", a_ferry(), other) is not None


def test_a_minus_takes_stories_out() -> None:
    assert found("ferry -bridge") == ["Ferry"]
    assert found("ferry -varga") is None
    assert found("ferry -is:new") is None
    assert found("ferry -speaker:varga") is None


def test_a_speaker_is_found_by_what_they_said() -> None:
    assert found("speaker:varga") == ["We are safe,"]
    assert found('speaker:"Inés Varga"') == ["We are safe,"]
    assert found("speaker:holt") is None


def test_a_person_is_found_where_they_are_named() -> None:
    assert found("person:ines") == ["Inés Varga"]


def test_an_outlet_is_found_by_part_of_its_name() -> None:
    assert found("source:harrow") == ["Ferry aground off Tollhaven"]
    assert found('source:"harrow post"') is not None
    assert found("source:wire") is None


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("figure>30", True),
        ("figure>31", False),
        ("figure>=31", True),
        ("figure<32", True),
        ("figure<=30", False),
        ("figure=31", True),
        ("figure>0.01k", True),
        ("figure>5%", False),
        ("figure>$1", False),
    ],
)
def test_figures_are_compared(query: str, is_found: bool) -> None:
    assert (found(query) == ["31 people"]) is is_found


def test_a_range_is_found_if_any_of_it_does() -> None:
    figure = Figure(">", 35.0)
    document = a_ferry()
    wide = Quantity(start=0, end=5, value=(31.0, 40.0), unit="people", kind="count", counts="")
    object.__setattr__(document, "quantities", (wide,))

    assert figure.find(document) == ((0, 5),)
    assert Figure("=", 33.0).find(document) == ((0, 5),)
    assert Figure("<", 31.0).find(document) == ()


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("since:4h", True),
        ("since:2h", False),
        ("since:today", True),
        ("since:2026-11-23", False),
        ("since:1w", True),
    ],
)
def test_since_looks_at_the_newest_article(query: str, is_found: bool) -> None:
    assert (found(query) is not None) is is_found


def test_an_undated_story_is_not_since_anything() -> None:
    assert found("since:7d", newest=None) is None


def test_is_asks_for_the_state_of_a_story() -> None:
    assert found("is:new") == []
    assert found("is:unread") == []
    assert found("is:seen") is None
    assert found("is:starred") is None
    assert found("is:starred", is_starred=True) == []


def test_what_is_not_understood_is_complained_of_and_left_out() -> None:
    query = parse_query("ferry is:odd figure>many since:never", NOON)

    assert query.wanted == (Words("ferry", is_whole=False),)
    assert len(query.complaints) == 3
    assert "'odd'" in query.complaints[0]


def test_what_is_not_finished_asks_for_nothing_yet() -> None:
    assert parse_query('speaker: is: figure> "', NOON).wanted == ()


def test_other_colons_are_words() -> None:
    assert parse_query("note:this", NOON).wanted == (Words("note:this", is_whole=False),)


def test_every_field_makes_its_term() -> None:
    query = parse_query('Speaker:a source:"b c" SINCE:2026-11-01T10:00 is:New', NOON)

    assert query.wanted == (
        Speaker("a"),
        Outlet("b c"),
        Since(datetime(2026, 11, 1, 10, tzinfo=UTC)),
        State("new"),
    )


def test_text_without_spaces_is_found_inside() -> None:
    text = "北橋が崩落\n“We are safe,” said Inés Varga of 31 people."

    assert found("崩落", a_ferry(text)) == ["崩落"]


@pytest.mark.parametrize(
    "query", ['"' * 100_000, "-" * 100_000, "a:" * 50_000, "figure>" * 20_000, "(" * 50_000]
)
def test_a_hostile_query_is_read_to_its_end(query: str) -> None:
    # What is quadratic takes minutes on these.
    parse_query(query, NOON)


def test_each_term_says_where_it_is_met() -> None:
    document = a_ferry()
    headline = Headline(story=a_story(document), state="new", newest=NOON, sources=1)

    assert match_story(parse_query("aground ferry is:new", NOON), headline, (document,)) == (
        (Span(document.id, 6, 13),),
        (Span(document.id, 0, 5),),
    )


def test_sentences_with_most_of_the_terms_are_shown_first() -> None:
    document = a_ferry()
    headline = Headline(story=a_story(document), state="new", newest=NOON, sources=1)
    found = match_story(parse_query("off varga safe", NOON), headline, (document,))
    assert found is not None

    brief = write_matches(headline, (document,), found)

    (section,) = brief.sections
    assert [brief.tag(finding.spans[0]) for finding in section.findings] == ["a:2", "a:1"]
    assert all(finding.text in document.text for finding in section.findings)


def test_a_misspelt_field_is_told_and_a_time_is_no_field() -> None:
    assert parse_query("speker:holt", NOON).complaints == (
        "There is no field `speker:`; did you mean `speaker:`?",
    )
    assert parse_query("10:30 https://a.example", NOON).complaints == ()


def test_words_like_a_field_are_words_and_what_fields_there_are_is_said() -> None:
    query = parse_query("-topic:sport flood", NOON)

    assert query.unwanted == (Words("topic:sport", is_whole=False),)
    assert query.complaints == ()
    assert query.hints == (
        "`topic:sport` is looked for as words: the fields are speaker:, person:, source:, since:, is:.",
    )
    assert parse_query('"topic:sport" 10:30 https://a.example', NOON).hints == ()
