"""How long a key takes to show while 200 sources are read and 10,000 articles are made ready, grouped and told.

    python bench/key_latency.py [--articles 10000] [--sources 200] [--keys 200]

The screen runs in a pseudo-terminal with an empty database. The time from writing a key until its page has come
is measured, at the median and the 95th percentile, on the keys that redraw the most: help and back; the load of the machine is printed with it.
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
import sys
import tempfile
import termios
import time
from pathlib import Path

from first_paint import an_article

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
            # Help opens with a page of its own, and q closes it: each answer has words that nothing else brings.
            key, words = (b"?", b"EVERY PANE") if number % 2 == 0 else (b"q", b"Figures and people")
            pressed = time.monotonic()
            os.write(master, key)
            shown = _read_until(master, words)
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
