"""What the command line asks for, as one frozen noun."""

from argparse import Namespace
from dataclasses import dataclass, replace
from datetime import datetime

from briefing.cli.parser import COMMANDS
from briefing.errors import UsageError
from briefing.model.moments import parse_moment
from briefing.settings import Options


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments:
    """What the user asked for; None is: as the configuration says."""

    command: str | None = None
    words: tuple[str, ...] = ()
    """Paths, or the words after the command."""
    is_digest: bool = False
    config: str | None = None
    since: str | None = None
    is_one_story: bool = False
    wants_exit_code: bool = False
    now: datetime | None = None
    name: str | None = None
    tags: tuple[str, ...] = ()
    port: int = 8000
    is_sure: bool = False
    """Nothing need be asked."""
    given: tuple[tuple[str, object], ...] = ()
    """(key of Options, value) of what beats the configuration."""

    def over(self, options: Options) -> Options:
        """The options of the configuration under those of the command line."""
        return replace(options, **dict(self.given))  # type: ignore[arg-type]  # the parser made them of the right types


def arguments_from(found: Namespace) -> Arguments:
    """Make what argparse found the noun."""
    is_command = bool(found.words) and found.words[0] in COMMANDS
    keys = Options.__dataclass_fields__.keys() & vars(found).keys()
    return Arguments(
        command=found.words[0] if is_command else None,
        words=tuple(found.words[1:] if is_command else found.words),
        is_digest=found.digest or found.format is not None,
        config=found.config,
        since=found.since,
        is_one_story=found.one_story,
        wants_exit_code=found.exit_code,
        now=found.now,
        name=found.name,
        tags=tuple(found.tag),
        port=found.port,
        is_sure=found.yes,
        given=tuple((key, getattr(found, key)) for key in sorted(keys) if getattr(found, key) is not None),
    )


def since_time(since: str, now: datetime) -> datetime:
    """When `24h`, `7d` or a date was; UsageError where it is none of these."""
    moment = parse_moment(since, now)
    if moment is None:
        raise UsageError(f"--since takes last, an age such as 24h or 7d, or a date, not {since!r}.")
    return moment
