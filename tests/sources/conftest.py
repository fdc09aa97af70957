"""A feed to read, for every test that wants one."""

import pytest

from tests.sources.desk import Desk


@pytest.fixture
def desk() -> Desk:
    return Desk()
