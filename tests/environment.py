"""The environment of the tests, loaded before the settings: keys of their own, a scratch DATA_DIR, a sample desk's names.

TEST_DATABASE_URL names the database server; without it the tests run on SQLite.
"""
import atexit
import os
import secrets
import shutil
import tempfile

_scratch = tempfile.mkdtemp(prefix="isdmedia-tests-")
atexit.register(shutil.rmtree, _scratch, ignore_errors=True)
for _name in ("DEBUG", "ALLOWED_HOSTS", "AUTHSERV_ID", "TRUSTED_PROXIES", "DESK_PREFIX"):
    os.environ.pop(_name, None)
os.environ.update({
    "SECRET_KEY": secrets.token_urlsafe(48), "FIELD_KEY": secrets.token_urlsafe(48), "DATA_DIR": _scratch,
    "DESK_NAME": "Corvane press desk", "DESK_ADDRESS": "media@corvane.example", "DESK_TIME_ZONE": "Europe/London", "DESK_PREFIX": "COR",
    "REQUIRE_MFA": "off", "PLUS_ADDRESSES": "on", "EMAIL_URL": "memorymail://", "PUBLIC_ORIGIN": "http://127.0.0.1:8000", "LOG_LEVEL": "ERROR",
    "DATABASE_URL": os.environ.get("TEST_DATABASE_URL") or f"sqlite:///{_scratch}/desk.sqlite3",
})
