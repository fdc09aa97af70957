"""Text is measured in cells of the terminal, and broken where its script allows it."""

import pytest
from wcwidth import wcwidth

from briefing.formats.cells import Run, line_width, pad, widest_word, width, wrap


def set_in(columns: int | None, *runs: Run | str) -> list[str]:
    told = [Run(run) if isinstance(run, str) else run for run in runs]
    return ["".join(run.text for run in line) for line in wrap(told, columns)]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("plain – “text” 5 €", 18),
        ("日本語", 6),
        ("e\u0301", 1),
        ("👩\u200d🚀", 2),
        ("🇺🇦", 2),
        ("", 0),
        ("Москва Αθήνα", 12),
    ],
)
def test_width_counts_cells_not_characters(text: str, cells: int) -> None:
    assert width(text) == cells


def test_every_character_of_the_scripts_that_are_counted_quickly_is_as_wide_as_terminals_have_it() -> None:
    odd = [number for number in range(0x20, 0x3000) if width(chr(number)) != max(0, wcwidth(chr(number)))]

    assert not odd


def test_lines_are_filled_and_no_word_is_cut() -> None:
    assert set_in(10, "a bridge fell in Harrowgate-on-Harrow today") == [
        "a bridge",
        "fell in",
        "Harrowgate-on-Harrow",
        "today",
    ]


def test_without_a_width_nothing_wraps() -> None:
    assert set_in(None, "one line\nof text " * 50) == [("one line of text " * 50).strip()]


def test_text_without_spaces_breaks_between_its_characters() -> None:
    assert set_in(8, "古い橋が崩落し、人が「けが」。") == ["古い橋が", "崩落し、", "人が「け", "が」。"]


def test_a_line_may_break_behind_a_dash_without_spaces() -> None:
    assert set_in(14, "the harbour—closed since May—opened") == ["the harbour—", "closed since", "May—opened"]


def test_a_space_that_must_not_break_does_not() -> None:
    assert set_in(8, "costs 5\u00a0million") == ["costs", "5\u00a0million"]


def test_what_is_glued_stays_with_the_word_before_it() -> None:
    assert set_in(14, "the last words", Run(" "), Run("[a:1 b:2]", is_glued=True)) == [
        "the last",
        "words [a:1",
        "b:2]",
    ]


def test_styles_follow_their_words_over_lines() -> None:
    lines = wrap([Run("two quiet", "quiet"), Run(" words here")], 9)

    assert lines == [(Run("two quiet", "quiet"),), (Run("words"),), (Run("here"),)]


def test_runs_that_touch_are_one_word() -> None:
    assert set_in(6, Run("Post", "title"), ":", " late") == ["Post:", "late"]


def test_padding_counts_cells() -> None:
    assert line_width(pad((Run("橋"),), 5)) == 5
    assert pad((Run("bridge"),), 3) == (Run("bridge"),)


def test_the_widest_word_is_the_least_a_line_needs() -> None:
    assert widest_word([Run("a bridge 橋橋橋")]) == 6
    assert widest_word([]) == 0


@pytest.mark.parametrize(
    "text", ["x" * 1_000_000, "— " * 20_000, "—" * 100_000, "橋" * 20_000, "「" * 20_000]
)
def test_hostile_text_is_wrapped_to_its_end(text: str) -> None:
    lines = wrap([Run(text)], 80)

    assert "".join(run.text for line in lines for run in line).replace(" ", "") == text.replace(" ", "")
