"""Typed reading of the environment: each wrong value stops the start with one sentence that names the setting."""
import os
import secrets
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
SECRETS = ("SECRET_KEY", "FIELD_KEY")

env = environ.Env()
env.prefix = ""


def load() -> None:
    """Read `.env` beside manage.py, then `DATA_DIR/secret.env`; what stands in the environment already wins."""
    for name in SECRETS:
        if not os.environ.get(name):
            os.environ.pop(name, None)  # set to nothing is not set
    environ.Env.read_env(BASE_DIR / ".env")
    environ.Env.read_env(data_dir() / "secret.env")


def data_dir() -> Path:
    """DATA_DIR as an absolute path (default `var/` beside manage.py); it need not exist yet."""
    return (BASE_DIR / text("DATA_DIR", "var")).resolve()


def ensure_secrets() -> None:
    """Write DATA_DIR/secret.env (mode 0600) once when SECRET_KEY or FIELD_KEY is set nowhere."""
    load()
    missing = [name for name in SECRETS if not os.environ.get(name)]
    path = data_dir() / "secret.env"
    if not missing or path.exists():
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"secret.env.{os.getpid()}")
        with open(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="ascii") as file:
            file.writelines(f"{name}={secrets.token_urlsafe(48)}\n" for name in missing)
            file.flush()
            os.fsync(file.fileno())
    except OSError as trouble:
        raise ImproperlyConfigured(f"DATA_DIR={path.parent}: its secret.env cannot be written ({trouble.strerror}). "
                                   "Name a folder that this user may write to, or set SECRET_KEY and FIELD_KEY.") from None
    try:
        os.link(draft, path)
    except FileExistsError:
        pass  # another process was first: its keys hold
    finally:
        draft.unlink()
    load()


def text(name: str, default: str) -> str:
    """The value without surrounding blanks; `default` when unset or empty."""
    return os.environ.get(name, "").strip() or default


def secret(name: str) -> str:
    """A key of at least 32 characters; ImproperlyConfigured when missing or too short."""
    value = os.environ.get(name, "")
    if len(value) < 32:
        raise ImproperlyConfigured(f"{name} is {'too short' if value else 'not set'}: give it at least 32 random characters, "
                                   "or run `python manage.py up` once, which writes DATA_DIR/secret.env.")
    return value


def boolean(name: str, default: bool) -> bool:
    """on/off, true/false, yes/no, 1/0."""
    value = text(name, "on" if default else "off").lower()
    if value in {"on", "true", "yes", "1"}:
        return True
    if value in {"off", "false", "no", "0"}:
        return False
    raise ImproperlyConfigured(f"{name}={value}: say on or off.")


def whole_number(name: str, default: int, *, least: int = 0) -> int:
    """A whole number of at least `least`."""
    value = text(name, str(default))
    try:
        number = int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name}={value}: give a whole number.") from None
    if number < least:
        raise ImproperlyConfigured(f"{name}={value}: give {least} or more.")
    return number


def zone(name: str, default: str) -> str:
    """The name of a time zone, as in Europe/London."""
    value = text(name, default)
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ImproperlyConfigured(f"{name}={value}: no such time zone; name one as in Europe/London.") from None
    return value


def origin(name: str, default: str) -> str:
    """Scheme, host and port of the public address, without a path."""
    value = text(name, default).rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path:
        raise ImproperlyConfigured(f"{name}={value}: give scheme and host alone, as in https://desk.example.org.")
    return value


def provider_origin(name: str, default: str) -> str:
    """The same, by https, or by http on this machine alone: secrets are sent there."""
    value = origin(name, default)
    parts = urlsplit(value)
    if parts.scheme != "https" and parts.hostname not in {"127.0.0.1", "localhost", "::1"}:
        raise ImproperlyConfigured(f"{name}={value}: secrets would cross a network in clear; give an https address.")
    return value


def address(name: str, default: str) -> str:
    """A bare mail address, in lower case."""
    value = text(name, default).lower()
    local, _, domain = value.rpartition("@")
    if not local or "." not in domain or any(c.isspace() or c in "<>,;" for c in value):
        raise ImproperlyConfigured(f"{name}={value}: give one mail address, as in media@example.org.")
    return value


def names(name: str, default: list[str]) -> list[str]:
    """Values separated by commas."""
    return [part.strip() for part in text(name, ",".join(default)).split(",") if part.strip()]


def database(name: str, default: str) -> dict[str, object]:
    """Django's database dictionary from a URL (sqlite:///… or postgres://…)."""
    value = text(name, default)
    scheme = value.partition(":")[0]
    if scheme not in {"sqlite", "postgres", "postgresql"}:
        raise ImproperlyConfigured(f"{name} begins with {scheme}: name SQLite (sqlite:///file) or PostgreSQL (postgres://user@host/name).")
    try:
        return dict(environ.Env.db_url_config(value))
    except (ValueError, ImproperlyConfigured) as wrong:
        raise ImproperlyConfigured(f"{name} cannot be read ({wrong}).") from None


def mail_server(name: str, default: str) -> dict[str, object]:
    """Django's EMAIL_ settings from a URL (smtp://, smtp+tls://, smtp+ssl://, filemail:///folder)."""
    value = text(name, default)
    scheme = value.partition(":")[0]
    if scheme not in environ.Env.EMAIL_SCHEMES:
        raise ImproperlyConfigured(f"{name} begins with {scheme}: give smtp+tls://user:password@host:587, smtp+ssl://…, smtp://… "
                                   "or filemail:///folder.")
    try:
        return dict(environ.Env.email_url_config(value))
    except (ValueError, ImproperlyConfigured) as wrong:
        raise ImproperlyConfigured(f"{name} cannot be read ({wrong}).") from None
