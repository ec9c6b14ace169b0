from datetime import date, timedelta

import pytest

from isdmedia.sample.mails import ORDER, mail_named
from isdmedia.sample.mails.composing import WRITTEN
from isdmedia.sample.people import AYAD, USERS
from isdmedia.sample.releases import releases
from isdmedia.sample.story import STORY, Act, answer_to

TODAY = date(2026, 11, 23)
ARGUMENTS = {
    Act.ASSIGN: {"owner"}, Act.ACKNOWLEDGE: set(), Act.NOTE: {"text"}, Act.REPLY: {"text"}, Act.LINK: {"release"},
    Act.SET_DEADLINE: {"words"}, Act.WAIT: {"on"}, Act.CLOSE: {"outcome", "reason"},
}
REPLIES = [step for step in STORY if step.act is Act.REPLY]


def test_every_step_is_on_a_mail_by_a_user_with_its_arguments():
    users = {user.email for user in USERS}
    assert [step for step in STORY if step.mail not in ORDER or step.who not in users] == []
    assert [step for step in STORY if set(step.arguments) != ARGUMENTS[step.act]] == []


def test_steps_are_in_order_within_a_mail():
    told = [(ORDER.index(step.mail), step.minutes) for step in STORY]
    assert told == sorted(told)


def test_about_half_of_the_mails_are_worked():
    worked = {step.mail for step in STORY}
    assert 0.45 <= len(worked) / len(ORDER) <= 0.65


def test_owners_waits_and_releases_exist():
    owners = {step.arguments["owner"] for step in STORY if step.act is Act.ASSIGN}
    waits = {step.arguments["on"] for step in STORY if step.act is Act.WAIT}
    linked = {step.arguments["release"] for step in STORY if step.act is Act.LINK}
    assert owners <= {user.email for user in USERS}
    assert waits == {"journalist", "spokesperson", "sign_off", "facts"}
    assert linked <= {release["slug"] for release in releases(TODAY)}


@pytest.mark.parametrize("step", REPLIES, ids=lambda step: step.mail)
def test_a_reply_is_a_letter_that_puts_no_words_into_the_authors_mouth(step):
    text = step.arguments["text"]
    assert len(text) > 150 and text.endswith("\n") and "${" not in text
    assert f"{AYAD.name} said" not in text and f"said {AYAD.name}" not in text


def test_a_threat_and_an_impostor_are_never_answered():
    silent = {"sympathiser-threat", "impostor-known-byline", "platform-account-list", "state-broadcaster-live"}
    assert silent & {step.mail for step in REPLIES} == set()


def test_only_answered_mails_are_answered_in_turn():
    expected = {written.follows for written in WRITTEN.values() if written.to_our_answer}
    assert expected <= {step.mail for step in REPLIES}


def test_our_answer_goes_out_before_they_answer_it():
    for written in WRITTEN.values():
        if written.to_our_answer:
            waited = timedelta(minutes=answer_to(written.follows).minutes)
            answered_at = mail_named(written.follows, TODAY).sent_at + waited
            assert answered_at < mail_named(written.name, TODAY).sent_at, written.name


def test_a_mail_without_an_answer_is_a_key_error():
    with pytest.raises(KeyError):
        answer_to("podcast-two-mondays")


def test_outcomes_are_those_of_the_desk_and_a_refusal_has_its_reason():
    closed = [step.arguments for step in STORY if step.act is Act.CLOSE]
    assert {step["outcome"] for step in closed} == {
        "not_press", "material_sent", "declined", "on_the_record", "withdrawn", "duplicate",
    }
    assert [step for step in closed if not step["reason"]] == []


def test_nothing_happens_on_a_mail_after_it_is_closed():
    for closing in (step for step in STORY if step.act is Act.CLOSE):
        assert [step for step in STORY if step.mail == closing.mail and step.minutes > closing.minutes] == []
