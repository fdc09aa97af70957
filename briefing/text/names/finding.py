"""Find the names of an article: mentions, joined, with kind, role and gender."""

from collections.abc import Sequence

from briefing.text.document import Name, Sentence
from briefing.text.names.genders import settle_genders
from briefing.text.names.joining import Bearer, join
from briefing.text.names.mention import Mention
from briefing.text.names.mentions import find_mentions
from briefing.text.names.roles import find_role
from briefing.text.names.tokens import Tokens, tokenize
from briefing.text.names.words import FIRM_NOUNS, NEVER_NAMES, ROLE_NOUNS, THING_LEADS, TITLES

_SPEAKS_AFTER = frozenset(
    "said says told added adds tweeted wrote asked argued insisted explained recalled".split()
)
_NOUNS_OF_PEOPLE = ROLE_NOUNS - FIRM_NOUNS
_NOUNS_FOR_ONE = ROLE_NOUNS | TITLES
_CALLED_TWICE = 2


def find_names(text: str, sentences: Sequence[Sentence], language: str = "en") -> tuple[Name, ...]:
    """Find the names, each with all its mentions, by first mention."""
    tokens = tokenize(text)
    bearers = join(find_mentions(text, tokens, sentences, language))
    for bearer in bearers:
        if bearer.kind == "other" and _acts_as_person(bearer, tokens):
            bearer.kind = "person"
    settle_genders(bearers, tokens)
    return tuple(_name(bearer, text, tokens) for bearer in bearers)


def _acts_as_person(bearer: Bearer, tokens: Tokens) -> bool:
    """Tell a person whose first name no table has: an age after the name, a surname used alone, a role beside it."""
    words = bearer.words
    if len(words) == 1:
        return any(_is_set_off(mention, tokens) for mention in bearer.mentions)
    if (
        words[0].lower() in THING_LEADS
        or not (2 <= len(words) <= 4)
        or any(word.isupper() and len(word) > 2 for word in words)
    ):
        return False
    for mention in bearer.mentions:
        after = tokens.words[mention.last + 1 : mention.last + 4]
        if (
            len(after) == 3
            and after[0] == ","
            and after[1].isdigit()
            and len(after[1]) == 2
            and after[2] == ","
        ):
            return True
        before = tokens.lowers[mention.first - 1] if mention.first else ""
        if before == "the":
            return False
        if _is_set_off(mention, tokens):
            return True
        if after and after[0].lower() in _SPEAKS_AFTER:
            return True
        if after[:1] == (",",) and after[1:2] in (("who",), ("whose",)):
            return True
        if before == "," and _NOUNS_FOR_ONE.intersection(
            tokens.lowers[max(0, mention.first - 7) : mention.first - 1]
        ):
            return after[:1] in ((",",), (".",), ("said",))
    short = sum(mention.words == words[-1:] for mention in bearer.mentions)
    return short >= _CALLED_TWICE and words[-1].lower() not in NEVER_NAMES


def _is_set_off(mention: Mention, tokens: Tokens) -> bool:
    """Tell a name that a role explains: "Yuri, a baker from the coast"."""
    after = tokens.lowers[mention.last + 1 : mention.last + 7]
    return (
        after[:1] == (",",) and after[1:2] in (("a",), ("an",)) and not _NOUNS_OF_PEOPLE.isdisjoint(after[2:])
    )


def _name(bearer: Bearer, text: str, tokens: Tokens) -> Name:
    is_person = bearer.kind == "person"
    return Name(
        name=" ".join(bearer.words),
        kind=bearer.kind,
        mentions=tuple((mention.start, mention.end) for mention in bearer.mentions),
        role=find_role(bearer, text, tokens) if is_person else None,
        gender=bearer.gender or None if is_person else None,
    )
