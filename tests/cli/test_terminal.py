"""What a run does on a terminal: progress, colour, interrupts, and where there is none for the screen."""

import os
import pty
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.paths import DATABASE_NAME
from briefing.store.store import open_store

ROOT = Path(__file__).parents[2]
HEEDING_INTERRUPTS = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("briefing", run_name="__main__", alter_sys=True)
"""
"""A shell starts what it leaves in the background deaf to Ctrl+C, and what that starts inherits it."""
TAKEN_AWAY = "\r\x1b[K"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("A headline of ours\nBody of it.")
    return path


def on_a_terminal(*words: object, **environment: str) -> tuple[int, str]:
    """Run it with a terminal for all three streams."""
    master, terminal = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "briefing", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "TERM": "xterm", **environment},
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
    )
    os.close(terminal)
    written = b""
    with suppress(OSError):  # so a terminal ends
        while piece := os.read(master, 4096):
            written += piece
    os.close(master)
    return running.wait(), written.decode()


def test_progress_is_shown_on_a_terminal_and_gone_before_the_digest(article: Path, tmp_path: Path) -> None:
    code, written = on_a_terminal("--digest", "--state", tmp_path, article)

    progress, digest = written.rsplit(TAKEN_AWAY, 1)
    assert code == 0
    assert "analysing articles 1/1" in progress
    assert digest.startswith("\x1b[1mBRIEFING")
    assert "grouping" not in digest


def test_quiet_shows_no_progress(article: Path, tmp_path: Path) -> None:
    assert TAKEN_AWAY not in on_a_terminal("--digest", "--quiet", "--state", tmp_path, article)[1]


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colour_is_left_out_where_it_is_not_wanted(
    article: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    code, written = on_a_terminal("--digest", "--quiet", "--state", tmp_path, article, **environment)

    assert (code, "\x1b" in written) == (0, False)


def test_colour_in_a_pipe_must_be_asked_for(
    article: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = ["--digest", "--state", str(tmp_path), str(article)]

    def is_coloured(*more: str) -> bool:
        main([*words, *more])
        return "\x1b[" in capsys.readouterr().out

    assert not is_coloured()
    assert is_coloured("--color", "always")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert is_coloured()
    assert not is_coloured("--color", "never")


def test_a_dumb_terminal_is_pointed_to_the_digest() -> None:
    code, written = on_a_terminal("demo", TERM="dumb")

    assert code == 2
    assert "--digest" in written


def _wait_for_the_article(state: Path) -> None:
    store = open_store(state / DATABASE_NAME, "")
    for _ in range(600):
        if store.count()["articles"]:
            break
        time.sleep(0.1)
    store.close()


def test_ctrl_c_while_sources_are_read_tells_what_came_by_then(article: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        config = tmp_path / "feeds.toml"
        config.write_text(
            f'[[folder]]\npath = "{article}"\n'
            f'[[feed]]\nurl = "http://127.0.0.1:{silent.getsockname()[1]}/feed"\n'
        )
        options = ["--config", str(config), "--state", str(tmp_path), "--deadline", "100", "--since", "last"]
        running = subprocess.Popen(
            [sys.executable, "-c", HEEDING_INTERRUPTS, "--digest", *options],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        silent.settimeout(60)
        held, _ = silent.accept()
        _wait_for_the_article(tmp_path)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
        held.close()

    assert running.returncode == 130
    assert "A headline of ours" in out
    assert "interrupted" in err
    assert "Traceback" not in err


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
