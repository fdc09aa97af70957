"""Rows in columns, and what becomes of them where there is no room."""

from collections.abc import Sequence

from briefing.formats.cells import Run, line_width
from briefing.formats.columns import align_numbers, set_columns

LONG = "people were hurt when the old bridge over the river gave way on a Friday evening"


def set_in(columns: int | None, *rows: Sequence[str]) -> list[list[str]]:
    table = [[(Run(cell),) if cell else () for cell in row] for row in rows]
    return [["".join(run.text for run in line) for line in lines] for lines in set_columns(table, columns)]


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert set_in(40, ("12", "hurt", "x"), ("1,500", "houses", "y")) == [
        ["12      hurt     x"],
        ["1,500   houses   y"],
    ]


def test_columns_are_aligned_by_cells_not_by_characters() -> None:
    (first,), (second,) = set_in(40, ("橋", "a"), ("bridge", "a"))

    assert first == "橋       a"
    assert second == "bridge   a"


def test_a_column_that_is_empty_takes_no_room() -> None:
    assert set_in(40, ("12", "", "x"), ("15", "", "y")) == [["12   x"], ["15   y"]]


def test_the_longest_column_is_wrapped_first() -> None:
    (lines,) = set_in(60, ("12 people", LONG, "[a:1]"))

    assert lines[0].startswith("12 people   people were hurt when")
    assert lines[0].endswith("   [a:1]")
    assert len(lines) == 3
    assert all(line_width((Run(line),)) <= 60 for line in lines)


def test_without_room_for_all_columns_the_rest_stands_together_beside_the_first() -> None:
    lines, _ = set_in(44, ("12 people", LONG, "Maren Oldacre"), ("15", "hurt", ""))

    assert lines[0] == "12 people   people were hurt when the old"
    assert lines[-2:] == ["            on a Friday evening · Maren", "            Oldacre"]


def test_without_room_for_two_columns_cells_are_stacked() -> None:
    (lines,) = set_in(24, ("12 people", LONG))

    assert lines[:2] == ["12 people", "  people were hurt when"]


def test_without_a_width_nothing_wraps() -> None:
    assert set_in(None, ("12", LONG * 9, "x")) == [[f"12   {LONG * 9}   x"]]


def test_no_rows_are_no_lines() -> None:
    assert set_in(40) == []


def test_numbers_end_in_one_column() -> None:
    assert align_numbers(["12 people", "$4.5 million", "1,500", "no number"]) == [
        "   12 people",
        " $4.5 million",
        "1,500",
        "no number",
    ]
