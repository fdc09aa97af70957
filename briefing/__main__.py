"""The program as a process: `python -m briefing`, and what the command `briefing` calls."""

import gc
import sys

OBJECTS_BETWEEN_LOOKS = 50_000
"""How many are made before the next look for garbage."""


def run() -> int:
    """Run briefing with the words of its command line; returns the exit code."""
    # A run makes many objects and hardly any garbage: looking for it at every 700th of them, and at the end in all
    # that is left, takes 15 ms of each command.
    gc.set_threshold(OBJECTS_BETWEEN_LOOKS)
    try:
        # Imported here, Ctrl+C ends it without a word from the first moment on.
        from briefing.cli import main  # noqa: PLC0415

        return main()
    except KeyboardInterrupt:
        return 130
    finally:
        gc.freeze()


if __name__ == "__main__":
    sys.exit(run())
