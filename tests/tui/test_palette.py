"""The palette offers first what was most likely meant."""

import pytest

from briefing.tui.commands import COMMANDS
from briefing.tui.sheets.palette import matching


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("st", "star"),
        ("theme", "theme"),
        ("read", "open"),
        ("next un", "next_unread"),
        ("fullscreen text", None),
    ],
)
def test_a_title_that_begins_as_typed_comes_first(typed: str, first: str | None) -> None:
    found = matching(COMMANDS, typed)

    assert (found[0].name if found else None) == first


def test_nothing_typed_offers_everything_in_the_order_of_the_table() -> None:
    assert matching(COMMANDS, "") == COMMANDS
