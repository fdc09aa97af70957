"""CPU seconds until something is on the screen: a bare Textual app with one list, and briefing with many articles.

    python bench/first_paint.py [--articles 10000] [--rounds 5] [--folder DIR]

Both run in a pseudo-terminal, in turn. The CPU time of the process is read when the words that it must show have come:
as plain characters of the last session first, then as the screen draws them.
With --folder the stored articles are kept there for the next run: making them ready takes minutes.
"""

import argparse
import fcntl
import json
import os
import pty
import random
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

BARE = """
from textual.app import App
from textual.widgets import OptionList

class Bare(App):
    def compose(self):
        yield OptionList(*(f"Story number {n}" for n in range(40)))

Bare().run()
"""
_SYLLABLES = "ba be bo ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to va ve vo".split()
_TICKS = os.sysconf("SC_CLK_TCK")
_LIMIT_SECONDS = 120.0
_TEXTUAL = b"\x1b[?1004h"
"""What Textual says before it draws, and nobody else."""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    folder = options.folder or Path(tempfile.mkdtemp(prefix="first-paint-"))
    prepare(folder, options.articles)
    command = [
        sys.executable,
        "-m",
        "briefing",
        "--config",
        str(folder / "feeds.toml"),
        "--state",
        str(folder),
    ]
    run_once(command)
    bare, picture, ours = [], [], []
    for _ in range(options.rounds + 1):
        bare.append(measure([sys.executable, "-c", BARE], b"Story number 3", _TEXTUAL))
        picture.append(measure(command, b"as of"))
        ours.append(measure(command, b"sources", _TEXTUAL))
    for name, seconds in (
        ("bare Textual, one list", bare[1:]),
        (f"briefing, {options.articles} articles", ours[1:]),
        ("the last session's characters", picture[1:]),
    ):
        print(
            f"{name:32} {statistics.median(seconds):.3f} CPU s (from {min(seconds):.3f} to {max(seconds):.3f})"
        )
    print(
        f"{'difference':32} {statistics.median(ours[1:]) - statistics.median(bare[1:]):+.3f} CPU s, goal +0.100"
    )


def prepare(folder: Path, count: int) -> None:
    """Store so many articles, made ready and grouped, unless that was done before."""
    config = folder / "feeds.toml"
    if config.exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(1)
    with (folder / "articles.jsonl").open("w") as file:
        for number in range(count):
            file.write(json.dumps(an_article(chance, number)) + "\n")
    config.write_text('[[folder]]\npath = "articles.jsonl"\n')
    digest = [sys.executable, "-m", "briefing", "--digest", "--stories", "1"]
    subprocess.run(
        [*digest, "--config", str(config), "--state", str(folder)], check=True, stdout=subprocess.DEVNULL
    )


def an_article(chance: random.Random, number: int) -> dict[str, str]:
    """One of about three articles of an event that has words of its own."""
    event = random.Random(number // 3)
    names = [word(event).title() for _ in range(6)]
    sentences = [
        f"{event.choice(names)} {word(chance)} {word(chance)} the {word(event)} of {event.choice(names)}, "
        f"where {chance.randint(2, 900)} people {word(chance)} {word(event)} {word(chance)}."
        for _ in range(8)
    ]
    day, hour = 1 + number // 3 % 20, number % 24
    return {
        "id": str(number),
        "title": f"{names[0]} {word(event)} {word(event)} {names[1]}",
        "text": " ".join(sentences),
        "source": f"Outlet {number % 40}",
        "published": f"2026-11-{day:02}T{hour:02}:00:00Z",
    }


def word(chance: random.Random) -> str:
    """A word that nobody has used."""
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 4)))


def run_once(command: list[str]) -> None:
    """Run a whole session, so that there is a last one."""
    pid, master = start(command)
    read_until(master, b"sources", _TEXTUAL)
    os.write(master, b"q")
    try:
        while os.read(master, 65536):
            pass
    except OSError:  # it has hung up
        os.waitpid(pid, 0)
        os.close(master)


def start(command: list[str]) -> tuple[int, int]:
    """Start in a pseudo-terminal; the id of the process, and its terminal."""
    pid, master = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        os.environ["TERM"] = "xterm-256color"
        os.execv(command[0], command)
    return pid, master


def read_until(master: int, words: bytes, after: bytes) -> None:
    """Read a terminal until words have come after others."""
    shown, deadline = b"", time.monotonic() + _LIMIT_SECONDS
    while words not in shown[shown.find(after) :] or after not in shown:
        if time.monotonic() > deadline:
            raise SystemExit(f"nothing came:\n{shown[-2000:]!r}")
        if select.select([master], [], [], 0.01)[0]:
            shown += os.read(master, 65536)


def measure(command: list[str], words: bytes, after: bytes = b"") -> float:
    """Run in a pseudo-terminal until the words have come; the CPU seconds of the process by then."""
    pid, master = start(command)
    try:
        read_until(master, words, after)
        # utime and stime stand after the name of the process, which may hold anything but a closing bracket.
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(master)


if __name__ == "__main__":
    main()
