"""An interview is taken back."""

import pytest

from isdmedia.reading.standing_down import standing_down
from tests.reading.letters import reading

TAKEN_BACK = [
    "I'm really sorry but I must stand Ms Verrall down.",
    "She has been stood down.",
    "We've had to drop the item.",
    "We are cancelling tomorrow's interview.",
    "The slot is off.",
    "We no longer need her for the panel.",
    "The interview has fallen through.",
    "Nous devons annuler le direct de ce soir.",
    "Wir müssen das Gespräch leider absagen.",
    "Tenemos que cancelar la entrevista.",
    "Purtroppo dobbiamo annullare l'intervista.",
]
STANDING = [
    "Could we interview her at noon?",
    "Let us know if we have to cancel the interview.",
    "The minister stood up to speak.",
    "Bus services were cancelled last year.",
]


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_the_sentence_that_takes_it_back(text):
    assert standing_down(f"Hello. {text} Thanks").text == text


@pytest.mark.parametrize("text", STANDING)
def test_nothing_is_taken_back(text):
    assert standing_down(text) is None


def test_what_is_taken_back_is_the_ask_and_nobody_waits():
    found = reading("Sorry, I'll have to stand her down for 3.30. We'd love to do it another time.", subject="Live at 3.30 today")
    assert found.ask.text == "Sorry, I'll have to stand her down for 3.30."
    assert (found.kind.value, found.times, found.deadline, found.urgency) == ("interview", (), None, "low")
