"""One SQLite file: what was read and what the user said are facts, everything else is a cache."""
