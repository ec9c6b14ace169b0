import pytest

from isdmedia.interviews.chasing import needed, to_chase
from isdmedia.models import Interview
from tests import make

WHOLE = {"starts_at": make.NOON, "zone": "Europe/London", "link": "https://meet.example/x", "place": "video", "live": True, "hit_provisional": False,
         "presenter": "Ed Presenter", "caption": "Samira Haddad, analyst", "format": "tv_live"}


def lacks(find=to_chase, **other):
    return find(Interview(**{**WHOLE, **other}))


@pytest.mark.parametrize(("other", "missing"), [
    ({}, []),
    ({"starts_at": None}, ["the time"]),
    ({"zone": ""}, ["the time zone"]),
    ({"link": ""}, ["who rings whom, or the link"]),
    ({"link": "", "who_rings": "we"}, []),
    ({"link": "", "place": "their_studio"}, ["who rings whom, or the link"]),
    ({"link": "", "place": "their_studio", "address": "Portland Place"}, []),
])
def test_what_is_needed_to_confirm(other, missing):
    assert lacks(needed, **other) == missing


@pytest.mark.parametrize(("other", "missing"), [
    ({}, []),
    ({"who_rings": "we"}, ["the number"]),
    ({"place": "phone", "who_rings": "they", "number": "020 7946 0000"}, ["a backup number"]),
    ({"live": None, "place": ""}, ["live or recorded", "where"]),
    ({"hit_provisional": True, "presenter": ""}, ["the firm time on air", "the presenter"]),
    ({"caption": ""}, ["the caption"]),
    ({"caption": "", "format": "radio_live"}, []),
    ({"live": False}, ["when it is out"]),
    ({"live": False, "out_when": "Sunday"}, []),
    ({"format": "print", "live": False, "out_when": "Sunday", "presenter": "", "caption": ""}, []),
])
def test_what_is_chased(other, missing):
    assert lacks(**other) == missing
