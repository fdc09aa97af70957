"""What a page says of its article for machines: JSON-LD in the words of schema.org."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_SCRIPT = re.compile(
    r"""<script\s[^<>]{0,300}?type\s{0,9}=\s{0,9}["']?application/ld\+json[^<>]{0,300}>""", re.IGNORECASE
)
_END = re.compile(r"</script", re.IGNORECASE)
_MOST_SCRIPTS = 10
_SCRIPT_CHARACTERS = 200_000
_MOST_NODES = 1_000
_ARTICLES = re.compile(r"(?:\w{0,40}Article|(?:Live)?BlogPosting|Report)\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedData:
    """What is said of one article; what is not said is empty."""

    headline: str = ""
    published: str = ""
    publisher: str = ""
    author: str = ""


def read_linked_data(markup: str) -> LinkedData:
    """Read what a page says of its article: of the first one that says when it was published, else of the first."""
    articles = [
        LinkedData(
            headline=_text(node.get("headline")),
            published=_text(node.get("datePublished")),
            publisher=_name(node.get("publisher")),
            author=_name(node.get("author")),
        )
        for node in _nodes(markup)
        if any(_ARTICLES.match(each) for each in _types(node))
    ]
    return next((each for each in articles if each.published), articles[0] if articles else LinkedData())


def _nodes(markup: str) -> Iterator[dict[str, object]]:
    """Go through the objects of a page's scripts, their lists and graphs opened."""
    for opening in islice(_SCRIPT.finditer(markup), _MOST_SCRIPTS):
        end = _END.search(markup, opening.end(), opening.end() + _SCRIPT_CHARACTERS)
        if end is None:
            continue
        try:
            waiting = [json.loads(markup[opening.end() : end.start()])]
        except (ValueError, RecursionError):
            continue
        for _ in range(_MOST_NODES):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting += node[:_MOST_NODES]
            elif isinstance(node, dict):
                yield node
                waiting += [node["@graph"]] if "@graph" in node else []


def _types(node: dict[str, object]) -> list[str]:
    types = node.get("@type")
    return [each for each in (types if isinstance(types, list) else [types]) if isinstance(each, str)]


def _name(value: object) -> str:
    """Name whom an object stands for, or the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name") if isinstance(value, dict) else value)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
