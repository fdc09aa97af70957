"""An article as the search for speakers sees it: tokens, what stands in marks, and everyone who may speak."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.text.document import Name, Sentence
from briefing.text.names.tokens import Tokens, tokenize
from briefing.text.names.words import NATIONALITIES, NEVER_NAMES, ROLE_NOUNS, TITLES
from briefing.text.quotes.marks import Stretch
from briefing.text.quotes.words import BODY_WORDS, DETERMINERS, PERSON_WORDS, PRONOUNS, STOPS

_SINGULARS = ROLE_NOUNS | TITLES | PERSON_WORDS | BODY_WORDS
_NOUNS = (
    _SINGULARS
    | {f"{noun}s" for noun in _SINGULARS}
    | {f"{noun[:-1]}ies" for noun in _SINGULARS if noun[-1] == "y"}
)
_MAX_MODIFIERS = 5


@dataclass(frozen=True, slots=True)
class Party:
    """A stretch that may name a speaker."""

    first: int
    """Index of its first token."""
    last: int
    """Index of its last token."""
    kind: str
    """`name`, `pronoun` or `nominal`."""
    names: tuple[int, ...] = ()
    """Which of the article's names; two for "Reed and Holt"."""
    agrees: str = ""
    """For a pronoun: `m`, `f`, `plural`, `thing` or `author`."""
    is_possessive: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """All that the grammar looks at."""

    text: str
    tokens: Tokens
    sentences: Sequence[Sentence]
    names: Sequence[Name]
    stretches: Sequence[Stretch]
    quoted: bytearray
    """For each token whether it stands in marks; the marks count as in them."""
    parties: tuple[Party, ...]
    """By first token; a name's title and a pronoun among them."""
    starts_at: dict[int, Party]
    ends_at: dict[int, Party]
    _sentence_starts: tuple[int, ...]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that a character stands in, or the last one before it."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[index] if index >= 0 else None

    def sentence_index(self, offset: int) -> int:
        """The number of the sentence that a character stands in."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def parties_at(self, token: int) -> tuple[Party, ...]:
        """Every party that begins with a token."""
        at = bisect_left(self.parties, token, key=lambda party: party.first)
        end = bisect_right(self.parties, token, key=lambda party: party.first)
        return self.parties[at:end]

    def words_of(self, party: Party) -> str:
        """A party as written, without a possessive ending."""
        words = self.text[self.tokens.starts[party.first] : self.tokens.ends[party.last]]
        return words[:-2] if words.endswith(("'s", "’s")) else words


def open_passage(
    text: str, sentences: Sequence[Sentence], names: Sequence[Name], stretches: Sequence[Stretch]
) -> Passage:
    """Lay out an article for the search."""
    tokens = tokenize(text)
    quoted = bytearray(len(tokens))
    for stretch in stretches:
        low, high = tokens.first_from(stretch.open), tokens.first_from(stretch.close)
        quoted[low:high] = b"\x01" * (high - low)
    named = _named(tokens, names)
    taken = {index for party in named for index in range(party.first, party.last + 1)}
    parties = sorted((*named, *_unnamed(text, tokens, taken, named)), key=lambda party: party.first)
    return Passage(
        text=text,
        tokens=tokens,
        sentences=sentences,
        names=names,
        stretches=stretches,
        quoted=quoted,
        parties=tuple(parties),
        starts_at={party.first: party for party in parties},
        ends_at={party.last: party for party in parties},
        _sentence_starts=tuple(sentence.start for sentence in sentences),
    )


def _named(tokens: Tokens, names: Sequence[Name]) -> list[Party]:
    parties = []
    for index, name in enumerate(names):
        for start, end in name.mentions:
            first, last = tokens.first_from(start), tokens.first_from(end) - 1
            follows = tokens.words[last + 1] if last + 1 < len(tokens) else ""
            is_possessive = tokens.ends[last] > end or (
                follows in ("'", "’") and tokens.starts[last + 1] == end
            )
            parties.append(Party(first, last, "name", (index,), is_possessive=is_possessive))
    return parties


def _unnamed(text: str, tokens: Tokens, taken: set[int], named: list[Party]) -> Iterator[Party]:
    """Find pronouns, and nouns for people and bodies that are no part of a name's title."""
    name_starts = {party.first for party in named}
    for at, lower in enumerate(tokens.lowers):
        if lower in PRONOUNS:
            if lower != "i" or tokens.words[at] == "I":
                yield Party(at, at, "pronoun", agrees=PRONOUNS[lower])
        elif at not in taken and (lower in _NOUNS or (lower[:-2] in _NOUNS and lower.endswith("'s"))):
            if at + 1 in name_starts and text[tokens.ends[at] : tokens.starts[at + 1]] == " ":
                continue
            following = tokens.lowers[at + 1] if at + 1 < len(tokens) else ""
            if following in _NOUNS and at + 1 not in taken:
                continue  # "police officer": the last noun is the head
            yield Party(_nominal_start(tokens, at, taken), at, "nominal", is_possessive=lower.endswith("'s"))


def _nominal_start(tokens: Tokens, head: int, taken: set[int]) -> int:
    """Walk back over the words before a noun to its determiner."""
    at = head
    while at > 0 and head - at < _MAX_MODIFIERS:
        lower, word = tokens.lowers[at - 1], tokens.words[at - 1]
        if lower in DETERMINERS:
            return at - 1
        if word == "," and (tokens.words[at][0].isupper() or tokens.lowers[at - 2] in _NOUNS):
            break
        if (not word[0].isalnum() and word != ",") or lower in STOPS or lower in PRONOUNS:
            break
        is_modifier = lower in _NOUNS or lower in NATIONALITIES or at - 1 in taken or "-" in lower
        if not is_modifier and word[0].isupper() and lower in NEVER_NAMES:
            break
        at -= 1
    # Without a determiner only what surely belongs to the noun is taken: names, nouns, nationalities.
    at = head
    while at > 0 and head - at < _MAX_MODIFIERS:
        lower, word = tokens.lowers[at - 1], tokens.words[at - 1]
        if not (lower in _NOUNS or lower in NATIONALITIES or at - 1 in taken) or not word[0].isalnum():
            break
        at -= 1
    return at
