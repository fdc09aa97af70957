"""On which side of its article's day a time lies, as the verbs and marks around it tell."""

import re

from briefing.text.calendar_words import Calendar

PAST_VERBS = (
    "came|went|took|made|said|told|got|gave|saw|found|left|fell|rose|ran|held|met|led|won|lost|shot|hit|put|set"
    "|cut|let|kept|began|became|brought|bought|caught|chose|drew|drove|fought|flew|grew|heard|knew|laid|lay|paid"
    "|read|rode|sat|sang|sank|sent|shook|shut|slept|sold|spent|spoke|stood|stole|struck|swam|taught|thought"
    "|threw|understood|woke|wore|wrote|built|broke|burst|cost|dealt|fled|forgot|hung|hurt|meant|quit|sought"
    "|split|spread|stuck|swept|swore|tore|beat|bit|blew|bore|bound|ate|drank|felt|froze|hid|dug|lit|slid|spun"
)
"""English verbs whose past has a form of its own; some of these forms are also present."""
_TOLD = re.compile(
    rf"""(?x)
    \b(?:was|were|did|had)(?:n['’]t)?\b | \b(?:been|became|wept|slew|shrank|sprang|stung|rang)\b
  | \b(?:with|under|over|out)?(?:{PAST_VERBS})\b
  | \b(?!(?:hundred|indeed|need|feed|speed|seed|weed|breed|bleed|exceed|proceed|succeed)\b)[a-z]{{2,20}}ed\b
  | \b(?:has|have)\s(?:[a-z]{{2,20}}ly\s|already\s)?[a-z]{{2,20}}(?:en|ne|un)\b       # has fallen, gone, begun
  | \b(?:after|following|dead)\b
    """
)
_SAID_BEHIND = re.compile(
    r"""(?ix)
    ,\s(?:[^,;:“”"]{1,60}\s)?(?:said|announced|added|told\s[^,;:“”"]{1,40})(?:\son\s\w+day|\sin\sa\sstatement)?\W*\Z
  | ,\s(?:said|according\sto)\s[^,;:“”"]{1,60}\Z
    """
)
"""Who said it, at a sentence's end: that is past, whatever the sentence tells."""
_RELATIVE = re.compile(r",\s(?:who|which|whose|where)\s[^,;:“”\"()—–]{0,100},")
_ASIDE = re.compile(
    r"""(?ix)
    ,\s(?:who|which|whose|where|the|an?|his|her|its|their|aged|\d{1,3})\b [^,;:“”"()—–]{0,100},
    (?=\s(?!(?:after|when|while|as|because|since|where|which|who|and|but)\b))
  | (?<=\w\s)["“][^"“”,.;:]{1,60}["”](?=\s)                                    # will show "The Ferry" on Sunday
    """
)
"""What stands between a verb and its day without having anything to do with either."""
_CLAUSE_START = re.compile(r"[,;:“”\"()—–]|\b(?:and|but|that|und|et|y|e|en)\b")
_CLAUSE_CHARACTERS = 80
_OPENING_MARKS = re.compile(r"[“\"„«]")
_CLOSING_MARKS = re.compile(r"[”\"“»]")
_OPENS_BY = re.compile(r"(?:^\W{0,3}By|[,;]\sby)\s\Z")
_OPENS_CLAUSE = re.compile(r"(?i)(?:^|[“\"„«;:—–]\s?)(?:on\s)?\Z")
_NEAR = 1_000
"""Characters on either side that are looked at: sentences are shorter, hostile ones are not."""
_SAID_BETWEEN = re.compile(
    r"""(?ix)
    ,\s(?:said|says|argues|argued|according\sto)\s[^.;:“”"]{1,120},\s(?:\w+\s){1,4}?
    (?:should|must|ought|will|shall|can|is|are)(?:n['’]t)?\b
    """
)
"""Behind a day: somebody says what is to be then."""


def says(pattern: str, match: re.Match[str], calendar: Calendar) -> bool:
    """Tell whether the clause says something of the kind before the match, or right after it."""
    name = next(name for name in ("month", "weekday", "single") if match.groupdict().get(name))
    near = match.string[max(0, match.start() - 3 * _CLAUSE_CHARACTERS) : match.start(name)]
    before = _ASIDE.sub("", near)[-_CLAUSE_CHARACTERS - (match.start(name) - match.start()) :]
    starts = [start.end() for start in _CLAUSE_START.finditer(before)]
    starts += [verb.end() for verb in re.finditer(rf"\b(?:{calendar.past})\b", before, re.IGNORECASE)]
    clause = before[max(starts, default=0) :]
    return bool(re.search(rf"(?<!\w)(?:{pattern})(?!\w)", clause, re.IGNORECASE))


def is_to_come(match: re.Match[str], calendar: Calendar) -> bool:
    """Tell whether a time lies ahead: its clause says so before it, or a verb does right behind it."""
    after = match.string[match.end() : match.end() + 40]
    subject = r",?(?:\s\w{1,20}){1,2}" if _opens_clause(match) else r",(?:\s\w{1,20}){1,2}"
    behind = rf"(?:{subject})?\s(?:{calendar.will})\b"
    if says(calendar.future, match, calendar) or re.match(behind, after, re.IGNORECASE):
        return True
    return bool(_SAID_BETWEEN.match(match.string, match.end()))


def is_in_present(match: re.Match[str]) -> bool:
    """Tell whether an English sentence tells nothing past, but that it was said: `Albion visit Hollin on Friday`."""
    before = match.string[max(0, match.start() - _NEAR) : match.end()]
    after = _SAID_BEHIND.sub("", match.string[match.end() : match.end() + _NEAR])
    return not any(_TOLD.search(_RELATIVE.sub("", part)) for part in (before, after))


def tells_past(sentence: str) -> bool:
    """Tell whether an English sentence has a verb that tells what was."""
    return _TOLD.search(sentence[: 2 * _NEAR]) is not None


def is_planned(match: re.Match[str], calendar: Calendar) -> bool:
    """Tell whether what somebody says of a time to come is a plan, no wish or joke: a verb near it says so."""
    near = match.string[max(0, match.start() - 80) : match.end() + 40]
    return bool(re.search(rf"(?<!\w)(?:{calendar.future}|{calendar.will})(?!\w)", near, re.IGNORECASE))


def is_told(match: re.Match[str]) -> bool:
    """Tell whether the words around a time tell what was."""
    return _TOLD.search(match.string[max(0, match.start() - _NEAR) : match.end() + _NEAR]) is not None


def is_deadline_met(match: re.Match[str], calendar: Calendar) -> bool:
    """Tell whether a sentence opens with `By Friday` and then tells what was: no verb says that it will be."""
    opens = match.start() < _NEAR and _OPENS_BY.search(match.string[: match.start()])
    rest = match.string[match.end() : match.end() + 200]
    return bool(opens) and not re.search(rf"\b(?:{calendar.will}|{calendar.unsure})\b", rest, re.IGNORECASE)


def is_quoted(match: re.Match[str]) -> bool:
    """Tell whether the match stands between quote marks."""
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    after = match.string[match.end() : match.end() + _NEAR]
    if "„" in before:
        return before.rfind("„") > max(before.rfind("“"), before.rfind("”")) and bool(
            _CLOSING_MARKS.search(after)
        )
    opened = _OPENING_MARKS.findall(before)
    if not opened or not _CLOSING_MARKS.search(after):
        return False
    straight = opened.count('"')
    return straight % 2 == 1 or before.rfind("“") > before.rfind("”") or before.rfind("«") > before.rfind("»")


def _opens_clause(match: re.Match[str]) -> bool:
    """Tell whether a clause begins with the day: `On Saturday I will sleep`."""
    return _OPENS_CLAUSE.search(match.string, max(0, match.start() - 9), match.start()) is not None
