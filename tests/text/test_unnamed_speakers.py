"""Who has no name stays without one, and takes the pronoun that follows; who has one is not another."""

import pytest

from briefing.facets.quotes.utterances import SURE_ENOUGH
from briefing.text import Document, Quotation
from tests.builders import a_document

PEOPLE = "Dana Holt, a baker from Harrowgate, met the mason Alan Reed and Mayor Rita Marsh.\n"


def read(body: str) -> Document:
    return a_document("What was said in the town\n" + body)


def last_of(body: str) -> Quotation:
    return read(PEOPLE + body).quotations[-1]


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("“Bread!” the queue chanted at the door.", "the queue"),
        ("“Did you sleep at all?” the interviewer asked.", "the interviewer"),
        ("The placard read: “Keep our ovens lit.”", "The placard"),
        ("The husband of Nora Lind said: “She was in bed by nine.”", "The husband"),
        ("“I know nothing about that,” the chancellor joked.", "the chancellor"),
    ],
)
def test_a_noun_that_is_nobodys_role_is_nobody(sentence: str, mention: str) -> None:
    said = last_of("Reed was there.\n" + sentence)

    assert (said.mention, said.speaker) == (mention, None)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“I know nothing about that,” the mayor joked.", "Rita Marsh"),
        ("Reed was calm.\n“We have bricks enough,” the tall, silent old carpenter said.", "Alan Reed"),
    ],
)
def test_a_role_that_someone_has_is_that_person(sentence: str, speaker: str) -> None:
    assert last_of(sentence).speaker == speaker


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Dr Nora Lind, who is married to the harbourmaster, Otto Lind, said the water was clean.", "Nora Lind"),
        ("Otto Vance, whose sister is the judge, Emma Cole, said that he was glad.", "Otto Vance"),
        ("The judge, Emma Cole, who met the mayor, Rita Marsh, said that she was glad.", "Emma Cole"),
        ("A spokesman who works for the mayor, Otto Vance, said that she was glad.", "Otto Vance"),
    ],
)  # fmt: skip
def test_who_is_named_in_a_relative_clause_does_not_speak(sentence: str, speaker: str) -> None:
    assert last_of(sentence).speaker == speaker


@pytest.mark.parametrize(
    "sentences",
    [
        "A mother of three, who wanted to be Lea here, said she did not mind. “I slept well,” she said.",
        "“We will see,” Reed said.\nA father of two, who asked to be called Ben, shrugged. “I sold it,” he said.",
        "“We will see,” Marsh said.\nA nurse pushed past Nora Lind. “I have to work,” she said.",
    ],
)
def test_a_subject_without_a_name_takes_the_pronoun(sentences: str) -> None:
    said = last_of(sentences)

    assert (said.mention in ("he", "she"), said.speaker) == (True, None)


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        ("A reporter asked Reed how he slept. “Like a stone,” he replied.", "Alan Reed"),
        ("A baker, Otto Vance, came in. “I have time,” he said.", "Otto Vance"),
        (
            "Otto Vance said that he would appeal.\nReed spoke only once. “I meant to build it,” he said.",
            "Alan Reed",
        ),
        (
            "“It was cold,” Otto Vance said.\nReed shook. “It was. I wept. It was colder,” he said.",
            "Alan Reed",
        ),
    ],
)
def test_the_one_named_in_the_sentence_before_takes_the_pronoun(sentences: str, speaker: str) -> None:
    assert last_of(sentences).speaker == speaker


@pytest.mark.parametrize(
    ("sentences", "mention", "speaker"),
    [
        ("Reed wrote to Marsh: “Do we stop?” The answer, an hour later, was: “Not before Monday.”", "The answer", None),
        ("Asked, Reed said: “No.” The reply from Rita Marsh was: “Then we shall.”", "Rita Marsh", "Rita Marsh"),
        ("“Do we stop?” Reed asked. Holt's answer was: “Not before Monday.”", "Holt", "Dana Holt"),
        ("Reed was calm: “We have bricks enough.”", "Reed", "Alan Reed"),
    ],
)  # fmt: skip
def test_an_answer_is_not_the_askers(sentences: str, mention: str, speaker: str | None) -> None:
    said = last_of(sentences)

    assert (said.mention, said.speaker) == (mention, speaker)


@pytest.mark.parametrize(
    ("sentence", "mention", "speaker"),
    [
        ("“You are out,” Reed is alleged to have said to Holt.", "Reed is alleged to have said", None),
        (
            "Reed was widely believed to have said that Holt was out.",
            "Reed was widely believed to have said",
            None,
        ),
        ("“You are out,” Reed was quoted as saying.", "Reed", "Alan Reed"),
    ],
)
def test_hearsay_keeps_its_words(sentence: str, mention: str, speaker: str | None) -> None:
    said = last_of("Marsh was there.\n" + sentence)

    assert (said.mention, said.speaker) == (mention, speaker)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“You are out of your mind,” Holt shot back with a laugh.", "Dana Holt"),
        ("“You are out of your mind,” a very angry drayman shot back with a laugh.", None),
        ("“You are out of your mind,” beamed the drayman's proud father Otto Vance.", "Otto Vance"),
    ],
)
def test_words_that_a_comma_leads_to_tell_the_speaker_or_nobody(sentence: str, speaker: str | None) -> None:
    assert last_of("“We waited,” Reed said.\n" + sentence).speaker == speaker


def test_an_aside_speaks_for_itself_alone() -> None:
    said = last_of(
        "As Otto Vance once put it, “never in the field”.\n“I quit here and now.” Marsh left the room."
    )

    assert said.speaker != "Otto Vance" or said.confidence < SURE_ENOUGH


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        (
            "According to Reed, Holt is “the best we have here”, and according to Holt, Reed is “nothing but a fox”.",
            ["Alan Reed", "Dana Holt"],
        ),
        (
            "According to the union, 90 will go. Marsh speaks of “a number in the middle thirties”.",
            ["Rita Marsh"],
        ),
    ],
)
def test_each_clause_has_its_own_speaker(sentence: str, speakers: list[str]) -> None:
    marked = [each for each in read(PEOPLE + sentence).quotations if each.kind != "indirect"]

    assert [each.speaker for each in marked] == speakers
