"""Ages, dates and times as people write them."""

from datetime import UTC, datetime, timedelta

import pytest

from briefing.model.moments import parse_moment
from tests.builders import NOON


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("24h", NOON - timedelta(days=1)),
        ("2W", NOON - timedelta(days=14)),
        ("2026-11-20", datetime(2026, 11, 20, tzinfo=UTC)),
        ("2026-11-20T02:00+02:00", datetime(2026, 11, 20, tzinfo=UTC)),
    ],
)
def test_ages_dates_and_times_are_moments(written: str, moment: datetime) -> None:
    assert parse_moment(written, NOON) == moment


@pytest.mark.parametrize("written", ["", "soon", "0001-01-01T00:00+14:00", "²d", "2026-13-01"])
def test_what_is_no_moment_is_none(written: str) -> None:
    assert parse_moment(written, NOON) is None
