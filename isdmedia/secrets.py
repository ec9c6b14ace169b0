"""What must be read back (mailbox passwords, refresh tokens), encrypted with a key that is not in the database."""
import base64
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_PURPOSE = b"isdmedia stored secrets v1"


class WrongKey(Exception):
    """A stored secret cannot be read with this FIELD_KEY."""

    def __init__(self) -> None:
        super().__init__("A stored secret cannot be read: FIELD_KEY is not the one it was encrypted with. "
                         "Restore the old FIELD_KEY, or enter the secret again.")


def encrypt(text: str, key: str) -> str:
    """The text as a token of letters that `decrypt` with the same `key` (FIELD_KEY) reads; ValueError without a key."""
    return _fernet(key).encrypt(text.encode()).decode("ascii")


def decrypt(token: str, key: str) -> str:
    """The text of a token; WrongKey when it was made with another key or has been altered."""
    try:
        return _fernet(key).decrypt(token.encode()).decode()
    except (InvalidToken, UnicodeError) as error:
        raise WrongKey from error


@lru_cache(maxsize=8)
def _fernet(key: str) -> Fernet:
    if not key:
        raise ValueError("FIELD_KEY is not set: nothing can be encrypted without it.")
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(key.encode())
    return Fernet(base64.urlsafe_b64encode(derived))
