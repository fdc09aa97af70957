"""The sources as lines: how each fared, in words."""

from datetime import datetime

from briefing.newsroom.newsroom import SourceState
from briefing.tui.glyphs import Glyphs
from briefing.tui.sheets.brief import long_time
from briefing.tui.sheets.sheet import Piece, Pieces, Sheet, Typesetter, cells


def sources_sheet(sources: tuple[SourceState, ...], width: int, glyphs: Glyphs, now: datetime) -> Sheet:
    """Each source: its name and state, then its place and when it was read."""
    setter = Typesetter(width)
    if not sources:
        setter.set((Piece("No sources. `briefing feeds add ADDRESS` adds one.", "faint"),))
    for state in sources:
        setter.open()
        sign, look, words = _verdict(state, glyphs)
        lead = (Piece(f"{sign} ", look),)
        entries = state.bookmark.entries if state.bookmark is not None else 0
        right = (Piece("1 entry" if entries == 1 else f"{entries} entries", "faint"),) if entries else ()
        setter.set((Piece(state.source.name, "strong"),), first=lead, right=right)
        setter.set((Piece(words, "bad" if look == "bad" else ""),), indent=cells(lead))
        setter.set(_times(state, glyphs, now), indent=cells(lead))
        setter.close(f"{state.source.name}: {words}", key=state.source.key)
        setter.blank()
    return setter.sheet()


def _verdict(state: SourceState, glyphs: Glyphs) -> tuple[str, str, str]:
    mark = state.bookmark
    if mark is None or mark.tried is None:
        return glyphs.absent, "faint", "not read yet"
    if mark.failures:
        times = f", {mark.failures} times in a row" if mark.failures > 1 else ""
        return glyphs.bad, "bad", f"{mark.said or 'could not be read'}{times}"
    return glyphs.good, "good", mark.said or "read well"


def _times(state: SourceState, glyphs: Glyphs, now: datetime) -> Pieces:
    words = [state.source.place]
    mark = state.bookmark
    if mark is not None:
        if mark.succeeded is not None:
            words.append(f"last read {long_time(mark.succeeded.astimezone())}")
        if mark.retry is not None and mark.retry > now:
            words.append(f"next try {long_time(mark.retry.astimezone())}")
    return (
        Piece(f"{glyphs.tie}{glyphs.dot} ".join(word.replace(" ", glyphs.tie) for word in words), "faint"),
    )
