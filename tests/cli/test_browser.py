"""The screen in a browser, as somebody sees it who opens the page and types."""

from pathlib import Path

import pytest

from tests.cli.serving import served

pytest.importorskip("textual_serve")

from tests.cli.chromium import CHROMIUM, a_tab


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt install chromium")
async def test_keys_reach_the_screen_before_anybody_has_clicked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A headline of ours\nBody of it.")

    with served(tmp_path / "a.txt", tmp_path) as port:
        async with a_tab(tmp_path / "profile") as tab:
            await tab.open(f"http://localhost:{port}/")
            assert await tab.holds("document.body.classList.contains('-first-byte')")
            assert await tab.holds("document.activeElement.matches('.xterm-helper-textarea')")

            await tab.press("q")
            assert await tab.holds("document.body.classList.contains('-closed')"), "q did not end the session"
