"""The screen in a browser on this machine, by textual-serve: each tab runs a process of its own."""

from aiohttp import web
from textual_serve.server import Server


class LoopbackServer(Server):
    """Serves the screen to pages of its own and to nobody else's."""

    def __init__(self, command: str, port: int) -> None:
        super().__init__(command, host="localhost", port=port, title="briefing")

    def initialize_logging(self) -> None:
        """Keep the log to ourselves: the library would paint it over the terminal."""

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: the command line has said where the screen is."""

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Refuse the pages of other sites, which may reach for localhost as any page may."""
        own = {f"http://{host}:{self.port}" for host in ("localhost", "127.0.0.1")}
        if request.headers.get("Origin") not in own:
            raise web.HTTPForbidden
        return await super().handle_websocket(request)
