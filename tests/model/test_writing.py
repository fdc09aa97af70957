"""Text and values on their way out: nothing steers a terminal, and offsets stay true."""

import json
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest

from briefing.model.json import write_json, write_number
from briefing.model.news import Span
from briefing.model.writing import printable, steers, write_time

HOSTILE = "a\x1b[2J\x00\x07\x9b31m\u202eb\u2066c\u2028\ufeff\U000e0041\ud800z"


def test_nothing_that_steers_a_terminal_is_printed() -> None:
    assert printable(HOSTILE) == "a[2J31mbcz"


def test_ordinary_text_is_printed_as_it_stands() -> None:
    text = "“Zażółć” – naïve\u00a0co-op\tשלום\u200f 日本語 👩\u200d🚀 e\u0301\n"
    assert printable(text) == text


def test_json_keeps_every_character_so_that_offsets_stay_true() -> None:
    written = write_json(HOSTILE)

    assert printable(written) == written
    assert json.loads(written) == HOSTILE


def test_json_writes_spans_and_times() -> None:
    moment = datetime(2026, 11, 22, 8, 0, 0, 5, tzinfo=timezone(timedelta(hours=1)))

    assert write_json(Span("x", 1, 2)) == '{"article": "x", "start": 1, "end": 2}'
    assert write_json([moment]) == '["2026-11-22T07:00:00Z"]'


def test_json_refuses_what_it_does_not_know() -> None:
    with pytest.raises(TypeError, match="object"):
        write_json(object())


def test_a_year_below_a_thousand_has_four_digits() -> None:
    assert write_time(datetime(33, 4, 3, tzinfo=UTC)) == "0033-04-03T00:00:00Z"


def test_whole_numbers_have_no_fraction() -> None:
    assert [write_number(value) for value in (267.0, 2.5, 5e11)] == [267, 2.5, 500000000000]


def test_no_character_that_steers_passes_for_a_printable_one() -> None:
    steering = [chr(point) for point in range(sys.maxunicode + 1) if steers().match(chr(point))]

    assert len(steering) > 2_000
    assert not [character for character in steering if character.isprintable()]
