"""How passwords are kept; the other tests keep theirs cheaply."""
from django.contrib.auth.hashers import check_password, make_password

from isdmedia.settings import PASSWORD_HASHERS


def test_a_password_is_kept_by_argon2(settings):
    settings.PASSWORD_HASHERS = PASSWORD_HASHERS
    kept = make_password("a long enough password")
    assert (kept.startswith("argon2$argon2id$"), check_password("a long enough password", kept), check_password("another password", kept)) == (True, True, False)
