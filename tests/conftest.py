"""What every test shares."""
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import override_settings

from tests import make, parts

collect_ignore_glob = parts.LEFT_OUT


def pytest_report_header():
    if parts.MISSING:
        return f"left out, for want of {', '.join(parts.MISSING)} (see tests/requirements.txt): {', '.join(parts.LEFT_OUT)}"
    return None


@pytest.fixture(scope="session", autouse=True)
def _plain_pages():
    """Pages need no collected static files, and a password need not withstand anybody."""
    plain = {"STORAGES": {**settings.STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}},
             "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"]}
    with override_settings(**plain):
        yield


@pytest.fixture(autouse=True)
def _own_directory(settings, tmp_path):
    """Nothing of a test outlives it on disk."""
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
