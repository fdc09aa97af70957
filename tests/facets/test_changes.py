"""What is new since the story was last shown."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from briefing.facets.base import Telling
from briefing.facets.changes import Change, Changes
from briefing.facets.quotes import Quote
from briefing.facets.shown import list_shown
from briefing.model.briefs import Finding, Layout, Past, Section
from briefing.model.news import Span
from briefing.text import Document
from briefing.text.prepare import prepare
from tests.builders import a_document, a_story, an_article

SEEN = datetime(2026, 11, 21, tzinfo=UTC)
FIRST = "Bridge falls\nThe old bridge fell on Friday. Police said 185 people had left their homes. It rained."
SECOND = (
    "Bridge falls\nThe old bridge fell on Friday. Police said 267 people had left their homes. It rained."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Finding):
    counts: str
    unit: str = "people"

    def record(self) -> dict[str, object]:
        return {"text": self.text, "unit": self.unit, "counts": self.counts, "spans": self.spans}


def figures(
    document: Document, text: str, counts: str = "left their homes", unit: str = "people"
) -> tuple[Section, ...]:
    start = document.text.index(text)
    count = Count(text=text, spans=(Span(document.id, start, start + len(text)),), counts=counts, unit=unit)
    return (Section("figures", "Figures", Layout.TABLE, (count,)),)


def changes(*documents: Document, told: tuple[Section, ...] = (), past: Past) -> list[Change]:
    found = Changes().find(Telling(story=a_story(*documents), documents=documents, told=told, past=past))
    return [each for each in found if isinstance(each, Change)]


def past_of(*documents: Document, told: tuple[Section, ...] = (), earlier: tuple[Document, ...] = ()) -> Past:
    return Past(
        shown=SEEN,
        articles=tuple((each.id, each.article.version) for each in documents),
        findings=list_shown(told),
        earlier=tuple(each.article for each in earlier),
    )


def edited(document: Document, text: str) -> Document:
    return prepare(replace(document.article, text=text, version=document.article.version + 1))


def test_a_story_that_was_never_shown_has_no_changes() -> None:
    assert changes(a_document(FIRST), past=Past()) == []


def test_a_story_that_stayed_as_it_was_has_no_changes() -> None:
    document = a_document(FIRST)

    assert changes(document, past=past_of(document)) == []


def test_a_new_article_is_told_by_its_title() -> None:
    one, other = a_document(FIRST), a_document("No bridge left\nThe old bridge fell on Friday.", outlet="b")

    assert [(each.kind, each.how, each.text) for each in changes(one, other, past=past_of(one))] == [
        ("article", "new", "No bridge left")
    ]


def test_a_figure_with_another_value_has_changed() -> None:
    one = a_document(FIRST)
    other = a_document(SECOND, outlet="b")
    told = figures(other, "267 people")

    found = changes(one, other, told=told, past=past_of(one, told=figures(one, "185 people")))

    assert [(each.how, each.text, each.before) for each in found if each.kind == "figure"] == [
        ("changed", "267 people", "185 people")
    ]


def test_a_figure_that_took_the_place_of_one_shown_last_time_has_changed_whatever_they_count() -> None:
    old = a_document("Ferry sinks\nSeven people have drowned, the harbour said.")
    new = a_document("Toll rises\nThe sea has taken at least 19 lives.", outlet="b")
    shown = figures(old, "Seven people", "drowned")
    count = replace(
        figures(new, "19 lives", "", unit="life")[0].findings[0], overtaken=shown[0].findings[0].spans
    )
    told = (Section("figures", "Figures", Layout.TABLE, (count,)),)

    found = changes(old, new, told=told, past=past_of(old, told=shown))

    assert [(each.how, each.text, each.before) for each in found if each.kind == "figure"] == [
        ("changed", "19 lives", "Seven people")
    ]


def test_a_figure_that_is_still_told_was_not_replaced() -> None:
    old = a_document("Strike begins\nThe demands of the union would cost 210 million marks.")
    new = a_document("Railway sues\nIt claims 12 million marks of the union for its demands.", outlet="b")
    shown = figures(old, "210 million marks", "demands of the union", unit="mark")
    claimed = figures(new, "12 million marks", "demands of the union", unit="mark")
    told = (replace(claimed[0], findings=(*claimed[0].findings, *shown[0].findings)),)

    found = changes(old, new, told=told, past=past_of(old, told=shown))

    assert [(each.how, each.text, each.before) for each in found if each.kind == "figure"] == [
        ("new", "12 million marks", None)
    ]


def test_what_somebody_denied_is_told_as_new_in_its_sentence() -> None:
    old = a_document(FIRST)
    new = a_document("No danger\nThe mayor denied that the bridge had been weak.", outlet="b")
    start = new.text.index("the bridge had been weak")
    quote = Quote(text="the bridge had been weak", spans=(Span(new.id, start, start + 24),), kind="indirect")
    told = (Section("quotes", "Who said what", Layout.LIST, (quote,)),)

    found = [each for each in changes(old, new, told=told, past=past_of(old)) if each.kind == "quote"]

    assert [each.rows()[0].cells for each in found] == [
        ("The mayor denied that the bridge had been weak.", "")
    ]
    assert [new.text[each.spans[0].start : each.spans[0].end] for each in found] == [found[0].text]


def test_a_value_known_last_time_is_not_new_in_another_row() -> None:
    old = a_document("Toll rises\nNine people have died in the crash on the viaduct.")
    new = a_document(
        "Crash killed nine\nThe operator said that nine million crowns were set aside.", outlet="b"
    )
    past = past_of(old, told=figures(old, "Nine people", "number of dead"))

    known = changes(old, new, told=figures(new, "nine", "operator", unit="-"), past=past)
    other = changes(old, new, told=figures(new, "nine million", "operator", unit="-"), past=past)

    assert [each.text for each in known if each.kind == "figure"] == []
    assert [each.text for each in other if each.kind == "figure"] == ["nine million"]


def test_one_word_in_common_does_not_make_one_figure_of_two() -> None:
    one = a_document(FIRST)
    other = a_document(SECOND, outlet="b")
    past = past_of(one, told=figures(one, "185 people", counts="aged"))

    found = changes(one, other, told=figures(other, "267 people", counts="aged"), past=past)

    assert [(each.how, each.text) for each in found if each.kind == "figure"] == [("new", "267 people")]


def test_a_figure_that_an_old_article_had_all_along_is_not_new() -> None:
    one, other = a_document(FIRST), a_document("No bridge\nIt fell on Friday.", outlet="b")

    found = changes(one, other, told=figures(one, "185 people"), past=past_of(one))

    assert [each for each in found if each.kind == "figure"] == []


def test_an_edited_sentence_is_shown_old_against_new() -> None:
    old = a_document(FIRST)
    new = edited(old, SECOND)

    found = [each for each in changes(new, past=past_of(old, earlier=(old,))) if each.kind == "edit"]

    assert [(each.how, each.text, each.before) for each in found] == [
        (
            "changed",
            "Police said 267 people had left their homes.",
            "Police said 185 people had left their homes.",
        )
    ]
    assert found[0].record()["version"] == 2


def test_what_an_edit_took_away_is_gone_and_stands_in_the_old_version() -> None:
    old = a_document(FIRST)
    new = edited(old, FIRST.replace(" Police said 185 people had left their homes.", ""))
    past = past_of(old, told=figures(old, "185 people"), earlier=(old,))

    found = changes(new, past=past)

    assert [(each.kind, each.how, each.text, each.version) for each in found] == [
        ("figure", "gone", "185 people", 1),
        ("edit", "gone", "Police said 185 people had left their homes.", 1),
    ]
    for each in found:
        assert old.text[each.spans[0].start : each.spans[0].end] == each.text


def test_a_title_that_was_edited_is_told() -> None:
    old = prepare(an_article(FIRST))
    new = prepare(
        replace(
            old.article,
            text=FIRST.replace("Bridge falls", "Old bridge falls"),
            title="Old bridge falls",
            version=2,
        )
    )

    found = changes(new, past=past_of(old, earlier=(old,)))

    assert [(each.text, each.before) for each in found] == [("Old bridge falls", "Bridge falls")]
