"""feeds.toml as text: read, its keys found by their lines, written in one step; what it means is not known here."""

import codecs
import os
import re
import tomllib
from pathlib import Path
from typing import Any

from briefing.errors import ConfigError, in_words

_LARGEST_CHARACTERS = 4_000_000
_LONE_LINE_FEED = re.compile(r"(?<!\r)\n")
_HEADER = re.compile(r"\s*(\[\[?)\s*([\w\"'.-]+)\s*\]")
_KEY = re.compile(r"\s*[\"']?([\w-]+)[\"']?\s*=")


def read_text(path: Path) -> str:
    """Read the text of the file, without a byte order mark; nothing where there is none. ConfigError in words."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            text = file.read(_LARGEST_CHARACTERS + 1)
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} cannot be read: it is not written in UTF-8") from error
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {in_words(error)}") from error
    if len(text) > _LARGEST_CHARACTERS:
        raise ConfigError(
            f"{path} is longer than {_LARGEST_CHARACTERS:,} characters: this is no configuration."
        )
    return text


def tables_of(text: str, path: Path) -> dict[str, Any]:
    """What the text says."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{path}: this is not TOML: {error}") from error


def lines_of_keys(text: str) -> dict[tuple[str | int, ...], int]:
    """The line of each table and key: tomllib tells values, not places."""
    lines: dict[tuple[str | int, ...], int] = {}
    counts: dict[str, int] = {}
    where: tuple[str | int, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            name = header[2].strip("\"'")
            where = (name,)
            if header[1] == "[[":
                where = (name, counts.get(name, 0))
                counts[name] = counts.get(name, 0) + 1
                lines.setdefault((name,), number)
            lines.setdefault(where, number)
        elif key := _KEY.match(line):
            lines.setdefault((*where, key[1]), number)
    return lines


def cut_tail(table: Any) -> list[Any]:  # noqa: ANN401 - tomlkit's table and its items
    """Take from a table what tomlkit files in it and people mean for the next one: from the first blank line on."""
    body = getattr(table.value, "body", None)
    if body is None:
        # A table told in pieces, by dotted keys: tomlkit files nothing of the next one in it.
        return []
    last = max((index for index, (key, _) in enumerate(body) if key is not None), default=-1)
    start = next(
        (index for index in range(last + 1, len(body)) if not body[index][1].as_string().strip()), len(body)
    )
    tail = [item for _, item in body[start:]]
    del body[start:]
    return tail


def write_text(path: Path, text: str, wanted: dict[str, object]) -> None:
    """Write the new text in one step, once it is sure that it says what it should; its line ends stay one kind."""
    if "\r\n" in text:
        text = _LONE_LINE_FEED.sub("\r\n", text)
    try:
        is_right = tomllib.loads(text) == wanted
    except tomllib.TOMLDecodeError:
        is_right = False
    if not is_right:
        raise ConfigError(
            f"{path} is written in a way that cannot be edited here without breaking it: edit it by hand."
        )
    try:
        target = path.resolve()
        mode = target.stat().st_mode if target.exists() else 0o644
        if not mode & 0o222:
            # Putting another file in its place would not ask for leave.
            raise ConfigError(f"{path} is marked read-only: nothing was written.")
        target.parent.mkdir(parents=True, exist_ok=True)
        _put_in_place(target, text, mode & 0o777)
    except OSError as error:
        raise ConfigError(f"{path} cannot be written: {in_words(error)}") from error


def _put_in_place(target: Path, text: str, mode: int) -> None:
    import tempfile  # noqa: PLC0415 - 6 ms that only an edit needs

    mark = b""
    if target.exists():
        with target.open("rb") as file:
            mark = codecs.BOM_UTF8 if file.read(len(codecs.BOM_UTF8)) == codecs.BOM_UTF8 else b""
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(mark + text.encode())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
