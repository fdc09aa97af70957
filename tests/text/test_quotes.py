"""Quotations: which words were said, in what way, and by whom."""

import pytest

from briefing.text import Quotation
from tests.builders import a_document


def quotations_of(body: str) -> list[tuple[str, Quotation]]:
    document = a_document("What was said in the town\n" + body)
    return [(document.words_at(each.start, each.end), each) for each in document.quotations]


def the_quotation(body: str) -> tuple[str, Quotation]:
    found = quotations_of(body)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("``", "''"), ("“", '"'), ("«", "»")],
)
def test_marks_of_every_style_hold_what_was_said(opening: str, closing: str) -> None:
    text, quotation = the_quotation(
        f"{opening}We don't know when the bridge will open,{closing} Dana Holt said."
    )

    assert text == "We don't know when the bridge will open,"
    assert (quotation.kind, quotation.speaker, quotation.cue) == ("direct", "Dana Holt", "said")


def test_a_quote_inside_a_quote_belongs_to_it() -> None:
    text, _ = the_quotation("“He shouted ‘Get off the bridge now’ and we ran,” Dana Holt said.")

    assert text == "He shouted ‘Get off the bridge now’ and we ran,"


def test_brackets_and_ellipses_are_kept() -> None:
    text, _ = the_quotation("“They [the crew] left … and nobody came,” said Dana Holt.")

    assert text == "They [the crew] left … and nobody came,"


def test_a_quote_over_two_paragraphs_has_one_speaker() -> None:
    found = quotations_of(
        "“The bridge was old,” Dana Holt said. “It should have been closed.\n“Nobody listened to us.”\nThe town wept."
    )

    assert [quotation.speaker for _, quotation in found] == ["Dana Holt"] * 3


def test_a_quote_that_its_cue_interrupts_is_two_of_one_speaker() -> None:
    found = quotations_of("“The bridge,” Dana Holt said, “should have been closed years ago.”")

    assert [quotation.continues for _, quotation in found] == [False, True]
    assert {quotation.speaker for _, quotation in found} == {"Dana Holt"}


def test_scare_quotes_and_titles_of_works_are_no_quotes() -> None:
    assert (
        quotations_of('The "so-called" bridge is in her novel "The Long Way Home" and it is not long.') == []
    )


def test_words_inside_a_reported_sentence_are_partial() -> None:
    text, quotation = the_quotation('Dana Holt said the bridge was "not safe for anyone at all" in winter.')

    assert text == "not safe for anyone at all"
    assert (quotation.kind, quotation.speaker) == ("partial", "Dana Holt")


@pytest.mark.parametrize(
    "sentence",
    [
        "Dana Holt said that the bridge was too old.",
        "Dana Holt told reporters the bridge was too old.",
        "The bridge was too old, Dana Holt said.",
        "The bridge was too old, according to Dana Holt.",
        "According to Dana Holt, the bridge was too old.",
        "Dana Holt, a baker from Harrowgate, said on Friday that the bridge was too old.",
    ],
)
def test_reported_speech_has_its_words_and_its_speaker(sentence: str) -> None:
    text, quotation = the_quotation(sentence)

    assert text.lower() == "the bridge was too old"
    assert (quotation.kind, quotation.speaker) == ("indirect", "Dana Holt")


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“We will rebuild the bridge,” said Holt.", "Dana Holt"),
        ("“We will rebuild the bridge,” Reed, who lives nearby, said.", "Alan Reed"),
        ("“We will rebuild the bridge,” she said.", "Dana Holt"),
        ("“We will rebuild the bridge,” he told the Harrow Post.", "Alan Reed"),
        ("Reed was asked about it. “We will rebuild the bridge,” he said.", "Alan Reed"),
        ("“We will rebuild the bridge,” the baker said.", "Dana Holt"),
        ("“We will rebuild the bridge,” Holt and Reed said.", "Dana Holt and Alan Reed"),
    ],
)
def test_the_speaker_is_resolved_to_the_full_name(sentence: str, speaker: str) -> None:
    found = quotations_of(f"Dana Holt, a baker from Harrowgate, met the mason Alan Reed.\n{sentence}")

    assert [quotation.speaker for _, quotation in found] == [speaker]


def test_an_unnamed_speaker_is_a_mention_and_no_name() -> None:
    _, quotation = the_quotation("“We will rebuild the bridge,” a spokesman for the ministry said.")

    assert quotation.mention == "a spokesman"
    assert quotation.speaker is None


def test_the_one_addressed_is_no_speaker() -> None:
    _, quotation = the_quotation("“We will rebuild the bridge,” Dana Holt told Alan Reed.")

    assert (quotation.speaker, quotation.to) == ("Dana Holt", "Alan Reed")


def test_what_stands_after_related_stories_is_no_quote() -> None:
    found = quotations_of(
        "The bridge fell on Friday in the rain.\nNobody was hurt there.\nIt was old and nobody will miss it now.\n"
        "Related Stories:\nHolt: “We will rebuild the old bridge”\nHarrow wins the cup"
    )

    assert found == []


@pytest.mark.parametrize(
    "hostile",
    [
        '"' * 100_000,
        "“" * 100_000,
        "'a " * 50_000,
        "he said " * 20_000,
        "A " * 50_000,
        "the union said 40 and " * 15_000,
    ],
)
def test_hostile_text_ends_and_keeps_every_span_inside(hostile: str) -> None:
    document = a_document("A title\n" + hostile)

    assert all(0 <= each.start < each.end <= len(document.text) for each in document.quotations)
