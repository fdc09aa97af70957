"""The state of a row: corroborated, single, in conflict, or updated by a later article."""

from collections.abc import Callable
from datetime import timedelta

from briefing.facets.agreement import Account, follows
from briefing.facets.groups import FORMER, Group
from briefing.facets.mentions import Mention
from briefing.facets.values import middle

_UPDATE_GAP = timedelta(minutes=30)
"""Articles that appear closer together than this were written at the same time."""
_MOVING_KINDS = frozenset(("count", "money", "area", "volume", "weight"))
_FALLING_FATES = frozenset(("missing",))


def state_of(account: Account) -> str:
    """Name the state of a row."""
    if not account.against:
        return "corroborated" if _has_two_origins(account.group) else "single"
    is_updated = all(supersedes(account.group, rival) for rival in account.against)
    return "updated" if is_updated else "conflict"


def _has_two_origins(group: Group) -> bool:
    """Tell whether two origins give a value, both as true now or both as what was before."""
    return any(
        len({mention.origin for mention in group.mentions if (mention.role in FORMER) is is_former}) > 1
        for is_former in (False, True)
    )


def is_taken_back(group: Group) -> bool:
    """Tell whether the newest word on a value is that it was wrong."""
    return _is_last_said(group, lambda mention: mention.role == "overtaken")


def is_former(group: Group) -> bool:
    """Tell whether the newest word on a value is that another has come after it."""
    return _is_last_said(group, lambda mention: mention.successor is not None)


def _is_last_said(group: Group, is_said: Callable[[Mention], bool]) -> bool:
    """Tell whether each mention of which something is not said is older than one of which it is."""
    latest = [mention.published for mention in group.mentions if is_said(mention)]
    others = [mention.published for mention in group.mentions if not is_said(mention)]
    return all(any(at and when and when > at for when in latest) for at in others)


def supersedes(group: Group, rival: Group) -> bool:
    """Tell whether a value takes the place of another: a toll that rises, a count that is corrected."""
    if follows(group, rival):
        return True
    if group.holders & rival.holders:
        # An article that gives both as true now sets them against each other.
        return False
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
    is_moving = bool(ours.fate or ours.motion) if is_rise else ours.motion == "down"
    return is_moving and ours.quantity.kind in _MOVING_KINDS
