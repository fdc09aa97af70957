"""What the user has chosen, kept in feeds.toml: one setting changes, and every other byte stays as it is."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.errors import ConfigError
from briefing.feeds_file import cut_tail, read_text, tables_of, write_text


@dataclass(frozen=True, slots=True)
class Preference:
    """One setting of feeds.toml."""

    table: str
    """`briefing` or `keys`."""
    key: str
    value: str | tuple[str, ...] | None
    """None takes it out of the file."""


def keep_preference(path: Path, preference: Preference) -> None:
    """Write one setting into the file as it stands now; ConfigError where that cannot be."""
    if not path.exists():
        raise ConfigError(f"{path} is not there any more: nothing was written.")
    text = read_text(path)
    tables = tables_of(text, path)
    table = tables.get(preference.table, {})
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: [{preference.table}] must be a table: nothing was written.")
    value = list(preference.value) if isinstance(preference.value, tuple) else preference.value
    kept = {key: each for key, each in table.items() if key != preference.key}
    if value is not None:
        kept[preference.key] = value
    if kept != table:
        write_text(path, _with(text, preference, value), {**tables, preference.table: kept})


def _with(text: str, preference: Preference, value: object) -> str:
    import tomlkit  # noqa: PLC0415 - 40 ms that only an edit needs

    document = tomlkit.parse(text)
    table: Any = document.get(preference.table)
    if table is None:
        table = tomlkit.table()
        if text.strip():
            document.add(tomlkit.nl())
        document.append(preference.table, table)
    if value is None:
        del table[preference.key]
        return tomlkit.dumps(document)
    below = [] if preference.key in table else cut_tail(table)
    table[preference.key] = value
    for item in below:
        table.add(item)
    return tomlkit.dumps(document)
