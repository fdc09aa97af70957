"""docs/keys.md is what the table of commands says."""

from pathlib import Path
from runpy import run_path

_ROOT = Path(__file__).parents[2]


def test_the_page_of_keys_is_written_from_the_table() -> None:
    script = run_path(str(_ROOT / "scripts" / "write_keys.py"))

    assert (_ROOT / "docs" / "keys.md").read_text() == script["page"](), "run scripts/write_keys.py"
