"""Rows of cells in a narrow pane."""

from briefing.model.briefs import Row
from briefing.tui.glyphs import UNICODE
from briefing.tui.sheets.sheet import Piece, Typesetter
from briefing.tui.sheets.tables import set_table


def test_a_narrow_pane_sets_letters_behind_the_words_and_the_state_in_words() -> None:
    setter = Typesetter(27)
    slots = tuple(Piece(letter, "tag" if letter != "." else "faint") for letter in "..c.e..")

    set_table(
        setter, (Row(cells=("nine confirmed dead",), spans=(), sign="corroborated"),), (slots,), UNICODE
    )

    lines = [
        "".join(piece.text for piece in (*each.left, *each.right)).rstrip() for each in setter.sheet().lines
    ]
    assert lines == ["= nine confirmed dead ce", "  corroborated"]
