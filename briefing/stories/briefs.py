"""Tell one story: ask each facet in turn."""

from collections.abc import Sequence

from briefing.facets import Facet, Telling
from briefing.model.briefs import Brief, Coverage, Limits, Past, Section
from briefing.model.stories import Story
from briefing.text import Document


def write_brief(
    story: Story,
    documents: Sequence[Document],
    *,
    facets: Sequence[Facet],
    limits: Limits,
    past: Past,
    state: str,
) -> Brief:
    """Write the brief of a story from its documents, which stand in the story's order."""
    found: dict[str, Section] = {}
    needed = {name for facet in facets for name in facet.needs}
    for facet in sorted(facets, key=lambda each: each.name not in needed):
        told = tuple(found[each.name] for each in facets if each.name in found)
        telling = Telling(story=story, documents=tuple(documents), told=told, past=past, limits=limits)
        found[facet.name] = Section(facet.name, facet.title, facet.layout, facet.find(telling))
    copies = dict(story.copies)
    coverage = tuple(
        Coverage(
            article=document.article,
            letter=letter(index),
            sentences=tuple((sentence.start, sentence.end) for sentence in document.sentences),
            copy_of=copies.get(document.id),
            language=document.language,
        )
        for index, document in enumerate(documents)
    )
    return Brief(
        story=story, state=state, coverage=coverage, sections=tuple(found[each.name] for each in facets)
    )


def letter(index: int) -> str:
    """The letter of the article at a 0-based place: `a`, ... `z`, `aa`, `ab`, ..."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
