"""What the soak tests share: a real Dovecot, and databases to copy."""
import shutil
import tempfile
from pathlib import Path

import pytest

from tests.servers.imap import ImapServer
from tests.soak import trials


@pytest.fixture(scope="session")
def imap():
    home = Path(tempfile.mkdtemp())
    server = ImapServer(home).start()
    yield server
    server.stop()
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory):
    yield from trials.migrate(tmp_path_factory.mktemp("migrated"))
