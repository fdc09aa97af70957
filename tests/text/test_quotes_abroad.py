"""Quotations in other languages than English: their marks, their verbs, and no name without one."""

import pytest

from briefing.text.document import Quotation
from briefing.text.prepare import prepare
from tests.builders import an_article


def _quotations(text: str, language: str) -> list[tuple[str, str | None]]:
    document = prepare(an_article(text, language=language))
    return [(text[each.start : each.end], each.speaker) for each in document.quotations]


def _only(text: str, language: str) -> Quotation:
    (quotation,) = prepare(an_article(text, language=language)).quotations
    return quotation


@pytest.mark.parametrize("marks", ["„“", "„”", '„"', "»«", "«»"])
def test_a_mark_that_opens_elsewhere_closes_in_german(marks: str) -> None:
    text = f"{marks[0]}Wir gehen jetzt nach Hause{marks[1]}, sagte Bürgermeister Karl Benz am Montag. Der Rat schwieg."
    assert _quotations(text, "de") == [("Wir gehen jetzt nach Hause", "Karl Benz")]


def test_words_between_two_low_marks_are_the_reporters() -> None:
    text = "„Das war knapp genug“, rief Anna Vogt auf dem Markt. „Wir bleiben alle hier.“"
    assert _quotations(text, "de") == [
        ("Das war knapp genug", "Anna Vogt"),
        ("Wir bleiben alle hier.", "Anna Vogt"),
    ]


def test_a_quote_goes_on_after_a_comma_outside_the_marks() -> None:
    text = "„Das machen wir wieder“, sagte Anna Vogt zu ihrem Bruder, „aber erst im Sommer.“"
    _, second = prepare(an_article(text, language="de")).quotations
    assert second.continues


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("«Es el final para todos», afirmó la alcaldesa Carmen Ruiz el lunes.", "es", "Carmen Ruiz"),
        ("« Nous sommes tous partis hier », a déclaré Marie Dupont lundi.", "fr", "Marie Dupont"),
        ("Karl Benz sagte: „Wir gehen jetzt nach Hause.“", "de", "Karl Benz"),
    ],
)
def test_a_name_beside_a_verb_of_the_language_speaks(text: str, language: str, speaker: str) -> None:
    assert _only(text, language).speaker == speaker


def test_without_a_verb_no_one_is_named_outside_english() -> None:
    text = "Anna Vogt hatte davon nichts gehört. „Ich war doch gar nicht dort.“"
    assert _only(text, "de").speaker is None


def test_a_pronoun_outside_english_names_no_one() -> None:
    quotation = _only("Anna Vogt lachte lange. „Ich war doch nicht dort“, sagte sie am Abend.", "de")
    assert (quotation.mention, quotation.speaker) == ("sie", None)


def test_spaces_inside_french_marks_belong_to_no_one() -> None:
    text = "« Nous partons tous demain », a dit Marie Dupont."
    assert _quotations(text, "fr")[0][0] == "Nous partons tous demain"
