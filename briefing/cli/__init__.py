"""Arguments in, exit code out: the command line, which chooses the face and prints."""

from briefing.cli.main import main

__all__ = ["main"]
