"""Long walks through the acts of interviews, many of them. WALKS says how many (12), WALK_STEPS how long each is (80)."""
import os

import pytest

from tests.interviews.walks import walk

pytestmark = [pytest.mark.soak, pytest.mark.django_db]
WALKS, STEPS = int(os.environ.get("WALKS", "12")), int(os.environ.get("WALK_STEPS", "80"))


@pytest.mark.parametrize("seed", range(1000, 1000 + WALKS))
def test_whatever_is_done_for_long_all_holds(seed, now):
    assert len(walk(seed, steps=STEPS, now=now)) > STEPS // 6
