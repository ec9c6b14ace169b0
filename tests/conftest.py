"""What every test shares."""
from datetime import UTC, datetime

import pytest
from django.core.cache import cache

from tests import make, parts

collect_ignore_glob = parts.LEFT_OUT


def pytest_report_header():
    if parts.MISSING:
        return f"left out, for want of {', '.join(parts.MISSING)} (see tests/requirements.txt): {', '.join(parts.LEFT_OUT)}"
    return None


@pytest.fixture(autouse=True)
def _plain_static_files(settings, tmp_path):
    """Pages need no collected static files, and nothing of a test outlives it on disk."""
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    settings.DATA_DIR = tmp_path


@pytest.fixture(autouse=True)
def _nothing_remembered():
    """What a page keeps for some seconds is not the next test's."""
    cache.clear()


@pytest.fixture
def now():
    """The instant of most tests: CaliphateTok's morning, in winter, 11:00 in London."""
    return datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


@pytest.fixture
def officer(db):
    return make.user(name="Ana Officer")


@pytest.fixture
def desk(client, officer):
    """A browser signed in as a press officer."""
    client.force_login(officer)
    return client
