"""What one origin alone has."""

from briefing.facets.base import Telling
from briefing.facets.differences import Difference, Differences
from briefing.facets.quotes import Quote
from briefing.model.briefs import Finding, Layout, Section
from briefing.model.news import Span
from briefing.model.stories import Story
from briefing.text import Document
from tests.builders import a_document, a_story

SHARED = "The old bridge over the river Harrow fell into the water on Friday evening."
ALONE = "Divers found a safe full of letters from the drowned mill beneath its northern pillar."


def differences(*documents: Document, told: tuple[Section, ...] = ()) -> list[Difference]:
    found = Differences().find(Telling(story=a_story(*documents), documents=documents, told=told))
    return [each for each in found if isinstance(each, Difference)]


def two() -> tuple[Document, Document]:
    return a_document(f"Bridge falls\n{SHARED} {ALONE}"), a_document(
        f"No bridge\n{SHARED}", outlet="The Vale"
    )


def test_a_sentence_whose_words_no_other_origin_has_is_told() -> None:
    one, other = two()

    assert [(each.kind, each.text, each.outlet) for each in differences(one, other)] == [
        ("sentence", ALONE, "The Harrow Post")
    ]


def test_a_story_of_one_origin_has_nothing_to_compare() -> None:
    assert differences(two()[0]) == []


def test_what_has_been_told_is_not_told_again() -> None:
    one, other = two()
    start = one.text.index(ALONE)
    summary = Finding(text=ALONE, spans=(Span(one.id, start, start + len(ALONE)),))

    assert differences(one, other, told=(Section("summary", "", Layout.PROSE, (summary,)),)) == []


def test_findings_of_one_origin_are_told_and_shared_ones_are_not() -> None:
    one, other = two()
    safe, bridge = one.text.index("a safe"), one.text.index("bridge")
    alone = Finding(text="a safe", spans=(Span(one.id, safe, safe + 6),))
    both = Finding(
        text="bridge",
        spans=(Span(one.id, bridge, bridge + 6), Span(other.id, other.text.index("bridge"), 99)),
    )
    sections = (Section("figures", "", Layout.TABLE, (alone, both)),)

    assert [each.text for each in differences(one, other, told=sections) if each.kind == "figure"] == [
        "a safe"
    ]


def test_people_are_shown_a_few_sentences_of_each_origin_and_no_more_than_eight() -> None:
    words = ("divers", "masons", "bakers", "judges", "clerks", "pilots")
    parts = ("roof", "door", "wall", "gate")
    documents = [
        a_document(
            "Bridge falls\n"
            + " ".join(
                f"Our {word}{part} saw {word}{part}men, {word}{part}carts, {word}{part}boats and {word}{part}tons."
                for part in parts
            ),
            outlet=word,
        )
        for word in words
    ]

    found = differences(*documents)

    shown = [each for each in found if not each.is_minor]
    assert len(shown) == 8
    assert {each.outlet for each in shown} == set(words)
    assert len(found) > 8


def test_quotes_and_figures_that_stand_above_are_for_programs_where_there_are_sentences() -> None:
    one, other = two()
    start = one.text.index("northern pillar")
    quote = Finding(text="northern pillar", spans=(Span(one.id, start, start + 15),))
    told = (Section("quotes", "Who said what", Layout.LIST, (quote,)),)

    assert [(each.kind, each.is_minor) for each in differences(one, other, told=told)] == [
        ("sentence", False),
        ("quote", True),
    ]


def test_a_numbered_note_is_not_told() -> None:
    note = "1. Divers found a safe full of letters from the drowned mill beneath its northern pillar."
    one = a_document(f"Bridge falls\n{SHARED}\n{note}\n{SHARED}")

    assert note not in [
        each.text for each in differences(one, a_document(f"No bridge\n{SHARED}", outlet="b"))
    ]


def test_a_quote_whose_words_stand_in_another_article_is_not_alone() -> None:
    quote, longer = (
        "They did not leave.",
        '"I told them. They did not leave. I am proud," said the coach of Harrow.',
    )
    one = a_document(f'Bridge falls\n{SHARED}\n"{quote}"')
    start = one.text.index(quote)
    finding = Finding(text=quote, spans=(Span(one.id, start, start + len(quote)),))
    told = (Section("quotes", "Who said what", Layout.LIST, (finding,)),)

    assert [each.text for each in differences(one, two()[1], told=told)] == [quote]
    assert differences(one, a_document(f"No bridge\n{SHARED}\n{longer}", outlet="b"), told=told) == []


def test_what_most_of_the_words_of_another_article_say_is_not_alone() -> None:
    mine = "A fire burnt a warehouse with 4,000 bicycles in Sennet on Thursday night"
    one = a_document(f"Fire\n{SHARED} {mine}, the fire service said.")
    other = "Pedalo will rebuild the warehouse in Sennet that burnt down on Thursday with 4,000 bicycles."
    start = one.text.index(mine)
    finding = Finding(text=mine, spans=(Span(one.id, start, start + len(mine)),))
    told = (Section("quotes", "Who said what", Layout.LIST, (finding,)),)

    found = differences(one, a_document(f"Fire\n{SHARED} {other}", outlet="b"), told=told)

    assert "quote" not in {each.kind for each in found}


def test_a_copy_with_a_paragraph_of_its_own_has_something_alone() -> None:
    wire = a_document(f"Bridge falls\n{SHARED}", outlet="The Wire")
    copy = a_document(f"Bridge down\n{SHARED}\n{ALONE}", outlet="The Vale")
    other = a_document(f"No bridge\n{SHARED}", outlet="The Post")
    story = Story(
        id="s",
        title="Bridge falls",
        articles=(wire.id, copy.id, other.id),
        origins=((wire.id, copy.id), (other.id,)),
        copies=((copy.id, wire.id),),
    )

    found = Differences().find(Telling(story=story, documents=(wire, copy, other)))

    assert [(each.text, each.outlet) for each in found if isinstance(each, Difference)] == [
        (ALONE, "The Vale")
    ]


def test_what_somebody_denied_is_told_in_its_sentence() -> None:
    denial = "The mayor denied that divers had been down there."
    one, other = a_document(f"Bridge falls\n{SHARED}\n{denial}"), two()[1]
    words = "divers had been down there"
    start = one.text.index(words)
    quote = Quote(text=words, spans=(Span(one.id, start, start + len(words)),), kind="indirect")
    told = (Section("quotes", "Who said what", Layout.LIST, (quote,)),)

    found = [each for each in differences(one, other, told=told) if each.kind == "quote"]

    assert [(each.text, each.cells) for each in found] == [(denial, (denial,))]


def test_a_denial_that_stands_alone_as_a_sentence_is_told_once() -> None:
    one, other = two()
    sentence = next(each for each in differences(one, other) if each.kind == "sentence")
    part = Span(one.id, sentence.spans[0].start + 4, sentence.spans[0].end - 1)
    quote = Quote(text=one.text[part.start : part.end], spans=(part,), kind="indirect")
    told = (Section("quotes", "Who said what", Layout.LIST, (quote,)),)

    assert [each.text for each in differences(one, other, told=told)].count(sentence.text) == 1
