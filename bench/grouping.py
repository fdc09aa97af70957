"""What grouping costs: all at once from 1,000 to 100,000 articles, and adding 100 to an archive that stands.

    python bench/grouping.py [MOST]      MOST articles at the largest (100,000 takes some minutes)

Each size runs in a process of its own. The signatures stand in a file, as they do in the store; reading them back is
not grouping, and its CPU seconds are a column of their own. `news.py` beside this says how the articles are made.
"""

import gc
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from itertools import islice

import msgspec
from news import make

from briefing.__main__ import OBJECTS_BETWEEN_LOOKS
from briefing.stories.grouper import Grouper
from briefing.stories.signature import Signature

SIZES = (1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000)
ADDED = 100
ROUNDS = 5
GOAL_GROWTH = 1.5


class Shelf:
    """Signatures in a file, and the CPU seconds that it takes to read them back."""

    def __init__(self) -> None:
        self._file = sqlite3.connect("")
        self._file.execute("CREATE TABLE signatures (article TEXT PRIMARY KEY, packed BLOB)")
        self._decode = msgspec.msgpack.Decoder(Signature).decode
        self.seconds = 0.0

    def keep(self, signatures: Iterable[Signature]) -> list[str]:
        """Write signatures; list their articles."""
        articles: list[str] = []
        for signature in signatures:
            packed = msgspec.msgpack.encode(signature)
            self._file.execute("INSERT INTO signatures VALUES (?, ?)", (signature.article, packed))
            articles.append(signature.article)
        return articles

    def find(self, articles: Sequence[str]) -> list[Signature]:
        """Read signatures back."""
        started = time.process_time()
        marks = ", ".join("?" * len(articles))
        rows = self._file.execute(f"SELECT packed FROM signatures WHERE article IN ({marks})", articles)
        found = [self._decode(packed) for (packed,) in rows]
        self.seconds += time.process_time() - started
        return found

    def read(self, articles: Sequence[str]) -> Iterable[Signature]:
        """Read signatures back, a hundred at a time."""
        for start in range(0, len(articles), 100):
            yield from self.find(articles[start : start + 100])


def measure(size: int) -> tuple[float, ...]:
    """CPU seconds for so many at once, reading, restoring, the first 100 in a later run and more; kB an article."""
    source = make()
    shelf = Shelf()
    articles = shelf.keep(islice(source, size))
    more = [shelf.keep(islice(source, ADDED)) for _ in range(ROUNDS + 1)]
    before = memory()
    grouper = Grouper(find=shelf.find)
    at_once = cpu(lambda: grouper.add(shelf.read(articles)), shelf)
    reading, held = shelf.seconds, memory() - before
    state = grouper.state
    restored: list[Grouper] = []
    restoring = cpu(lambda: restored.append(Grouper.restore(state, shelf.find)), shelf)
    anew = cpu(lambda: restored[0].add(shelf.read(more[0])), shelf)
    adding = [cpu(lambda some=some: restored[0].add(shelf.read(some)), shelf) for some in more[1:]]
    return at_once, reading, restoring, anew, min(adding), held / size


def cpu(work, shelf: Shelf) -> float:
    started, reading = time.process_time(), shelf.seconds
    work()
    return time.process_time() - started - (shelf.seconds - reading)


def memory() -> float:
    """The most that the process has held so far, in kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    if sys.argv[1:2] == ["--size"]:
        gc.set_threshold(OBJECTS_BETWEEN_LOOKS)  # as the program does
        print(*measure(int(sys.argv[2])))
        return
    most = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    heads = (
        "articles",
        "at once, s",
        "s / 2,000",
        "reading, s",
        "restored, s",
        "first 100, s",
        "add 100, s",
        "kB each",
    )
    print("".join(f"{head:>13}" for head in heads))
    added: dict[int, float] = {}
    for size in (size for size in SIZES if size <= most):
        done = subprocess.run(
            [sys.executable, __file__, "--size", str(size)], stdout=subprocess.PIPE, text=True, check=True
        )
        at_once, reading, restoring, anew, adding, held = map(float, done.stdout.split())
        added[size] = adding
        print(
            f"{size:>13,}{at_once:>13.2f}{at_once / size * 2000:>13.2f}{reading:>13.2f}{restoring:>13.2f}{anew:>13.2f}"
            f"{adding:>13.3f}{held:>13.1f}",
            flush=True,
        )
    if 10_000 in added and max(added) > 10_000:
        growth = added[max(added)] / added[10_000]
        print(
            f"Adding 100 to {max(added):,} costs {growth:.2f} times what adding them to 10,000 does: "
            f"the goal is {GOAL_GROWTH}."
        )


if __name__ == "__main__":
    main()
