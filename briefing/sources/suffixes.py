"""What the name of a file says about what is in it."""

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".jsonl", ".ndjson", ".json")
_RECORD_SUFFIXES = (".jsonl", ".ndjson", ".json")
_NOT_NEWS = ("readme", "license", "licence", "changelog", "contributing")


def holds_records(name: str) -> bool:
    """Whether a file of this name holds many articles."""
    return suffix_of(name) in _RECORD_SUFFIXES


def is_news(name: str) -> bool:
    """Whether a file of this name in a folder is read: not what only describes the folder."""
    return bool(suffix_of(name)) and name.partition(".")[0].lower() not in _NOT_NEWS


def suffix_of(name: str) -> str:
    """The suffix that says how a file is read, without .gz; nothing if it is none of ours."""
    plain = name.lower().removesuffix(".gz")
    return next((suffix for suffix in SUFFIXES if plain.endswith(suffix)), "")
