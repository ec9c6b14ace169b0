"""Facts set and accepted, deadlines in plain words, releases linked and turned down."""
from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from isdmedia.desk.typed_deadlines import Typed, chosen, read_words
from isdmedia.models import EnquiryRelease
from isdmedia.reading.findings import Deadline, Words
from tests import make

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
MORNING = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def post(desk, route, enquiry, given, *more, **options):
    return desk.post(reverse(f"desk:{route}", args=[enquiry.reference, *more]), given, **options)


@pytest.mark.parametrize(("fact", "value", "stored"), [
    ("kind", "fact_check", "fact_check"), ("format", "radio_live", "radio_live"), ("channel", "phone", "phone"), ("programme", " Newshour ", "Newshour"),
    ("phone", "020 7946 0000", "020 7946 0000"), ("terms", "background", "background"), ("ask", "Who counted?", "Who counted?"), ("format", "", ""),
])
def test_a_fact_is_set_and_settled(desk, fact, value, stored):
    enquiry = make.enquiry()
    assert post(desk, "set-fact", enquiry, {"value": value}, fact).url == reverse("desk:enquiry", args=[enquiry.reference])
    enquiry.refresh_from_db()
    assert (getattr(enquiry, fact), fact in enquiry.settled) == (stored, True)


def test_outlet_and_journalist_are_set_by_name(desk):
    enquiry, known = make.enquiry(), make.outlet("BBC World Service")
    post(desk, "set-fact", enquiry, {"value": "bbc world service"}, "outlet")
    post(desk, "set-fact", enquiry, {"value": "Maren Holt"}, "journalist")
    enquiry.refresh_from_db()
    assert (enquiry.outlet, enquiry.journalist.name) == (known, "Maren Holt")


@pytest.mark.parametrize("fact", ["owner", "state", "deadline", "restricted", "password"])
def test_no_other_field_can_be_set(desk, fact):
    assert post(desk, "set-fact", make.enquiry(), {"value": "x"}, fact).status_code == 404


def test_a_value_that_a_fact_cannot_have_is_refused_beside_it(desk):
    answer = post(desk, "set-fact", make.enquiry(), {"value": "pigeon"}, "channel", headers=HTMX)
    assert (answer.status_code, "“pigeon” is no channel that the desk knows." in answer.content.decode()) == (422, True)


def test_asked_by_htmx_the_changed_parts_are_answered(desk):
    html = post(desk, "set-fact", make.enquiry(), {"value": "comment"}, "kind", headers=HTMX).content.decode()
    assert [part in html for part in ("<html", 'id="facts"', 'id="case-head"', 'id="talk"', "Kind is set.", 'id="composer"')] == [
        False, True, True, True, True, False]


def test_what_was_read_is_accepted(desk):
    enquiry = make.enquiry(kind="comment", evidence={"kind": {"message": 1, "certainty": 0.5, "reason": "asks for a line"}})
    assert "Read, not sure: asks for a line" in desk.get(reverse("desk:enquiry", args=[enquiry.reference])).content.decode()
    post(desk, "accept-fact", enquiry, {}, "kind")
    enquiry.refresh_from_db()
    assert enquiry.settled == ["kind"]


def test_what_was_not_read_cannot_be_accepted(desk):
    answer = post(desk, "accept-fact", make.enquiry(), {}, "format")
    assert (answer.status_code, "Nothing was read for format: set it instead." in answer.content.decode()) == (422, True)


def test_a_deadline_is_understood_in_the_journalists_zone_and_told_back(desk):
    enquiry = make.enquiry(journalist_zone="America/New_York")
    answer = post(desk, "set-deadline", enquiry, {"words": "tomorrow 4pm"}, headers=HTMX)
    enquiry.refresh_from_db()
    assert (enquiry.deadline_at.astimezone(UTC).hour in (20, 21), enquiry.deadline_words, enquiry.deadline_zone) == (True, "tomorrow 4pm", "America/New_York")
    assert "“tomorrow 4pm” is understood as" in answer.content.decode()


def test_there_is_none_is_an_answer(desk):
    enquiry = make.enquiry(deadline_at=make.NOON)
    post(desk, "set-deadline", enquiry, {"words": "4pm", "none": "1"})
    enquiry.refresh_from_db()
    assert (enquiry.no_deadline, enquiry.deadline_at) == (True, None)


@pytest.mark.parametrize(("words", "sentence"), [("soonish", "“soonish” names no time that the desk understands"), ("", "Write by when, as in")])
@pytest.mark.parametrize("headers", [HTMX, {}])
def test_words_without_a_time_are_kept_and_explained(desk, words, sentence, headers):
    enquiry = make.enquiry(deadline_at=make.NOON, deadline_words="noon")
    answer = post(desk, "set-deadline", enquiry, {"words": words}, headers=headers)
    enquiry.refresh_from_db()
    html = answer.content.decode()
    assert (answer.status_code, sentence in html, f'value="{words}"' in html if words else True, enquiry.deadline_at) == (422, True, True, make.NOON)


def two_readings():
    at, other = MORNING.replace(hour=16), MORNING.replace(day=24, hour=16)
    return Typed("03/04 4pm", Deadline(at=at, zone="UTC", precision="minute", words=Words("03/04 4pm", 0, 9, "typed"), alternatives=(other,))), at, other


def test_words_with_two_readings_are_offered_soonest_first_and_one_is_picked():
    typed, at, other = two_readings()
    assert (typed.ambiguous, typed.offers) == (True, (at, other))
    assert (chosen(typed, other.isoformat()).at, chosen(typed, "1999-01-01"), chosen(typed, "")) == (other, None, None)


def test_ambiguous_words_are_offered_back_before_anything_is_set(desk):
    enquiry = make.enquiry()
    typed = read_words("03/04 at 4pm", now=timezone.now(), enquiry=enquiry)
    assert typed.ambiguous
    answer = post(desk, "set-deadline", enquiry, {"words": "03/04 at 4pm"}, headers=HTMX)
    enquiry.refresh_from_db()
    assert (answer.status_code, enquiry.deadline_at, "may mean several times: choose one." in answer.content.decode()) == (422, None, True)
    post(desk, "set-deadline", enquiry, {"words": "03/04 at 4pm", "at": typed.offers[1].isoformat()})
    enquiry.refresh_from_db()
    assert enquiry.deadline_at == typed.offers[1]


@pytest.mark.parametrize(("words", "told"), [("none", "no deadline"), ("No rush!", "no deadline"), ("gibberish", "Not understood yet"), ("", "")])
def test_words_are_read_back_while_typed(desk, words, told):
    answer = desk.get(reverse("desk:understand-deadline"), {"words": words}).content.decode()
    assert told in answer and bool(answer.strip()) == bool(words)


def test_a_release_is_linked_turned_down_and_found_by_words(desk, officer):
    enquiry, loop, other = make.enquiry(), make.release("Caliph on Loop: Loopr still hosts"), make.release("Harbour lights")
    post(desk, "enquiry-about", enquiry, {"release": loop.slug, "act": "link"})
    assert EnquiryRelease.objects.get(enquiry=enquiry).linked
    found = desk.get(reverse("desk:find-release", args=[enquiry.reference]), {"q": "harbour"}).context["releases"]
    assert found == [other]
    post(desk, "enquiry-about", enquiry, {"release": loop.slug, "act": "unlink"})
    assert [(match.linked, match.turned_down, match.by) for match in EnquiryRelease.objects.filter(enquiry=enquiry)] == [(False, True, officer)]
    assert post(desk, "enquiry-about", enquiry, {"release": other.slug, "act": "erase"}).status_code == 404
    assert post(desk, "enquiry-about", enquiry, {"release": "none", "act": "link"}).status_code == 404


def test_a_suggestion_stands_with_its_reasons(desk):
    enquiry = make.enquiry()
    EnquiryRelease.objects.create(enquiry=enquiry, release=make.release(), score=0.5, reasons=["names the title", "cites 24 accounts"])
    html = desk.get(reverse("desk:enquiry", args=[enquiry.reference])).content.decode()
    assert "names the title; cites 24 accounts" in html and "Suggested, not said:" in html
