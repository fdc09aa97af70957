"""An article as `briefing inspect` prints it."""

import json

from jsonschema import Draft202012Validator

from briefing.text.document import Document, Name, Quantity, Quotation, Sentence, SentenceKind
from briefing.text.record import record, write_record
from tests.builders import a_document, an_article
from tests.documents import schema

TEXT = "Ferry aground off Tollhaven\n“We are safe,” said Ines Varga, the captain, of 31 to 40 people.\nMore soon."


def a_full_document() -> Document:
    words = TEXT.index("We are safe")
    people = TEXT.index("31 to 40 people")
    varga = TEXT.index("Ines Varga")
    return Document(
        article=an_article(TEXT, ref="r-1"),
        language="en",
        sentences=(Sentence(0, 27, SentenceKind.TITLE, 0), Sentence(28, 92, SentenceKind.BODY, 1)),
        trailer=(93, 103),
        names=(Name(name="Ines Varga", kind="person", mentions=((varga, varga + 10),), role="captain"),),
        quotations=(
            Quotation(start=words, end=words + 12, kind="direct", mention="Ines Varga", confidence=0.91234),
        ),
        quantities=(
            Quantity(
                start=people, end=people + 15, value=(31.0, 40.0), unit="people", kind="count", counts=""
            ),
        ),
    )


def test_a_record_follows_its_schema() -> None:
    Draft202012Validator(schema("article")).validate(json.loads(write_record(a_full_document())))


def test_a_record_has_every_key_of_the_schema_in_its_order() -> None:
    assert list(record(a_full_document())) == list(schema("article")["properties"])


def test_every_offset_counts_characters_of_the_text_printed() -> None:
    told = json.loads(write_record(a_full_document()))

    for found in (*told["quotes"], *told["figures"]):
        assert told["text"][found["start"] : found["end"]] == found["text"]
    for name in told["names"]:
        assert [told["text"][start:end] for start, end in name["mentions"]] == [name["name"]]


def test_a_range_is_two_whole_numbers() -> None:
    assert json.loads(write_record(a_full_document()))["figures"][0]["value"] == [31, 40]


def test_a_record_is_one_line() -> None:
    assert "\n" not in write_record(a_document("Title\n\u2028Line\x85 two\nand three."))
