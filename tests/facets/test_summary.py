"""The summary: whole sentences, nothing twice, nothing that hangs in the air."""

from dataclasses import replace
from datetime import timedelta

from briefing.facets.base import Telling
from briefing.facets.claims import bears_out, read_claims
from briefing.facets.figures import Figures
from briefing.facets.summary import Summary
from briefing.model.briefs import Finding, Limits, Section
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


def told_after_figures(*documents: Document, words: int = 90) -> list[str]:
    facet = Figures()
    telling = Telling(
        story=a_story(*documents), documents=documents, limits=Limits(summary_words=words, figures=None)
    )
    figures = Section(facet.name, facet.title, facet.layout, facet.find(telling))
    return [finding.text for finding in Summary().find(replace(telling, told=(figures,)))]


def test_a_toll_that_a_newer_article_has_overtaken_is_not_told() -> None:
    old_toll = "Nine people were killed when the old bridge over the river Harrow fell, police said."
    new_toll = (
        "Fourteen people were killed when the old bridge over the river Harrow fell, police said on Sunday."
    )
    old = a_document(f"Bridge falls\n{FALL} {old_toll}", published=NOON - timedelta(hours=6))
    new = a_document(f"Bridge toll rises\n{new_toll}", outlet="b")

    found = told_after_figures(old, new)

    assert new_toll in found
    assert old_toll not in found
    assert old_toll in texts(old)


def test_the_lead_that_says_its_day_opens_before_one_that_does_not() -> None:
    flourish = "FURY on the river Harrow as the old bridge fell into the water before the eyes of the town."
    wire = a_document(f"Old bridge falls into the Harrow\n{FALL}", published=NOON - timedelta(hours=9))
    tabloid = a_document(f"Old bridge falls into the river Harrow\n{flourish}", outlet="b")

    assert texts(wire, tabloid)[0] == FALL


def test_last_night_of_an_older_day_gives_way_to_a_sentence_that_can_be_placed() -> None:
    undated = "Engineers of the council looked at the cracks in the old bridge over the Harrow last night."
    dated = "Engineers of the council looked for the cracks in the old road to Harrowgate on Thursday."
    text = f"Bridge falls\n{FALL} {undated} {dated}"
    newer = a_document("Old bridge of the Harrow\nDivers have been sent for.", outlet="b")

    assert undated in texts(a_document(text), words=36)
    assert undated not in texts(a_document(text, published=NOON - timedelta(days=1)), newer, words=36)


def test_the_same_words_of_somebody_are_quoted_once() -> None:
    quote = "“I heard the stones talk before the river took them,” Mayor Maren Oldacre told the council."
    longer = (
        "“I heard the stones talk before the river took them, and I ran,” she laughed on the radio later on."
    )
    documents = (a_document(f"Bridge falls\n{FALL} {quote}"), a_document(f"No bridge\n{longer}", outlet="b"))

    assert sum("stones talk" in text for text in texts(*documents, words=200)) == 1


NIGHT = NOON - timedelta(hours=20)
LOST = "A ferry with nine people on board has gone missing off the island of Lund, the coastguard said on Friday."
FOUND = "A ferry that was missing off the island of Lund was found on Saturday with all nine people on board alive."


def test_what_is_missing_in_an_older_report_does_not_open_once_a_newer_has_found_it() -> None:
    old = a_document(f"Ferry missing off Lund with nine on board\n{LOST}", published=NIGHT)
    new = a_document(f"Ferry found off Lund, nine alive\n{FOUND}", outlet="b")

    found = summary(old, new, story=replace(a_story(old, new), title=new.article.title))

    assert found[0].text == FOUND


def test_what_an_outlet_has_told_anew_does_not_open() -> None:
    claim = (
        "Police in Lund shot dead a man who had come at them with a knife on Friday, the police of Lund said."
    )
    anew = "Police in Lund on Saturday withdrew what they had said of a knife, and spoke of a wooden spoon instead."
    old = a_document(f"Police in Lund shoot man with knife\n{claim}", published=NIGHT)
    new = a_document(f"Police in Lund withdraw account of knife\n{anew}")

    assert texts(old, new)[0] == anew


def test_a_day_to_come_that_has_come_is_not_foretold() -> None:
    plan = (
        "The harbour pilots of Lund will stop work for two days from Saturday over their pay, the union said."
    )
    came = (
        "The harbour pilots of Lund went back to work on Saturday after a court had ruled against the union."
    )
    old = a_document(f"Pilots of Lund to stop work\n{plan}", published=NOON - timedelta(hours=24))
    new = a_document(f"Pilots of Lund back at work\n{came}", outlet="b")
    alone = a_document(f"Pilots of Lund to stop work\n{plan}")

    assert NOON.weekday() == 6
    assert plan in texts(alone)
    assert plan not in texts(old, new)


def test_comment_and_capitals_do_not_open() -> None:
    news = (
        "The harbour pilots of Lund went back to work on Saturday after a court had ruled against the union."
    )
    loud = "The harbour pilots of Lund CRAWLED back to work on Saturday after a court had ruled against the bosses."
    told = a_document(f"Harbour pilots of Lund go back to work\n{news}")

    for title in (
        "COURT OUT: harbour pilots of Lund go back",
        "Comment: the harbour pilots of Lund and their court",
    ):
        assert texts(a_document(f"{title}\n{loud}", outlet="b"), told)[0] == news


def test_what_an_interviewer_asks_is_not_told() -> None:
    asked = "You closed the harbour of Lund on Friday, against the advice of the pilots and of the union."
    answer = "It was a dark night and nobody could see the end of the pier, not even the pilots themselves."
    turns = f"Post: {asked} Why?\n\nAmsel: {answer}\n\nPost: When do you open it again?\n\nAmsel: {answer}"
    interview = a_document(f"The master of the harbour of Lund\nBirte Amsel runs it.\n\n{turns}")
    statement = a_document(
        f"The master of the harbour of Lund\nBirte Amsel runs it.\n\nPost: {asked}", outlet="b"
    )

    assert not any(asked in text for text in texts(interview))
    assert any(asked in text for text in texts(statement))


def test_a_sentence_is_not_cited_for_another_verb_nor_for_another_persons() -> None:
    for shown, other in (
        (
            '"You sold a harbour," Judge Birte Amsel told him.',
            '"You bought a harbour," Judge Birte Amsel told the man.',
        ),
        (
            "The mayor thanked her for the long work on the harbour.",
            "The mayor thanked him for the long work on the harbour.",
        ),
        (
            "She died in her sleep at home on the island on Wednesday night.",
            "The singer died on Wednesday night.",
        ),
    ):
        one, two = (a_document(f"Harbour\n{text}", outlet=text[:9]) for text in (shown, other))
        start, end = (len("Harbour\n"), len(one.text))

        assert not bears_out(read_claims(two, start, len(two.text)), read_claims(one, start, end)), shown
        assert bears_out(read_claims(one, start, end), read_claims(one, start, end))


def test_two_short_names_in_capitals_do_not_shout() -> None:
    news = (
        "The harbour pilots of Lund went back to work on Saturday after a court had ruled against the union."
    )
    late = "The pilots of the harbour of Lund are said to have gone back to work, if they were ever away from it."
    agreed = a_document(f"EU, UN greet harbour pilots of Lund\n{news}")

    assert texts(agreed, a_document(f"Harbour pilots of Lund\n{late}", outlet="b"))[0] == news
