"""CPU milliseconds of whole commands that have nothing to do: what starting the program costs, beside a bare Python.

    python bench/start.py [--rounds 9]

Each command is a process of its own, in turn with the others, and the least of all rounds counts: whatever else the
machine does only ever adds. `modules` is how many `-X importtime` lists.
"""

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
BRIEFING = [sys.executable, str(Path(sys.executable).with_name("briefing"))]
"""Without the shell's own start, and with the flags of Python that we want."""
BARE = "python -c pass"
_FEEDS = 50
_IMPORTED = re.compile(r"^import time: +\d", re.MULTILINE)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory(prefix="start-") as folder:
        commands = prepare(Path(folder))
        for words in commands.values():
            run(words)
        least = dict.fromkeys(commands, float("inf"))
        for _ in range(options.rounds):
            for name, words in commands.items():
                least[name] = min(least[name], cpu_milliseconds(words))
        print(f"{'':44} {'CPU ms':>7} {'ours':>6} {'modules':>8}")
        for name, words in commands.items():
            modules = len(_IMPORTED.findall(run([words[0], "-X", "importtime", *words[1:]]).stderr))
            print(f"{name:44} {least[name]:7.0f} {least[name] - least[BARE]:6.0f} {modules:8}")


def prepare(folder: Path) -> dict[str, list[str]]:
    """Write two configurations, of feeds that are never asked and of the sample articles; list what is measured."""
    feeds, articles = folder / "feeds.toml", folder / "articles.toml"
    feeds.write_text(
        "".join(f'[[feed]]\nurl = "http://feed{number}.example/"\n' for number in range(_FEEDS)),
        encoding="utf-8",
    )
    articles.write_text(f'[[folder]]\npath = "{ROOT / "corpus"}"\n', encoding="utf-8")
    of_feeds = ["--config", str(feeds), "--state", str(folder / "feeds")]
    of_articles = ["--config", str(articles), "--state", str(folder / "articles")]
    return {
        BARE: [sys.executable, "-c", "pass"],
        "briefing --version": [*BRIEFING, "--version"],
        "briefing --help": [*BRIEFING, "--help"],
        "briefing config check, 50 feeds": [*BRIEFING, "config", "check", *of_feeds],
        "briefing feeds list, 50 feeds": [*BRIEFING, "feeds", "list", *of_feeds],
        "briefing refresh --offline, 50 feeds": [*BRIEFING, "refresh", "--offline", *of_feeds],
        "briefing refresh, 77 files, none new": [*BRIEFING, "refresh", *of_articles],
        "briefing --digest, 77 files, none new": [*BRIEFING, "--digest", *of_articles],
    }


def run(words: list[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(words, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)


def cpu_milliseconds(words: list[str]) -> float:
    """What a process and its children took, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(words)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


if __name__ == "__main__":
    main()
