"""Where sentences begin and end."""

import pytest

from briefing.text.sentences import split_sentences


def cut(paragraph: str, language: str = "en") -> list[str]:
    return [paragraph[start:end] for start, end in split_sentences(paragraph, language)]


@pytest.mark.parametrize(
    ("sentences"),
    [
        ["He met Ms. “Kay” Orr on Monday.", "She said no."],
        ["“Stop!” Marten shouted at the men.", "They ran."],
        ['"Get out!" the old mayor cried.', "He left."],
        ["She moved to St. Paul, Minn., and then left.", "It was cold."],
        ["He flew to Washington D.C.", "The plane was late."],
        ["He lives in Washington, D.C., with his wife.", "They met in 1990."],
        ["The U.S. Senate voted.", "They left the U.S.", "Then it rained."],
        ["Lt. Gen. Jan Orr arrived at 5 p.m. Monday.", "He left at 6 a.m.", "The bus was gone."],
        ["The ship sank at 5 a.m. EST.", "No one died."],
        ["“It is over,” he said.", "“We go home.”", "She nodded."],
        ['"Are you sure?" she asked.', '"Yes."'],
        ["Dr. Orr met Mr. Marten, Jr.", "He laughed."],
        ["Prices rose 3.5 percent.", "iPhone sales fell."],
        ["1. The first thing is here.", "2. The second thing is there."],
        ["Senator Orr (D-Md.), who voted no, left.", "She was late."],
        ["They live at 5 Main St.", "The house is big."],
        ["It cost $1.5 million.", "No. 5 seed won.", "The answer was no.", "She left."],
        ["“We can win. We will win.”", "He left."],
        ["Forty have fallen ill.", "Harrow General has beds.", "“Ask me.", "Marten knows,” he said."],
        ["The gunman filmed it.", "“Police called us about a video.", "We took it away."],
    ],
)
def test_english_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    assert cut(" ".join(sentences)) == sentences


def test_a_quote_is_not_joined_to_a_sentence_that_only_looks_like_its_cue() -> None:
    assert cut('He cried "Go!" The minister said it was late.') == [
        'He cried "Go!"',
        "The minister said it was late.",
    ]


def test_a_lower_case_opening_after_a_plain_word_is_a_sentence_of_its_own() -> None:
    assert cut("we waited for the ferries. then it rained.") == [
        "we waited for the ferries.",
        "then it rained.",
    ]


def test_german_sentences_are_split_too() -> None:
    assert cut("Am 5. Mai kam er an. Es regnete.", "de") == ["Am 5. Mai kam er an.", "Es regnete."]


def test_a_mark_that_both_opens_and_closes_opens_the_next_sentence() -> None:
    sentences = ["Bron är stängd.", "”Vi väntar”, sade Elsa på lördagen.", "Regnet föll."]

    assert cut(" ".join(sentences), "sv") == sentences


def test_sentences_have_no_white_space_around_them() -> None:
    assert cut("  One fell.   Two stood.  ") == ["One fell.", "Two stood."]


def test_a_paragraph_of_many_windows_is_split_as_a_short_one() -> None:
    sentence = "“The old bridge was closed,” said Mr. Holt on Friday. "

    pieces = split_sentences(sentence * 1000, "en")

    assert len(pieces) == 1000
    assert {end - start for start, end in pieces} == {len(sentence) - 1}


def test_text_without_a_full_stop_is_one_sentence_however_long() -> None:
    endless = "the water rose and " * 3000

    assert split_sentences(endless, "en") == [(0, len(endless) - 1)]
