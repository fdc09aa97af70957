"""What stops a run, as a small tree.

BriefingError
├── UsageError      the command line asks for what cannot be
├── ConfigError     feeds.toml is wrong; holds every complaint at once
└── StateError      the database cannot be opened, read or written

What one source does wrong is no error but a `Problem` (see model.py): the run goes on.
"""


class BriefingError(Exception):
    """A message for the person at the terminal: what is wrong, and what to do next."""


class UsageError(BriefingError):
    """The command line asks for something that cannot be."""


class ConfigError(BriefingError):
    """The configuration is wrong; the message has one line for each complaint."""


class StateError(BriefingError):
    """The database cannot be used; the message says what to do about it."""
