"""Names of the places that briefing uses; nothing is created here."""

import os
from pathlib import Path

CONFIG_NAME = "feeds.toml"
DATABASE_NAME = "briefing.sqlite3"
PICTURE_NAME = "last-screen"


def config_candidates(given: str | None) -> tuple[Path, ...]:
    """The files that may hold the configuration, first choice first; a given one stands alone."""
    chosen = given or os.environ.get("BRIEFING_CONFIG")
    if chosen:
        return (Path(chosen),)
    from platformdirs import user_config_path  # noqa: PLC0415 - 3 ms, for nothing where the place is given

    return (Path(CONFIG_NAME), user_config_path("briefing", appauthor=False) / CONFIG_NAME)


def state_folder(given: str | None) -> Path:
    """The folder of the database: the given one, else in the user data folder."""
    if given:
        return Path(given)
    from platformdirs import user_data_path  # noqa: PLC0415 - the same

    return user_data_path("briefing", appauthor=False)


def demo_corpus() -> Path:
    """The sample articles: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent
    installed = package / "corpus"
    return installed if installed.is_dir() else package.parent / "corpus"
