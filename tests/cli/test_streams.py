"""Streams that are closed, full or read no further end a run without a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


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
