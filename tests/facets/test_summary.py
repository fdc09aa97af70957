"""The summary: whole sentences, nothing twice, nothing that hangs in the air."""

from datetime import timedelta

from briefing.facets.base import Telling
from briefing.facets.summary import Summary
from briefing.model.briefs import Finding, Limits
from briefing.model.stories import Story
from briefing.text import Document
from tests.builders import NOON, a_document, a_story

FALL = "The old bridge over the river Harrow fell into the water on Friday evening after days of rain."
FALL_TOO = "After days of rain the old bridge over the river Harrow fell into the water on Friday evening."
COST = "Engineers put the cost of a new bridge at four million crowns, which the council has not set aside."
MAYOR = "Mayor Maren Oldacre told the council that the bridge had been inspected in the spring."
HE_SAID = "She said so again on Tuesday to a crowd in the market square of the town."


def summary(*documents: Document, words: int = 90, story: Story | None = None) -> tuple[Finding, ...]:
    telling = Telling(
        story=story or a_story(*documents), documents=documents, limits=Limits(summary_words=words)
    )
    return Summary().find(telling)


def texts(*documents: Document, words: int = 90) -> list[str]:
    return [finding.text for finding in summary(*documents, words=words)]


def test_the_text_stands_at_its_first_span() -> None:
    documents = (a_document(f"Bridge falls\n{FALL} {COST}"), a_document(f"No bridge\n{FALL_TOO}", outlet="b"))

    for finding in summary(*documents):
        span = finding.spans[0]
        document = next(each for each in documents if each.id == span.article)
        assert document.text[span.start : span.end] == finding.text


def test_what_two_outlets_say_is_told_once_with_both_places() -> None:
    documents = (a_document(f"Bridge falls\n{FALL}"), a_document(f"No bridge\n{FALL_TOO}", outlet="b"))

    found = summary(*documents)

    assert len(found) == 1
    assert {span.article for span in found[0].spans} == {document.id for document in documents}
    assert found[0].origins == 2


def test_the_budget_of_words_is_kept() -> None:
    found = texts(a_document(f"Bridge falls\n{FALL} {COST} {MAYOR}"), words=35)

    assert found
    assert sum(len(text.split()) for text in found) <= 35


def test_there_is_one_sentence_even_where_the_budget_is_smaller() -> None:
    assert len(texts(a_document(f"Bridge falls\n{FALL} {COST}"), words=3)) == 1


def test_a_sentence_that_points_back_stands_after_the_one_it_points_to() -> None:
    document = a_document(f"Bridge falls\n{FALL} {MAYOR} {HE_SAID}")

    for words in range(5, 80, 5):
        found = texts(document, words=words)
        assert HE_SAID not in found or MAYOR in found[: found.index(HE_SAID)]


def test_questions_subheads_and_captions_are_left_out() -> None:
    text = (
        f"Bridge falls\nBy Jane Roe\n{FALL}\nWhat next\nWho knew of the cracks in the old bridge over the Harrow?\n"
        f"The old bridge over the river Harrow on Saturday. (Jane Roe/Reuters)\n{COST}"
    )

    assert texts(a_document(text), words=200) == [FALL, COST]


def test_copies_give_no_sentences_of_their_own() -> None:
    one, copy = a_document(f"Bridge falls\n{FALL}"), a_document(f"Bridge falls\n{FALL} {COST}", outlet="b")
    story = Story(
        id="s",
        title="Bridge falls",
        articles=(one.id, copy.id),
        copies=((copy.id, one.id),),
        origins=((one.id, copy.id),),
    )

    assert [finding.spans[0].article for finding in summary(one, copy, story=story)] == [one.id]


def test_a_story_of_a_title_alone_has_an_empty_summary() -> None:
    assert summary(a_document("Bridge falls")) == ()


def test_a_bare_quote_is_left_out_without_the_sentence_before_it() -> None:
    quote = "“The old bridge over the river Harrow had to fall in the end, after days of rain.”"
    document = a_document(f"Bridge falls\n{FALL}\n{MAYOR}\n{quote}")

    for words in range(10, 80, 5):
        found = texts(document, words=words)
        assert quote not in found or MAYOR in found


def test_a_headline_of_two_sentences_is_no_summary() -> None:
    text = f"The old bridge over the river Harrow falls. Nobody was hurt on the river Harrow\n{FALL} {COST}"

    assert texts(a_document(text), words=200) == [FALL, COST]


def test_the_newest_report_opens() -> None:
    rain = (
        "After days of rain the river Harrow rose above the old bridge on Thursday, the town's council said."
    )
    old = a_document(f"River Harrow rises\n{rain}", published=NOON - timedelta(days=3))
    new = a_document(f"Old bridge falls into the Harrow\n{FALL}", outlet="b", published=NOON)

    assert texts(old, new)[0] == FALL


def test_the_figure_of_the_headline_opens_the_summary() -> None:
    toll = "Divers said on Saturday that fourteen people had died since the bridge of Harrowgate gave way."

    assert texts(a_document(f"Bridge of Harrowgate falls, 14 dead\n{FALL} {toll}"), words=17) == [toll]


def test_a_sentence_without_a_verb_is_not_shown_without_the_one_before_it() -> None:
    bare = "A gap where the old bridge over the river Harrow had been, and a lantern in the gap."
    found = texts(a_document(f"Bridge falls\n{FALL} {MAYOR} Nothing was left. {bare}"), words=200)

    assert bare not in found


def test_a_sentence_with_another_figure_is_not_cited_for_the_one_shown() -> None:
    documents = (
        a_document(f"Bridge falls\n{COST}"),
        a_document(f"Bridge costs\n{COST.replace('four', 'nine')}", outlet="b"),
    )

    found = summary(*documents)

    assert {len(finding.spans) for finding in found} == {1}
    assert {finding.origins for finding in found} == {1}
