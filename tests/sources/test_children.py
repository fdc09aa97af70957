"""What came from outside is read in children that can be stopped."""

import pytest

from briefing.sources.children import ChildError, Children
from tests.sources.desk import item
from tests.sources.feeds import rss


def test_a_child_that_takes_too_long_is_stopped_and_the_next_one_works() -> None:
    children = Children(most=1)

    with pytest.raises(ChildError, match="too long"):
        children.do("feed", rss(*map(item, range(3_000))) + b"&", "", seconds=0.3)

    assert b"Bridge" in children.do("feed", rss(item(1)), "", seconds=20)
    children.close()
