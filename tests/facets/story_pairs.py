"""The pairs of stories in story_pairs.txt, as values."""

from dataclasses import dataclass
from pathlib import Path

_FILE = Path(__file__).with_suffix(".txt")


@dataclass(frozen=True)
class Pair:
    """Two outlets' texts, and how their figures stand to each other."""

    label: str
    values: frozenset[float]
    one: str
    other: str


def read_pairs() -> tuple[Pair, ...]:
    """Read the blocks of the file: label and values, a text, another."""
    lines = [line for line in _FILE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    blocks = zip(lines[::3], lines[1::3], lines[2::3], strict=True)
    return tuple(_pair(head.split(), one, other) for head, one, other in blocks)


def _pair(head: list[str], one: str, other: str) -> Pair:
    values = frozenset(float(value) for value in head[1:])
    return Pair(head[0], values, one.replace(" / ", "\n"), other.replace(" / ", "\n"))
