"""The words of the command line, read by argparse; `--help` and `--version` are answered here."""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal, NoReturn

from briefing import __version__
from briefing.errors import UsageError, nearest
from briefing.formats import FORMATS
from briefing.model.moments import aware

COMMANDS: dict[str, str] = {
    "inspect": "PATH...   JSON lines: everything found in each article",
    "search": "QUERY     stories and articles that match, from the store",
    "feeds": "list|add|remove|check|import|export",
    "refresh": "read the sources into the store and print what came (for cron)",
    "serve": "the screen in a browser, on loopback (needs the extra [web])",
    "config": "path|show|check|init",
    "state": "path|info|export|import|clear",
    "demo": "the screen on the built-in sample articles; `demo --digest` its digest",
    "completion": "bash|zsh|fish",
}
_EPILOG = (
    "commands:\n"
    + "\n".join(f"  {name:<12}{text}" for name, text in COMMANDS.items())
    + """

A first word that is a command is the command; a folder of that name is reached as ./NAME.
exit codes: 0 well, 1 an error, 2 usage or configuration, 3 some sources failed,
4 nothing new (with --exit-code), 130 interrupted"""
)
_DESCRIPTION = """Reads what many sources wrote and tells each story once, in their own words.

Without a command it opens the screen, or prints the digest where stdout is no terminal.
PATHs (files, folders, - for standard input) replace what feeds.toml names. Stories are grouped and
summed up in any language; quotes and figures are found in English first."""


class _Print(argparse.Action):
    """Prints a constant, or the help, and ends the program; OSError where that cannot be, which argparse's own hide."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str, const: str = "") -> None:  # noqa: A002  argparse's word
        super().__init__(option_strings, argparse.SUPPRESS, nargs=0, const=const, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Print it."""
        sys.stdout.write(self.const or parser.format_help())
        sys.stdout.flush()
        parser.exit()


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        unknown = re.search(r"unrecognized arguments: (-\S+)", message)
        # Without the dashes, which all of them have: --bogus is not like --verbose.
        options = {option.lstrip("-"): option for option in self._option_string_actions}
        near = nearest(unknown[1].lstrip("-"), options) if unknown else None
        hint = (
            f"Did you mean {options[near]}?"
            if near
            else "`briefing --help` lists what there is; a word that starts with - comes after --."
        )
        raise UsageError(f"{message}. {hint}")


def read_words(words: list[str]) -> argparse.Namespace:
    """Read the command line; UsageError where it asks for what cannot be, SystemExit after --help and --version."""
    if words and words[0] in COMMANDS and _wants_help(words):
        from briefing.cli.explained import explained

        sys.stdout.write(explained(words[0]))
        sys.stdout.flush()
        raise SystemExit(0)
    return parser().parse_intermixed_args(words)


def _wants_help(words: list[str]) -> bool:
    options = words[: words.index("--")] if "--" in words else words
    return not {"-h", "--help"}.isdisjoint(options)


def clock(epoch: str) -> datetime:
    """The time that `$SOURCE_DATE_EPOCH` says; UsageError where it says none."""
    try:
        return _clock(datetime.fromtimestamp(int(epoch), UTC))
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"$SOURCE_DATE_EPOCH takes seconds since 1970, not {epoch!r}.") from error


def parser() -> argparse.ArgumentParser:
    """Make what reads the words of the command line, and lists what they may be."""
    parser = _Parser(
        prog="briefing",
        usage="briefing [options] [PATH...]\n       briefing COMMAND ...",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        add_help=False,
    )
    # In groups, every one: what the parser adds itself it also sets, as for the help, which costs 3 ms.
    general = parser.add_argument_group("options")
    general.add_argument("words", nargs="*", metavar="PATH", help=argparse.SUPPRESS)
    general.add_argument("-h", "--help", action=_Print, help="show this help message and exit")
    general.add_argument("--digest", action="store_true", help="print the digest on stdout")
    _add_content(parser.add_argument_group("what the digest holds"))
    _add_run(parser.add_argument_group("how it runs"))
    feeds = parser.add_argument_group("for `feeds add`")
    feeds.add_argument("--name", help="the name of the feed")
    feeds.add_argument("--tag", action="append", default=[], metavar="TAG", help="a tag, may be repeated")
    serve = parser.add_argument_group("for `serve`")
    serve.add_argument(
        "--port", type=_port, default=8000, metavar="N", help="where the browser finds it (8000)"
    )
    state = parser.add_argument_group("for `state clear`")
    state.add_argument("--yes", action="store_true", help="do not ask")
    return parser


def _add_content(group: "argparse._ArgumentGroup") -> None:
    kinds = "; ".join(f"{name}: {each.help}" for name, each in FORMATS.items())
    group.add_argument("--format", choices=list(FORMATS), help=f"of the digest (plain). {kinds}")
    group.add_argument("--stories", type=_number_or_all, metavar="N|all", help="how many stories (10)")
    group.add_argument("--quotes", type=_number_or_all, metavar="N|all", help="quotes a story shows (5)")
    group.add_argument("--figures", type=_number_or_all, metavar="N|all", help="figures a story shows (8)")
    group.add_argument(
        "--summary-words", type=_at_least_one, metavar="N", help="word budget of a summary (90)"
    )
    group.add_argument(
        "--since", metavar="WHEN", help="only what is new since: last (digest), 24h, 7d, or a date"
    )
    group.add_argument("--one-story", action="store_true", help="treat all given articles as one story")
    group.add_argument(
        "--width", type=_number, metavar="N", help="wrap plain text at N columns; 0 does not wrap"
    )
    group.add_argument("--exit-code", action="store_true", help="exit 4 when there is nothing new")


def _add_run(group: "argparse._ArgumentGroup") -> None:
    group.add_argument("--config", metavar="FILE", help="the feeds.toml to use ($BRIEFING_CONFIG)")
    group.add_argument(
        "--state",
        metavar="DIR",
        default=os.environ.get("BRIEFING_STATE") or None,  # it beats the file, as the option does
        help="where the database lives ($BRIEFING_STATE)",
    )
    group.add_argument("--offline", action="store_true", default=None, help="read local sources only")
    group.add_argument(
        "--deadline", type=_seconds, metavar="SECONDS", help="stop waiting for sources after this (20)"
    )
    group.add_argument("--now", type=_time, metavar="TIME", help="the clock, ISO 8601, for repeatable output")
    group.add_argument("--color", choices=["auto", "always", "never"], help="of plain text (auto)")
    group.add_argument(
        "--quiet", action="store_true", default=None, help="no progress and no notes on stderr"
    )
    group.add_argument("--verbose", action="store_true", default=None, help="say on stderr what is done")
    group.add_argument(
        "--version", action=_Print, const=f"briefing {__version__}\n", help="print the version"
    )


def _number(text: str, wanted: str = "a number, 0 or more") -> int:
    if text.isascii() and text.isdigit() and len(text) < 10:
        return int(text)
    raise argparse.ArgumentTypeError(f"{wanted}, not {text!r}")


def _at_least_one(text: str) -> int:
    if number := _number(text):
        return number
    raise argparse.ArgumentTypeError("at least 1")


def _port(text: str) -> int:
    if 0 < (number := _number(text)) < 65536:
        return number
    raise argparse.ArgumentTypeError("a port, from 1 to 65535")


def _number_or_all(text: str) -> int | Literal["all"]:
    return "all" if text == "all" else _number(text, "a number, 0 or more, or all")


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if 0 < seconds < 1e6:
        return seconds
    raise argparse.ArgumentTypeError(
        f"a number of seconds, more than 0 and less than a million, not {text!r}"
    )


def _time(text: str) -> datetime:
    try:
        return _clock(aware(datetime.fromisoformat(text)))
    except (ValueError, OverflowError) as error:
        raise argparse.ArgumentTypeError(f"a time such as 2026-11-22T07:00:00Z, not {text!r}") from error


def _clock(moment: datetime) -> datetime:
    """Refuse a clock from which one cannot count backwards or forwards."""
    if 1970 <= moment.year < 9000:
        return moment
    raise ValueError(moment)
