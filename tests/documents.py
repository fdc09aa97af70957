"""The project's own documents, as tests read them."""

import json
from pathlib import Path
from typing import Any

DOCS = Path(__file__).parents[1] / "docs"


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a kind of output: `digest` or `article`."""
    loaded: dict[str, Any] = json.loads((DOCS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return loaded
