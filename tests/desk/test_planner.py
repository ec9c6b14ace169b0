from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from isdmedia.desk.planner import Choice, choice_of, plan, read_time
from isdmedia.desk.planner.week import all_hours, half_hours
from isdmedia.interviews import booking, diaries
from isdmedia.interviews.spans import Span
from isdmedia.models import BusyTime
from tests import make

pytestmark = pytest.mark.django_db
EVERY_DAY = [(weekday, "09:00", "18:00") for weekday in range(7)]


@pytest.fixture
def samira():
    """Speaks from nine to six on any day, London time."""
    return make.resource(hours=EVERY_DAY).spokesperson


@pytest.fixture
def interview(samira, officer, now):
    enquiry = make.enquiry(outlet=make.outlet("Radio Meridian"), journalist_zone="Europe/London")
    return booking.bid([enquiry], [samira], actor=officer, now=now, length_minutes=30)


@pytest.fixture
def rival(samira, officer, now):
    """Another bid for the same spokesperson."""
    enquiry = make.enquiry(outlet=make.outlet("Harbour TV", tier=1), journalist_zone="Europe/London")
    return booking.bid([enquiry], [samira], actor=officer, now=now, length_minutes=30)


@pytest.fixture
def at(now):
    """Half an hour, so many hours after now (Monday, eleven)."""
    return lambda hours, minutes=30: Span(now + timedelta(hours=hours), now + timedelta(hours=hours, minutes=minutes))


def abroad(officer, now, *, home, theirs, hours=EVERY_DAY, **details):
    """A bid of somebody at home in one zone, for a journalist in another."""
    speaker = make.resource(make.spokesperson(time_zone=home), hours=hours).spokesperson
    return booking.bid([make.enquiry(journalist_zone=theirs)], [speaker], actor=officer, now=now, length_minutes=30, **details)


def cell(made, day, hour):
    """The cell of the day so many days on, at the hour at home."""
    row = next(n for n, row in enumerate(made.week.rows) if row.home == hour and not row.gap)
    return made.week.days[day].cells[row]


def theirs(made, hour):
    return [tuple(reading) for reading in next(row for row in made.week.rows if row.home == hour and not row.gap).theirs]


def test_the_next_three_times_one_after_the_other(interview, officer, now):
    assert [option.told for option in plan(interview, officer, now=now).next] == [
        "Mon 11:00 London", "Mon 11:30 London", "Mon 12:00 London"]


def test_a_time_held_already_is_not_among_the_next(interview, officer, now, at):
    booking.pencil(interview, at(0.5), until=now + timedelta(hours=4), actor=officer, now=now)
    assert [option.told for option in plan(interview, officer, now=now).next] == [
        "Mon 11:00 London", "Mon 12:00 London", "Mon 12:30 London"]


def test_a_time_is_told_on_every_clock_that_differs(officer, now):
    interview = abroad(officer, now, home="Europe/Berlin", theirs="Australia/Sydney")
    assert plan(interview, officer, now=now).next[0].readings == ("Mon 11:00 London", "12:00 Berlin", "22:00 Sydney")


def test_little_notice_and_a_night_are_said(officer, now):
    interview = abroad(officer, now, home="Europe/London", theirs="America/Los_Angeles")
    assert plan(interview, officer, now=now).next[0].warnings == ("Less than 60 minutes' notice.", "Night where the journalist is.")


def test_nobody_named_has_no_week(officer, now):
    made = plan(make.interview(), officer, now=now)
    assert (made.week, made.next, made.placing) == (None, (), True)


def test_who_gave_no_hours_is_named(officer, now):
    interview = make.interview(make.spokesperson("Jonas Kade"))
    made = plan(interview, officer, now=now)
    assert ([str(person) for person in made.unasked], cell(made, 1, "08:00").state, made.week.rows[-1].home) == (["Jonas Kade"], "free", "19:30")


def test_the_week_begins_today_and_goes_on(interview, officer, now):
    made = plan(interview, officer, now=now)
    assert (made.week.start, made.week.earlier, made.week.later) == (date(2026, 11, 23), None, date(2026, 11, 30))
    later = plan(interview, officer, now=now, week=date(2026, 12, 1))
    assert (later.week.start, later.week.earlier) == (date(2026, 12, 1), date(2026, 11, 24))


def test_a_week_in_the_past_is_today(interview, officer, now):
    assert plan(interview, officer, now=now, week=date(2020, 1, 1)).week.start == date(2026, 11, 23)


def test_rows_are_the_hours_of_the_diary(interview, officer, now):
    rows = plan(interview, officer, now=now).week.rows
    assert (rows[0].home, rows[-1].home, len(rows)) == ("09:00", "17:30", 18)


def test_a_free_cell_offers_its_start(interview, officer, now):
    found = cell(plan(interview, officer, now=now), 1, "09:00")
    assert (found.state, found.choice.key, found.told) == ("free", "20261124T0900Z/30", "Tue 09:00 London")


def test_past_outside_and_too_short(samira, interview, officer, now):
    diaries.add_exception(samira.resource, [date(2026, 11, 24)], available=False, actor=None, now=now,
                          starts_at=time(12), ends_at=time(13))
    interview = booking.change(interview, actor=officer, now=now, length_minutes=60)
    made = plan(interview, officer, now=now)
    assert [cell(made, day, hour).state for day, hour in ((0, "10:30"), (1, "12:00"), (1, "11:30"), (1, "11:00"))] == [
        "past", "out", "tight", "free"]


def test_what_is_held_for_it_is_marked_as_its_own(interview, officer, now, at):
    hold = booking.pencil(interview, at(3), until=now + timedelta(hours=2), actor=officer, now=now)
    found = cell(plan(interview, officer, now=now), 0, "14:00")
    assert (found.state, [(shown.mark.kind, shown.mark.words, shown.mark.hold) for shown in found.shown]) == (
        "held", [("pencilled", "This one", hold.pk)])


def test_anothers_pencil_is_named_and_a_second_may_wait(interview, rival, officer, now, at):
    booking.pencil(rival, at(3), until=now + timedelta(hours=2), actor=officer, now=now)
    found = cell(plan(interview, officer, now=now), 0, "14:00")
    assert (found.state, found.choice.key, found.shown[0].mark.words) == ("second", "20261123T1400Z/30/second", "Harbour TV")


def test_what_the_user_may_not_read_is_not_named(interview, rival, officer, now, at):
    booking.pencil(rival, at(3), until=now + timedelta(hours=2), actor=officer, now=now)
    rival.enquiries.update(restricted=True)
    mark = cell(plan(interview, officer, now=now), 0, "14:00").shown[0].mark
    assert (mark.words, mark.interview, plan(interview, officer, now=now).rivals) == ("Another interview", 0, ())


def test_a_pencil_that_ran_out_is_free_again(interview, rival, officer, now, at):
    booking.pencil(rival, at(3), until=now + timedelta(minutes=5), actor=officer, now=now)
    assert cell(plan(interview, officer, now=now + timedelta(minutes=6)), 0, "14:00").state == "free"


def test_their_own_calendar_says_busy_and_no_more(samira, interview, officer, now, at):
    BusyTime.objects.create(resource=samira.resource, busy_from=at(3).start, busy_until=at(4).end, source="Dentist", seen_at=now)
    found = cell(plan(interview, officer, now=now), 0, "14:30")
    assert (found.state, found.shown[0].mark.words, found.shown[0].first, found.shown[0].last) == ("taken", "Busy", False, False)


def test_what_a_format_keeps_free_is_told(interview, rival, officer, now, at):
    rival = booking.change(rival, actor=officer, now=now, format="tv_live")
    booking.pencil(rival, at(3), until=now + timedelta(hours=2), actor=officer, now=now)
    found = cell(plan(interview, officer, now=now), 0, "13:30")
    assert (found.state, found.why) == ("tight", "Kept free around Harbour TV.")


def test_the_deadline_is_a_line_and_limits_what_fits(interview, officer, now):
    interview = booking.change(interview, actor=officer, now=now, deadline_at=datetime(2026, 11, 23, 15, 10, tzinfo=UTC))
    made = plan(interview, officer, now=now)
    line, = cell(made, 0, "15:00").lines
    assert (line.kind, line.step, line.words, cell(made, 0, "15:00").why) == ("deadline", 2, "Deadline", "Too late for the deadline.")


def test_a_deadline_on_the_hour_is_drawn_at_the_end_of_the_row_before(interview, officer, now):
    interview = booking.change(interview, actor=officer, now=now, deadline_at=datetime(2026, 11, 23, 18, tzinfo=UTC))
    made = plan(interview, officer, now=now)
    assert ([(line.kind, line.step) for line in cell(made, 0, "17:30").lines], made.week.rows[-1].home) == ([("deadline", 6)], "17:30")


def test_a_deadline_in_the_night_widens_the_week_and_folds_what_lies_between(interview, officer, now):
    interview = booking.change(interview, actor=officer, now=now, deadline_at=datetime(2026, 11, 23, 23, 15, tzinfo=UTC))
    assert [(row.home, row.gap) for row in plan(interview, officer, now=now).week.rows][-3:] == [
        ("17:30", False), ("18:00", True), ("23:00", False)]


def test_after_the_deadline_the_times_behind_it_are_told(interview, officer, now):
    interview = booking.change(interview, actor=officer, now=now, deadline_at=now - timedelta(minutes=5))
    made = plan(interview, officer, now=now)
    assert (made.next, made.later[0].told, cell(made, 1, "09:00").state) == ((), "Mon 11:00 London", "free")


def test_now_is_a_line(interview, officer, now):
    line, = cell(plan(interview, officer, now=now + timedelta(minutes=17)), 0, "11:00").lines
    assert (line.kind, line.step) == ("now", 3)


def test_a_time_that_a_mail_names_is_outlined_and_listed(interview, officer, now):
    interview.enquiries.update(times=[
        {"start": "2026-11-24T10:10:00+00:00", "end": None, "zone": "Europe/London", "words": "10.10", "what": "air"},
        {"start": "2026-11-24T12:00:00+00:00", "end": None, "zone": "Europe/London", "words": "noon", "what": "publication"}])
    made = plan(interview, officer, now=now)
    assert ([(option.words, option.told, option.warnings) for option in made.wished], cell(made, 1, "10:00").wished) == (
        [("On air: “10.10”", "Tue 10:10 London", ())], [("On air: “10.10”", "10:10", True)])


def test_a_time_that_somebody_proposed_is_listed(interview, officer, now, at):
    booking.propose(interview, at(26), how="mail", now=now)
    booking.propose(interview, at(27), how="phone", now=now, speaker=interview.speakers.get())
    assert [(option.words, option.told) for option in plan(interview, officer, now=now).wished] == [
        ("The journalist proposed it", "Tue 13:00 London"), ("Samira Haddad proposed it", "Tue 14:00 London")]


@pytest.mark.parametrize(("start", "told"), [
    ("2026-11-24T07:00:00+00:00", "Outside their hours."), ("2026-11-24T14:00:00+00:00", "Harbour TV has it: a second pencil can wait.")])
def test_a_wish_says_what_stands_in_its_way(interview, rival, officer, now, start, told):
    booking.pencil(rival, Span(datetime(2026, 11, 24, 14, tzinfo=UTC), datetime(2026, 11, 24, 15, tzinfo=UTC)),
                   until=now + timedelta(hours=2), actor=officer, now=now)
    interview.enquiries.update(times=[{"start": start, "end": None, "zone": "", "words": "", "what": "interview"}])
    assert plan(interview, officer, now=now).wished[0].warnings == (told,)


def test_of_a_stretch_the_first_time_that_fits(interview, rival, officer, now):
    booking.pencil(rival, Span(datetime(2026, 11, 24, 14, tzinfo=UTC), datetime(2026, 11, 24, 14, 30, tzinfo=UTC)),
                   until=now + timedelta(hours=2), actor=officer, now=now)
    interview.enquiries.update(times=[{"start": "2026-11-24T14:00:00+00:00", "end": "2026-11-24T16:00:00+00:00", "words": "2 to 4"}])
    assert plan(interview, officer, now=now).wished[0].told == "Tue 14:30 London"


def test_the_journalists_edge_has_the_day_when_it_differs(officer, now):
    made = plan(abroad(officer, now, home="Europe/London", theirs="Australia/Sydney"), officer, now=now)
    assert (made.week.theirs, theirs(made, "09:00"), theirs(made, "17:00")) == ("Sydney", [("20:00", 0, "")], [("04:00", 1, "")])


def test_the_same_clock_needs_no_second_edge(interview, officer, now):
    made = plan(interview, officer, now=now)
    assert (made.week.theirs, made.week.rows[0].theirs) == ("", ())


def test_a_zone_of_half_hours(officer, now):
    made = plan(abroad(officer, now, home="Europe/London", theirs="Asia/Kolkata"), officer, now=now)
    assert theirs(made, "09:00") == [("14:30", 0, "")]


def test_clocks_that_change_in_different_weeks_are_told_on_the_day(officer):
    now = datetime(2026, 10, 23, 9, tzinfo=UTC)
    made = plan(abroad(officer, now, home="Europe/London", theirs="America/New_York"), officer, now=now)
    assert theirs(made, "14:00") == [("09:00", 0, ""), ("10:00", 0, "Sun")]


def test_the_hour_that_comes_twice_is_two_rows_and_the_one_skipped_is_none():
    autumn, spring = (half_hours(day, ZoneInfo("Europe/Berlin")) for day in (date(2026, 10, 25), date(2026, 3, 29)))
    rows = all_hours([autumn, half_hours(date(2026, 10, 26), ZoneInfo("Europe/Berlin"))])
    assert (len(autumn), len(spring), rows[4:9]) == (
        50, 46, [(time(2), 0), (time(2, 30), 0), (time(2), 1), (time(2, 30), 1), (time(3), 0)])


def test_half_an_hour_of_change_is_one_row_more():
    assert [len(half_hours(date(2026, month, day), ZoneInfo("Australia/Lord_Howe"))) for month, day in ((4, 5), (10, 4))] == [49, 47]


def test_a_night_diary_over_the_change_of_clocks(officer):
    now = datetime(2026, 10, 24, 9, tzinfo=UTC)
    interview = abroad(officer, now, home="Europe/Berlin", theirs="Europe/Berlin", hours=[(6, "01:00", "04:00")])
    made = plan(interview, officer, now=now)
    sunday = made.week.days[1].cells
    assert [(row.home, row.again) for row in made.week.rows] == [
        ("01:00", False), ("01:30", False), ("02:00", False), ("02:30", False), ("02:00", True), ("02:30", True), ("03:00", False),
        ("03:30", False)]
    assert ({cell.state for cell in sunday}, [cell.choice.key for cell in sunday][2:5], made.week.days[2].cells[4].state) == (
        {"free"}, ["20261025T0000Z/30", "20261025T0030Z/30", "20261025T0100Z/30"], "none")


def test_held_times_say_what_can_be_done(interview, rival, officer, now, at):
    booking.pencil(rival, at(3), until=now + timedelta(hours=2), actor=officer, now=now)
    booking.pencil(interview, at(3), until=now + timedelta(hours=2), actor=officer, now=now, second=True)
    booking.offer(interview, [at(5)], until=now + timedelta(hours=2), actor=officer, now=now)
    rows = plan(interview, officer, now=now).held
    assert [(row.words, row.behind, row.can_offer, row.can_release, row.can_pick) for row in rows] == [
        ("second pencil", "Harbour TV", False, True, False), ("offered", "", False, True, True)]


def test_what_ran_out_can_still_be_taken(interview, officer, now, at):
    booking.offer(interview, [at(5)], until=now + timedelta(hours=1), actor=officer, now=now)
    row, = plan(interview, officer, now=now + timedelta(hours=2)).held
    assert (row.words, row.can_release, row.can_pick) == ("run out", False, True)


def test_rivals_are_ranked_by_what_is_due_then_tier(interview, rival, samira, officer, now):
    booking.bid([make.enquiry(outlet=make.outlet("Late Paper"))], [samira], actor=officer, now=now)
    pressing = booking.bid([make.enquiry(outlet=make.outlet("Wire"), deadline_at=now + timedelta(hours=3))], [samira], actor=officer, now=now)
    interview.enquiries.update(deadline_at=now + timedelta(hours=3, minutes=45))
    rival.enquiries.update(deadline_at=now + timedelta(hours=3, minutes=40))
    ranked = plan(interview, officer, now=now).rivals
    assert ([(one.name, one.mine) for one in ranked], ranked[1].interview) == (
        [("Harbour TV", False), ("Wire", False), ("Radio Meridian", True), ("Late Paper", False)], pressing)


def test_what_is_over_looks_for_nothing(interview, officer, now):
    booking.cancel(interview, actor=officer, now=now, why="Too late.")
    interview.refresh_from_db()
    made = plan(interview, officer, now=now)
    assert (made.placing, made.movable, made.choosable, made.rivals) == (False, False, False, ())


def test_it_asks_the_same_number_of_questions_however_full_the_week(interview, samira, officer, now, at):
    def add(hours):
        other = booking.bid([make.enquiry(outlet=make.outlet(), deadline_at=now + timedelta(days=2))], [samira], actor=officer, now=now)
        booking.pencil(other, at(hours), until=now + timedelta(hours=2), actor=officer, now=now)
        booking.pencil(other, at(hours + 1), until=now + timedelta(hours=2), actor=officer, now=now)
        booking.pencil(interview, at(hours + 24), until=now + timedelta(hours=2), actor=officer, now=now)

    def asked():
        with CaptureQueriesContext(connection) as questions:
            plan(interview, officer, now=now)
        return len(questions)
    add(1)
    first = asked()
    add(3)
    add(5)
    assert asked() == first


@pytest.mark.parametrize("key", ["", "now", "20261124T0900Z", "20261124T0900Z/0", "20261124T0900Z/900", "20269924T0900Z/30", "20261124T0900Z/30/third"])
def test_a_choice_that_no_page_wrote_is_none(key):
    assert choice_of(key) is None


def test_a_choice_goes_through_a_form_and_back(at):
    assert [choice_of(Choice(at(1), second=second).key) for second in (False, True)] == [Choice(at(1)), Choice(at(1), second=True)]


@pytest.mark.parametrize(("words", "told"), [
    ("Thu 18:10 for 10 min", [("2026-11-26T18:10", 10)]), ("tomorrow 4pm ET", [("2026-11-24T21:00", 30)]),
    ("Thu 18:10 for 2 hours", [("2026-11-26T18:10", 120)]), ("18:10, 45 min", [("2026-11-23T18:10", 45)]), ("sometime", []), ("", [])])
def test_a_time_in_plain_words(words, told, now):
    found = read_time(words, length=timedelta(minutes=30), now=now, enquiry=None)
    assert [(f"{span.start:%Y-%m-%dT%H:%M}", span.length // timedelta(minutes=1)) for span in found.spans] == told


def test_a_typed_time_is_meant_on_the_journalists_clock(now):
    found = read_time("Thu 18:10", length=timedelta(minutes=30), now=now, enquiry=make.enquiry(journalist_zone="America/New_York"))
    assert found.span.start == datetime(2026, 11, 26, 23, 10, tzinfo=UTC)
