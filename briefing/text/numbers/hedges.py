"""What is said right before a number of how exact it is, and which way it moved."""

from briefing.text.numbers.amounts import Amount
from briefing.text.numbers.tokens import TokenRow
from briefing.text.numbers.words import HEDGES, word_set

_LONGEST_FIRST = sorted((tuple(hedge.split()) for hedge in HEDGES), key=len, reverse=True)
_HEDGES_BY_LAST = {
    words[-1]: [other for other in _LONGEST_FIRST if other[-1] == words[-1]] for words in _LONGEST_FIRST
}
_UP = word_set(
    "up rose rise rises risen rising gained gain gains jumped jump jumps climbed climbs climb soared soar soars surged "
    "surge surges increased increase increases grew grows grow added adds advanced rallied higher"
)
_DOWN = word_set(
    "down fell fall falls fallen falling lost loses lose dropped drop drops declined decline declines tumbled tumbles "
    "plunged plunge plunges sank sinks slid slides slipped slips shed sheds decreased decrease decreases cut lower"
)
_MOVES = _UP | word_set("wake wakes woke go goes went gone going move moves moved moving add adds put puts")
"""`It goes up to $60` is no hedge."""
_MOVING_KINDS = frozenset(("percent", "money", "points", "count", "rate", "temperature", "distance"))
_REACH = 3


def hedge_before(row: TokenRow, at: int) -> tuple[str | None, int]:
    """Find the hedge right before a number, and how many tokens it has."""
    for words in _HEDGES_BY_LAST.get(row.words[at - 1], ()):
        if at >= len(words) and tuple(row.words[at - len(words) : at]) == words:
            is_motion = words == ("up", "to") and row.words[at - 3] in _MOVES
            return (None, 0) if is_motion else (" ".join(words), len(words))
    return None, 0


def change_of(row: TokenRow, amount: Amount, before: int) -> str | None:
    """Tell which way a value moved, by the verb right before it or the noun after: `rose 4%`, `a 3% drop`."""
    if amount.change or amount.kind not in _MOVING_KINDS:
        return amount.change
    for word in reversed(row.words[max(0, before - _REACH) : before]):
        if word in _UP:
            return "up"
        if word in _DOWN:
            return "down"
        if word not in ("by", "to", "only", "another", "about", "a", "at", "its", "an", "of"):
            break
    following = row.words[amount.stop]
    if amount.kind != "percent" or following not in _UP | _DOWN:
        return None
    return "up" if following in _UP else "down"
