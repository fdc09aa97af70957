"""Numbers that are no figures: dates, clock times, years, versions, sections, street and flight numbers."""

from briefing.text.numbers.clocks import PARTS_OF_DAY
from briefing.text.numbers.nouns import ADVERBS, PREPOSITIONS, VERB_FORMS, is_plural
from briefing.text.numbers.tokens import TokenKind, TokenRow
from briefing.text.numbers.words import word_set

MONTHS = word_set(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec"
)
_HYPHENS = frozenset("-‐‑–—")
_CLOCK_MARKS = frozenset(
    ("am", "pm", "a.m.", "p.m.", "gmt", "utc", "est", "edt", "bst", "cet", "pst", "et", "o'clock", "o’clock")
)
_LABELS = word_set(
    "section row article chapter flight highway route interstate exit gate room apartment apt suite page figure table "
    "volume vol episode season part phase level type class grade tier group bus train channel studio platform terminal "
    "block lot unit district ward precinct engine ladder line version model windows title proposition prop amendment "
    "resolution regulation rule form week day game round act scene boeing airbus iphone galaxy ipad xbox playstation "
    "apollo soyuz falcon id code zip box psalm verse bill senate house hwy rte superbowl bowl formula area "
    "category serial number pier building lane runway tank sol sp p bay lock "
    "stoxx nikkei ftse russell asx csi dax topix kospi "
    "sensex"
)
_YEAR_LEADS = word_set(
    "in since by of from until till before after during for the late early mid spring summer autumn fall winter "
    "through and to around circa between a year fiscal november's january's"
)
_SEASONS = frozenset(("spring", "summer", "autumn", "fall", "winter"))
_FEWEST_IN_LINEUP = 3
_LONGEST_HEADLINE = 60
"""In tokens; a longer row is a sentence."""
_LINEUP_REACH = 40
"""A list or a result is looked for within so many tokens."""
_SIDES = 2
_GROUPS_OF_A_CODE = 3
"""So many groups of digits with nothing between them are a telephone number, or a row of a table."""
_FORMS_AFTER = frozenset(("st", "nd", "rd", "th", "s", "d", "x", "g", "‑", "p"))
_KNOWN_LABELS = frozenset(("chapter", "proposition", "prop", "flight"))
_NOT_NAMES = word_set(
    "about over nearly almost some at in on of for with the a an by to from up down least than only just around and or "
    "all another other aged hit hits kills killed monday tuesday wednesday thursday friday saturday sunday"
)


def is_date_or_time(row: TokenRow, at: int, stop: int) -> bool:
    """Tell whether the digits are part of a date or a clock time."""
    words = row.words
    before, after = words[at - 1], words[stop]
    if before in MONTHS or (before == "." and words[at - 2] in MONTHS and row.touches(at - 1)):
        return True
    if after in MONTHS and (after not in ("may", "march") or row.is_capital(stop)):
        return True
    if before == "," and row.kinds[at - 2] is TokenKind.NUMBER and _is_year_like(words[at]):
        return words[at - 3] in MONTHS or words[at - 4] in MONTHS
    if after in _CLOCK_MARKS or (after == "." and words[stop + 1] in _CLOCK_MARKS):
        return True
    if after in ("p", "a") and words[stop + 1 : stop + 4] == [".", "m", "."]:
        return True
    if words[stop : stop + 3] in PARTS_OF_DAY or words[stop : stop + 2] == ["at", "night"]:
        return True
    if ":" in (before, after) and _is_clock(row, at, stop):
        return True
    return before == "o'clock"


def _is_clock(row: TokenRow, at: int, stop: int) -> bool:
    """Tell whether a colon joins the digits to others, as in 10:45."""
    if row.words[stop] == ":" and row.kinds[stop + 1] is TokenKind.NUMBER:
        return row.touches(stop) and row.touches(stop + 1)
    return row.kinds[at - 2] is TokenKind.NUMBER and row.touches(at) and row.touches(at - 1)


def _is_year_like(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and "1500" <= word <= "2100"


def is_year(row: TokenRow, at: int, stop: int) -> bool:
    """Tell whether bare digits are a year: 2022, 1990s, 2014-15, the 2016 elections."""
    word = row.words[at]
    if row.words[at - 1] == "of" and row.words[at - 2] in _SEASONS and len(word) in (3, 4):
        return True
    if not _is_year_like(word):
        if len(word) == 2 and row.words[at - 1] in _HYPHENS and _is_year_like(row.words[at - 2]):
            return True
        if row.words[at - 1] in ("'", "’") and len(word) == 2:
            return True
        return row.words[stop] == "s" and row.touches(stop) and word.endswith("0")
    following = row.words[stop]
    if following and is_plural(following) and row.kinds[stop] is TokenKind.WORD:
        return row.words[at - 1] in _YEAR_LEADS or row.words[at - 1].endswith(("'s", "’s"))
    return True


def is_lone_year(row: TokenRow, at: int, stop: int) -> bool:
    """Tell whether a year stands by itself, and not in a date, a decade or a name."""
    if not _is_year_like(row.words[at]) or row.touches(at) or row.words[at - 1] == ",":
        return False
    if row.is_capital(at - 1) and at > 1 and row.words[at - 1] not in PREPOSITIONS and not _is_headline(row):
        return False
    return not (row.touches(stop) and row.kinds[stop] is TokenKind.WORD)


def is_rank(row: TokenRow, at: int) -> bool:
    """Tell whether the number is a place in a list or on a scale: No. 2, Category 4."""
    if row.words[at - 1] == "." and row.words[at - 2] == "no":
        return row.is_capital(at - 2)
    return row.words[at - 1] == "category"


def is_known_label(row: TokenRow, at: int) -> bool:
    """Tell whether news calls the thing by this number: No. 2, Category 4, Flight 17."""
    before = row.words[at - 2] if row.words[at - 1] == "." else row.words[at - 1]
    return before in _KNOWN_LABELS


def is_label(row: TokenRow, at: int, stop: int, *, is_digits: bool) -> bool:
    """Tell whether the number names a thing: F-16, S22, Section 427, Flight 370, No. 7, 5G, Apple Watch 5."""
    words = row.words
    before = words[at - 1]
    if is_digits:
        if row.touches(at) and _touches_name(row, at):
            return True
        if row.touches(stop) and row.kinds[stop] is TokenKind.WORD and words[stop] in _FORMS_AFTER:
            return True
        if _is_chained(row, at, stop) or _is_code(row, at):
            return True
        if words[stop] in (".", ")") and row.touches(stop) and _opens_item(row, at, stop):
            return True
        if words[at - 1] in _HYPHENS and row.touches(at) and row.written(at - 2).isupper():
            return True
        if row.touches(stop) and words[stop] in ("/", "×", "#") and row.kinds[stop + 1] is TokenKind.NUMBER:
            return True
    if _is_aside(row, at):
        return True
    if before == "#" or (before in ("no", "nos") and row.is_capital(at - 1)):
        return True
    if before == "." and words[at - 2] in ("no", "nos", "rte", "apt", "vol"):
        return True
    if before in _LABELS and not (row.kinds[stop] is TokenKind.WORD and is_plural(words[stop])):
        return before not in ("day", "week", "season", "bill", "line") or row.is_capital(at - 1)
    return is_digits and (_is_of_lineup(row, at, stop) or _is_model(row, at, stop))


def _opens_item(row: TokenRow, at: int, stop: int) -> bool:
    """Tell whether the number counts the items of a list: `1. Harrow Town 29, 2. Lund 28`."""
    if at == 0:
        return stop + 1 < row.count
    return row.words[at - 1] in (":", ",", ";") and row.is_capital(stop + 1)


def _is_of_lineup(row: TokenRow, at: int, stop: int) -> bool:
    """Tell whether the number is one of a list's that sets one to each name: `Rauch 9, Lund 8, Port Boll 10`."""
    if stop != at + 1 or not _is_named_number(row, at):
        return False
    near = range(max(1, at - _LINEUP_REACH), at + _LINEUP_REACH)
    named = sum(_is_named_number(row, index) for index in near)
    return named >= _FEWEST_IN_LINEUP or _is_of_result(row, at)


def _is_of_result(row: TokenRow, at: int) -> bool:
    """Tell whether the row is nothing but a result: `Harrow Town 3 Lund 1`."""
    if row.count > _LINEUP_REACH:
        return False
    numbers = [index for index in range(row.count) if row.kinds[index] is TokenKind.NUMBER]
    if len(numbers) != _SIDES or at not in numbers or numbers[1] + 1 < row.count - 1:
        return False
    names = [index for index in range(numbers[1]) if index != numbers[0]]
    return all(row.is_capital(index) and row.words[index] not in VERB_FORMS for index in names)


def _is_named_number(row: TokenRow, at: int) -> bool:
    """Tell whether a whole number stands between a capitalised word and the end of its item."""
    return (
        0 < at < row.count
        and row.words[at].isdigit()
        and row.is_capital(at - 1)
        and (row.words[at + 1] in (",", ";", ".", "") or row.is_capital(at + 1))
    )


def _is_code(row: TokenRow, at: int) -> bool:
    """Tell whether digits are part of a telephone number or a code: 0800 555 012."""
    first = stop = at
    while first > 0 and row.kinds[first - 1] is TokenKind.NUMBER:
        first -= 1
    while row.kinds[stop] is TokenKind.NUMBER:
        stop += 1
    if stop - first >= _GROUPS_OF_A_CODE:
        return True
    return any(
        len(word) > 1 + (index != at) and word[0] == "0" and "." not in word
        for index, word in enumerate(row.words[first : at + 1], first)
    )


def _is_chained(row: TokenRow, at: int, stop: int) -> bool:
    """Tell whether hyphens join three groups of digits, as in phone numbers and ISO dates."""
    words, kinds = row.words, row.kinds
    ahead = (
        words[stop] in _HYPHENS
        and kinds[stop + 1] is TokenKind.NUMBER
        and row.touches(stop)
        and row.touches(stop + 1)
    )
    behind = (
        at >= 2
        and words[at - 1] in _HYPHENS
        and kinds[at - 2] is TokenKind.NUMBER
        and row.touches(at)
        and row.touches(at - 1)
    )
    if ahead and behind:
        return True
    if ahead:
        return words[stop + 2] in _HYPHENS and kinds[stop + 3] is TokenKind.NUMBER and row.touches(stop + 2)
    return (
        behind
        and at >= 4
        and words[at - 3] in _HYPHENS
        and kinds[at - 4] is TokenKind.NUMBER
        and row.touches(at - 2)
    )


def _touches_name(row: TokenRow, at: int) -> bool:
    """Tell whether letters stand right before the digits, with a hyphen or without."""
    before = at - 1
    if row.kinds[before] is TokenKind.WORD:
        return True
    if row.words[before] in ("+", "_", "#", "@"):
        return True
    return (
        row.words[before] in _HYPHENS
        and row.touches(before)
        and row.kinds[before - 1] is TokenKind.WORD
        and row.words[before - 1]
        not in ("to", "year", "a", "sub", "minus", "plus", "nearly", "than", "about")
        and row.written(before) != "—"
    )


def _is_model(row: TokenRow, at: int, stop: int) -> bool:
    """Tell whether a name runs into the digits: iPhone 11, Euro 2020, Titan 3."""
    if at < 1 or not row.is_capital(at - 1) or row.touches(at) or _is_of_score(row, stop):
        return False
    if row.words[at - 1].endswith(("'s", "’s")):
        return False
    word = row.written(at - 1)
    if row.words[at - 1] in PREPOSITIONS or row.words[at - 1] in ADVERBS or row.words[at - 1] in VERB_FORMS:
        return False
    if at == 1 or (word.isupper() and len(word) > 5):
        return False
    following = row.words[stop]
    if row.kinds[stop] is TokenKind.WORD and is_plural(following):
        return False
    if (
        following in (",", ")")
        and row.words[at - 1] not in VERB_FORMS
        and row.words[at - 1] not in _NOT_NAMES
    ):
        return True
    # In a headline every word has a capital: only a lower-case sentence tells names.
    return not _is_headline(row) and row.words[at - 1] not in _NOT_NAMES


def _is_aside(row: TokenRow, at: int) -> bool:
    """Tell whether the number only notes another: a study's `p<0.05`, the tie-break of a set, `7-6(4)`."""
    before = row.words[at - 1]
    if before in ("<", "=", ">"):
        return row.words[at - 2] in ("p", "n")
    return before == "(" and row.touches(at - 1) and row.kinds[at - 2] is TokenKind.NUMBER


def _is_of_score(row: TokenRow, stop: int) -> bool:
    """Tell whether a hyphen joins the digits to others: `beat Rovers 3-2`."""
    is_joined = row.words[stop] in _HYPHENS and row.touches(stop) and row.touches(stop + 1)
    return is_joined and row.kinds[stop + 1] is TokenKind.NUMBER


def _is_headline(row: TokenRow) -> bool:
    """Tell whether most words of the row have capitals."""
    capitals = words = 0
    for index in range(min(row.count, _LONGEST_HEADLINE)):
        if row.kinds[index] is TokenKind.WORD and len(row.words[index]) > 3:
            words += 1
            capitals += row.is_capital(index)
    return row.count <= _LONGEST_HEADLINE and words > 0 and capitals > 0.7 * words
