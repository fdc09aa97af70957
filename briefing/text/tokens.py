"""The words of a text as grouping and search count them: lower case, stemmed, stop words told apart."""

import re
from functools import cache, lru_cache
from itertools import pairwise

import Stemmer

from briefing.text.language import STOP_WORDS

_UNSPACED_LETTERS = r"\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF"
_UNSPACED = re.compile(f"[{_UNSPACED_LETTERS}]")
_WORD = re.compile(
    rf"""
      [{_UNSPACED_LETTERS}]+                    # Thai, Khmer, Japanese, Chinese: no space between words
    | \d[\d.,]*\d                               # 1,200 and 3.5
    | \d
    | [^\W\d_]+(?:['’][^\W\d_]+)*               # don't, l'eau, O’Brien
    """,
    re.VERBOSE,
)
_ELIDING_LANGUAGES = frozenset(("fr", "it", "ca"))
_ENGLISH_STOP_WORDS = """
a an the of and to in that is was for on with as at by from he it she they we you i his her its their our
your him them us me my be been being are were has have had having do does did not no nor or but if then than
so this these those there here what which who whom whose when where why how will would can could should may
might must shall into out up down over under about after before between through during against said says say
also more most some any all other such only own same too very just dont didnt doesnt isnt wasnt cant wont
"""


def find_words(text: str, language: str) -> list[str]:
    """List the words in order, as they stand; in scripts without spaces, every pair of letters."""
    words: list[str] = []
    for written in _WORD.findall(text):
        if _UNSPACED.match(written):
            words.extend(map("".join, pairwise(written)))
        elif language in _ELIDING_LANGUAGES:
            words.extend(re.split("['’]", written))
        else:
            words.append(written)
    return words


@lru_cache(maxsize=100_000)
def plain_word(written: str) -> str:
    """Write a word as it is counted: lower case, no possessive, no marks in numbers."""
    word = written.lower().replace("’", "'")
    word = word.removesuffix("'s").replace("'", "")
    return word.replace(",", "") if word[:1].isdigit() else word


def stem_words(words: list[str], language: str) -> list[str]:
    """Stem plain words of one language; where there is no stemmer they stay as they are."""
    stemmer = _stemmer(language)
    return words if stemmer is None else list(stemmer.stemWords(words))


@cache
def stop_words(language: str) -> frozenset[str]:
    """The plain words of a language that say nothing about what a text is about."""
    return frozenset(
        (STOP_WORDS.get(language, "") + (_ENGLISH_STOP_WORDS if language == "en" else "")).split()
    )


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    try:
        return Stemmer.Stemmer(language)
    except KeyError:
        return None
