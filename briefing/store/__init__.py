"""One SQLite file: what was read and what the user said are facts, everything else is a cache."""

from briefing.store.archive import Archive, Filed, Kept
from briefing.store.desk import Desk
from briefing.store.opinions import Opinions
from briefing.store.store import Store, import_store, open_store

__all__ = ["Archive", "Desk", "Filed", "Kept", "Opinions", "Store", "import_store", "open_store"]
