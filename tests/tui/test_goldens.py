"""A dozen states look as they did; `scripts/write_screen_goldens.py` writes them anew."""

from pathlib import Path

import pytest

from tests.tui.states import STATES, picture

FOLDER = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", STATES)
async def test_a_state_looks_as_it_did(name: str) -> None:
    wanted = (FOLDER / f"{name}.txt").read_text()

    assert await picture(name, wanted) == wanted
