"""`briefing config`: where the configuration is, what it says, whether it is right."""

import json
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from briefing.bootstrap import config_path, example_config, new_config_path, read_settings
from briefing.cli.arguments import Arguments
from briefing.cli.exits import Exit
from briefing.cli.faces import keyboard
from briefing.cli.terminal import say
from briefing.errors import UsageError
from briefing.model.sources import Source
from briefing.sources import READERS
from briefing.tui.keyboard import KEYBOARD, shown_key

_WORDS = ("path", "show", "check", "init")


def run_config(arguments: Arguments) -> Exit:
    """Run one word of `briefing config`."""
    if len(arguments.words) != 1 or arguments.words[0] not in _WORDS:
        raise UsageError(f"`briefing config` takes one of {', '.join(_WORDS)}")
    return {"path": _path, "show": _show, "check": _check, "init": _init}[arguments.words[0]](arguments)


def _path(arguments: Arguments) -> Exit:
    path = config_path(arguments.config)
    if path is None:
        say(
            f"there is no configuration yet; `briefing config init` writes {new_config_path(arguments.config)}"
        )
        return Exit.ERROR
    print(path.absolute())
    return Exit.WELL


def _show(arguments: Arguments) -> Exit:
    settings = read_settings(arguments.config, keyboard)
    options = arguments.over(settings.options)
    print(f"# {settings.path.absolute() if settings.path else 'no file: these are the defaults'}")
    print("[briefing]")
    for field in fields(options):
        value = getattr(options, field.name)
        print(f"{field.name} = {_toml(value)}" if value is not None else f"# {field.name} is not set")
    for source in settings.sources:
        print(f"\n[[{source.kind}]]")
        for key, value in _source_keys(source):
            print(f"{key} = {_toml(value)}")
    for table, words in (("mute", settings.mute), ("interest", settings.interest)):
        if words:
            print(f"\n[{table}]\nwords = {_toml(words)}")
    if settings.keys:
        print("\n[keys]")
        for command, keys in settings.keys:
            print(f"{command} = {_toml(keys)}")
    return Exit.WELL


def _check(arguments: Arguments) -> Exit:
    settings = read_settings(arguments.config, keyboard)
    if settings.path is None:
        say(
            f"there is no configuration yet; `briefing config init` writes {new_config_path(arguments.config)}"
        )
        return Exit.USAGE
    count = len(settings.sources)
    print(f"{settings.path}: well; it names {count} source{'' if count == 1 else 's'}")
    for loser, key, taker in KEYBOARD.losses(settings.keys):
        print(f"`{shown_key(key)}` is a key of {taker.name} now, and no more of {loser.name}")
    return Exit.WELL


def _init(arguments: Arguments) -> Exit:
    path = new_config_path(arguments.config)
    if path.exists():
        say(f"{path} is there already; it was left as it is")
        return Exit.ERROR
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(example_config())
    except OSError as error:
        say(f"{path} cannot be written: {error.strerror}")
        return Exit.ERROR
    print(path.absolute())
    sys.stdout.flush()
    say("open it in your editor; each line says what it does")
    return Exit.WELL


def _source_keys(source: Source) -> Iterator[tuple[str, object]]:
    """The keys of a source's table, those that say something."""
    yield "name", source.name
    yield (
        READERS[source.kind].place_key,
        str(Path(source.root, source.place)) if source.root else source.place,
    )
    for field in fields(source.options):  # type: ignore[arg-type]  # every reader declares a dataclass
        if value := getattr(source.options, field.name):
            yield field.name, value


def _toml(value: object) -> str:
    """Write a value as TOML, which writes text and lists as JSON does."""
    return str(value) if isinstance(value, float) else json.dumps(value, ensure_ascii=False)
