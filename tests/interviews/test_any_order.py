"""Acts in any order; with many more seeds in tests/soak/test_any_order.py."""
import pytest

from tests.interviews.walks import walk

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_done_in_whatever_order_all_holds(seed, now):
    assert len(walk(seed, steps=30, now=now)) > 8
