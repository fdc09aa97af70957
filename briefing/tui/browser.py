"""The screen in a browser on this machine, by textual-serve: each tab runs a process of its own."""

from aiohttp import web
from textual_serve.server import Server

_FOCUS = """\
<script>
  // Without this the first keys go nowhere until somebody has clicked into the terminal.
  addEventListener("load", () => {
    const focus = () => document.querySelector(".xterm-helper-textarea")?.focus();
    new MutationObserver(focus).observe(document.body, {attributes: true, attributeFilter: ["class"]});
    addEventListener("focus", focus);
    focus();
  });
</script>
</body>"""


class LoopbackServer(Server):
    """Serves the screen to pages of its own and to nobody else's."""

    def __init__(self, command: str, port: int) -> None:
        super().__init__(command, host="localhost", port=port, title="briefing")

    def initialize_logging(self) -> None:
        """Keep the log to ourselves: the library would paint it over the terminal."""

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: the command line has said where the screen is."""

    async def handle_index(self, request: web.Request) -> web.Response:
        """Give the page of the library: the keys go to the terminal from the start, and nothing is asked elsewhere."""
        page: web.Response = await super().handle_index(request)  # type: ignore[assignment]  # the library leaves it untyped
        page.text = (page.text or "").replace("</body>", _FOCUS)
        own = " ".join(f"{scheme}://{host}" for scheme in ("http", "ws") for host in self._hosts)
        page.headers["Content-Security-Policy"] = f"default-src {own} data: 'unsafe-inline'"
        return page

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Refuse the pages of other sites, which may reach for localhost as any page may."""
        if request.headers.get("Origin") not in {f"http://{host}" for host in self._hosts}:
            raise web.HTTPForbidden
        return await super().handle_websocket(request)

    @property
    def _hosts(self) -> tuple[str, str]:
        """Ourselves, by both names."""
        return f"localhost:{self.port}", f"127.0.0.1:{self.port}"
