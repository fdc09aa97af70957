"""`briefing state`, and runs whose database cannot be had."""

from pathlib import Path

import pytest

from briefing.cli import main


def test_where_there_is_no_database_an_export_of_it_fails(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["state", "export", str(tmp_path / "copy"), "--state", str(tmp_path / "s")]) == 1
    assert "no database yet" in capsys.readouterr().err


def test_the_state_is_exported_cleared_and_imported(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Headline\nBody of it.")
    state = ("--state", str(tmp_path / "s"))
    copy = str(tmp_path / "copy")

    assert main(["--digest", *state, str(tmp_path / "a.txt")]) == 0
    assert main(["state", "export", copy, *state]) == 0
    assert main(["state", "import", copy, *state]) == 1
    assert main(["state", "clear", *state]) == 2
    assert main(["state", "clear", "--yes", *state]) == 0
    assert main(["state", "import", copy, *state]) == 0
    capsys.readouterr()
    assert main(["state", "info", *state]) == 0
    assert "articles\t1\n" in capsys.readouterr().out


def test_an_export_is_left_as_it_is_when_it_is_imported(tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "copy"
    copy.parent.mkdir()
    (tmp_path / "a.txt").write_text("Headline\nBody of it.")
    main(["--digest", "--state", str(tmp_path / "s"), str(tmp_path / "a.txt")])
    main(["state", "export", str(copy), "--state", str(tmp_path / "s")])
    before = copy.read_bytes()

    assert main(["state", "import", str(copy), "--state", str(tmp_path / "other")]) == 0

    assert (copy.read_bytes(), list(copy.parent.iterdir())) == (before, [copy])


@pytest.mark.parametrize("target", ["none/copy", "copy"])
def test_an_import_or_export_that_fails_leaves_nothing_behind(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, target: str
) -> None:
    bad = tmp_path / "bad"
    bad.write_bytes(b"not a database at all, but long enough to look like one" * 30)
    state = ("--state", str(tmp_path / "s"))

    assert main(["state", "import", str(bad), *state]) == 1
    assert "is no database" in capsys.readouterr().err
    assert not (tmp_path / "s" / "briefing.sqlite3").exists()

    (tmp_path / "a.txt").write_text("Headline\nBody of it.")
    (tmp_path / "copy").mkdir()
    main(["--digest", *state, str(tmp_path / "a.txt")])
    assert main(["state", "export", str(tmp_path / target), *state]) == 1
    assert str(tmp_path / target) in capsys.readouterr().err


def test_a_run_on_paths_goes_on_where_nothing_can_be_stored(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/proc/none")
    (tmp_path / "a.txt").write_text("A headline of ours\nBody of it.")

    assert main(["--digest", str(tmp_path / "a.txt")]) == 0

    captured = capsys.readouterr()
    assert "A headline of ours" in captured.out
    assert "goes on without it" in captured.err


def test_a_state_folder_that_was_asked_for_and_cannot_be_is_an_error(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("A headline of ours\nBody of it.")

    assert main(["--digest", "--state", "/proc/none", str(tmp_path / "a.txt")]) == 1
    monkeypatch.setenv("BRIEFING_STATE", "/proc/none")
    assert main(["--digest", str(tmp_path / "a.txt")]) == 1
    assert "Name another with --state" in capsys.readouterr().err


def test_a_database_that_cannot_be_used_is_an_error(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "briefing.sqlite3").write_bytes(
        b"not a database at all, but long enough to look like one" * 30
    )
    (tmp_path / "a.txt").write_text("Headline\nBody of it.")

    assert main(["--digest", "--state", str(tmp_path), str(tmp_path / "a.txt")]) == 1
    assert "damaged" in capsys.readouterr().err
