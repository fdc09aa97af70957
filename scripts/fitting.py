"""What the scripts that fit a table of weights share: how they are called, how they climb, and what they write.

Nothing but the standard library is needed.
"""

import argparse
import math
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path


def read_options(doc: str, examples: str) -> argparse.Namespace:
    """The words of the command line: a file of examples, and whether the table is written."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(examples, type=Path)
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


def climb(
    slopes: Callable[[Mapping[str, float]], Mapping[str, float]], *, steps: int, rate: float
) -> dict[str, float]:
    """Climb by gradient ascent from nothing; a weight whose slopes were steep takes the smaller steps."""
    weights: dict[str, float] = {}
    squares: dict[str, float] = {}
    for _ in range(steps):
        for name, slope in sorted(slopes(weights).items()):
            squares[name] = squares.get(name, 0.0) + slope * slope
            weights[name] = weights.get(name, 0.0) + rate * slope / math.sqrt(squares[name] + 1e-8)
    return weights


def write_or_print(table: Iterable[tuple[str, object]], *, target: Path, doc: str, is_written: bool) -> None:
    """Write a table of weights as a module of one docstring, or print its lines."""
    lines = "".join(f'    "{name}": {value},\n' for name, value in sorted(table))
    if is_written:
        target.write_text(f'"""{doc}"""\n\nWEIGHTS: dict[str, float] = {{\n{lines}}}\n', encoding="utf-8")
    else:
        print(lines)
