"""The composition root: settings, store, readers and facets are put together here and nowhere else."""

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import __version__
from briefing.config import KeyTable, find_config, load_settings
from briefing.errors import StateError
from briefing.formats import FORMATS
from briefing.model.sources import Source
from briefing.newsroom.newsroom import Newsroom
from briefing.newsroom.run import Run
from briefing.paths import DATABASE_NAME, config_candidates, demo_corpus, state_folder
from briefing.settings import Options, Settings
from briefing.sources import READERS
from briefing.store.store import Store, open_store

if TYPE_CHECKING:
    from briefing.newsroom.editor import Editor

_EXAMPLE = """\
# What briefing reads, and how it shows it. `briefing config check` says whether this file is right.

[briefing]
stories = 10               # how many stories a digest tells; "all" for all of them
theme = "auto"             # auto, dark, light, terminal, contrast

# A folder of articles: .txt, .md, .html, .jsonl, .json, each also gzipped.
# [[folder]]
# path = "articles"        # relative to this file

[[feed]]
name = "BBC World"
url = "https://feeds.bbci.co.uk/news/world/rss.xml"
tags = ["world"]

[[feed]]
name = "Deutsche Welle"
url = "https://rss.dw.com/rdf/rss-en-world"
tags = ["world"]

[[feed]]
name = "Al Jazeera"
url = "https://www.aljazeera.com/xml/rss/all.xml"
tags = ["world"]

# Stories whose titles hold one of these words go to the end.
# [mute]
# words = ["transfer rumours"]
"""


def read_settings(given: str | None, keyboard: Callable[[], KeyTable]) -> Settings:
    """The settings of the configuration that stands first; defaults where there is none. ConfigError if it is wrong."""
    path = config_path(given)
    if path is None:
        return Settings()
    return load_settings(path, kinds=READERS, formats=FORMATS, keyboard=keyboard)


def config_path(given: str | None) -> Path | None:
    """The configuration that stands first; None where there is none."""
    return find_config(config_candidates(given))


def new_config_path(given: str | None) -> Path:
    """Where a new configuration is written: as given, else the user's config folder."""
    return config_candidates(given)[-1]


def example_config() -> str:
    """A configuration to start from, with every line explained."""
    return _EXAMPLE


def with_paths(settings: Settings, paths: Iterable[str]) -> Settings:
    """The settings with files and folders, each once, in place of the sources that feeds.toml names."""
    reader = READERS["folder"]
    root = Path.cwd()
    places: dict[str, str] = {}
    for path in paths:
        # realpath, for Path.resolve raises where links lead in a circle.
        places.setdefault(path if path == "-" else os.path.realpath(root / path), path)
    sources = tuple(
        Source(
            "folder",
            path,
            path,
            reader.options(),
            "" if path == "-" or Path(path).is_absolute() else str(root),
        )
        for path in places.values()
    )
    return replace(settings, sources=sources)


def with_options(settings: Settings, options: Options) -> Settings:
    """The settings with these options in place of those of the file."""
    return replace(settings, options=options)


def database_path(state: str | None) -> Path:
    """Where the database stands, or would stand."""
    return state_folder(state) / DATABASE_NAME


def open_newsroom(settings: Settings, run: Run) -> Newsroom:
    """Put a newsroom together, and make the folder of its database; StateError where that cannot be."""
    path = database_path(settings.options.state)
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise StateError(
            f"The folder {path.parent} for the database cannot be made: {error.strerror}. "
            "Name another with --state."
        ) from error
    return _newsroom(settings, open_store(path, _scope(settings)), run)


def _scope(settings: Settings) -> str:
    """What marks are filed under: the configuration, wherever it is called from."""
    if settings.path is None:
        return ""
    return str(settings.path.resolve()).encode("utf-8", "backslashreplace").decode()


def open_fleeting(settings: Settings, run: Run) -> Newsroom:
    """Put a newsroom together with a database in memory: it leaves nothing behind."""
    return _newsroom(settings, open_store(None, ""), run)


def open_demo(options: Options, run: Run) -> Newsroom:
    """Put a newsroom together on the sample articles."""
    reader = READERS["folder"]
    corpus = demo_corpus()
    source = Source("folder", "corpus", corpus.name, reader.options(), str(corpus.parent))
    return open_fleeting(Settings(options=options, sources=(source,)), run)


def _newsroom(settings: Settings, store: Store, run: Run) -> Newsroom:
    def hire() -> "Editor":
        # The one seam behind which the analysis stands: its modules take 200 ms of CPU to import, and a run that
        # only reads sources, or is about to paint the last page, has no use for them.
        from briefing.facets import FACETS
        from briefing.newsroom.editor import Editor
        from briefing.sources.linked import LinkedPages

        return Editor(settings, store, facets=FACETS, pages=LinkedPages(), rules=rules_version(), run=run)

    return Newsroom(settings, store, readers=READERS, hire=hire, run=run)


def rules_version() -> str:
    """Name the rules that analysis follows: another name, and what is cached is made anew."""
    rooms = [Path(__file__).with_name(room) for room in ("text", "stories")]
    stamps = [
        f"{file.relative_to(room)} {stat.st_size} {stat.st_mtime_ns}"
        for room in rooms
        for file in sorted(room.rglob("*"))
        if file.suffix != ".pyc" and file.is_file() and (stat := file.stat())
    ]
    from hashlib import sha256  # it brings OpenSSL, and whoever only reads sources names no rules

    return sha256("\n".join((__version__, *stamps)).encode()).hexdigest()[:16]
