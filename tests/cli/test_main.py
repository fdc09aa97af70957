"""The words of the command line: what each means, and what is refused."""

import re
from pathlib import Path

import pytest

from briefing import __version__
from briefing.cli import main
from briefing.cli.completion import list_options
from briefing.cli.parser import COMMANDS


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])

    assert caught.value.code == 0
    assert capsys.readouterr().out == f"briefing {__version__}\n"


def test_help_names_every_command_and_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    text = capsys.readouterr().out

    assert all(command in text for command in COMMANDS)
    assert all(option.name in text for option in list_options())


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_is_its_own(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    known = {option.name for option in list_options()}

    with pytest.raises(SystemExit) as ended:
        main([command, "--offline", "--help"])
    text = capsys.readouterr().out

    assert ended.value.code == 0
    assert text.startswith(f"usage: briefing {command}")
    assert set(re.findall(r"--[a-z-]+", text)) <= known
    assert max(map(len, text.splitlines())) <= 115


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--storys", "3"], "Did you mean --stories?"),
        (["--stories", "many"], "a number"),
        (["--width", "-3"], "width"),
        (["--stories", "-3"], "0 or more, or all"),
        (["--deadline", "0"], "more than 0"),
        (["--bogus"], "lists what there is"),
        (["--config", "."], "is a folder"),
        (["demo", "--digest", "--since", "last"], "24h"),
        (["--format", "pdf"], "plain"),
        (["--now", "yesterday", "x.txt"], "a time such as"),
        (["--now", "0001-01-01T00:00:00+05:00", "x.txt"], "a time such as"),
        (["--now", "1601-01-01", "x.txt"], "a time such as"),
        (["--digest", "--since", "never", "x.txt"], "--since takes last"),
        (["--digest", "--since", "0001-01-01T00:00+14:00", "x.txt"], "--since takes last"),
        (["serach", "flood"], "did you mean `briefing search`?"),
        (["inspect"], "needs the files"),
        (["state", "burn"], "path, info"),
        (["config"], "path, show, check, init"),
        (["completion", "tcsh"], "bash, zsh, fish"),
        (["demo", "x"], "takes no paths"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str, tmp_path: Path
) -> None:
    assert main([*words, "--state", str(tmp_path)]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("epoch", ["99999999999999", "-1", "noon"])
def test_a_clock_that_cannot_be_is_refused(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert main(["demo", "--digest"]) == 2
    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err


def test_nothing_to_read_is_explained(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["--digest"]) == 2
    assert "briefing demo" in capsys.readouterr().err


def test_a_word_that_is_a_command_is_the_command_and_a_folder_is_reached_by_its_path(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "a.txt").write_text("A headline of ours\nBody of it.")

    assert main(["--digest", "--state", str(tmp_path / "s"), "./demo"]) == 0
    assert "A headline of ours" in capsys.readouterr().out


def test_links_in_a_circle_are_told_in_words(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")

    assert main(["--digest", "--state", str(tmp_path / "s"), str(tmp_path / "one")]) == 3
    assert "one" in capsys.readouterr().err
