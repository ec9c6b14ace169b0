"""Stored secrets can be read with their key only."""

import pytest

from isdmedia.secrets import WrongKey, decrypt, encrypt


def test_round_trip() -> None:
    stored = encrypt("pässword", "key")
    assert decrypt(stored, "key") == "pässword"
    assert "ssword" not in stored
    assert stored != encrypt("pässword", "key")


@pytest.mark.parametrize("spoil", [lambda _: encrypt("x", "other key"), lambda _: "", lambda _: "nonsense", lambda stored: stored[:-4] + "AAA=",
                                   lambda _: "ü"])
def test_wrong_key(spoil) -> None:
    with pytest.raises(WrongKey, match="FIELD_KEY"):
        decrypt(spoil(encrypt("x", "key")), "key")


def test_without_a_key() -> None:
    with pytest.raises(ValueError, match="FIELD_KEY"):
        encrypt("x", "")
