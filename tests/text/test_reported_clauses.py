"""Which clause is what was said, where no marks stand around it."""

import pytest

from briefing.text import Document
from tests.builders import a_document

PEOPLE = "Dana Holt, a baker from Harrowgate, met the mason Alan Reed and Mayor Rita Marsh.\n"


def reported(sentence: str) -> list[tuple[str | None, str]]:
    document = read(sentence)
    return [(each.speaker, document.words_at(each.start, each.end)) for each in document.quotations]


def read(sentence: str) -> Document:
    return a_document("What was said in the town\n" + PEOPLE + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Holt is recalling 4,000 loaves as a precaution because glass was found in one.",
        "Red Heron claimed responsibility in a letter and gave the town until Tuesday.",
        "Reed, who has died aged 80, wrote songs in which the rain was often the only singer.",
        "Reed announced his engagement to Rita Marsh, which was a surprise.",
        "Marsh promised money to the bakers, and they were glad.",
        "Marsh rejected claims that she had been paid.",
        "The council has denied reports that the tower is to be sold.",
        "If Dana Holt says that the bridge is safe, nobody will believe it.",
        "Unless Mayor Marsh says she is sorry, the bakers will march.",
        "Reed was, he says, a bad mason, and his first wall was out by a foot.",
        "The ferry, with 90 on board according to Dana Holt, was struck at six.",
    ],
)
def test_what_is_done_or_rejected_or_supposed_is_not_said(sentence: str) -> None:
    assert reported(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Reed claimed the bridge had cost too much.", "the bridge had cost too much"),
        ("Marsh promised she would resign.", "she would resign"),
        ("Marsh warned the town that the river was rising.", "the river was rising"),
        ("Reed noted late last week that the bridge was old.", "the bridge was old"),
        ("Reed denied the rumour that he had sold his horse.", "he had sold his horse"),
    ],
)
def test_the_clause_after_a_verb_is_said_also_behind_its_object(sentence: str, said: str) -> None:
    assert [words for _, words in reported(sentence)] == [said]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The files were stolen, Reed said yesterday afternoon, because nobody had locked the door.", None),
        ("The files were stolen, Reed said on Monday, a day after the office was closed.", None),
        ("The files were stolen, Reed said on Monday, overturning what he had told the paper.", None),
        ("The files were stolen, Reed said, after the sale of the house.", None),
        ("But the files were stolen, Reed said in a letter, before the vote was held.", "But the files were stolen"),
        ("On Monday, Reed said in a letter, the files were stolen.", "the files were stolen"),
        ("If it rains, Reed said in a letter, the files will rot.", "the files will rot"),
        ("The trouble now, Reed told us on Monday, is that the files were stolen.", "is that the files were stolen"),
    ],
)  # fmt: skip
def test_the_statement_before_the_cue_is_told_and_not_what_came_of_it(
    sentence: str, said: str | None
) -> None:
    assert reported(sentence)[0] == ("Alan Reed", said or "The files were stolen")


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "Reed said that the bridge was safe, but on Friday Marsh said that it was closed for good.",
            [("Alan Reed", "the bridge was safe"), ("Rita Marsh", "it was closed for good")],
        ),
        (
            "Reed had said in May that the bridge was safe, but on Friday he said that it was closed for good.",
            [("Alan Reed", "it was closed for good")],
        ),
        (
            "Reed says the bridge is safe and that he thinks it will be open soon.",
            [("Alan Reed", "the bridge is safe")],
        ),
        (
            "He locked the box and forgot it, the head of the election office, Otto Vance, said.",
            [("Otto Vance", "He locked the box and forgot it")],
        ),
        (
            "It was a night of rain, a night of wind, officials said.",
            [(None, "It was a night of rain, a night of wind")],
        ),
        (
            "The coast of the province in the west was hit, said Otto Vance.",
            [("Otto Vance", "The coast of the province in the west was hit")],
        ),
    ],
)  # fmt: skip
def test_anothers_clause_and_a_speakers_role_are_not_in_the_words(
    sentence: str, said: list[tuple[str | None, str]]
) -> None:
    assert reported(sentence) == said


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“We would have kept him,” said Torv sporting director Paolo Lind.", "Paolo Lind"),
        ("“We will fight this,” said Labour councillor Ines Park.", "Ines Park"),
        ("“It stinks,” said Green hopeful Nora Lind.", "Nora Lind"),
        ("“It stinks,” said Torv after Nora Lind had left.", "Torv"),
        ("A spokesman for Lumera, Otto Vance, was there and said that he was “deeply sorry for it”.", "Otto Vance"),
    ],
)  # fmt: skip
def test_the_name_behind_any_title_speaks_and_not_the_body_before_it(sentence: str, speaker: str) -> None:
    assert read(sentence).quotations[-1].speaker == speaker


def test_the_friend_of_someone_speaks_and_not_that_one() -> None:
    said = read("Reed, the striker, left.\nA pal of the striker said: “He is buzzing with joy.”").quotations[
        -1
    ]

    assert (said.mention, said.speaker) == ("A pal", None)
