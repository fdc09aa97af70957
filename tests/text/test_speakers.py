"""Who said it: the name behind a role, the person behind a pronoun, and nobody where nobody is meant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.facets.quotes.utterances import SURE_ENOUGH
from briefing.text import Document, Quotation
from tests.builders import a_document

PEOPLE = "Dana Holt, a baker from Harrowgate, met the mason Alan Reed and Mayor Rita Marsh.\n"


def read(body: str) -> Document:
    return a_document("What was said in the town\n" + body)


def last_of(body: str) -> Quotation:
    return read(body).quotations[-1]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The port's chairman, Otto Vance, said: “We are ready to talk tonight.”", "Otto Vance"),
        ("“We are ready to talk tonight,” said the port's chairman, Otto Vance.", "Otto Vance"),
        ("“We are ready to talk tonight,” said a spokesman for the Ministry of Works, Otto Vance.", "Otto Vance"),
        ("A spokeswoman for Mayor Rita Marsh, Nora Lind, said the town was “ready to talk tonight”.", "Nora Lind"),
        ("“We are ready to talk tonight,” said Harbour Union boss Otto Vance.", "Otto Vance"),
        ("“We are ready to talk tonight,” Otto Vance, a spokesman for Mayor Rita Marsh, said.", "Otto Vance"),
        ("The look-out, Second Officer Otto Vance, said: “We are ready to talk tonight.”", "Otto Vance"),
        ("“We are ready to talk tonight,” said the Chief Medical Officer, Dr Nora al-Lind.", "Nora al-Lind"),
        ("“We are ready to talk tonight?” Otto “Red” Vance asked.", "Otto Vance"),
        ("“We are ready to talk tonight,” said Charlie King.", "Charlie King"),
        ("“We are ready to talk tonight.” ― Otto Vance", "Otto Vance"),
        ("They were seven in one bunk, “stacked like spoons in a drawer”, in the words of Otto Vance.", "Otto Vance"),
        ("Said Otto Vance: “We are ready to talk tonight.”", "Otto Vance"),
        ("Otto Vance took the stand: “We are ready to talk tonight.”", "Otto Vance"),
    ],
)  # fmt: skip
def test_the_name_beside_the_role_is_the_speaker(sentence: str, speaker: str) -> None:
    assert last_of(sentence).speaker == speaker


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        ("Holt was late. “We will bake,” she said.", "Dana Holt"),
        ("“We will build,” Reed said. He was calm. “We have bricks,” he said.", "Alan Reed"),
        ("Otto Vance, a carter, came in. “I have two horses left,” he said.", "Otto Vance"),
        ("(Rolf Stern / Town News)\nReed was calm. “We have bricks,” he said.", "Alan Reed"),
        ("Her statement was short. Marsh read it. “The town will pay,” her statement said.", "Rita Marsh"),
        ("“The town will pay,” the mayor said.", "Rita Marsh"),
    ],
)
def test_a_pronoun_or_a_role_finds_its_person(sentences: str, speaker: str) -> None:
    assert last_of(PEOPLE + sentences).speaker == speaker


@pytest.mark.parametrize(
    "sentences",
    [
        "“He whistled all the time,” his nephew said.",
        "A drayman said it was bad. “They looked at us in the pub,” he said.",
        "Her sister took longer. “You want to win this one,” she said.",
        "“We saw nothing at all,” officials said.",
    ],
)
def test_someone_without_a_name_gets_none(sentences: str) -> None:
    assert last_of(PEOPLE + sentences).speaker is None


def test_mr_and_mrs_of_one_surname_are_two() -> None:
    document = read(
        "Mr Thorn was jailed. Mrs Thorn, Cecilia Thorn, was not. “I didn't know,” Mrs Thorn said."
    )

    assert document.quotations[-1].speaker == "Cecilia Thorn"


def test_a_person_called_like_a_month_is_a_person() -> None:
    document = read("Ms Theresa May left in May. May said that she was tired.")

    assert [name.name for name in document.names if name.kind == "person"] == ["Theresa May"]
    assert document.quotations[-1].speaker == "Theresa May"


def test_the_chance_is_told_and_falls_where_two_come_into_question() -> None:
    sure = last_of("Dana Holt came in. “We will bake all night,” she said.")
    unsure = last_of("Dana Holt came in with Rita Marsh. “We will bake all night,” she said.")

    assert sure.confidence > unsure.confidence > 0


def test_nobody_tells_a_thought() -> None:
    assert not read("Dana Holt believed that the bridge was old. Alan Reed found that it was old.").quotations


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=" abcDE.,!?\n“”\"‘’'«»—:[]…", max_size=200))
def test_any_marks_give_quotations_that_stand_in_one_paragraph(text: str) -> None:
    document = a_document("A title\nHe said: " + text + "\nThe end came on Friday.")

    for quotation in document.quotations:
        words = document.words_at(quotation.start, quotation.end)
        assert words.strip()
        assert "\n" not in words
    starts = [quotation.start for quotation in document.quotations if quotation.kind != "indirect"]
    assert starts == sorted(starts)


@pytest.mark.parametrize("between", [" Afterwards her sister took longer.", "\nHer sister took longer.\n"])
def test_a_new_subject_without_a_name_takes_the_pronoun(between: str) -> None:
    quotation = last_of(f"“We were glad,” Dana Holt said on Monday.{between} “I was not sure,” she said.")
    assert (quotation.mention, quotation.speaker) == ("she", None)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Reed claims the toll will be 4 crowns; Marsh says it will be 6.", "the toll will be 4 crowns"),
        ("Reed says the bridge is safe, and Marsh says the bridge is rotten.", "the bridge is safe"),
        (
            "According to Nora Roth, a councillor, the bridge had cost 4 million.",
            "the bridge had cost 4 million",
        ),
    ],
)
def test_what_another_says_is_not_in_the_words_of_the_first(sentence: str, said: str) -> None:
    document = read(PEOPLE + sentence)

    assert said in [document.words_at(each.start, each.end) for each in document.quotations]


@pytest.mark.parametrize(
    "sentence",
    [
        "The police have not said that anyone was hurt.",
        "Reed said that about Marsh in 2021, and nobody minded.",
        "Reed was found guilty on five counts, including falsifying 214 test reports between May and June.",
        "Dana Holt wrote her novel The Salt Road on the bus — and her father was driving it!",
        "The quake, of magnitude 6.3 according to the Marsh Institute and 6.1 according to the town, was felt here.",
    ],
)
def test_what_was_not_said_is_no_speech(sentence: str) -> None:
    assert read(PEOPLE + sentence).quotations == ()


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Secretary of State Amy Cole told Lt. Col. James Orr that the line was open.", "Amy Cole"),
    ],
)
def test_an_office_before_a_name_is_no_speaker(sentence: str, speaker: str) -> None:
    assert last_of(PEOPLE + sentence).speaker == speaker


def test_a_name_that_tells_whose_a_noun_is_does_not_speak() -> None:
    said = last_of(
        "The largest shareholder in Reed Foods said it would vote against “the dearest breakfast ever”."
    )

    assert (said.mention, said.speaker) == ("The largest shareholder", None)


def test_a_question_after_its_own_cue_is_not_the_next_speakers() -> None:
    said = read(PEOPLE + "“What do you want from me?” asked Reed. “Blood?” “No,” said Marsh.").quotations

    assert [each.speaker for each in said] == ["Alan Reed", "Alan Reed", "Rita Marsh"]


def test_words_in_capitals_before_a_quote_in_a_headline_are_nobody() -> None:
    document = a_document("HORROR ON THE BRIDGE: 'I held her hand till they came'\nA nurse was there.")

    assert [each.speaker for each in document.quotations] == [None]


def test_her_sister_is_the_only_other_one_of_her_surname() -> None:
    text = "Lena Raum saved it. Bettina Raum coaches.\n“She taught me,” Lena Raum said.\nHer sister took longer. "
    said = read(text + "“You want to win,” she said, “and you want her not to lose.”").quotations

    assert [each.speaker for each in said] == ["Lena Raum", "Bettina Raum", "Bettina Raum"]


def test_the_elder_of_two_is_not_surely_the_one_who_is_named() -> None:
    said = last_of("Lena Raum saved it.\n“There is no plan for that,” said the elder Raum.")

    assert said.confidence < SURE_ENOUGH


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Gov. Ruiz toured the town. “We will rebuild every house,” the governor said.", "Ruiz"),
        ("The Herald Post was sold. “We will rebuild every house,” the ministry said.", None),
        ("Better was Rita Marsh's “We built every house in this town.”", "Rita Marsh"),
    ],
)
def test_an_office_finds_its_holder_and_a_body_no_other_body(sentence: str, speaker: str | None) -> None:
    assert last_of(PEOPLE + sentence).speaker == speaker


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "The town will ban cars, Mayor Rita Marsh said on Saturday, after the vote was won.",
            "The town will ban cars",
        ),
        ("Reed said on Monday, after the board met, that the firm was sound.", "the firm was sound"),
    ],
)
def test_what_happened_when_it_was_said_is_not_what_was_said(sentence: str, said: str) -> None:
    document = read(PEOPLE + sentence)

    assert [document.words_at(each.start, each.end) for each in document.quotations] == [said]


def test_answers_are_the_interviewees_whoever_the_questions_name() -> None:
    said = read(
        "Hedda Straus, a nurse, found the letters. “I had eleven,” she said.\n"
        "Did Mayor Gregor Pihl know? Pihl told the paper that he did not know. Was that true?\n"
        "“Gregor says a lot. He told them what he liked.”"
    ).quotations

    assert said[-1].speaker == "Hedda Straus"


def test_the_title_of_a_programme_between_commas_is_no_quote() -> None:
    document = read("Her programme, “Breathe Out”, ran for years. “It was decisive,” Rita Marsh said.")

    assert [document.words_at(each.start, each.end) for each in document.quotations] == ["It was decisive,"]
