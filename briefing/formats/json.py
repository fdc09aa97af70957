"""The digest as JSON, for programs: the shape of docs/digest.schema.json, one finding a line."""

from collections.abc import Iterator

from briefing.formats.page import Page
from briefing.model.briefs import Brief, Coverage, Digest
from briefing.model.json import article_members, write_json
from briefing.model.writing import write_time

SCHEMA = "briefing/digest/1"


def render(digest: Digest, page: Page) -> Iterator[str]:
    """Write the head, then each story as it comes, then the problems."""
    counts = {key: digest.found[key] for key in ("articles", "stories", "sources")}
    head = {
        "schema": SCHEMA,
        "made_at": write_time(digest.made),
        "since": digest.since and write_time(digest.since),
        "counts": counts | {"problems": len(digest.problems)},
    }
    yield "{\n" + "".join(f" {write_json(key)}: {write_json(value)},\n" for key, value in head.items())
    yield ' "stories": ['
    for index, brief in enumerate(digest.briefs):
        yield ("," if index else "") + "\n  {\n" + ",\n".join(_members(brief)) + "\n  }"
    yield "\n ],\n" if digest.briefs else "],\n"
    problems = [{"source": each.source, "what": each.what, "hint": each.hint} for each in digest.problems]
    yield _member("problems", problems, indent=1) + "\n}\n"


def _members(brief: Brief) -> Iterator[str]:
    story = brief.story
    published = sorted(each.article.published for each in brief.coverage if each.article.published)
    yield _member("id", story.id)
    yield _member("title", story.title)
    yield _member("state", brief.state)
    yield _member("first_published", write_time(published[0]) if published else None)
    yield _member("last_published", write_time(published[-1]) if published else None)
    yield _member("origins", len(story.origins))
    yield _member("articles", [_article(each) for each in brief.coverage])
    for section in brief.sections:
        yield _member(section.facet, [finding.record() for finding in section.findings])
    yield _member("why", [{"kind": reason.kind, "text": reason.text} for reason in story.reasons])


def _article(coverage: Coverage) -> dict[str, object]:
    return {**article_members(coverage.article), "copy_of": coverage.copy_of}


def _member(key: str, value: object, *, indent: int = 3) -> str:
    """Write one member of an object; a list has a line for each of its values."""
    margin = " " * indent
    if not isinstance(value, list) or not value:
        return f"{margin}{write_json(key)}: {write_json(value)}"
    values = ",\n".join(f"{margin} {write_json(each)}" for each in value)
    return f"{margin}{write_json(key)}: [\n{values}\n{margin}]"
