"""Long walks through the acts of interviews, many of them. WALKS says how many (200), WALK_STEPS how long each is (150)."""
import os

import pytest

from tests.interviews.walks import walk

pytestmark = [pytest.mark.soak, pytest.mark.django_db]
WALKS, STEPS = int(os.environ.get("WALKS", "200")), int(os.environ.get("WALK_STEPS", "150"))


@pytest.mark.parametrize("seed", range(1000, 1000 + WALKS))
def test_whatever_is_done_for_long_all_holds(seed, now):
    assert len(walk(seed, steps=STEPS, now=now)) > STEPS // 6
