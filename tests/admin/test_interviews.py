from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from isdmedia.interviews import booking
from isdmedia.interviews.spans import Span
from isdmedia.models import Hold, Interview
from tests import make
from tests.desk.test_releases import read

pytestmark = pytest.mark.django_db
LIST = reverse("admin:isdmedia_interview_changelist")


@pytest.fixture
def head(client):
    user = make.user("Hea Dofpress", head_of_press=True)
    client.force_login(user)
    return user


@pytest.fixture
def samira():
    """Speaks at any hour of the day."""
    return make.resource(hours=[(weekday, "00:00", "00:00") for weekday in range(7)]).spokesperson


@pytest.fixture
def soon():
    """A full hour, tomorrow or the day after, and half an hour from it."""
    start = (timezone.now() + timedelta(days=1, hours=1)).replace(minute=0, second=0, microsecond=0)
    return lambda hours=0: Span(start + timedelta(hours=hours), start + timedelta(hours=hours, minutes=30))


@pytest.fixture
def asked(samira, head):
    """Bids for Samira, as many as are wanted."""
    def bid(**details):
        enquiry = make.enquiry(outlet=make.outlet())
        said = {"length_minutes": 30, "link": "https://meet.example/abc", "zone": "Europe/London", **details}
        return booking.bid([enquiry], [samira], actor=head, now=timezone.now(), **said)
    return bid


def agreed(interview, span, actor, *, yes=True):
    """The same with a time picked."""
    now = timezone.now()
    if yes:
        booking.answer(interview.speakers.get(), "yes", how="phone", actor=actor, now=now)
    hold = booking.pencil(interview, span, until=now + timedelta(hours=20), actor=actor, now=now)
    return booking.pick(hold, actor=actor, now=now)


def local(instant):
    return timezone.localtime(instant).strftime("%Y-%m-%dT%H:%M")


def page(name, *interviews):
    return reverse("admin:isdmedia_interview_act", args=(name,)) + "?" + "&".join(f"id={interview.pk}" for interview in interviews)


def send(client, name, *interviews, follow=True, **said):
    """What is said goes to every row; `why_1` only to the first."""
    told = {"id": [interview.pk for interview in interviews]}
    for key, value in said.items():
        for interview in interviews:
            told[f"interview-{interview.pk}-{key}"] = value
    return client.post(reverse("admin:isdmedia_interview_act", args=(name,)), told, follow=follow)


def chosen(client, action, *interviews):
    return client.post(LIST, {"action": action, "_selected_action": [interview.pk for interview in interviews]}, follow=True)


def states(*interviews):
    return [Interview.objects.get(pk=interview.pk).state for interview in interviews]


def test_the_list_says_what_matters(client, asked, soon, head):
    interview = agreed(asked(programme="Morning Desk"), soon(), head)
    shown = read(client.get(LIST))
    for words in ("Samira Haddad", "Morning Desk", "yes by phone", "live or recorded; 1 more", "Picked", "Hea Dofpress"):
        assert words in shown
    assert f"{timezone.localtime(interview.starts_at):%H:%M}–" in shown


@pytest.mark.parametrize(("stage", "found"), [("to_place", 2), ("firm", 0), ("given", 0), ("off", 1), ("nonsense", 3)])
def test_the_list_is_narrowed_to_a_stage(client, asked, head, stage, found):
    asked()
    asked()
    booking.cancel(asked(), why="No crew", actor=head, now=timezone.now())
    assert client.get(LIST, {"stage": stage}).context["cl"].result_count == found


@pytest.mark.parametrize(("words", "found"), [("Meridian", 1), ("Morning", 1), ("Samira", 2), ("COR-77", 1), ("nobody", 0)])
def test_interviews_are_searched(client, asked, words, found):
    asked(outlet=make.outlet("Radio Meridian"))
    one = asked(programme="Morning Desk")
    one.enquiries.update(reference="COR-77")
    assert client.get(LIST, {"q": words}).context["cl"].result_count == found


def test_the_list_has_a_date_hierarchy_by_the_time_picked(client, asked, soon, head):
    day = timezone.localtime(agreed(asked(), soon(), head).starts_at)
    asked()
    narrowed = {"starts_at__year": day.year, "starts_at__month": day.month, "starts_at__day": day.day}
    assert client.get(LIST, narrowed).context["cl"].result_count == 1


def test_the_list_asks_as_many_questions_for_three_as_for_one(client, asked, soon, head, questions):
    agreed(asked(), soon(), head)
    asked_for_one = questions(client, LIST)
    agreed(asked(), soon(2), head)
    agreed(asked(), soon(4), head, yes=False)
    assert questions(client, LIST) == asked_for_one


def test_interviews_of_restricted_enquiries_are_left_out(client, asked):
    asked().enquiries.update(restricted=True)
    assert client.get(LIST).context["cl"].result_count == 0
    assert client.get(reverse("admin:isdmedia_interview_change", args=(Interview.objects.get().pk,))).status_code == 302


def test_the_page_of_one_has_a_button_for_what_its_state_permits(client, asked, soon, head):
    def buttons(interview):
        html = client.get(reverse("admin:isdmedia_interview_change", args=(interview.pk,))).content.decode()
        return [name for name in ("pencil", "offer", "confirm", "move", "cancel", "done") if f"/act/{name}/?id={interview.pk}\"" in html]
    interview = asked()
    assert buttons(interview) == ["pencil", "offer", "cancel"]
    agreed(interview, soon(), head)
    assert buttons(interview) == ["pencil", "offer", "confirm", "move", "cancel"]
    booking.confirm(interview, actor=head, now=timezone.now())
    assert buttons(interview) == ["move", "cancel"]
    Interview.objects.filter(pk=interview.pk).update(starts_at=timezone.now() - timedelta(minutes=5))
    assert buttons(interview) == ["move", "cancel", "done"]


def test_a_time_is_pencilled_from_those_that_are_free(client, asked):
    interview = asked()
    form = client.get(page("pencil", interview)).context["rows"][0].form
    times = [value for value, _ in form.fields["time"].choices]
    assert (len(times), times[-1]) == (4, "")
    send(client, "pencil", interview, time=times[0], minutes=30, until=local(timezone.now() + timedelta(hours=2)))
    hold = interview.holds.get()
    assert (hold.state, hold.starts_at, states(interview)) == ("pencilled", form.free[0].start, ["pencilled"])


def test_a_time_is_typed_with_its_length(client, asked, soon):
    interview = asked()
    shown = read(send(client, "pencil", interview, time="", starts_at=local(soon().start), minutes=45, until=local(soon().start)))
    assert "pencilled." in shown
    hold = interview.holds.get()
    assert (hold.starts_at, hold.ends_at - hold.starts_at) == (soon().start, timedelta(minutes=45))


@pytest.mark.parametrize(("said", "told"), [
    ({"time": "", "starts_at": ""}, "Choose one of the times, or type when another one starts."),
    ({"time": "nonsense"}, "nonsense is not one of the available choices"),
    ({"starts_at": "half past"}, "This is no date with a time"),
    ({"minutes": "0"}, "greater than or equal to 1"),
    ({"until": "2020-01-01T10:00"}, "Say until when the time is set aside: an hour still to come."),
])
def test_a_pencil_that_cannot_be_is_refused_and_what_was_typed_is_kept(client, asked, soon, said, told):
    interview = asked()
    typed = {"time": "", "starts_at": local(soon().start), "minutes": "45", "until": local(soon().start), **said}
    answer = send(client, "pencil", interview, **typed)
    assert told in read(answer)
    assert answer.context["rows"][0].form["minutes"].value() == typed["minutes"]
    assert Hold.objects.count() == 0


def test_a_time_that_has_gone_is_told_with_the_next_free_ones(client, asked, soon, head):
    agreed(asked(), soon(), head)
    rival = asked()
    shown = read(send(client, "pencil", rival, starts_at=local(soon().start), minutes=30, until=local(soon().start)))
    assert "This time has just gone" in shown
    assert " Next: " in shown
    send(client, "pencil", rival, starts_at=local(soon().start), minutes=30, until=local(soon().start), second="on")
    assert rival.holds.get().state == "second"


def test_times_are_offered_with_what_was_pencilled_ticked(client, asked, soon, head):
    interview = asked()
    now = timezone.now()
    booking.pencil(interview, soon(), until=now + timedelta(hours=9), actor=head, now=now)
    form = client.get(page("offer", interview)).context["rows"][0].form
    values = [value for value, _ in form.fields["times"].choices]
    assert len(form.fields["times"].initial) == 1
    ticked = [form.fields["times"].initial[0], next(value for value in values if value not in form.fields["times"].initial)]
    send(client, "offer", interview, times=ticked, until=local(now + timedelta(hours=5)))
    assert [hold.state for hold in interview.holds.all()] == ["offered", "offered"]
    assert states(interview) == ["offered"]


def test_more_than_five_times_are_refused_and_stay_ticked(client, asked):
    interview = asked()
    values = [value for value, _ in client.get(page("offer", interview)).context["rows"][0].form.fields["times"].choices][:6]
    answer = send(client, "offer", interview, times=values, until=local(timezone.now() + timedelta(hours=5)), words="As agreed.")
    assert "At most 5 times are offered at once" in read(answer)
    assert (answer.context["rows"][0].form["times"].value(), answer.context["rows"][0].form["words"].value()) == (values, "As agreed.")
    assert states(interview) == ["bid"]


def test_several_are_confirmed_and_who_lacks_something_stays_on_the_page(client, asked, soon, head):
    good, silent = agreed(asked(), soon(), head), agreed(asked(), soon(3), head, yes=False)
    assert "No yes from" in read(client.get(page("confirm", good, silent)))
    answer = send(client, "confirm", good, silent, override="")
    shown = read(answer)
    assert "confirmed." in shown
    assert "No yes from Samira Haddad yet: take their answer, or say why you confirm without it." in shown
    assert [row.form.interview.pk for row in answer.context["rows"]] == [silent.pk]
    assert states(good, silent) == ["confirmed", "picked"]
    send(client, "confirm", silent, override="Said yes in the corridor")
    assert states(silent) == ["confirmed"]


def test_one_is_moved_and_asked_again_unless_there_is_a_reason(client, asked, soon, head):
    interview = agreed(asked(), soon(), head)
    booking.confirm(interview, actor=head, now=timezone.now())
    send(client, "move", interview, starts_at=local(soon(2).start), minutes=30, override="She asked for it herself")
    interview.refresh_from_db()
    assert (interview.state, interview.starts_at) == ("confirmed", soon(2).start)
    send(client, "move", interview, starts_at=local(soon(4).start), minutes=30, override="")
    interview.refresh_from_db()
    assert (interview.state, interview.starts_at) == ("picked", soon(4).start)


def test_several_are_cancelled_with_one_reason_or_their_own(client, asked):
    one, other, third = asked(), asked(), asked()
    assert "Say why it is cancelled." in read(send(client, "cancel", one, other, why=""))
    place = reverse("admin:isdmedia_interview_act", args=("cancel",))
    client.post(place, {"id": [one.pk, other.pk, third.pk], "why": "The author is ill", f"interview-{third.pk}-why": "No crew"})
    assert list(Interview.objects.order_by("pk").values_list("state", "off_reason")) == [
        ("cancelled", "The author is ill"), ("cancelled", "The author is ill"), ("cancelled", "No crew")]


def test_one_is_stood_down_and_another_put_to_the_spokesperson(client, asked):
    one, other = asked(), asked()
    send(client, "stand-down", one, why="Running order changed")
    send(client, "put-to", other)
    assert states(one, other) == ["stood_down", "bid"]
    assert other.speakers.get().put_to_at is not None


def test_what_has_not_begun_is_neither_done_nor_missed(client, asked, soon, head):
    interview = agreed(asked(), soon(), head)
    booking.confirm(interview, actor=head, now=timezone.now())
    assert "It has not begun yet." in read(send(client, "done", interview))
    assert "It has not begun yet." in read(send(client, "no-show", interview, who="outlet", why=""))
    Interview.objects.filter(pk=interview.pk).update(starts_at=timezone.now() - timedelta(hours=1))
    send(client, "done", interview)
    assert states(interview) == ["done"]


@pytest.mark.parametrize("action", ["pencil", "offer", "move"])
def test_where_a_time_is_chosen_it_is_one_at_a_time(client, asked, action):
    one, other = asked(), asked()
    assert "one interview at a time; 2 are selected." in read(chosen(client, action, one, other))
    assert chosen(client, action, one).context["rows"][0].form.interview == one


def test_an_action_leads_to_a_page_with_all_that_were_selected(client, asked):
    one, other = asked(), asked()
    assert {row.form.interview for row in chosen(client, "cancel", one, other).context["rows"]} == {one, other}


@pytest.mark.parametrize("ids", ["", "?id=nonsense", "?id=999999", f"?id={'9' * 40}"])
def test_without_an_interview_there_is_no_page(client, head, ids):
    assert "select them again" in read(client.get(reverse("admin:isdmedia_interview_act", args=("confirm",)) + ids, follow=True))


def test_there_is_no_page_for_an_act_that_nobody_knows(client, head):
    assert client.get(reverse("admin:isdmedia_interview_act", args=("explode",)) + "?id=1").status_code == 404


@pytest.mark.parametrize("act", ["pencil", "offer", "put-to", "confirm", "move", "cancel", "stand-down", "done", "no-show"])
def test_a_mere_administrator_acts_on_nothing(client, asked, act):
    interview = asked(topic="A secret topic", address="A secret place")
    client.force_login(make.user("Vera Admin", administrator=True, press_officer=False))
    assert client.get(page(act, interview)).status_code == 403
    assert send(client, act, interview, why="x").status_code == 403
    shown = client.get(LIST).content.decode() + client.get(reverse("admin:isdmedia_interview_change", args=(interview.pk,))).content.decode()
    assert [words for words in ("A secret", "Samira", "Radio", "/act/") if words in shown] == []
    assert states(interview) == ["bid"]


def test_every_page_keeps_to_the_content_policy(client, asked, soon, head):
    interview = agreed(asked(), soon(), head)
    for act in ("pencil", "offer", "confirm", "move", "cancel", "no-show"):
        html = client.get(page(act, interview)).content.decode()
        assert [words for words in ("style=", "onclick=", "<script>") if words in html] == []
