"""Why articles stand in one story: what they share, and the articles themselves."""

from collections.abc import Mapping
from datetime import date
from itertools import groupby

from briefing.model.briefs import Brief, Coverage
from briefing.model.news import Span
from briefing.model.stories import Reason
from briefing.tui.glyphs import Glyphs
from briefing.tui.sheets.brief import long_time
from briefing.tui.sheets.sheet import Piece, Sheet, Typesetter

_KINDS = {
    "given": "Given",
    "name": "Shared names",
    "figure": "Shared figures",
    "word": "Shared words",
    "day": "Shared day",
}


def why_sheet(brief: Brief, width: int, glyphs: Glyphs, split_key: str) -> Sheet:
    """The reasons by kind, then the articles, each of which can be split off."""
    setter = Typesetter(width)
    story = brief.story
    setter.set((Piece(story.title, "title"),))
    setter.blank()
    if not story.reasons:
        words = (
            "One article: there is nothing to group." if len(brief.coverage) < 2 else "No reason was kept."
        )
        setter.set((Piece(words, "faint"),))
    kinds = sorted(
        {each.kind for each in story.reasons},
        key=lambda kind: list(_KINDS).index(kind) if kind in _KINDS else 9,
    )
    for kind in kinds:
        texts = f" {glyphs.dot} ".join(_worded(each) for each in story.reasons if each.kind == kind)
        setter.set((Piece(_KINDS.get(kind, kind), "heading"),))
        setter.set((Piece(texts),), indent=2)
    if story.rank_reasons:
        setter.set((Piece("Why it stands where it stands", "heading"),))
        setter.set((Piece(f" {glyphs.dot} ".join(story.rank_reasons)),), indent=2)
    _set_origins(setter, brief, glyphs, split_key)
    return setter.sheet()


def _worded(reason: Reason) -> str:
    """A reason as people say it: a day with its weekday."""
    if reason.kind != "day":
        return reason.text
    day = date.fromisoformat(reason.text)
    return f"{day:%a} {day.day} {day:%b}"


def _set_origins(setter: Typesetter, brief: Brief, glyphs: Glyphs, split_key: str) -> None:
    origins = {article: number for number, origin in enumerate(brief.story.origins) for article in origin}
    ordered = sorted(
        brief.coverage, key=lambda each: (origins.get(each.article.id, len(origins)), each.letter)
    )
    letters = {each.article.id: each.letter for each in brief.coverage}
    setter.blank()
    setter.set((Piece("ARTICLES BY ORIGIN", "heading"), Piece(f"  {split_key} splits one off", "faint")))
    for _, group in groupby(ordered, key=lambda each: origins.get(each.article.id, len(origins))):
        for number, each in enumerate(group):
            article = each.article
            branch = f"{glyphs.bullet} " if not number else "  "
            when = f"  {long_time(article.published.astimezone())}" if article.published else ""
            note = f"  {_kinship(each, letters)}" if number else ""
            setter.open()
            setter.set(
                (Piece(article.outlet, "strong"), Piece(when, "faint"), Piece(note, "note")),
                first=(Piece(branch, "faint"), Piece(f"{each.letter} ", "tag")),
            )
            setter.set((Piece(article.title),), indent=4)
            setter.close(article.title, (Span(article.id, 0, len(article.title)),), key=article.id)


def _kinship(each: Coverage, letters: Mapping[str, str]) -> str:
    """What makes an article one origin with those above it."""
    copied = letters.get(each.copy_of or "")
    return f"a copy of {copied}" if copied else "same source"
