"""Times in the ways that files and feeds write them."""

from datetime import UTC, datetime

import pytest

from briefing.sources.dates import read_time

TEN = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
MIDNIGHT = datetime(2026, 11, 21, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-11-21T10:00:00Z", TEN),
        ("2026-11-21T12:00:00+02:00", TEN),
        ("2026-11-21 10:00", TEN),
        ("2026-11-21T10:00:00.987Z", TEN),
        ("2026-11-21", MIDNIGHT),
        ("2026/11/21", MIDNIGHT),
        ("Sat, 21 Nov 2026 10:00:00 GMT", TEN),
        ("21 Nov 2026 05:00 EST", TEN),
        ("21 November 2026", MIDNIGHT),
        ("Saturday, November 21st, 2026 at 10:00 am", TEN),
        ("November 21, 2026", MIDNIGHT),
        (TEN.timestamp(), TEN),
        (TEN.timestamp() * 1000, TEN),
        ("yesterday", None),
        ("2026-13-45", None),
        ("31 Foo 2026", None),
        ("", None),
        (True, None),
        (float("inf"), None),
        (1e300, None),
        (["2026"], None),
        ("9" * 100, None),
        ("0001-01-01T00:00:00+23:59", None),
    ],
)
def test_a_time_is_read_or_none(written: object, moment: datetime | None) -> None:
    assert read_time(written) == moment
