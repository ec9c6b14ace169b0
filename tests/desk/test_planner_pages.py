import html
import re
from datetime import UTC, datetime, timedelta

import pytest

from isdmedia.desk.planner.choices import read_time
from isdmedia.interviews import booking
from isdmedia.interviews.spans import Span
from isdmedia.models import Hold, OutgoingMail
from tests import make

pytestmark = pytest.mark.django_db
ALWAYS = [(weekday, "00:00", "00:00") for weekday in range(7)]


@pytest.fixture
def clock():
    """The real one, on the hour: pages look at it."""
    return datetime.now(UTC).replace(minute=0, second=0, microsecond=0)


@pytest.fixture
def samira():
    """Speaks at any hour."""
    return make.resource(hours=ALWAYS).spokesperson


@pytest.fixture
def interview(samira, officer, clock):
    enquiry = make.enquiry(outlet=make.outlet("Radio Meridian"), journalist=make.journalist("Lena Fischer", address="lena@meridian.example"),
                           journalist_zone="Europe/London")
    return booking.bid([enquiry], [samira], actor=officer, now=clock, length_minutes=30, link="https://meet.example/abc")


@pytest.fixture
def rival(samira, officer, clock):
    """Another interview with the same spokesperson."""
    return booking.bid([make.enquiry(outlet=make.outlet("Harbour TV"))], [samira], actor=officer, now=clock, length_minutes=30)


@pytest.fixture
def at(clock):
    """Half an hour, so many hours after the hour that has begun."""
    return lambda hours: Span(clock + timedelta(hours=hours), clock + timedelta(hours=hours, minutes=30))


@pytest.fixture
def picked(interview, officer, at, clock):
    return booking.agree(interview, at(30), actor=officer, now=clock)


def key(span, behind=""):
    return f"{span.start:%Y%m%dT%H%MZ}/{(span.end - span.start) // timedelta(minutes=1)}{behind}"


def place(interview, act=""):
    return f"/interviews/{interview.pk}/" + (f"times/{act}/" if act else "")


def read(response):
    return html.unescape(" ".join(re.sub(r"<svg.*?</svg>|<[^>]+>", " ", response.content.decode(), flags=re.S).split()))


def held(interview):
    return list(interview.holds.values_list("starts_at", "state"))


def test_the_page_shows_the_next_times_with_their_keys(desk, interview):
    page = desk.get(place(interview))
    assert page.status_code == 200
    assert page.content.decode().count('data-hotkey="1"') == 1
    assert "Next that fit" in read(page)


@pytest.mark.parametrize("week", ["", "soon", "2020-01-01", "9999-12-31"])
def test_any_week_can_be_asked_for(desk, interview, week):
    assert desk.get(place(interview), {"week": week, "as": "list"}).status_code == 200


def test_what_one_may_not_see_is_absent(desk, interview):
    interview.enquiries.update(restricted=True)
    assert [desk.get(place(interview)).status_code, desk.post(place(interview, "pencil")).status_code] == [404, 404]


def test_strangers_sign_in_first(client, interview):
    assert client.get(place(interview)).url == f"/accounts/login/?next={place(interview)}"


def test_the_page_asks_as_many_questions_however_many_times_are_held(desk, questions, interview, officer, at, clock):
    booking.pencil(interview, at(30), until=at(8).start, actor=officer, now=clock)
    asked = questions(desk, place(interview))
    for hours in (31, 32, 33):
        booking.pencil(interview, at(hours), until=at(8).start, actor=officer, now=clock)
    assert questions(desk, place(interview)) == asked


def test_pencil_the_chosen_times(desk, interview, at, clock):
    answer = desk.post(place(interview, "pencil"), {"at": [key(at(30)), key(at(32))], "week": f"{clock:%Y-%m-%d}"}, follow=True)
    assert answer.redirect_chain == [(f"{place(interview)}?week={clock:%Y-%m-%d}", 302)]
    assert "2 times are pencilled until" in read(answer)
    assert held(interview) == [(at(30).start, "pencilled"), (at(32).start, "pencilled")]


def test_pencil_until_an_hour_in_plain_words(desk, interview, at):
    desk.post(place(interview, "pencil"), {"at": key(at(30)), "until": "in 5 hours"})
    left = Hold.objects.get().expires_at - datetime.now(UTC)
    assert timedelta(hours=4, minutes=58) < left <= timedelta(hours=5, minutes=1)


def test_pencil_a_time_typed(desk, interview, clock):
    day = clock + timedelta(days=3)
    desk.post(place(interview, "pencil"), {"own": f"{day.day} {day:%B} 18:10 for 10 min"})
    hold = Hold.objects.get()
    assert (hold.starts_at.strftime("%H:%M"), hold.ends_at - hold.starts_at) == ("18:10", timedelta(minutes=10))


def test_a_second_pencil_waits_behind_another(desk, interview, rival, officer, at, clock):
    booking.pencil(rival, at(30), until=at(20).start, actor=officer, now=clock)
    desk.post(place(interview, "pencil"), {"at": key(at(30), "/second")})
    assert held(interview) == [(at(30).start, "second")]


@pytest.mark.parametrize("act", ["pencil", "offer", "letter", "agree"])
def test_without_a_time_nothing_is_done(desk, interview, act):
    answer = desk.post(place(interview, act))
    assert (answer.status_code, held(interview)) == (422, [])
    assert "none is chosen yet" in read(answer)


@pytest.mark.parametrize(("said", "told"), [
    ({"own": "sometime"}, "“sometime” names no time that the desk understands"),
    ({"until": "whenever", "at": "ok"}, "“whenever” names no hour that the desk understands"),
    ({"until": "yesterday 4pm", "at": "ok"}, "“yesterday 4pm” has passed"),
    ({"at": "tomorrow"}, "“tomorrow” is no time of this page"),
])
def test_wrong_input_is_named_and_kept(desk, interview, at, said, told):
    said = {name: key(at(30)) if value == "ok" else value for name, value in said.items()}
    answer = desk.post(place(interview, "pencil"), said)
    assert (answer.status_code, held(interview)) == (422, [])
    assert told in read(answer)
    typed = said.get("own") or said.get("until") or ""
    assert f'value="{typed}"' in answer.content.decode()
    assert ("checked" in answer.content.decode().split('id="chosen-title"')[-1][:900]) == ("until" in said)


def test_choosing_holds_nothing_and_ticks_the_time(desk, interview, clock):
    day = clock + timedelta(days=3)
    answer = desk.post(place(interview) + "times/", {"own": f"{day.day} {day:%B} 18:10"})
    assert (answer.status_code, held(interview), 'id="chosen-title"' in answer.content.decode()) == (200, [], True)


def test_more_than_five_are_too_many(desk, interview, at):
    answer = desk.post(place(interview, "letter"), {"at": [key(at(hours)) for hours in range(30, 36)]})
    assert (answer.status_code, "Choose 1 to 5 times to offer: 6 are chosen." in read(answer)) == (422, True)


def test_the_letter_is_shown_before_anything_is_held(desk, interview, at, officer, clock):
    booking.answer(interview.speakers.get(), "yes", how="phone", actor=officer, now=clock)
    answer = desk.post(place(interview, "letter"), {"at": key(at(30)), "words": "Here is what Dr Haddad can do."})
    assert (answer.status_code, held(interview), OutgoingMail.objects.count()) == (200, [], 0)
    assert "Mailed to Lena Fischer lena@meridian.example" in read(answer)
    assert answer.content.decode().count("Here is what Dr Haddad can do.") == 2


def test_the_offer_is_held_and_mailed(desk, interview, at):
    answer = desk.post(place(interview, "offer"), {"at": [key(at(30)), key(at(31))], "words": "Either of these?", "because": "She said so"})
    assert (answer.status_code, [state for _, state in held(interview)]) == (302, ["offered", "offered"])
    assert "Either of these?" in OutgoingMail.objects.get().message.text


def test_an_offer_against_a_limit_wants_a_reason(desk, interview, at, officer, clock):
    booking.change(interview, actor=officer, now=clock, deadline_at=at(20).start)
    answer = desk.post(place(interview, "offer"), {"at": key(at(30)), "words": "Later?"})
    told = read(answer)
    assert (answer.status_code, held(interview)) == (422, [])
    assert "It ends too late for the deadline or air time. Say why to offer it all the same." in told
    assert "Why all the same?" in told
    assert "Later?" in told
    assert desk.post(place(interview, "offer"), {"at": key(at(30)), "because": "They asked for it"}).status_code == 302


def test_a_time_that_has_gone_is_answered_with_the_next_three(desk, interview, rival, officer, at, clock):
    booking.pencil(rival, at(30), until=at(20).start, actor=officer, now=clock)
    answer = desk.post(place(interview, "pencil"), {"at": [key(at(28)), key(at(30))]})
    page = answer.content.decode()
    assert (answer.status_code, held(interview)) == (422, [(at(28).start, "pencilled")])
    assert "Somebody else has it" in read(answer)
    assert "One time is pencilled until" in read(answer)
    assert page.count(f'formaction="{place(interview, "pencil")}">Pencil') == 3
    assert f'value="{key(at(30), "/second")}"' in page


def test_what_waits_as_a_second_pencil_is_not_offered(desk, interview, rival, officer, at, clock):
    booking.pencil(rival, at(30), until=at(20).start, actor=officer, now=clock)
    answer = desk.post(place(interview, "offer"), {"at": key(at(30), "/second"), "because": "They insist"})
    assert (answer.status_code, held(interview)) == (422, [])
    assert answer.content.decode().count(f'value="{key(at(30), "/second")}" formaction="{place(interview, "pencil")}"') == 1


def test_one_press_takes_a_time_in_its_place(desk, interview, rival, officer, at, clock):
    booking.pencil(rival, at(30), until=at(20).start, actor=officer, now=clock)
    page = desk.post(place(interview, "agree"), {"at": key(at(30))}).content.decode()
    instead = re.search(r'name="at" value="([^"]+)" formaction="[^"]*/agree/"', page)[1]
    desk.post(place(interview, "agree"), {"at": instead})
    interview.refresh_from_db()
    assert (interview.state, key(Span(interview.starts_at, interview.ends_at))) == ("picked", instead)


def test_they_took_it_on_the_phone(desk, interview, at):
    desk.post(place(interview, "agree"), {"at": key(at(30))})
    interview.refresh_from_db()
    assert (interview.state, interview.starts_at) == ("picked", at(30).start)


def test_only_one_time_is_agreed(desk, interview, at):
    answer = desk.post(place(interview, "agree"), {"at": [key(at(30)), key(at(31))]})
    assert (answer.status_code, "Choose one time to agree: 2 are chosen." in read(answer)) == (422, True)


def test_a_held_time_is_released_or_taken(desk, interview, officer, at, clock):
    one, two = (booking.pencil(interview, at(hours), until=at(20).start, actor=officer, now=clock) for hours in (30, 31))
    desk.post(f"{place(interview)}times/{one.pk}/release/")
    desk.post(f"{place(interview)}times/{two.pk}/pick/")
    assert held(interview) == [(at(30).start, "released"), (at(31).start, "picked")]


def test_the_time_that_was_picked_is_not_released(desk, picked):
    answer = desk.post(f"{place(picked)}times/{picked.holds.get().pk}/release/")
    assert (answer.status_code, "This is the time that was picked" in read(answer)) == (422, True)


def test_the_hold_of_another_interview_is_absent(desk, interview, rival, officer, at, clock):
    hold = booking.pencil(rival, at(30), until=at(20).start, actor=officer, now=clock)
    assert [desk.post(f"{place(interview)}times/{hold.pk}/{act}/").status_code for act in ("release", "pick")] == [404, 404]


def test_a_picked_interview_is_moved(desk, picked, at):
    answer = desk.post(place(picked, "move"), {"at": key(at(34)), "override": "She said either"}, follow=True)
    picked.refresh_from_db()
    assert (picked.starts_at, "It is moved, and picked." in read(answer)) == (at(34).start, True)


def test_nothing_is_moved_without_a_time_picked(desk, interview, at):
    answer = desk.post(place(interview, "move"), {"at": key(at(34))})
    assert (answer.status_code, "there is nothing to move" in read(answer)) == (422, True)


def test_what_is_over_offers_no_times(desk, interview, officer, clock):
    booking.cancel(interview, actor=officer, now=clock, why="Too late.")
    assert "This interview is cancelled by us: no time is looked for." in read(desk.get(place(interview)))


def test_nobody_named_says_what_to_do(desk):
    assert "Nobody is named who speaks" in read(desk.get(place(make.interview())))


def test_a_typed_time_is_read_back(desk, interview):
    assert [read(desk.get(place(interview) + "times/understood/", {"own": own})) for own in ("", "sometime")] == ["", "Not understood yet"]
    assert read(desk.get(place(interview) + "times/understood/", {"own": "in 2 hours, 20 min"})).endswith(", 20 min")


@pytest.mark.parametrize(("words", "minutes"), [("tomorrow 14:00 for ten minutes", 10), ("tomorrow 14:00 for half an hour", 30), ("tomorrow 14:00 for an hour", 60),
                                                ("tomorrow 14:00, 45 min", 45), ("tomorrow 4 am", 20), ("tomorrow 14:00", 20), ("next week", None), ("Thursday", None)])
def test_only_a_time_to_the_minute_is_one_and_its_length_may_be_said_in_words(words, minutes, now):
    spans = read_time(words, length=timedelta(minutes=20), now=now, enquiry=None).spans
    assert [span.length // timedelta(minutes=1) for span in spans] == ([minutes] if minutes else [])
