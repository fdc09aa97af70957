import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import __version__
from briefing.cli import main
from briefing.cli.arguments import COMMANDS
from briefing.cli.completion import SHELLS, completion, list_options

ROOT = Path(__file__).parents[2]


def briefing(*words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "briefing", *words],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )


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


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_knows_every_command_and_option(shell: str) -> None:
    script = completion(shell)

    assert all(command in script for command in COMMANDS)
    assert all(option.name.removeprefix("--") in script for option in list_options())


def test_bash_completes_words_and_names_with_spaces(tmp_path: Path) -> None:
    (tmp_path / "my news").mkdir()
    script = (
        completion("bash") + "complete_last() {\n"
        '  COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()\n'
        "  _briefing\n"
        '  printf "%s|" "${COMPREPLY[@]}"; echo\n'
        "}\n"
        "complete_last briefing se\ncomplete_last briefing state c\ncomplete_last briefing --format j\n"
        "complete_last briefing --digest --stor\ncomplete_last briefing my\n"
        "complete_last briefing --config my\n"
    )

    done = subprocess.run(["bash", "-uc", script], cwd=tmp_path, capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == [
        "search|serve|",
        "clear|",
        "json|",
        "--stories|",
        "my news|",
        "my news|",
    ]


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_other_shells_can_read_their_scripts(shell: str) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"no {shell} here")

    done = subprocess.run([program, "-n"], input=completion(shell), text=True, check=False)

    assert done.returncode == 0


def test_the_screen_without_a_terminal_points_to_the_digest() -> None:
    script = (
        "import os, pty, sys\n"
        "pid, fd = pty.fork()\n"
        "if pid == 0:\n"
        "    os.dup2(os.open('/dev/null', os.O_RDONLY), 0)\n"
        "    os.execv(sys.executable, [sys.executable, '-m', 'briefing', 'demo'])\n"
        "out = b''\n"
        "while True:\n"
        "    try:\n"
        "        piece = os.read(fd, 1000)\n"
        "    except OSError:\n"
        "        break\n"
        "    if not piece:\n"
        "        break\n"
        "    out += piece\n"
        "print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), out.decode())\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.startswith("2 ")
    assert "--digest" in done.stdout


def test_a_pipe_that_closes_ends_quietly(tmp_path: Path) -> None:
    # More than a pipe holds, so that the rest has nowhere to go.
    digest = "demo --digest --format json --stories all --quotes all --figures all"
    command = f"{sys.executable} -m briefing {digest} | head -1; echo ${{PIPESTATUS[0]}}"

    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "0"
    assert done.stderr == ""


def shell(command: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    (folder / "a.txt").write_text("A headline of ours\nBody of it.")
    briefing = f"{sys.executable} -m briefing --digest --state {folder}"
    return subprocess.run(
        ["bash", "-c", command.format(briefing=briefing, file=folder / "a.txt")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("closed", ["2>&-", "2> >(exec true)"])
def test_a_stderr_that_takes_nothing_does_not_cost_the_digest(tmp_path: Path, closed: str) -> None:
    done = shell(f"{{briefing}} {{file}} nonexistent {closed}", tmp_path)

    assert done.returncode == 3
    assert "A headline of ours" in done.stdout
    assert "briefing: " not in done.stdout


@pytest.mark.parametrize(("closed", "code"), [(">&-", 0), ("<&-", 0), (">/dev/full", 1)])
def test_streams_that_are_closed_or_full_end_in_no_traceback(tmp_path: Path, closed: str, code: int) -> None:
    done = shell(f"{{briefing}} {{file}} {closed}", tmp_path)

    assert done.returncode == code
    assert done.stderr == ("" if code == 0 else "briefing: it ended early: no space left on device\n")


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_a_help_that_cannot_be_written_is_an_error(option: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefing", option],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert (done.returncode, done.stderr) == (1, b"briefing: it ended early: no space left on device\n")


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
