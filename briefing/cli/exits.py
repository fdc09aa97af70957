"""The exit codes, a contract with scripts."""

from enum import IntEnum


class Exit(IntEnum):
    """How a run ended."""

    WELL = 0
    """All that was asked for is done; a closed pipe is well, too."""
    ERROR = 1
    """Something stopped it: the database, the disk."""
    USAGE = 2
    """The command line or the configuration is wrong."""
    SOURCES_FAILED = 3
    """Some sources failed; the digest is printed all the same."""
    NOTHING_NEW = 4
    """There is nothing new, and `--exit-code` was asked for."""
    INTERRUPTED = 130
    """Ctrl+C."""
