"""Stored secrets can be read with their key only."""

import pytest

from isdmedia.secrets import WrongKey, decrypt, encrypt


def test_round_trip() -> None:
    stored = encrypt("pässword", "key")
    assert decrypt(stored, "key") == "pässword"
    assert "ssword" not in stored
    assert stored != encrypt("pässword", "key")


@pytest.mark.parametrize("stored", [encrypt("x", "other key"), "", "nonsense", encrypt("x", "key")[:-4] + "AAA=", "ü"])
def test_wrong_key(stored: str) -> None:
    with pytest.raises(WrongKey, match="FIELD_KEY"):
        decrypt(stored, "key")


def test_without_a_key() -> None:
    with pytest.raises(ValueError, match="FIELD_KEY"):
        encrypt("x", "")
