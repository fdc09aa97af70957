"""`briefing serve`: the screen in a browser of this machine, and for nobody else."""

import socket
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.cli.arguments import arguments_from
from briefing.cli.parser import read_words
from briefing.cli.serve import screen_command
from tests.cli.serving import served

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
    with served(tmp_path / "a.txt", tmp_path) as number:
        yield number


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


def test_the_page_asks_nothing_of_any_other_machine(port: int) -> None:
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", "/")
    policy = connection.getresponse().headers["Content-Security-Policy"]
    connection.close()

    assert policy.startswith(f"default-src http://localhost:{port} ")
    assert all("localhost" in word or "127.0.0.1" in word for word in policy.split() if "//" in word)


def test_a_port_that_is_taken_is_told_before_anything_else(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    config = tmp_path / "feeds.toml"
    config.touch()

    with socket.create_server(("localhost", 0)) as taken:
        port = taken.getsockname()[1]
        code = main(["serve", "--port", str(port), "--config", str(config)])

    assert code == 2
    assert (
        capsys.readouterr().err
        == f"briefing: port {port} is taken or not for you to use; name another with --port\n"
    )


def test_what_is_served_is_the_screen_that_was_asked_for() -> None:
    words = ["--stories", "3", "--offline", "--config", "a b.toml", "--now", "2026-11-22T07:00:00Z", "-", "x"]

    opened = screen_command(arguments_from(read_words(["serve", *words])))

    assert arguments_from(read_words(opened[3:])) == arguments_from(read_words(words))
