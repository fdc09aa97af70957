"""`briefing serve`: the screen in a browser."""

import shlex
import socket
import sys

from briefing.cli.arguments import Arguments
from briefing.cli.exits import Exit
from briefing.cli.faces import settings_for
from briefing.cli.terminal import say
from briefing.errors import UsageError


def run_serve(arguments: Arguments) -> Exit:
    """Serve the screen until Ctrl+C; UsageError where the extra that it takes is not installed."""
    settings_for(arguments)  # what is wrong with them is told here, not in each tab
    try:
        # The server costs half a second: no other command may import it.
        from briefing.tui.browser import LoopbackServer
    except ModuleNotFoundError as error:
        raise UsageError(
            "`briefing serve` needs its extra [web]: `pip install textual-serve` brings it"
        ) from error
    _try_port(arguments.port)
    say(f"the screen is at http://localhost:{arguments.port}; Ctrl+C ends it")
    LoopbackServer(shlex.join(screen_command(arguments)), arguments.port).serve()
    return Exit.WELL


def _try_port(port: int) -> None:
    """UsageError where the port cannot be had: it is told before we say that the screen is there."""
    try:
        socket.create_server(("localhost", port)).close()
    except OSError as error:
        raise UsageError(f"port {port} is taken or not for you to use; name another with --port") from error


def screen_command(arguments: Arguments) -> list[str]:
    """The command that opens the screen on the same configuration and paths."""
    options = dict(arguments.given) | {
        "config": arguments.config,
        "now": arguments.now and arguments.now.isoformat(),
        "one_story": arguments.is_one_story or None,
    }
    words = [sys.executable, "-m", "briefing"]
    for key, value in options.items():
        if value is not None:
            option = f"--{key.replace('_', '-')}"
            words.append(option if value is True else f"{option}={value}")
    return [*words, "--", *arguments.words]
