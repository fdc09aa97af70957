"""The table of first names: which words are one, and who bears them."""

import unicodedata
from functools import cache
from importlib.resources import files

_SURE_PERCENT = 85


@cache
def _shares() -> dict[str, int]:
    """Read the table: each name's share of women in percent."""
    table = files("briefing.text").joinpath("data", "first_names.txt").read_text(encoding="utf-8")
    pairs = (line.split(" ") for line in table.splitlines() if not line.startswith("#"))
    return {name: int(share) for name, share in pairs}


def _plain(word: str) -> str:
    """A word in plain letters, its first part where a hyphen joins two."""
    head = word.lower().split("-", 1)[0]
    if head.isascii():
        return head
    return "".join(char for char in unicodedata.normalize("NFD", head) if not unicodedata.combining(char))


def is_first_name(word: str) -> bool:
    """Whether people bear it as a first name."""
    return _plain(word) in _shares() or (len(word) == 2 and word[1] == ".")


def gender_of_first_name(word: str) -> str:
    """`f` or `m` where nearly all who bear it are; else nothing."""
    share = _shares().get(_plain(word))
    if share is None:
        return ""
    if share >= _SURE_PERCENT:
        return "f"
    return "m" if share <= 100 - _SURE_PERCENT else ""
