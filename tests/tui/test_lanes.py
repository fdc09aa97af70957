"""A lane does one job after the other, whatever becomes of them."""

from collections.abc import Iterator

from textual.message import Message

from briefing.errors import StateError
from briefing.tui.messages import Failed
from briefing.tui.messenger import Lane


def failing() -> Iterator[Message | None]:
    raise StateError("the database is locked")


def test_a_job_that_fails_before_it_begins_is_told_and_the_next_one_is_done() -> None:
    told: list[Message] = []
    done = Message()
    lane = Lane("a lane")

    lane.add(failing, told.append)
    lane.add(lambda: iter((done,)), told.append)
    lane.finish(5)

    assert isinstance(told[0], Failed)
    assert told[1] is done
