"""Whether a person is a woman or a man, as far as the article or the table of first names tells."""

from briefing.text.names.first_names import gender_of_first_name
from briefing.text.names.joining import Bearer
from briefing.text.names.mention import Mention
from briefing.text.names.tokens import Tokens

_PRONOUNS = {
    "he": "m",
    "his": "m",
    "him": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
_MEN = """
    nephew uncle brother father son husband grandfather grandson dad boyfriend stepfather widower chairman spokesman
    policeman businessman congressman councilman alderman assemblyman fisherman fireman salesman gentleman boy man actor
    waiter headmaster frontman
    """
_WOMEN = """
    niece aunt sister mother daughter wife grandmother granddaughter mum mom girlfriend stepmother widow chairwoman
    spokeswoman policewoman businesswoman congresswoman councilwoman assemblywoman saleswoman girl woman actress
    waitress headmistress
    """
_GENDERED = dict.fromkeys(_MEN.split(), "m") | dict.fromkeys(_WOMEN.split(), "f")
_LEADS = frozenset("a an the his her their its".split())
_NOUN_REACH = 2
_NOUN_VOTES = 3
"""As much as three pronouns: a noun beside the name is the name's."""
_REACH_TOKENS = 30
_LEAST_VOTES = 2
"""A bare surname is often named only in passing, before someone else's pronoun."""


def settle_genders(bearers: list[Bearer], tokens: Tokens) -> None:
    """Give each person a gender: the honorific's, the first name's, else what the pronouns after it say."""
    owners = sorted(
        (mention.first, place)
        for place, bearer in enumerate(bearers)
        if bearer.kind == "person"
        for mention in bearer.mentions
    )
    votes = _count_pronouns(owners, tokens)
    for place, bearer in enumerate(bearers):
        gender = next((told for mention in bearer.mentions if (told := _told_beside(mention, tokens))), "")
        if bearer.kind == "person" and gender:
            votes[place, gender] = votes.get((place, gender), 0) + _NOUN_VOTES
    for place, bearer in enumerate(bearers):
        if bearer.kind != "person":
            continue
        if not bearer.gender and len(bearer.words) > 1:
            bearer.gender = gender_of_first_name(bearer.words[0])
        women, men = votes.get((place, "f"), 0), votes.get((place, "m"), 0)
        least = 1 if len(bearer.words) > 1 else _LEAST_VOTES
        if not bearer.gender and abs(women - men) >= least:
            bearer.gender = "f" if women > men else "m"


def _told_beside(mention: Mention, tokens: Tokens) -> str:
    """What a noun right beside a name tells: "her nephew Reed", "Holt, a spokeswoman"."""
    before = tokens.lowers[mention.first - 1] if mention.first else ""
    told = _GENDERED.get(before, "")
    if mention.role is not None:
        told = told or _GENDERED.get(tokens.lowers[mention.role[1]], "")
    if told or tokens.words[mention.last + 1 : mention.last + 2] != (",",):
        return told
    after = tokens.lowers[mention.last + 2 : mention.last + 2 + _NOUN_REACH]
    if after[:1] and after[0] in _LEADS:
        return _GENDERED.get(after[1], "") if len(after) > 1 else ""
    return ""


def _count_pronouns(owners: list[tuple[int, int]], tokens: Tokens) -> dict[tuple[int, str], int]:
    """Count, for each person, the pronouns that come next after a mention and before anyone else's."""
    votes: dict[tuple[int, str], int] = {}
    for index, (at, place) in enumerate(owners):
        end = owners[index + 1][0] if index + 1 < len(owners) else len(tokens)
        for word in tokens.lowers[at + 1 : min(end, at + _REACH_TOKENS)]:
            gender = _PRONOUNS.get(word)
            if gender:
                votes[place, gender] = votes.get((place, gender), 0) + 1
    return votes
