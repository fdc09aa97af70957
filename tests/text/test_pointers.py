"""Sentences that need another one before them."""

import pytest

from briefing.text.pointers import Pointer, find_pointer, points_back


@pytest.mark.parametrize(
    "sentence",
    [
        "He said so on Tuesday.",
        "But she left before noon.",
        "“I did not know,” he said.",
        "In the spring she had warned the council.",
        "His bridge fell.",
    ],
)
def test_a_person_named_by_a_pronoun_alone_is_pointed_at(sentence: str) -> None:
    assert find_pointer(sentence) is Pointer.PERSON


@pytest.mark.parametrize(
    "sentence",
    [
        "It fell on Friday.",
        "This came late.",
        "Six of them are in hospital.",
        "And that was all.",
        "Such bridges fall.",
    ],
)
def test_a_thing_said_before_is_pointed_at(sentence: str) -> None:
    assert find_pointer(sentence) is Pointer.THING


@pytest.mark.parametrize(
    "sentence",
    [
        "Maren Oldacre said she would go.",
        "The mayor said he would stay.",
        "It is not clear who closed the bridge.",
        "This week the bridge was closed.",
        "Those who live by the river left.",
        "Both the mayor and the council agreed.",
        "However, the council agreed.",
        "On Friday the council met and it agreed.",
    ],
)
def test_a_sentence_that_says_it_all_points_at_nothing(sentence: str) -> None:
    assert find_pointer(sentence) is None


def test_a_hostile_sentence_is_read_to_its_end() -> None:
    for text in ("so " * 100_000, "“" * 100_000, "the " * 100_000 + "he", "A " * 100_000):
        find_pointer(text)


def test_a_count_of_them_points_back() -> None:
    assert points_back("There were seven of them, not six as was first reported.")
    assert not points_back("There were seven ships of the line in the harbour.")
