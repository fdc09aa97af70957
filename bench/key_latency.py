"""How long a key takes to show while 200 sources are read and 10,000 articles are made ready and grouped.

    python bench/key_latency.py [--articles 10000] [--sources 200] [--keys 200]

The screen runs in a pseudo-terminal with a page of stories from an earlier run; all other articles are new to it.
The time from writing `j` until the moved cursor has come back is measured. The load of the machine is printed, too:
whoever else works on it takes part in the figure.
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

from first_paint import an_article

_CURSOR = "▌".encode()
_EARLIER = 300
"""Articles of the earlier run."""
_PAUSE_SECONDS = 0.15
_LIMIT_SECONDS = 30.0


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--sources", type=int, default=200)
    parser.add_argument("--keys", type=int, default=200)
    options = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    folder = Path(tempfile.mkdtemp(prefix="key-latency-"))
    write_sources(folder, options.articles, options.sources)
    run_before(folder, options.articles)
    latencies, seconds, is_over = press_keys(folder, options.keys)
    latencies.sort()
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    print(f"{len(latencies)} keys over {seconds:.0f} s; load of the machine {load} on {os.cpu_count()} cores")
    print(f"the work {'ended before the last key' if is_over else 'went on to the end'}")
    late = latencies[int(len(latencies) * 0.95)]
    print(f"median {statistics.median(latencies) * 1000:.0f} ms, p95 {late * 1000:.0f} ms")


def write_sources(folder: Path, articles: int, sources: int) -> None:
    """Files of articles, each a source."""
    chance = random.Random(1)
    records = [an_article(chance, number) for number in range(articles)]
    config = []
    for number in range(sources):
        name = folder / f"source{number}.jsonl"
        name.write_text("".join(json.dumps(record) + "\n" for record in records[number::sources]))
        config.append(f'[[folder]]\npath = "{name.name}"\n')
    (folder / "feeds.toml").write_text("".join(config))


def run_before(folder: Path, articles: int) -> None:
    """Run once on a few articles, so that there is a page of stories to begin with."""
    config = folder / "feeds.toml"
    whole = config.read_text()
    chance = random.Random(2)
    records = [an_article(chance, number + articles) for number in range(_EARLIER)]
    (folder / "earlier.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    config.write_text(earlier := '[[folder]]\npath = "earlier.jsonl"\n')
    command = [sys.executable, "-m", "briefing", "--digest", "--config", str(config), "--state", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    config.write_text(earlier + whole)


def press_keys(folder: Path, count: int) -> tuple[list[float], float, bool]:
    """The latencies of so many keys, pressed while the work goes on; how long it took; whether the work ended."""
    pid, master = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        command = [
            sys.executable,
            "-m",
            "briefing",
            "--state",
            str(folder),
            "--config",
            str(folder / "feeds.toml"),
        ]
        os.execv(sys.executable, command)
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    try:
        _read_until(master, b"analysis")
        latencies, started, shown = [], time.monotonic(), b""
        for number in range(count):
            key = b"j" if number % 20 < 10 else b"k"
            pressed = time.monotonic()
            os.write(master, key)
            shown = _read_until(master, _CURSOR)
            latencies.append(time.monotonic() - pressed)
            _read_for(master, _PAUSE_SECONDS)
        return latencies, time.monotonic() - started, b"refreshed" in shown
    finally:
        os.kill(pid, signal.SIGTERM)
        os.waitpid(pid, 0)
        os.close(master)


def _read_until(master: int, words: bytes) -> bytes:
    shown, deadline = b"", time.monotonic() + _LIMIT_SECONDS
    while words not in shown:
        if time.monotonic() > deadline:
            raise SystemExit(f"{words!r} never came:\n{shown[-2000:]!r}")
        if select.select([master], [], [], 0.005)[0]:
            shown += os.read(master, 65536)
    return shown


def _read_for(master: int, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0:
        if select.select([master], [], [], left)[0]:
            os.read(master, 65536)


if __name__ == "__main__":
    main()
