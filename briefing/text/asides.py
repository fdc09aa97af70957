"""Days and years that a sentence names beside what it tells: bounds, comparisons, clauses about somebody."""

import re

from briefing.text.calendar_words import Calendar

# "From six on Wednesday", "than 19 on Monday"
_COMPARED = (
    r"(?:about\s)?(?:[\d.,%€$£]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s\w+)?"
)
_RELATIVE = re.compile(
    r"""(?ix)
    \b(?:(?:from|in|on|to|by|at|of|with)\swhich|whose|whom)\s[^,;:“”"()—–]{0,90}\Z  # the port from which she sailed
  | \b(?:which|who|that)\s(?:was|were|had|has\sbeen|have\sbeen)\s[^,;:“”"()—–]{0,90}\Z  # a man who was
  | \b(?:which|who)\s(?:on|in|at)\s\Z                                                # who on Friday had
    """
)
_BOUNDS = "until|till|since|seit|bis|desde|hasta|depuis|jusqu['’]en|sinds|tot|até|fino\\sa"
"""What a month or a year alone has in its own match: `until 2030`."""
_CLAUSE_BESIDE = re.compile(
    r"""(?ix)
    \b(?:who|which|where|that
      (?!\s(?:the|an?|it|he|she|they|we|i|you|there|his|her|its|their|no|some|all|this|these|those)\b))
    \s[^,;:“”"()—–]{0,90}\Z
    """
)
"""That of `said that the bridge` leads in what is told; that of `a warehouse that burnt` does not."""
_PLUPERFECT = re.compile(
    r"""(?ix)
    (?:\bhad|['’]d)\s(?:(?:\w{1,20}ly|never|not|already|first|last|also)\s)?
    (?:\w{2,20}(?:ed|en|wn|ght|ung|unk)|been|done|gone|come|become|run|won|lost|left|led|met|made|paid|put|said|sold|told
      |held|found|built|sent|set|cut|stood)
    \s[^,;:“”"()—–]{0,60}\Z
    """
)
_PART_OF_A_YEAR = re.compile(
    r"(?i)\b(?:spring|summer|autumn|fall|winter|start|beginning|middle|end|half|quarter|months|weeks|days)\s\Z"
)
_SINCE = re.compile(r"(?i)\ssince\b")
_LOOK_CHARACTERS = 100


def is_aside(sentence: str, start: int, end: int, when: str, calendar: Calendar) -> bool:
    """Tell whether a day only bounds or compares, or is that of a clause about somebody or something."""
    before = sentence[max(0, start - _LOOK_CHARACTERS) : start]
    pattern = rf"(?<!\w)(?P<word>{calendar.aside})\s(?P<compared>{_COMPARED}\s)?(?:\w{{1,4}}\s)?$"
    bound = re.search(pattern, before[-60:], re.IGNORECASE)
    # "Rose to 203 on Saturday": the number is where it went.
    if bound and not (bound["compared"] and bound["word"].lower() == "to"):
        return True
    if _RELATIVE.search(before) or _SINCE.match(sentence, end):
        return True
    if "-" not in when and _is_background(before, sentence[start:end]):
        return True
    return bool(re.match(rf"(?:{_BOUNDS})\s", sentence[start:end], re.IGNORECASE))


def is_beside(sentence: str, start: int) -> bool:
    """Tell whether a day stands in a clause about something that the main clause names."""
    return _CLAUSE_BESIDE.search(sentence[max(0, start - _LOOK_CHARACTERS) : start]) is not None


def _is_background(before: str, year: str) -> bool:
    """Tell whether a year only says which: the flood of 1974, who won in 2022, had seen worse in 1987, by 2040."""
    word = year.split(maxsplit=1)[0].lower()
    if word == "of":
        return _PART_OF_A_YEAR.search(before) is None
    if word == "by":
        return True
    return _CLAUSE_BESIDE.search(before) is not None or _PLUPERFECT.search(before) is not None
