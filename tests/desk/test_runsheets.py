"""The run sheet of a day, the week and the list of interviews."""
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from isdmedia.desk.interview_lists import about, interviews_in
from isdmedia.desk.runsheets import day_named, run_sheet, week_of
from isdmedia.models import Interview, Turn
from tests import make
from tests.desk.test_releases import read

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
DAY = date(2026, 11, 23)
MONDAY = "/interviews/?day=2026-11-23"
LATER = datetime(2099, 1, 1, tzinfo=UTC)


def agreed(now, *people, hours=1, **fields):
    return make.interview(*(people or [make.spokesperson()]), **{
        "state": "confirmed", "starts_at": now + hours * HOUR, "ends_at": now + (hours + 0.5) * HOUR, **fields})


def pencilled(*people, state="pencilled", **fields):
    of = make.interview(*(people or [make.spokesperson()]), state=state)
    make.hold(of, **{"state": "pencilled", "expires_at": LATER, **fields})
    return of


def some(now):
    """One agreed, one pencilled, each for a speaker with a diary, an outlet, a readable enquiry and a turn."""
    for of in (agreed(now, make.resource().spokesperson, outlet=make.outlet()), pencilled(make.resource().spokesperson)):
        enquiry = make.enquiry(outlet=make.outlet(), journalist=make.journalist())
        of.enquiries.add(enquiry)
        Turn.objects.create(interview=of, enquiry=enquiry, starts_at=now + HOUR, length_minutes=8)


@pytest.mark.parametrize("place", [MONDAY, "/interviews/week/?day=2026-11-23", "/interviews/list/?state=all", "/interviews/list/"])
def test_the_pages_ask_as_many_questions_for_three_as_for_one(desk, now, place, questions):
    some(now)
    asked = questions(desk, place)
    some(now)
    some(now)
    assert questions(desk, place) == asked


def test_a_day_stands_in_time_order_with_what_is_only_held(officer, now):
    late, early, held = agreed(now, hours=5), agreed(now, hours=1), pencilled(starts_at=now + 3 * HOUR)
    agreed(now, hours=30)
    lines = run_sheet(officer, DAY, now=now)
    assert [(line.interview, line.times, line.pencilled) for line in lines] == [
        (early, ["12:00–12:30"], False), (held, ["14:00–15:00"], True), (late, ["16:00–16:30"], False)]


def test_what_is_off_or_ran_out_is_not_on_it(officer, now):
    agreed(now, state="cancelled")
    pencilled(expires_at=now)
    pencilled(state="declined")
    make.interview(make.spokesperson())
    assert run_sheet(officer, DAY, now=now) == []


def test_several_held_times_are_one_line(officer, now):
    of = pencilled(state="offered", starts_at=now + HOUR)
    make.hold(of, state="offered", starts_at=now + 4 * HOUR, expires_at=now + 2 * HOUR)
    line, = run_sheet(officer, DAY, now=now)
    assert (line.times, line.until) == (["12:00–13:00", "15:00–16:00"], now + 2 * HOUR)


def test_a_second_pencil_is_told_from_the_first(officer, now):
    pencilled(state="bid", starts_at=now + HOUR).holds.update(state="second")
    line, = run_sheet(officer, DAY, now=now)
    assert (line.pencilled, line.second) == (True, True)
    (entry,) = interviews_in("place", officer, asked={}, after="", now=now)["entries"]
    assert (entry.pencilled, entry.second) == (True, True)


def test_other_clocks_stand_beside_the_viewers_where_they_differ(officer, now):
    away = make.resource(make.spokesperson("Elif Karahan"), time_zone="Europe/London")
    away.stays.create(first_date=DAY, last_date=DAY, time_zone="Australia/Sydney")
    agreed(now, away.spokesperson, make.spokesperson(), zone="America/New_York")
    line, = run_sheet(officer, DAY, now=now)
    assert [(clock.whose, clock.words) for clock in line.others] == [
        ("the outlet", "07:00–07:30 New York"), ("Elif Karahan", "23:00–23:30 Sydney")]


def test_the_day_is_the_viewers(officer, now):
    of = agreed(now, hours=14)
    with timezone.override("Asia/Beirut"):
        assert [line.interview for line in run_sheet(officer, DAY + timedelta(days=1), now=now)] == [of]
        assert run_sheet(officer, DAY, now=now) == []


def test_somebody_elses_restricted_interview_is_nowhere(desk, officer, now):
    secret, open_one = make.enquiry(restricted=True), make.enquiry()
    agreed(now, programme="The Secret Hour").enquiries.add(secret)
    shared = agreed(now, programme="Shared")
    shared.enquiries.add(secret, open_one)
    for place in (MONDAY, "/interviews/week/?day=2026-11-23", "/interviews/list/?state=all"):
        page = read(desk.get(place))
        assert ("The Secret Hour" in page, secret.reference in page, "Shared" in page) == (False, False, True)


def test_a_line_says_how_who_and_what_is_missing(desk, now):
    of = agreed(now, make.spokesperson("Elif Karahan"), outlet=make.outlet("Radio Meridian"), programme="Drive", presenter="Ada Lind",
                format="radio_live", live=True, place="phone", who_rings="they", number="+44 20 7946 0991", call_at=now + HOUR / 2,
                hit_at=now + HOUR)
    of.enquiries.add(make.enquiry(reference="COR-77", journalist=make.journalist("Jo Reporter", phone="+44 20 7946 0001")))
    page = read(desk.get(MONDAY))
    for words in ("12:00–12:30", "Elif Karahan", "Radio Meridian", "· Drive", "· Ada Lind", "Radio live · phone", "They ring us : +44 20 7946 0991",
                  "Line check 11:30", "On air 12:00 provisional", "COR-77", "Jo Reporter , +44 20 7946 0001",
                  "To chase: a backup number, the firm time on air", "1 confirmed · 2 to chase"):
        assert words in page


def test_what_is_missing_stands_once(officer, now):
    agreed(now, state="picked").speakers.update(answer="yes", answered_at=now, answered_by="phone")
    line, = run_sheet(officer, DAY, now=now)
    assert (line.step, "who rings whom, or the link" in line.lacks) == ("Fill it in", True)


def test_turns_of_a_round(desk, now):
    of = agreed(now)
    for minutes, outlet, reference in ((0, "Radio North", "COR-1"), (8, "Radio South", "COR-2")):
        enquiry = make.enquiry(outlet=make.outlet(outlet), reference=reference)
        of.enquiries.add(enquiry)
        Turn.objects.create(interview=of, enquiry=enquiry, starts_at=now + HOUR + timedelta(minutes=minutes), length_minutes=8)
    hidden = make.enquiry(outlet=make.outlet("Radio Hush"), restricted=True)
    Turn.objects.create(interview=of, enquiry=hidden, starts_at=now + HOUR + timedelta(minutes=16), length_minutes=8)
    page = read(desk.get(MONDAY))
    assert "12:00–12:08 Radio North COR-1 , planned 12:08–12:16 Radio South COR-2 , planned 12:16–12:24 restricted, planned" in page


def test_a_day_without_interviews_and_a_day_that_is_none(desk):
    assert "No interview on Monday 23 November" in read(desk.get(MONDAY))
    answer = desk.get("/interviews/?day=23.11.")
    assert (answer.status_code, "“23.11.” is no date" in read(answer)) == (422, True)
    assert desk.get("/interviews/week/?day=9999-12-31").status_code == 422


@pytest.mark.parametrize(("words", "day"), [("", date(2026, 11, 23)), ("2026-12-01", date(2026, 12, 1)), ("tomorrow", None), ("0001-01-01", None)])
def test_a_day_by_its_name(now, words, day):
    assert day_named(words, now=now) == day


def test_paper_is_offered_when_it_was_asked_for(desk):
    assert b"data-print-now" in desk.get(MONDAY + "&print=1").content
    assert b"data-print-now" not in desk.get(MONDAY).content


def test_the_week_has_a_row_for_everybody_who_speaks(officer, now):
    samira, unbooked = make.spokesperson(), make.spokesperson("Elif Karahan")
    gone = make.spokesperson("Anton Away", active=False)
    make.spokesperson("Long Gone", active=False)
    booked, held, old = agreed(now, samira), pencilled(samira, starts_at=now + 50 * HOUR), agreed(now, gone, hours=100, state="done")
    nobody = make.interview(state="pencilled")
    make.hold(nobody, expires_at=LATER)
    week = week_of(officer, DAY + timedelta(days=3), now=now)
    assert week.days[0] == DAY
    assert [(row.spokesperson, [[slot.interview for slot in cell] for cell in row.cells]) for row in week.rows] == [
        (gone, [[], [], [], [], [old], [], []]), (unbooked, [[]] * 7), (samira, [[booked], [], [held], [], [], [], []]),
        (None, [[nobody], [], [], [], [], [], []])]
    assert [slot.interview for slot in week.by_day[0][1]] == [booked, nobody]


def test_the_week_as_a_page(desk, now):
    agreed(now, make.spokesperson("Elif Karahan"), outlet=make.outlet("Radio Meridian"))
    page = read(desk.get("/interviews/week/?day=2026-11-25"))
    assert "12:00–12:30 Radio Meridian Elif Karahan confirmed" in page


def test_a_week_of_nobody_says_whom_to_add(desk):
    assert "Nobody speaks for us yet" in read(desk.get("/interviews/week/"))


def test_what_is_to_be_placed_is_ranked(officer, now):
    first = {"air": make.interview(format="radio_pre_record", air_at=now + HOUR, deadline_at=now + 5 * HOUR),
             "tier": make.interview(deadline_at=now + 2 * HOUR, outlet=make.outlet(tier=1))}
    rest = [make.interview(deadline_at=now + 2 * HOUR, outlet=make.outlet(tier=2), bid_at=now - HOUR),
            make.interview(deadline_at=now + 2 * HOUR, outlet=make.outlet(tier=2), bid_at=now), make.interview()]
    agreed(now)
    page = interviews_in("place", officer, asked={}, after="", now=now)
    assert [entry.interview for entry in page["entries"]] == [*first.values(), *rest]
    assert [(entry.due, entry.what) for entry in page["entries"]][:2] == [(now + HOUR, "runs"), (now + 2 * HOUR, "")]


@pytest.mark.parametrize(("state", "found"), [
    ("place", {"bid", "pencilled", "offered", "picked", "postponed"}), ("confirmed", {"confirmed", "briefed"}),
    ("done", {"done", "aired", "not_used"}), ("off", {"declined", "cancelled", "stood_down", "postponed", "no_show"})])
def test_each_view_holds_its_states(officer, now, state, found):
    for one in Interview.state.field.choices:
        agreed(now, state=one[0])
    assert {entry.interview.state for entry in interviews_in(state, officer, asked={}, after="", now=now)["entries"]} == found


@pytest.mark.parametrize("state", ["place", "confirmed", "done", "off", "all"])
def test_a_list_goes_on_where_a_page_ended(officer, now, state):
    kept = {"place": "postponed", "confirmed": "briefed", "done": "done", "off": "postponed", "all": "bid"}[state]
    for number in range(53):
        agreed(now, state=kept, hours=1 + number // 3, bid_at=now - (number // 4) * HOUR)
    first = interviews_in(state, officer, asked={}, after="", now=now)
    second = interviews_in(state, officer, asked={}, after=first["following"], now=now)
    seen = [entry.interview.pk for entry in (*first["entries"], *second["entries"])]
    assert (len(first["entries"]), len(second["entries"]), len(set(seen)), second["following"]) == (50, 3, 53, "")


@pytest.mark.parametrize("mark", ["x", "1.2", "1.2.3.4.5", "999999999999999999.1.999999999999999999.1"])
def test_a_mark_that_is_none_begins_on_top_or_finds_nothing(officer, now, mark):
    of = make.interview()
    assert [entry.interview for entry in interviews_in("place", officer, asked={}, after=mark, now=now)["entries"]] in ([of], [])


def test_a_list_is_narrowed_to_who_speaks_what_it_is_about_and_the_outlet(desk, now):
    release, meridian = make.release(), make.outlet("Radio Meridian")
    meridian.aliases.create(alias="RMN")
    wanted = agreed(now, make.spokesperson("Elif Karahan"), outlet=meridian)
    agreed(now)
    enquiry = make.enquiry()
    enquiry.matches.create(release=release, linked=True)
    wanted.enquiries.add(enquiry)
    slug = wanted.speakers.get().spokesperson.slug
    for asked in ({"spokesperson": slug}, {"release": release.slug}, {"q": "meridian"}, {"q": "rmn"}):
        assert [entry.interview for entry in desk.get("/interviews/list/", {"state": "all", **asked}).context["entries"]] == [wanted]
    assert "None of these" in read(desk.get("/interviews/list/", {"state": "all", "q": "nobody"}))
    assert [entry.interview for entry in about(release, desk.get(MONDAY).context["user"], now=now)] == [wanted]
    Interview.objects.filter(pk=wanted.pk).update(state="cancelled")
    assert about(release, desk.get(MONDAY).context["user"], now=now) == []


def test_a_row_says_what_is_next_and_what_was_answered(desk, now):
    pencilled(make.spokesperson("Elif Karahan"), starts_at=now + 2 * HOUR)
    page = read(desk.get("/interviews/list/"))
    for words in ("Mon 23 Nov 13:00–14:00", "pencilled, London", "Elif Karahan not asked yet", "Put to Elif Karahan"):
        assert words in page


def test_the_queue_counts_what_is_to_be_placed_and_leads_there(desk, now):
    make.interview()
    agreed(now)
    rail = {one["label"]: one for one in desk.get("/").context["rail"]}
    assert (rail["Interviews to place"]["count"], rail["Interviews to place"]["url"]) == ("1", "/interviews/list/?state=place")


def test_a_release_shows_the_interviews_about_it(desk, now):
    release, enquiry = make.release(), make.enquiry()
    assert "Interviews about it" not in read(desk.get(f"/releases/{release.slug}/"))
    enquiry.matches.create(release=release, linked=True)
    agreed(now, make.spokesperson("Elif Karahan"), outlet=make.outlet("Radio Meridian")).enquiries.add(enquiry)
    page = read(desk.get(f"/releases/{release.slug}/"))
    for words in ("Interviews about it (1) In the list", "Radio Meridian", "Elif Karahan", "Mon 23 Nov 12:00–12:30"):
        assert words in page
