"""What the terminal can do is told as far as anybody can know it."""

import pytest

from briefing.tui.surroundings import copy_note, has_browser


@pytest.mark.parametrize(
    ("environment", "note"),
    [
        ({"TERM": "linux"}, "This terminal has no clipboard for programs"),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/tmux,1,0"}, "set-clipboard on"),
        ({"TERM": "xterm-256color"}, "if this terminal lets programs use its clipboard"),
    ],
)
def test_a_copy_says_whether_the_terminal_takes_it(environment: dict[str, str], note: str) -> None:
    assert note in copy_note(environment)


def test_without_a_window_there_is_no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")

    assert not has_browser({"TERM": "linux"})
    assert has_browser({"DISPLAY": ":0"})
