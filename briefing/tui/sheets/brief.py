"""A Brief as lines: the head of the story, its sections, its sources; no section is known by name."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime, timedelta

from briefing.model.briefs import Brief, Coverage, Layout, Row, Section
from briefing.model.news import Article, Span
from briefing.tui.glyphs import Glyphs
from briefing.tui.sheets.sheet import Piece, Pieces, Sheet, Typesetter, cells
from briefing.tui.sheets.tables import SLOTS_FROM, set_table

_MOST_SLOTS = 8
"""Sources that each have a column of their own at the right of a line."""
_MOST_DAYS = 14


def brief_sheet(brief: Brief, width: int, glyphs: Glyphs, *, without: Collection[str] = ()) -> Sheet:
    """The whole story, without the sections that stand elsewhere."""
    setter = Typesetter(width)
    _set_head(setter, brief, glyphs)
    for section in brief.sections:
        if section.facet not in without:
            set_section(setter, brief, section, glyphs)
    _set_sources(setter, brief, glyphs)
    return setter.sheet()


def sections_sheet(brief: Brief, width: int, glyphs: Glyphs, *, only: Collection[str]) -> Sheet:
    """Some sections alone, for the side."""
    setter = Typesetter(width)
    for section in brief.sections:
        if section.facet in only:
            set_section(setter, brief, section, glyphs)
    return setter.sheet()


def set_section(setter: Typesetter, brief: Brief, section: Section, glyphs: Glyphs) -> None:
    """Set one section: its heading, then its rows; nothing where it is empty."""
    rows = section.rows()
    if not rows:
        return
    setter.blank()
    setter.set((Piece(section.title.upper(), "heading"),))
    if section.layout is Layout.TABLE:
        set_table(setter, rows, [source_slots(brief, row.spans, glyphs) for row in rows], glyphs)
        return
    group = ""
    for row in rows:
        if row.group != group and row.group:
            setter.set((Piece(row.group, "name"),))
        group = row.group
        _set_row(setter, brief, row, glyphs)


def _set_row(setter: Typesetter, brief: Brief, row: Row, glyphs: Glyphs) -> None:
    indent = 2 * (row.depth + bool(row.group))
    first: Pieces = ()
    if sign := glyphs.sign(row.sign):
        first = (Piece(f"{sign} ", look_of(row.sign)),)
    elif not row.group and not row.depth:
        first = (Piece(f"{glyphs.bullet} ", "faint"),)
    slots = source_slots(brief, row.spans, glyphs)
    setter.open()
    if setter.width < SLOTS_FROM:
        # A column of letters would cost a fifth of each line: they stand behind the text.
        letters = tuple(piece for piece in slots if piece.role == "tag")
        pieces = (*row_pieces(row), Piece(" "), *letters) if letters else row_pieces(row)
        setter.set(pieces, first=first, indent=indent + cells(first))
    else:
        reserve = _slots_width(brief) + 2
        setter.set(row_pieces(row), first=first, indent=indent + cells(first), right=slots, reserve=reserve)
    setter.close(" ".join(row.cells), row.spans)


def row_pieces(row: Row) -> Pieces:
    """The words of a row: label, text, note."""
    pieces: list[Piece] = []
    if row.lead:
        pieces.append(Piece(f"{row.lead} ", "lead"))
    look = "faint" if row.depth else ""
    for index, cell in enumerate(cell for cell in row.cells if cell):
        pieces.append(Piece(cell if not index else f"  {cell}", look))
    if row.note:
        pieces.append(Piece(f"  {row.note}", "note"))
    return tuple(pieces)


def look_of(sign: str) -> str:
    """The look of a state's sign."""
    return {"corroborated": "good", "conflict": "bad", "gone": "bad", "updated": "fresh"}.get(sign, "fresh")


def source_slots(brief: Brief, spans: tuple[Span, ...], glyphs: Glyphs) -> Pieces:
    """Which sources say it: a column for each, with its letter or a dot; counted where there are many."""
    saying = {span.article for span in spans}
    letters = [each.letter for each in brief.coverage if each.article.id in saying]
    if not letters or len(brief.coverage) < 2:
        return ()
    if len(brief.coverage) > _MOST_SLOTS:
        more = f"+{len(letters) - 2}" if len(letters) > 3 else ""
        shown = " ".join(letters[:2] if more else letters[:3])
        return (Piece(f"{shown}{more}", "tag"),)
    return tuple(
        Piece(each.letter, "tag") if each.article.id in saying else Piece(glyphs.absent, "faint")
        for each in brief.coverage
    )


def _slots_width(brief: Brief) -> int:
    count = len(brief.coverage)
    return 0 if count < 2 else count if count <= _MOST_SLOTS else 5


def _set_head(setter: Typesetter, brief: Brief, glyphs: Glyphs) -> None:
    story = brief.story
    setter.set((Piece(story.title, "title"),))
    outlets = {each.article.outlet for each in brief.coverage}
    words = [counted(len(brief.coverage), "article")]
    if len(outlets) != len(brief.coverage):
        words.append(counted(len(outlets), "source"))
    if len(outlets) > 1 or len(story.origins) != len(outlets):
        words.append(counted(len(story.origins), "origin"))
    times = sorted(each.article.published for each in brief.coverage if each.article.published is not None)
    if times:
        last = times[-1].astimezone()
        words.append(f"newest {last.day} {last:%b} {last:%H:%M}")
    if brief.is_foreign:
        words.append("not in English, quotes and figures may be missing")
    parts = [word.replace(" ", glyphs.tie) for word in words]
    setter.set((Piece(f"{glyphs.tie}{glyphs.dot} ".join(parts), "faint"),))
    if bar := _day_bar(times, glyphs):
        setter.set(bar)


def _day_bar(times: list[datetime], glyphs: Glyphs) -> Pieces:
    """How many articles came on each day, as a bar a day; nothing where all came on one."""
    if not times:
        return ()
    days = Counter(time.astimezone().date() for time in times)
    first, last = min(days), max(days)
    if first == last:
        return ()
    first = max(first, last - timedelta(days=_MOST_DAYS - 1))
    counts = [days.get(first + timedelta(days=n), 0) for n in range((last - first).days + 1)]
    most = max(counts)
    top = len(glyphs.bars) - 1
    bars = "".join(glyphs.bars[round(count / most * top)] if count else " " for count in counts)
    return (
        Piece(f"Articles a day {glyphs.dot} {first.day} {first:%b} ", "faint"),
        Piece(bars, "tag"),
        Piece(f" {last.day} {last:%b}", "faint"),
    )


def _set_sources(setter: Typesetter, brief: Brief, glyphs: Glyphs) -> None:
    setter.blank()
    setter.set((Piece("SOURCES", "heading"),))
    letters = {each.article.id: each.letter for each in brief.coverage}
    widest = max((len(each.letter) for each in brief.coverage), default=1)
    for each in brief.coverage:
        setter.open()
        article = each.article
        when = f"  {long_time(article.published.astimezone())}" if article.published else ""
        setter.set(
            (Piece(article.outlet, "strong"), Piece(when, "faint"), *_origin_note(each, letters)),
            first=(Piece(f"{each.letter:<{widest}} ", "tag"),),
        )
        setter.set((Piece(article.title, ""),), indent=widest + 1)
        setter.close(article.title, (Span(article.id, 0, len(article.title)),), key=article.id)


def _origin_note(each: Coverage, letters: dict[str, str]) -> Pieces:
    words = []
    if each.copy_of in letters:
        words.append(f"a copy of {letters[each.copy_of]}")
    if each.article.is_blurb:
        words.append("teaser only")
    if each.article.version > 1:
        words.append(f"edited, version {each.article.version}")
    return tuple(Piece(f"  {word}", "note") for word in words)


def cited(words: str, article: Article) -> str:
    """Words as they are copied: with their outlet and its place."""
    place = article.url or article.path or ""
    return f"{words or article.title} ({article.outlet}) {place}".strip()


def counted(number: int, noun: str) -> str:
    """A number and its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def long_time(time: datetime) -> str:
    """A time with its day, in words that fit anywhere."""
    return f"{time:%a} {time.day} {time:%b} {time:%H:%M}"
