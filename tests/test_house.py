"""What can be read at once: no file holds more than one subject needs, and no function more than one screen."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1]
MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 40
TABLES = ("briefing/text/calendar_words.py",)
"""Words by language: no logic to follow."""


def _modules(*rooms: str) -> list[Path]:
    return [path for room in rooms for path in sorted((ROOT / room).rglob("*.py"))]


def test_no_file_but_a_table_is_longer_than_300_lines() -> None:
    modules = _modules("briefing", "tests", "bench", "scripts")
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text().splitlines()) for path in modules}

    assert len(lengths) > 100
    assert {name for name, lines in lengths.items() if lines > MOST_LINES} == set(TABLES)


def test_no_function_of_the_program_is_longer_than_40_lines() -> None:
    functions = [
        (f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1)
        for path in _modules("briefing")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]

    assert len(functions) > 1_000
    assert [name for name, lines in functions if lines > MOST_LINES_OF_A_FUNCTION] == []
