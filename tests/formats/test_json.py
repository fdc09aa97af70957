"""The digest as JSON follows its schema, and its spans their law."""

import json
from typing import Any

from jsonschema import Draft202012Validator

from briefing.formats import FORMATS
from briefing.formats.page import Page
from tests.documents import schema
from tests.formats.sample import COPY, POST, TIMES, WIRE, a_digest


def told() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads("".join(FORMATS["json"].render(a_digest(), Page())))
    return loaded


def test_the_schemas_are_schemas() -> None:
    for name in ("digest", "article"):
        Draft202012Validator.check_schema(schema(name))


def test_the_digest_follows_its_schema() -> None:
    Draft202012Validator(schema("digest")).validate(told())


def test_a_story_has_the_keys_of_the_schema_in_its_order() -> None:
    story = told()["stories"][0]

    assert list(story) == list(schema("digest")["$defs"]["story"]["properties"])


def test_the_text_at_the_first_span_is_the_text_shown() -> None:
    texts = {article.id: article.text for article in (POST, WIRE, COPY, TIMES)}
    story = told()["stories"][0]

    for part in ("summary", "quotes", "figures", "timeline", "only_in", "changes"):
        for finding in story[part]:
            span = finding["spans"][0]
            assert texts[span["article"]][span["start"] : span["end"]] == finding["text"]


def test_a_story_spans_the_times_of_its_dated_articles() -> None:
    story = told()["stories"][0]

    assert story["first_published"] == "2026-11-21T06:05:00Z"
    assert story["last_published"] == "2026-11-21T19:05:00Z"
    assert [article["copy_of"] for article in story["articles"]] == [None, None, "w1re", None]


def test_each_finding_has_a_line_of_its_own() -> None:
    lines = "".join(FORMATS["json"].render(a_digest(), Page())).splitlines()

    assert sum('"value"' in line for line in lines) == 2
