"""The facet of quotes: each utterance once, with its twins, the sure speakers named."""

from briefing.facets import Telling
from briefing.facets.quotes import Quote, Quotes
from briefing.facets.quotes.twins import compare, wording
from briefing.model.briefs import Limits
from briefing.text import Document
from tests.builders import a_document, a_story
from tests.facets.twin_pairs import OTHER, REWORDED, SAME, TRIMMED


def quotes_of(*documents: Document, limits: Limits | None = None) -> tuple[Quote, ...]:
    telling = Telling(story=a_story(*documents), documents=documents, limits=limits or Limits(quotes=None))
    return Quotes().find(telling)


def test_the_same_words_in_two_articles_are_one_quote() -> None:
    one = a_document("The bridge\n“We will rebuild the old bridge,” Dana Holt said.", outlet="one")
    two = a_document("Harrow\nDana Holt spoke. “We will rebuild the old bridge,” she said.", outlet="two")

    (quote,) = quotes_of(one, two)

    assert (quote.speaker, quote.origins) == ("Dana Holt", 2)
    assert [twin.how for twin in quote.twins] == ["identical"]


def test_the_fullest_wording_comes_first_and_says_how_the_others_differ() -> None:
    one = a_document("The bridge\nDana Holt said it was “not safe for anyone at all” now.", outlet="one")
    two = a_document(
        "Harrow\n“The bridge was not safe for anyone at all in winter,” Dana Holt said.", outlet="two"
    )

    (quote,) = quotes_of(one, two)

    assert quote.text == "The bridge was not safe for anyone at all in winter,"
    assert [(twin.how, twin.text) for twin in quote.twins] == [("trimmed", "not safe for anyone at all")]
    assert quote.rows()[1].lead == "trimmed:"


def test_what_stands_at_the_span_is_the_quote() -> None:
    document = a_document(
        "The bridge\n“The bridge,” Dana Holt said, “should have been closed.” The mayor said no."
    )

    for quote in quotes_of(document):
        if quote.parts:
            assert quote.text == " ".join(document.words_at(part.start, part.end) for part in quote.parts)
        else:
            assert quote.text == document.words_at(quote.spans[0].start, quote.spans[0].end)


def test_an_interrupted_quote_is_one_with_two_parts() -> None:
    document = a_document("The bridge\n“The bridge,” Dana Holt said, “should have been closed.”")

    (quote,) = quotes_of(document)

    assert quote.text == "The bridge, should have been closed."
    assert len(quote.parts) == 2


def test_a_speaker_who_is_not_sure_is_not_named() -> None:
    document = a_document(
        "The bridge\n“The bridge should have been closed,” one of the officials said on Friday."
    )

    (quote,) = quotes_of(document)

    assert quote.speaker is None
    assert quote.rows()[0].group.startswith("unattributed")


def test_no_more_are_told_than_the_limit() -> None:
    said = "".join(f"“We saw the number {n} bus go over the bridge,” Dana Holt said.\n" for n in range(9))

    assert len(quotes_of(a_document("The bridge\n" + said), limits=Limits(quotes=5))) == 5


def _verdicts(pairs: tuple[tuple[str, str], ...]) -> list[str | None]:
    return [compare(wording(one), wording(other)) for one, other in pairs]


def test_the_same_words_are_identical_whatever_marks_stand_around_them() -> None:
    assert _verdicts(SAME) == ["identical"] * len(SAME)


def test_a_stretch_of_the_fuller_wording_is_trimmed() -> None:
    told = _verdicts(TRIMMED)

    assert set(told) <= {"trimmed", None}
    assert told.count("trimmed") >= 0.95 * len(TRIMMED)


def test_most_rewordings_are_told() -> None:
    told = [how for how in _verdicts(REWORDED) if how]

    assert len(told) >= 0.8 * len(REWORDED)


def test_two_answers_are_two_quotes() -> None:
    pairs = len(SAME) + len(TRIMMED) + len(REWORDED) + len(OTHER)
    wrong = [pair for pair, how in zip(OTHER, _verdicts(OTHER), strict=True) if how]
    right = sum(how is not None for how in _verdicts((*SAME, *TRIMMED, *REWORDED)))

    assert pairs >= 120
    assert right / (right + len(wrong)) >= 0.95


def test_speech_that_goes_on_in_another_paragraph_is_shown_closed() -> None:
    document = a_document("The bridge\n“We waited all night,” Dana Holt said. “We sang.\n\n“Nobody came.”")

    shown = [quote.rows()[0].cells[0] for quote in quotes_of(document)]

    assert shown == ["“We waited all night,” … “We sang.”", "“Nobody came.”"]


def test_an_answer_whose_cue_ends_its_first_sentence_is_one_quote() -> None:
    document = a_document(
        "The bridge\n“We waited,” Dana Holt said. “We sang.” She sighed. “Nobody came to us.”"
    )

    answer, other = quotes_of(document)

    assert answer.text == "We waited, We sang."
    assert answer.rows()[0].cells == ("“We waited,” … “We sang.”",)
    assert other.text == "Nobody came to us."


def test_two_outlets_that_print_other_ends_of_one_answer_share_its_beginning() -> None:
    one = a_document("Harrow\n“I closed my eyes,” Dana Holt said. “I have a test on Monday.”", outlet="one")
    two = a_document("The cup\n“I closed my eyes,” Dana Holt said. “Mother says never do.”", outlet="two")

    texts = {quote.text: quote.origins for quote in quotes_of(one, two)}

    assert texts == {"I closed my eyes,": 2, "I have a test on Monday.": 1, "Mother says never do.": 1}


def test_two_sentences_of_one_article_are_no_variants_of_each_other() -> None:
    document = a_document(
        "The storm\n“Stay at home tonight,” Dana Holt said.\n“If you cannot stay at home tonight, sing,” Holt said."
    )

    assert [quote.twins for quote in quotes_of(document)] == [(), ()]


def test_what_is_denied_is_shown_as_denied() -> None:
    document = a_document("The bridge\nDana Holt denied that the bridge had been sold to a bank.")

    (quote,) = quotes_of(document)

    assert quote.rows()[0].lead == "denied:"


def test_words_that_their_cue_cuts_out_of_a_sentence_are_not_shown() -> None:
    document = a_document(
        "The bridge\nThe viola player went first, because a viola, Dana Holt says, is used to it."
    )

    assert quotes_of(document) == ()


def test_the_director_is_the_one_who_is_director_in_another_article() -> None:
    one = a_document("The museum\nThe museum's director, Dana Holt, opened it on Friday.", outlet="one")
    two = a_document(
        "The clock\nDr Holt and Alan Reed came. Dana Holt laughed. “He took her and a clock,” the director told me.",
        outlet="two",
    )

    assert [(quote.speaker, quote.mention) for quote in quotes_of(one, two)] == [
        ("Dana Holt", "the director")
    ]


def test_a_spokesman_for_the_minister_is_not_the_minister() -> None:
    one = a_document("The bridge\nA spokesman for the minister, Alan Reed, came on Friday.", outlet="one")
    two = a_document("The road\nAlan Reed came. “We will build it again,” the minister said.", outlet="two")

    assert [quote.speaker for quote in quotes_of(one, two)] == [None]
