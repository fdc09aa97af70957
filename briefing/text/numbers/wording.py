"""What a number counts, worded from the parts of its clause in at most eight words."""

from briefing.text.numbers.amounts import Amount
from briefing.text.numbers.clauses import Lead, words_of
from briefing.text.numbers.counted import Noun
from briefing.text.numbers.nouns import DETERMINERS, PEOPLE_ADJECTIVES, PRONOUNS, is_past
from briefing.text.numbers.phrases import MOST_WORDS, after_amount, noun_complement, predicate
from briefing.text.numbers.tokens import TokenRow


def counts_of_noun(row: TokenRow, noun: Noun, lead: Lead, before: int) -> str:
    """Word what a counted noun is, whose number and hedge begin at `before`: `drones launched overnight, Russia`."""
    name = words_of(row, noun.first, noun.stop) if noun.stop > noun.first else ""
    stop = noun.stop
    told = predicate(row, stop, MOST_WORDS - 1, is_people=noun.is_people or not name)
    if told[1] > told[0]:
        return f"{name} {words_of(row, *told)}".strip()
    complement = noun_complement(row, stop, MOST_WORDS - 1)
    parts = [name]
    verb = lead.verb
    if verb is not None and verb == before - 1 and is_past(row.words[verb]):
        parts.append(words_of(row, verb, verb + 1))
    if complement > stop:
        parts.append(words_of(row, stop, complement))
    if lead.subject and not _is_pronoun(row, lead.subject):
        return _joined(" ".join(parts).strip(), words_of(row, *lead.subject))
    is_told = len(parts) > 1 or name.lower() in PEOPLE_ADJECTIVES
    return " ".join(parts).strip() if is_told else ""


def _is_pronoun(row: TokenRow, span: tuple[int, int]) -> bool:
    return span[1] - span[0] == 1 and row.words[span[0]] in PRONOUNS | DETERMINERS


def counts_of_measure(row: TokenRow, amount: Amount, lead: Lead) -> str:
    """Word what a measure is of: `ownership of these resources`, `Ukraine owes the US`."""
    after = after_amount(row, amount.stop)
    what = words_of(row, *after) if after else ""
    if amount.kind == "time":
        is_bound = row.words[amount.stop] in ("of", "in", "-")
        return what if is_bound else ""
    if lead.noun:
        return _joined(what, words_of(row, *lead.noun))
    if lead.subject and lead.verb is not None and not _is_pronoun(row, lead.subject):
        return _joined(what, words_of(row, *lead.subject))
    return what


def _joined(what: str, whose: str) -> str:
    """Set what is counted and whose it is side by side, in at most eight words."""
    if not what:
        return whose
    room = MOST_WORDS - len(what.split())
    if room <= 0 or len(whose.split()) > room + 2:
        return what
    return f"{what}, {' '.join(whose.split()[:room])}"
