"""feeds.toml made into Settings; every complaint is told at once, with its line and the nearest known key."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, NamedTuple, Protocol, TypeVar, get_args, get_origin, get_type_hints

from briefing.errors import ConfigError, nearest
from briefing.feeds_file import lines_of_keys, read_text, tables_of
from briefing.model.sources import Source
from briefing.settings import ChosenKeys, Options, Settings

_Noun = TypeVar("_Noun")
_MANY = 1_000_000_000
_RANGES: dict[str, tuple[float, int]] = {
    "stories": (0, _MANY),
    "quotes": (0, _MANY),
    "figures": (0, _MANY),
    "summary_words": (1, _MANY),
    "deadline": (0.1, 1_000_000),
    "width": (0, _MANY),
    "keep_days": (0, 36_500),  # a century: one can count back so far from any clock
    "refresh_minutes": (0, 100_000),
}
"""What the numbers of Options may be; neither `nan` nor `inf` is in a range."""


class SourceKind(Protocol):
    """What must be known of a reader to check its tables."""

    @property
    def options(self) -> type[object]:
        """The noun that its table is made into."""
        ...

    @property
    def place_key(self) -> str:
        """The key that says where the place is."""
        ...

    def settled(self, source: Source, folder: str) -> Source:
        """The source as a file in this folder means it: its place written out, and a name where it has none."""
        ...

    def check(self, source: Source) -> tuple[str, ...]:
        """Say in words what is wrong with the settings of a source."""
        ...


class KeyTable(Protocol):
    """What must be known of the screen's commands to check [keys]."""

    @property
    def names(self) -> Collection[str]:
        """What the commands are called."""
        ...

    def complaints(self, chosen: ChosenKeys) -> Iterable[tuple[str, str]]:
        """Each command that cannot have its keys, with the reason in words."""
        ...


class _Words(NamedTuple):
    words: tuple[str, ...] = ()


def find_config(candidates: Collection[Path]) -> Path | None:
    """The first candidate that is a file; ConfigError where the only one given is none."""
    for candidate in candidates:
        if candidate.is_file():
            return candidate
    if len(candidates) == 1:
        only = next(iter(candidates))
        if only.is_dir():
            raise ConfigError(f"{only} is a folder: name the feeds.toml in it.")
        raise ConfigError(f"There is no configuration at {only}. `briefing config init` writes one.")
    return None


def load_settings(
    path: Path, *, kinds: Mapping[str, SourceKind], formats: Collection[str], keyboard: Callable[[], KeyTable]
) -> Settings:
    """Read and check one feeds.toml, asking for the keyboard where it has [keys]; ConfigError with all complaints."""
    text = read_text(path)
    tables = tables_of(text, path)
    check = _Check(path, text)
    check.known_keys(tables, (), {"briefing", "mute", "interest", "keys", *kinds}, "table")
    options = check.convert(tables.get("briefing", {}), Options, ("briefing",))
    _check_options(check, options, formats)
    if options.state is not None:
        state = os.path.expanduser(options.state)  # noqa: PTH111  Path's own raises where there is no such user
        options = replace(options, state=str(path.parent.absolute() / state))
    sources = (source for kind in kinds for source in _sources(check, tables, kind, kinds[kind], path))
    settings = Settings(
        path=path,
        options=options,
        sources=tuple({source.key: source for source in sources}.values()),
        mute=check.convert(tables.get("mute", {}), _Words, ("mute",)).words,
        interest=check.convert(tables.get("interest", {}), _Words, ("interest",)).words,
        keys=_keys(check, tables["keys"], keyboard()) if "keys" in tables else (),
    )
    if check.complaints:
        raise ConfigError("\n".join(message for _, message in sorted(check.complaints)))
    return settings


class _Check:
    """Collects what is wrong with one file, each with the line that it stands on."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.complaints: list[tuple[int, str]] = []
        self._text = text
        self._hints: dict[type[object], dict[str, Any]] = {}

    @cached_property
    def _lines(self) -> dict[tuple[str | int, ...], int]:
        return lines_of_keys(self._text)

    def complain(self, where: tuple[str | int, ...], message: str) -> None:
        line = next((self._lines[where[:n]] for n in range(len(where), 0, -1) if where[:n] in self._lines), 1)
        self.complaints.append((line, f"{self.path}:{line}: {message}"))

    def known_keys(
        self,
        table: Mapping[str, object],
        where: tuple[str | int, ...],
        known: Collection[str],
        noun: str = "key",
    ) -> None:
        for key in table:
            if key in known:
                continue
            near = nearest(key, sorted(known), likeness=0.5)
            name = f"[{key}]" if noun == "table" else f"`{key}`" + (f" in {_table(where)}" if where else "")
            hint = f"did you mean `{near}`?" if near else f"known here: {', '.join(sorted(known))}"
            self.complain((*where, key), f"unknown {noun} {name}; {hint}")

    def convert(
        self,
        table: object,
        noun: type[_Noun],
        where: tuple[str | int, ...],
        *,
        besides: tuple[str, ...] = (),
    ) -> _Noun:
        """Make a table a noun, `besides` left to others; what is wrong is complained of and left at its default."""
        if not isinstance(table, dict):
            self.complain(where, f"{_table(where)} must be a table")
            return noun()
        if noun not in self._hints:  # there may be hundreds of tables of one kind
            self._hints[noun] = get_type_hints(noun)
        hints = self._hints[noun]
        names = hints.keys()
        self.known_keys(table, where, names | set(besides))
        good: dict[str, object] = {}
        for key in sorted(names & table.keys()):
            try:
                good[key] = _fitted(table[key], hints[key])
            except (TypeError, OverflowError):
                self.complain((*where, key), f"`{key}` in {_table(where)} must be {_in_words(hints[key])}")
        return noun(**good)


def _table(where: tuple[str | int, ...]) -> str:
    """How the file heads a table: with two brackets where there may be several."""
    return f"[{where[0]}]" if len(where) == 1 else f"[[{where[0]}]]"


def _fitted(value: object, hint: object) -> object:
    """A value of TOML as a type has it; TypeError, or OverflowError for a vast number, where the type has no such."""
    if hint is float and type(value) is int:
        return float(value)
    if isinstance(hint, type):
        if type(value) is hint:  # not isinstance: `true` is no number
            return value
    elif get_origin(hint) is Literal:
        if isinstance(value, str) and value in get_args(hint):
            return value
    elif get_origin(hint) is tuple:
        if isinstance(value, list):
            return tuple(_fitted(each, get_args(hint)[0]) for each in value)
    else:
        for choice in get_args(hint):
            with suppress(TypeError):
                return _fitted(value, choice)
    raise TypeError(value)


def _in_words(hint: object) -> str:
    """Say in words what values a type takes."""
    plain = {int: "a whole number", float: "a number", bool: "true or false", str: "text in quotes"}
    if isinstance(hint, type) and hint in plain:
        return plain[hint]
    if get_origin(hint) is Literal:
        return " or ".join(f'"{value}"' for value in get_args(hint))
    if get_origin(hint) is tuple:
        return "a list of texts in brackets"
    parts = [_in_words(part) for part in get_args(hint) if part is not type(None)]
    return " or ".join(parts) or "something else"


def _check_options(check: _Check, options: Options, formats: Collection[str]) -> None:
    if options.format not in formats:
        known = ", ".join(sorted(formats))
        check.complain(
            ("briefing", "format"), f"`format` in [briefing]: no format {options.format!r}; known: {known}"
        )
    if "\0" in (options.state or ""):
        check.complain(("briefing", "state"), "`state` in [briefing] has a character that no path can have")
    for key, (least, most) in _RANGES.items():
        value = getattr(options, key)
        if value not in (None, "all") and not least <= value <= most:
            check.complain(("briefing", key), f"`{key}` in [briefing] must be from {least} to {most}")


def _sources(
    check: _Check, tables: Mapping[str, object], kind: str, promise: SourceKind, path: Path
) -> Iterator[Source]:
    entries = tables.get(kind, [])
    if not isinstance(entries, list):
        check.complain((kind,), f"write [[{kind}]] with two brackets: there may be several")
        return
    for index, entry in enumerate(entries):
        source = _source(check, (kind, index), entry, promise, path)
        if source is not None:
            yield source


def _source(
    check: _Check, where: tuple[str, int], entry: object, promise: SourceKind, path: Path
) -> Source | None:
    kind, key = where[0], promise.place_key
    options = check.convert(entry, promise.options, where, besides=("name", key))
    if not isinstance(entry, dict):
        return None
    if key not in entry:
        check.complain(where, f"[[{kind}]] needs a `{key}`")
        return None
    for named in (key, "name"):
        text = entry.get(named, entry[key])
        if not isinstance(text, str) or not text.strip():
            check.complain((*where, named), f"`{named}` in [[{kind}]] must be text in quotes, and not empty")
            return None
    written = Source(kind, entry.get("name", ""), entry[key], options)
    source = promise.settled(written, str(path.parent.absolute()))
    for message in promise.check(source):
        check.complain((*where, key), message)
    return source


def _keys(check: _Check, table: object, keyboard: KeyTable) -> ChosenKeys:
    if not isinstance(table, dict):
        check.complain(("keys",), "[keys] must be a table")
        return ()
    check.known_keys(table, ("keys",), keyboard.names, "command")
    chosen: list[tuple[str, tuple[str, ...]]] = []
    for command, keys in table.items():
        listed = [keys] if isinstance(keys, str) else keys
        if not isinstance(listed, list) or not all(isinstance(key, str) for key in listed):
            check.complain(("keys", command), f"`{command}` in [keys] must be a key or a list of keys")
        elif command in keyboard.names:
            chosen.append((command, tuple(listed)))
    for command, message in keyboard.complaints(tuple(chosen)):
        check.complain(("keys", command), f"`{command}` in [keys]: {message}")
    return tuple(chosen)
