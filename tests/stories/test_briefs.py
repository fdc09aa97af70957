"""A brief: every facet asked once, and shown in the reading order."""

from dataclasses import dataclass, field

from briefing.facets import FACETS, Telling
from briefing.model.briefs import Finding, Layout, Limits, Past
from briefing.stories.briefs import write_brief
from tests.builders import a_document, a_story


@dataclass
class Listening:
    """A facet that finds nothing and remembers which sections it was told."""

    name: str
    needs: tuple[str, ...] = ()
    title: str = "Nothing"
    layout: Layout = Layout.LIST
    told: list[str] = field(default_factory=list)

    def find(self, telling: Telling) -> tuple[Finding, ...]:
        self.told.extend(section.facet for section in telling.told)
        return ()


def test_a_facet_is_told_what_it_needs_and_stands_in_the_reading_order_all_the_same() -> None:
    document = a_document("Bridge falls\nThe old bridge over the Harrow fell on Friday.")
    facets = (Listening("first", needs=("third",)), Listening("second"), Listening("third"))

    brief = write_brief(
        a_story(document), (document,), facets=facets, limits=Limits(), past=Past(), state="new"
    )

    assert [section.facet for section in brief.sections] == ["first", "second", "third"]
    assert [each.told for each in facets] == [["third"], ["first", "third"], []]


def test_what_a_facet_needs_is_a_facet_that_needs_nothing() -> None:
    needs = {facet.name: facet.needs for facet in FACETS}

    assert [needs[name] for each in needs.values() for name in each] == [()]
