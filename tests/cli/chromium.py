"""Headless Chromium on a page of this machine, driven by its own protocol."""

import asyncio
import base64
import shutil
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_PULSE_SECONDS = 0.05
_WAIT_SECONDS = 20.0
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--remote-debugging-port=0",
    "--remote-allow-origins=*",
    # Whatever the page asks for elsewhere is not there.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost",
    "--window-size=1200,700",
)


class Tab:
    """One page."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._count = 0

    async def do(self, method: str, **params: object) -> dict[str, Any]:
        """Do one command of the protocol and give its result."""
        self._count += 1
        await self._socket.send_json({"id": self._count, "method": method, "params": params})
        while True:
            answer: dict[str, Any] = await self._socket.receive_json()
            if answer.get("id") == self._count:
                return dict(answer.get("result", {}))

    async def open(self, url: str) -> None:
        """Go to a page, as somebody who looks at it."""
        await self.do("Emulation.setFocusEmulationEnabled", enabled=True)
        await self.do("Page.navigate", url=url)

    async def holds(self, condition: str) -> bool:
        """Whether a condition of JavaScript holds within some seconds."""

        async def look() -> bool:
            answer = await self.do("Runtime.evaluate", expression=f"!!({condition})", returnByValue=True)
            return bool(answer.get("result", {}).get("value"))

        return await _comes(look)

    async def press(self, key: str) -> None:
        """Press a letter and let it go."""
        code = {"key": key, "code": f"Key{key.upper()}", "windowsVirtualKeyCode": ord(key.upper())}
        await self.do("Input.dispatchKeyEvent", type="keyDown", text=key, **code)
        await self.do("Input.dispatchKeyEvent", type="keyUp", **code)

    async def picture(self) -> bytes:
        """What it shows, as PNG."""
        return base64.b64decode((await self.do("Page.captureScreenshot"))["data"])


@asynccontextmanager
async def a_tab(profile: Path) -> AsyncIterator[Tab]:
    """A page of a Chromium with a profile of its own."""
    assert CHROMIUM is not None
    browser = subprocess.Popen(
        [CHROMIUM, *_FLAGS, f"--user-data-dir={profile}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    port = profile / "DevToolsActivePort"

    async def is_there() -> bool:
        return port.exists() and bool(port.read_text().strip())

    try:
        assert await _comes(is_there), "Chromium did not start"
        address = f"http://127.0.0.1:{port.read_text().split()[0]}/json"
        async with aiohttp.ClientSession() as session:
            async with session.get(address) as answer:
                pages = [each for each in await answer.json() if each["type"] == "page"]
            async with session.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                yield Tab(socket)
    finally:
        browser.terminate()
        browser.wait()


async def _comes(look: Callable[[], Awaitable[bool]]) -> bool:
    ends = asyncio.get_running_loop().time() + _WAIT_SECONDS
    while asyncio.get_running_loop().time() < ends:
        if await look():
            return True
        await asyncio.sleep(_PULSE_SECONDS)
    return False
