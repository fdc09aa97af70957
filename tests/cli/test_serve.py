import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from briefing.cli.arguments import parse
from briefing.cli.serve import screen_command

pytest.importorskip("textual_serve")
UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
}


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    (tmp_path / "a.txt").write_text("A headline of ours\nBody of it.")
    with socket.create_server(("127.0.0.1", 0)) as free:
        number = int(free.getsockname()[1])
    command = [sys.executable, "-m", "briefing", "serve", "--port", str(number), "--state", str(tmp_path)]
    server = subprocess.Popen([*command, str(tmp_path / "a.txt")], stderr=subprocess.DEVNULL)
    try:
        _wait_for(number)
        yield number
    finally:
        server.terminate()
        server.wait()


def _wait_for(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the server does not answer")


def status(port: int, path: str, headers: dict[str, str]) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers=headers)
    try:
        return connection.getresponse().status
    finally:
        connection.close()


def test_the_screen_is_served_to_its_own_page_and_to_no_other(port: int) -> None:
    assert status(port, "/", {}) == 200
    assert status(port, "/ws", UPGRADE | {"Origin": f"http://localhost:{port}"}) == 101
    assert status(port, "/ws", UPGRADE | {"Origin": "http://elsewhere.example"}) == 403
    assert status(port, "/ws", UPGRADE) == 403


def test_what_is_served_is_the_screen_that_was_asked_for() -> None:
    words = ["--stories", "3", "--offline", "--config", "a b.toml", "--now", "2026-11-22T07:00:00Z", "-", "x"]

    opened = screen_command(parse(["serve", *words]))

    assert parse(opened[3:]) == parse(words)
