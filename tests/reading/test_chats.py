"""A colleague passes on a chat."""

import pytest

from tests.reading.letters import reading

STAMPS = [
    ("[14/10/2026, 10:31:02] ", "[14/10/2026, 10:32:40] "),
    ("14/10/2026, 10:31 - ", "14/10/2026, 10:32 - "),
    ("[10:31, 14/10/2026] ", "[10:32, 14/10/2026] "),
]


@pytest.mark.parametrize(("first", "second"), STAMPS)
def test_who_wrote_the_chat_asks(first, second):
    text = (
        "One for you, her address is noor.said@kestrel.example\n\n"
        f"{first}Noor Said (Kestrel TV): hi! could we interview Ms Verrall live at 2.15 today?\n"
        f"{first}Duty Pal: I will pass it on\n"
        f"{second}Noor Said (Kestrel TV): need to know by 12.30"
    )
    found = reading(text, name="Duty Pal", address="duty.pal@tressel.example")
    assert (found.journalist.name, found.outlet.value, found.kind.value) == ("Noor Said", "Kestrel TV", "interview")
    assert found.deadline.at.isoformat() == "2026-10-14T12:30:00+01:00"
    assert [t.start.isoformat() for t in found.times] == ["2026-10-14T14:15:00+01:00"]
    assert text[found.deadline.words.start : found.deadline.words.end] == "by 12.30"


def test_a_chat_that_no_colleague_pastes_is_the_writers_own():
    text = "As you wrote:\n[14/10/2026, 10:31:02] Duty Pal: we can do noon\nCould we interview her then?"
    assert reading(text).journalist.name == "Robin Vale"


def test_a_colleague_without_a_chat_is_left_alone():
    assert reading("Could we interview her?", name="Duty Pal", address="duty.pal@tressel.example").journalist.name == "Duty Pal"
