"""Where names stand: runs of capitals, cut into role and name, each with a first guess of its kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.text.document import Sentence, SentenceKind
from briefing.text.names.first_names import is_first_name
from briefing.text.names.tokens import Tokens
from briefing.text.names.words import (
    CALENDAR_NAMES,
    CHAINS_OF,
    HONORIFICS,
    NATIONALITIES,
    NEVER_NAMES,
    ORGANISATION_HEADS,
    PARTICLES,
    PLACE_HEADS,
    PLACES,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    TITLES,
)

_CHAINS_FOR = frozenset(
    "center centers centre centres institute committee council campaign society association".split()
)
_REGAL = frozenset(
    "king queen pope prince princess lady lord saint duke duchess st. baroness emperor".split()
)
_SPACES = frozenset((" ", "\xa0", "\u202f", "\u2009", "  "))
_OPENERS = frozenset("“‘\"'([«„—–:-`.!?…;")
_MAX_RUN = 14
_DATE_LEADS = frozenset(
    "in since until till by last next of on from mid late early and this every between to".split()
)
_SPEAKS = (("said",), ("says",), ("told",), ("added",))
_SET_OFF = ((",", "a"), (",", "an"))
_RANKS = frozenset("first second third".split())
_ARABIC_ARTICLES = frozenset(("al-", "el-", "ul-", "as-", "an-"))
_INVERTED_CUES = frozenset("said says asked added adds wrote tweeted replied".split())
_NICKNAME_MARKS = frozenset("“\"'‘(")


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands."""

    first: int
    """Index of its first token."""
    last: int
    """Index of its last token."""
    start: int
    end: int
    words: tuple[str, ...]
    """The name's words, without a possessive ending."""
    kind: str
    """`person`, `organisation`, `place` or `other`: a guess from its own words."""
    gender: str = ""
    """What an honorific tells."""
    role: tuple[int, int] | None = None
    """Tokens of the role before it: first and last."""


@dataclass(frozen=True, slots=True)
class _Habits:
    """How a text writes its words."""

    lowered: frozenset[str]
    """Those that it writes in small letters somewhere."""
    capitals: frozenset[str]
    """Those that it writes with a capital inside a sentence."""


def _habits(tokens: Tokens) -> _Habits:
    words = tokens.words
    inside = (word for before, word in pairwise(words) if word[0].isupper() and before[0].isalnum())
    return _Habits(
        frozenset(word for word in words if word.islower()),
        frozenset(bare_word(word).lower() for word in inside),
    )


def find_mentions(text: str, tokens: Tokens, sentences: Sequence[Sentence]) -> list[Mention]:
    """Find the names of all sentences that are evidence, in order."""
    plain: list[Mention] = []
    shouted: list[tuple[int, int]] = []
    habits = _habits(tokens)
    for sentence in sentences:
        if not sentence.is_evidence:
            continue
        low, high = tokens.first_from(sentence.start), tokens.last_until(sentence.end) + 1
        if sentence.kind is SentenceKind.TITLE and _is_title_case(tokens, low, high):
            shouted.append((low, high))
        else:
            plain.extend(_mentions_between(text, tokens, low, high, habits))
    plain.extend(_calendar_people(tokens, plain))
    if shouted:
        plain.extend(_known_again(text, tokens, shouted, plain))
    return sorted(plain, key=lambda mention: mention.first)


def _calendar_people(tokens: Tokens, known: list[Mention]) -> Iterator[Mention]:
    """Find the surname alone of a person who is called like a month, where no date stands."""
    surnames = {mention.words[-1].lower() for mention in known if mention.words[-1].lower() in CALENDAR_NAMES}
    taken = {mention.last for mention in known}
    for at, lower in enumerate(tokens.lowers if surnames else ()):
        if bare_word(lower) not in surnames or at in taken or not tokens.words[at][0].isupper():
            continue
        before = tokens.lowers[at - 1] if at else ""
        after = tokens.words[at + 1] if at + 1 < len(tokens) else ""
        if before not in _DATE_LEADS and not before.isdigit() and not after.isdigit():
            yield _mention(tokens, at, at, "person")


def _is_title_case(tokens: Tokens, low: int, high: int) -> bool:
    """Tell a headline that writes most words in capitals."""
    long_words = [word for word in tokens.words[low:high] if len(word) > 3 and word[0].isalpha()]
    return len(long_words) > 2 and sum(word[0].isupper() for word in long_words) > 0.75 * len(long_words)


def _known_again(
    text: str, tokens: Tokens, stretches: list[tuple[int, int]], known: list[Mention]
) -> Iterator[Mention]:
    """Find names of the body in a headline, where capitals tell nothing."""
    forms: dict[tuple[str, ...], Mention] = {}
    for mention in known:
        forms.setdefault(mention.words, mention)
    longest = max((len(form) for form in forms), default=0)
    for low, high in stretches:
        bare = [bare_word(word) for word in tokens.words[low:high]]
        at = 0
        while at < len(bare):
            size = next(
                (n for n in range(min(longest, len(bare) - at), 0, -1) if tuple(bare[at : at + n]) in forms),
                0,
            )
            if size:
                form = forms[tuple(bare[at : at + size])]
                yield _mention(tokens, low + at, low + at + size - 1, form.kind, form.gender)
            at += size or 1


def bare_word(word: str) -> str:
    """A word without its possessive ending."""
    if word.endswith(("'s", "’s", "'S", "’S")):
        return word[:-2]
    return word


def _mention(
    tokens: Tokens, first: int, last: int, kind: str, gender: str = "", *, role: tuple[int, int] | None = None
) -> Mention:
    words = (*tokens.words[first:last], bare_word(tokens.words[last]))
    cut = len(tokens.words[last]) - len(words[-1])
    return Mention(first, last, tokens.starts[first], tokens.ends[last] - cut, words, kind, gender, role)


def _mentions_between(text: str, tokens: Tokens, low: int, high: int, habits: _Habits) -> Iterator[Mention]:
    for first, last in _runs(text, tokens, low, high):
        opens = first == low or tokens.words[first - 1] in _OPENERS
        yield from _cut(text, tokens, first, last, low, opens=opens, habits=habits)


def _is_capital(word: str) -> bool:
    return (word[0].isupper() and word != "I") or (word[:3] in _ARABIC_ARTICLES and word[3:4].isupper())


def _is_never(tokens: Tokens, at: int) -> bool:
    """Tell a word that is no name; "US" is one, "us" is not, and so are Theresa May and New York."""
    lower = tokens.lowers[at]
    if lower not in NEVER_NAMES or tokens.words[at] == "US":
        return False
    if lower == "new":
        return not (at + 1 < len(tokens) and _is_next(tokens, at) and _is_capital(tokens.words[at + 1]))
    if lower in CALENDAR_NAMES and at and _is_next(tokens, at - 1):
        before = tokens.lowers[at - 1]
        return not (tokens.words[at - 1][0].isupper() and (before in HONORIFICS or is_first_name(before)))
    return True


def _is_next(tokens: Tokens, at: int) -> bool:
    return tokens.starts[at + 1] == tokens.ends[at] + 1


def _runs(text: str, tokens: Tokens, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Find runs of capitals, with the small words that belong inside a name."""
    at = low
    while at < high:
        if not _is_capital(tokens.words[at]) or _is_never(tokens, at):
            at += 1
            continue
        last = at
        while last - at < _MAX_RUN:
            following = _next_of_run(text, tokens, last, high)
            if following is None:
                break
            last = following
        yield at, last
        at = last + 1


def _next_of_run(text: str, tokens: Tokens, last: int, high: int) -> int | None:
    """The next capital that continues a run, or None where the run ends."""
    following = _after_nickname(tokens, last, high)
    if following is not None:
        return following
    following = last + 1
    if following >= high or tokens.words[last].endswith(("'s", "’s")) or not _touches(text, tokens, last):
        return None
    word, lower = tokens.words[following], tokens.lowers[following]
    if _is_capital(word):
        return None if _is_never(tokens, following) else following
    if lower in PARTICLES:
        skip = 1
    elif (lower == "of" and tokens.lowers[last] in CHAINS_OF) or (
        lower == "for" and tokens.lowers[last] in _CHAINS_FOR
    ):
        skip = 2 if following + 1 < high and tokens.lowers[following + 1] == "the" else 1
    elif lower == "&" or (lower == "la" and tokens.lowers[last] == "de"):
        skip = 1
    else:
        return None
    goal = following + skip
    if lower in PARTICLES and goal < high and tokens.lowers[goal] in PARTICLES:
        goal += 1
    if goal < high and _is_capital(tokens.words[goal]) and not _is_never(tokens, goal):
        return goal
    return None


def _after_nickname(tokens: Tokens, last: int, high: int) -> int | None:
    """The surname after a nickname in marks: Rita “Red” Holt."""
    if (
        last + 4 >= high
        or tokens.words[last + 1] not in _NICKNAME_MARKS
        or not is_first_name(tokens.lowers[last])
    ):
        return None
    nickname, closing, surname = tokens.words[last + 2], tokens.words[last + 3], tokens.words[last + 4]
    if not _is_capital(nickname) or closing not in "”\"'’)" or not _is_capital(surname):
        return None
    if (
        tokens.starts[last + 2] != tokens.ends[last + 1]
        or tokens.starts[last + 4] != tokens.ends[last + 3] + 1
    ):
        return None
    return None if _is_never(tokens, last + 4) else last + 4


def _touches(text: str, tokens: Tokens, at: int) -> bool:
    return text[tokens.ends[at] : tokens.starts[at + 1]] in _SPACES


def _cut(
    text: str, tokens: Tokens, first: int, last: int, low: int, *, opens: bool, habits: _Habits
) -> Iterator[Mention]:
    """Cut a run into role, adjectives and name."""
    lowers = tokens.lowers
    if opens and first < last and lowers[first] in _INVERTED_CUES:
        first += 1  # "Said Holt: ..."
    if opens and first < last and lowers[first] in habits.lowered and not is_first_name(lowers[first]):
        if lowers[first] not in TITLES and lowers[first] not in ORGANISATION_HEADS:
            first += 1
        opens = False
    if opens and last - first >= 2 and not is_first_name(lowers[first]) and is_first_name(lowers[first + 1]):
        first += lowers[first] not in TITLES and lowers[first] not in HONORIFICS  # "Sensational Dana Holt"
    is_body = _is_organisation(lowers[first : last + 1])
    # Charlie King and Anna Bishop are called so.
    end = last - 1 if first < last and is_first_name(lowers[last - 1]) else last
    title = next(
        (at for at in range(end, first - 1, -1) if lowers[at] in TITLES or lowers[at] in HONORIFICS), None
    )
    if title is not None and not is_body:
        if title == last:
            return  # "the Treasury Secretary": a role without a name
        if lowers[title + 1] == "of":
            yield from _after_office(text, tokens, title, last, low)
            return
        gender = HONORIFICS.get(lowers[title], "")
        name = title if lowers[title] in _REGAL else title + 1
        while title > first and lowers[title] in HONORIFICS and lowers[title - 1] in TITLES:
            title -= 1  # Prime Minister Sir Alan Reed
        role = (_role_start(text, tokens, title, low), title) if lowers[title] in TITLES else None
        yield _mention(tokens, name, last, "person", gender, role=role)
        return
    while first < last and lowers[first] in NATIONALITIES and not is_body:
        first += 1
    if first == last and _is_no_name(tokens, first, opens=opens, habits=habits):
        return
    role_at = first - 1
    role = None
    kind = _kind(lowers[first : last + 1])
    if role_at >= low and lowers[role_at] in ROLE_NOUNS and not is_body and _touches(text, tokens, role_at):
        role = (_role_start(text, tokens, role_at, low), role_at)
        kind = "person" if kind == "other" else kind
    yield _mention(tokens, first, last, kind, role=role if kind == "person" else None)


def _after_office(text: str, tokens: Tokens, title: int, last: int, low: int) -> Iterator[Mention]:
    """Find the name after "Secretary of State"; the office alone is a role without a name."""
    for at in range(title + 3, last):
        if is_first_name(tokens.lowers[at]):
            role = (_role_start(text, tokens, title, low), at - 1)
            yield _mention(tokens, at, last, "person", role=role)
            return


def _is_no_name(tokens: Tokens, at: int, *, opens: bool, habits: _Habits) -> bool:
    """Tell a lone capital that is an ordinary word: at a sentence's start, or an adjective of a country."""
    lower = bare_word(tokens.lowers[at])
    if lower in NATIONALITIES or lower in TITLES or lower in ROLE_NOUNS:
        return True
    if not opens:
        return len(lower) < 2 and not lower.isalpha()
    if lower in PLACES or tokens.words[at].isupper() or lower in habits.capitals:
        return False
    if lower in habits.lowered or not is_first_name(lower):
        return not (tokens.lowers[at + 1 : at + 2] in _SPEAKS or tokens.lowers[at + 1 : at + 3] in _SET_OFF)
    return lower.endswith(("ing", "ly"))


def _role_start(text: str, tokens: Tokens, title: int, low: int) -> int:
    """Walk back from a title over the words that belong to it."""
    at = title
    while at - 1 >= low and title - at < 6 and _touches(text, tokens, at - 1):
        word, lower = tokens.words[at - 1], tokens.lowers[at - 1]
        is_modifier = lower in ROLE_MODIFIERS or lower in TITLES or lower in ROLE_NOUNS or "-" in lower
        is_name = _is_capital(word) and (not _is_never(tokens, at - 1) or lower in _RANKS)
        if lower == "of" and at - 2 >= low and tokens.lowers[at - 2] in CHAINS_OF:
            at -= 1
            continue
        if not (is_modifier or is_name or word[0].isdigit()):
            break
        at -= 1
    return at


def _is_organisation(lowers: tuple[str, ...]) -> bool:
    return bare_word(lowers[-1]) in ORGANISATION_HEADS or (
        len(lowers) > 2 and lowers[0] in CHAINS_OF and lowers[0] not in TITLES and lowers[1] == "of"
    )


def _kind(lowers: tuple[str, ...]) -> str:
    """Guess the kind of a name from its words alone."""
    last = bare_word(lowers[-1])
    if _is_organisation(lowers):
        return "organisation" if len(lowers) > 1 else "other"
    if " ".join((*lowers[:-1], last)) in PLACES or last in PLACE_HEADS:
        return "place"
    if len(lowers) > 1 and is_first_name(lowers[0]) and lowers[0] not in PLACES:
        return "person"
    return "other"
