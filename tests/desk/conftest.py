"""Counting what a page asks the database."""
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import make


@pytest.fixture
def questions():
    """How many queries a page makes for somebody whose session is known already."""
    def count(client, place):
        client.get(place)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(place).status_code == 200
        return len(asked)
    return count


@pytest.fixture
def administrator(client):
    user = make.user("Vera Admin", administrator=True, press_officer=False)
    client.force_login(user)
    return user


@pytest.fixture
def setup(client, administrator):
    """A browser signed in as an administrator who does not read enquiries."""
    return client
