"""The database of a desk for Django's settings: the same for all, every commit durable."""
from urllib.parse import urlsplit

DURABLE = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"


def databases(url):
    """Django's DATABASES of sqlite:///file or postgres://user@host:port/name."""
    if url.startswith("sqlite:"):
        return {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": url.removeprefix("sqlite:///"),
                            "OPTIONS": {"init_command": DURABLE, "transaction_mode": "IMMEDIATE", "timeout": 20}}}
    parts = urlsplit(url)
    return {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": parts.path[1:], "USER": parts.username, "HOST": parts.hostname,
                        "PASSWORD": parts.password or "", "PORT": parts.port or 5432, "CONN_MAX_AGE": None}}
