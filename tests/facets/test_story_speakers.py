"""Who spoke, told by all articles of a story together, and in which order and mood."""

import pytest

from briefing.facets import Telling
from briefing.facets.quotes import Quote, Quotes
from briefing.model.briefs import Limits
from briefing.text import Document
from tests.builders import a_document, a_story


def quotes_of(*documents: Document) -> tuple[Quote, ...]:
    return Quotes().find(Telling(story=a_story(*documents), documents=documents, limits=Limits(quotes=None)))


def test_a_surname_that_one_article_leaves_alone_is_the_only_one_who_has_it_in_another() -> None:
    one = a_document("The match\nAlbion manager Rita Oswin was glad on Friday.", outlet="one")
    two = a_document("Ten men\nOswin beamed: “I told them ten men is a number.”", outlet="two")

    assert [quote.speaker for quote in quotes_of(one, two)] == ["Rita Oswin"]


def test_a_surname_that_two_have_is_nobodys() -> None:
    one = a_document("The match\nRita Oswin was glad. Her rival Piers Oswin was not.", outlet="one")
    two = a_document("Ten men\nOswin beamed: “I told them ten men is a number.”", outlet="two")

    assert [(quote.speaker, quote.mention) for quote in quotes_of(one, two)] == [(None, "Oswin")]


def test_a_name_written_with_an_e_for_its_dots_is_one_person() -> None:
    one = a_document("The fever\n“Measles does not negotiate,” Tilda Fröhm said.", outlet="one")
    two = a_document("The fever\n“The measles will not stop here,” Tilda Froehm said.", outlet="two")

    assert len({quote.speaker for quote in quotes_of(one, two)}) == 1


def test_quotes_of_one_article_keep_its_order() -> None:
    document = a_document(
        "The moor\n“I am nearly sure that it was us,” Dana Holt told a meeting. She is a baker. “I could say more, "
        "but then the lawyers of all three villages would write to me again this winter.”"
    )

    assert [quote.spans[0].start for quote in quotes_of(document)] == sorted(
        quote.spans[0].start for quote in quotes_of(document)
    )


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("The bakers recommended that the mill be closed by winter.", "recommended:"),
        ("The bakers demanded that Dana Holt resign from the board.", "demanded:"),
        ("The bakers said that the mill was closed in the winter.", "reported:"),
    ],
)
def test_what_is_demanded_is_not_told_as_a_fact(sentence: str, lead: str) -> None:
    (quote,) = quotes_of(a_document("The mill\n" + sentence))

    assert quote.rows()[0].lead == lead


def test_one_noun_is_one_speaker_wherever_it_stands_in_its_sentence() -> None:
    document = a_document(
        "The coast\nThe coastguard said that two boats had sunk in the storm. Dana Holt and Alan Reed "
        "were saved. It rained. “Nobody else is out there tonight,” the coastguard said."
    )

    assert [quote.rows()[0].group for quote in quotes_of(document)] == ['unattributed: "the coastguard"'] * 2
