"""Where names stand: runs of capitals, cut into role and name, each with a first guess of its kind."""

from collections.abc import Iterator, Sequence

from briefing.text.document import Sentence, SentenceKind
from briefing.text.names.first_names import is_first_name
from briefing.text.names.habits import Habits, read_habits
from briefing.text.names.mention import Mention, mention_of
from briefing.text.names.runs import bare_word, find_runs, is_capital, is_never, touches
from briefing.text.names.tokens import Tokens
from briefing.text.names.words import (
    CALENDAR_NAMES,
    CHAINS_OF,
    FIRM_NOUNS,
    HONORIFICS,
    NATIONALITIES,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    PLACES,
    POST_NOMINALS,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    THING_LEADS,
    TITLE_TAILS,
    TITLES,
)

_REGAL = frozenset(
    "king queen pope prince princess lady lord saint duke duchess st. baroness emperor".split()
)
_OPENERS = frozenset("“‘\"'([«„—–:-`.!?…;")
_DATE_LEADS = frozenset(
    "in since until till by last next of on from mid late early and this every between to".split()
)
_SPEAKS = (("said",), ("says",), ("told",), ("added",))
_SET_OFF = ((",", "a"), (",", "an"))
_RANKS = frozenset("first second third".split())
_INVERTED_CUES = frozenset("said says asked added adds wrote tweeted replied".split())


def find_mentions(
    text: str, tokens: Tokens, sentences: Sequence[Sentence], language: str = "en"
) -> list[Mention]:
    """Find the names of all sentences that are evidence, in order."""
    plain: list[Mention] = []
    shouted: list[tuple[int, int]] = []
    habits = read_habits(tokens, language)
    for sentence in sentences:
        if not sentence.is_evidence:
            continue
        low, high = tokens.first_from(sentence.start), tokens.last_until(sentence.end) + 1
        if sentence.kind is SentenceKind.TITLE and _is_title_case(tokens, low, high):
            shouted.append((low, high))
        else:
            plain.extend(_mentions_between(text, tokens, low, high, habits))
    forms = frozenset(mention.words for mention in plain)
    plain = [_without_role(tokens, mention, forms) for mention in plain]
    plain.extend(_calendar_people(tokens, plain))
    if shouted:
        plain.extend(_known_again(text, tokens, shouted, plain))
    return sorted(plain, key=lambda mention: mention.first)


def _without_role(tokens: Tokens, mention: Mention, forms: frozenset[tuple[str, ...]]) -> Mention:
    """Cut the noun off a name that stands without it elsewhere: Skipper Dana Holt, Dana Holt."""
    words = mention.words
    if len(words) < 3 or words[0].lower() not in ROLE_NOUNS or words[1:] not in forms:
        return mention
    return mention_of(tokens, mention.first + 1, mention.last, "person", role=(mention.first, mention.first))


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
            yield mention_of(tokens, at, at, "person")


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
                yield mention_of(tokens, low + at, low + at + size - 1, form.kind, form.gender)
            at += size or 1


def _mentions_between(text: str, tokens: Tokens, low: int, high: int, habits: Habits) -> Iterator[Mention]:
    for first, last in find_runs(text, tokens, low, high):
        opens = first == low or tokens.words[first - 1] in _OPENERS
        yield from _cut(text, tokens, first, last, low, opens=opens, habits=habits)


def _cut(
    text: str, tokens: Tokens, first: int, last: int, low: int, *, opens: bool, habits: Habits
) -> Iterator[Mention]:
    """Cut a run into role, adjectives and name."""
    lowers = tokens.lowers
    if first < last and lowers[last] in POST_NOMINALS and tokens.words[last].isupper():
        last -= 1
    if opens and first < last:
        first, opens = _skip_opening(lowers, first, last, habits)
    if habits.nouns_are_capital:
        given = (
            at for at in range(first, last) if is_capital(tokens.words[at]) and is_first_name(lowers[at])
        )
        first = next(given, first)
    is_body = _is_organisation(lowers[first : last + 1])
    title = None if is_body else _last_title(lowers, first, last)
    if all(word.isupper() and len(word) > 1 for word in tokens.words[first : last + 1]) and (
        title is not None or not habits.lowered.isdisjoint(lowers[first : last + 1])
    ):
        yield mention_of(tokens, first, last, "other")  # a headline in capitals tells no name from a word
        return
    if title is None and not is_body and _leads(lowers, first, last, opens=opens, habits=habits):
        yield mention_of(tokens, first + 1, last, "person", role=(first, first))  # "Skipper Dana Holt"
        return
    if title is not None:
        yield from _titled(text, tokens, title, (first, last), low)
        return
    while first < last and lowers[first] in NATIONALITIES and not is_body:
        first += 1
    if first == last and _is_no_name(tokens, first, opens=opens, habits=habits):
        return
    yield _plain(text, tokens, (first, last), low, is_body=is_body)


def _plain(text: str, tokens: Tokens, run: tuple[int, int], low: int, *, is_body: bool) -> Mention:
    """Take a run as a name, with the noun before it as its role: "councillor Ines Park"."""
    lowers = tokens.lowers
    first, last = run
    kind = _kind(lowers[first : last + 1])
    at = first - 1
    is_led = at >= low and (lowers[at] in ROLE_NOUNS or lowers[at] in TITLES)
    if is_body or not is_led or not touches(text, tokens, at):
        return mention_of(tokens, first, last, kind)
    is_shouted = tokens.words[at].isupper() and len(tokens.words[at]) > 2
    may_be_someone = kind == "other" or (kind == "place" and first < last and is_first_name(lowers[first]))
    if may_be_someone and not is_shouted and lowers[at] not in FIRM_NOUNS:
        kind = "person"
    role = (_role_start(text, tokens, at, low), at)
    return mention_of(tokens, first, last, kind, role=role if kind == "person" else None)


def _skip_opening(lowers: tuple[str, ...], first: int, last: int, habits: Habits) -> tuple[int, bool]:
    """Leave out the word that has its capital from the sentence; tell whether the run still opens it."""
    opens = True
    if lowers[first] in _INVERTED_CUES:
        first += 1  # "Said Holt: ..."
    if first < last and lowers[first] in habits.lowered and not is_first_name(lowers[first]):
        first += lowers[first] not in TITLES and lowers[first] not in ORGANISATION_HEADS
        opens = False
    if opens and last - first >= 2 and not is_first_name(lowers[first]) and is_first_name(lowers[first + 1]):
        first += lowers[first] not in TITLES and lowers[first] not in HONORIFICS  # "Sensational Dana Holt"
    return first, opens


def _leads(lowers: tuple[str, ...], first: int, last: int, *, opens: bool, habits: Habits) -> bool:
    """Whether a run begins with a noun for one person, which has its capital from the sentence."""
    lower = lowers[first]
    is_noun = lower in ROLE_NOUNS and lower not in TITLES and not is_first_name(lower)
    if first == last or not is_noun or not (opens or lower in habits.lowered):
        return False
    rest = lowers[first + 1 : last + 1]
    return _kind(rest) == "person" or (_kind(rest) == "other" and len(rest) <= 2 and is_first_name(rest[0]))


def _last_title(lowers: tuple[str, ...], first: int, last: int) -> int | None:
    """The last title or honorific of a run; the surnames of Charlie King and Anna Bishop are none."""
    end = last - 1 if first < last and is_first_name(lowers[last - 1]) else last
    titles = (at for at in range(end, first - 1, -1) if lowers[at] in TITLES or lowers[at] in HONORIFICS)
    return next(titles, None)


def _titled(text: str, tokens: Tokens, title: int, run: tuple[int, int], low: int) -> Iterator[Mention]:
    """Find the name after a title; a title alone ("the Treasury Secretary") is a role without a name."""
    lowers = tokens.lowers
    first, last = run
    is_title = lowers[title] in TITLES
    while is_title and title < last and lowers[title + 1] in TITLE_TAILS:
        title += 1
    if title == last:
        return
    if lowers[title + 1] == "of":
        yield from _after_office(text, tokens, title, last, low)
        return
    gender = HONORIFICS.get(lowers[title], "")
    name = title if lowers[title] in _REGAL else title + 1
    while title > first and lowers[title] in HONORIFICS and lowers[title - 1] in TITLES:
        title -= 1  # Prime Minister Sir Alan Reed
    is_title = is_title or lowers[title] in TITLES
    role = (_role_start(text, tokens, title, low), title) if is_title else None
    # Schools, streets and hospitals have the names of saints.
    kind = "other" if lowers[title] in ("saint", "st.") else "person"
    yield mention_of(tokens, name, last, kind, gender, role=role)


def _after_office(text: str, tokens: Tokens, title: int, last: int, low: int) -> Iterator[Mention]:
    """Find the name after "Secretary of State"; the office alone is a role without a name."""
    for at in range(title + 3, last):
        if is_first_name(tokens.lowers[at]):
            role = (_role_start(text, tokens, title, low), at - 1)
            yield mention_of(tokens, at, last, "person", role=role)
            return


def _is_no_name(tokens: Tokens, at: int, *, opens: bool, habits: Habits) -> bool:
    """Tell a lone capital that is an ordinary word: at a sentence's start, or an adjective of a country."""
    lower = bare_word(tokens.lowers[at])
    if lower in NATIONALITIES or lower in TITLES or lower in ROLE_NOUNS:
        return True
    if not opens:
        return len(lower) < 2 and not lower.isalpha()
    if lower in PLACES or tokens.words[at].isupper() or lower in habits.capitals:
        return False
    if lower in habits.lowered or not is_first_name(lower):
        following = tokens.lowers[at + 1 : at + 3]
        return not (following[:1] in _SPEAKS or following in _SET_OFF or _is_explained(tokens, at))
    return lower.endswith(("ing", "ly"))


def _is_explained(tokens: Tokens, at: int) -> bool:
    """Whether commas set off what a lone capital is: "Holt, the transport minister, ..."."""
    lowers = tokens.lowers[at + 1 : at + 9]
    if lowers[:2] != (",", "the") or "," not in lowers[2:] or tokens.lowers[at].endswith("ly"):
        return False
    told = lowers[2 : lowers.index(",", 2)]
    return bool(told) and (told[-1] in ROLE_NOUNS or told[-1] in TITLES)


def _role_start(text: str, tokens: Tokens, title: int, low: int) -> int:
    """Walk back from a title over the words that belong to it."""
    at = title
    while at - 1 >= low and title - at < 6 and touches(text, tokens, at - 1):
        word, lower = tokens.words[at - 1], tokens.lowers[at - 1]
        is_modifier = lower in ROLE_MODIFIERS or lower in TITLES or lower in ROLE_NOUNS or "-" in lower
        is_name = is_capital(word) and (not is_never(tokens, at - 1) or lower in _RANKS)
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
    is_given = is_first_name(lowers[0]) and lowers[0] not in PLACES and lowers[0] not in THING_LEADS
    if len(lowers) > 1 and is_given:
        return "person"
    return "other"
