"""The state of a row: corroborated, single, in conflict, or updated by a later article."""

from datetime import timedelta

from briefing.facets.agreement import Account
from briefing.facets.groups import Group
from briefing.facets.mentions import Mention
from briefing.facets.values import middle

_UPDATE_GAP = timedelta(minutes=30)
"""Articles that appear closer together than this were written at the same time."""
_RISING_KINDS = frozenset(("count", "money", "area", "volume", "weight"))
_FALLING_FATES = frozenset(("missing",))


def state_of(account: Account) -> str:
    """Name the state of a row."""
    if not account.against:
        return "corroborated" if _has_two_origins(account.group) else "single"
    is_updated = all(supersedes(account.group, rival) for rival in account.against)
    return "updated" if is_updated else "conflict"


def _has_two_origins(group: Group) -> bool:
    return len({mention.origin for mention in group.mentions if mention.role != "overtaken"}) > 1


def supersedes(group: Group, rival: Group) -> bool:
    """Tell whether a value takes the place of an older one: a toll that rises, an outlet's own correction."""
    ours, theirs = group.newest, rival.newest
    if ours is None or theirs is None or ours <= theirs:
        return False
    if _origins(group) == _origins(rival):
        return True
    return ours - theirs >= _UPDATE_GAP and _goes_on(group.mentions[0], rival.mentions[0])


def _origins(group: Group) -> frozenset[int]:
    return frozenset(mention.origin for mention in group.mentions)


def _goes_on(ours: Mention, theirs: Mention) -> bool:
    """Tell whether a figure may have moved from the older value to the newer in the nature of things."""
    if ours.fate in _FALLING_FATES:
        return True
    is_rise = middle(ours.quantity.value) > middle(theirs.quantity.value)
    return is_rise and ours.quantity.kind in _RISING_KINDS
