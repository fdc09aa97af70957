"""`briefing config`: feeds.toml is made, shown and checked, and refused with its line where it is wrong."""

from pathlib import Path

import pytest

from briefing.cli import main


def test_a_wrong_configuration_is_refused_with_its_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "feeds.toml"
    path.write_text("[briefing]\nstorys = 3\n")

    assert main(["--digest", "--config", str(path)]) == 2
    assert f"{path}:2: unknown key `storys`" in capsys.readouterr().err


def test_a_configuration_is_made_shown_and_checked(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["config", "init", "--config", "mine.toml"]) == 0
    assert main(["config", "check", "--config", "mine.toml"]) == 0
    assert main(["config", "show", "--config", "mine.toml"]) == 0
    assert main(["config", "path", "--config", "mine.toml"]) == 0
    assert main(["config", "init", "--config", "mine.toml"]) == 1
    assert "3 sources" in capsys.readouterr().out


def test_checking_a_configuration_tells_which_command_lost_a_key_and_to_whom(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "feeds.toml"
    path.write_text('[keys]\nnext_story = ["j", "down"]\n')

    assert main(["config", "check", "--config", str(path)]) == 0
    assert "`j` is a key of next_story now, and no more of down" in capsys.readouterr().out


def test_a_key_that_is_none_or_is_given_twice_is_refused_with_its_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "feeds.toml"
    path.write_text('[keys]\nstar = "crtl+s"\nsplit = "z"\nmerge = ["z"]\n')

    assert main(["--digest", "--config", str(path)]) == 2
    told = capsys.readouterr().err
    assert f"{path}:2: `star` in [keys]: no key is called `crtl+s`; did you mean `ctrl+s`?" in told
    assert f"{path}:4: `merge` in [keys]: `z` is given to `split` too" in told


def test_what_config_show_prints_is_the_same_configuration(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    first, again = tmp_path / "first.toml", tmp_path / "again.toml"
    first.write_text(
        '[briefing]\nstories = "all"\ndeadline = 5\n[[folder]]\npath = "news"\n'
        '[[feed]]\nname = "The \\"Post\\""\nurl = "https://a.example/feed"\ntags = ["world"]\nfull_text = true\n'
        '[mute]\nwords = ["a \\\\ b"]\n[keys]\nnext_story = ["j", "down"]\n'
    )

    main(["config", "show", "--config", str(first)])
    shown = capsys.readouterr().out
    again.write_text(shown)
    assert main(["config", "check", "--config", str(again)]) == 0
    capsys.readouterr()
    main(["config", "show", "--config", str(again)])

    assert "tags" in shown
    assert capsys.readouterr().out.splitlines()[1:] == shown.splitlines()[1:]


def test_the_demo_works_beside_a_broken_configuration(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "feeds.toml").write_text("[briefing\n")

    assert main(["demo", "--digest", "--stories", "1"]) == 0
    assert capsys.readouterr().out.startswith("BRIEFING")
