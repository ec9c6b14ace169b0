"""Reading touches neither settings nor disk."""
import pytest


@pytest.fixture(autouse=True)
def _own_directory():
    """None is needed here: a directory for each of so many tests would take longer than they do."""
