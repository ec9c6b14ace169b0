from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isdmedia.interviews.spans import Span, chunks, covered, difference, intersection, nearest, union

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def at(minutes):
    return NOON + minutes * MINUTE


def span(start, end):
    return Span(at(start), at(end))


def minutes(spans):
    """As pairs of minutes past noon."""
    return [((s.start - NOON) // MINUTE, (s.end - NOON) // MINUTE) for s in spans]


def test_a_span_is_kept_in_utc():
    there = timezone(timedelta(hours=2))
    made = Span.of(datetime(2026, 11, 23, 14, tzinfo=there), datetime(2026, 11, 23, 15, tzinfo=there))
    assert (made, made.start.tzinfo, made.length) == (span(0, 60), UTC, timedelta(hours=1))


@pytest.mark.parametrize(("start", "end"), [(at(1), at(1)), (at(2), at(1)), (at(0).replace(tzinfo=None), at(1))])
def test_a_span_that_is_none_is_refused(start, end):
    with pytest.raises(ValueError):
        Span.of(start, end)


def test_half_open_spans_that_touch_do_not_overlap():
    assert [span(0, 30).overlaps(span(30, 60)), span(0, 31).overlaps(span(30, 60))] == [False, True]


@pytest.mark.parametrize(("ours", "theirs", "together", "both", "without"), [
    ([], [], [], [], []),
    ([(0, 10)], [], [(0, 10)], [], [(0, 10)]),
    ([(0, 10)], [(10, 20)], [(0, 20)], [], [(0, 10)]),
    ([(0, 10), (20, 30)], [(5, 25)], [(0, 30)], [(5, 10), (20, 25)], [(0, 5), (25, 30)]),
    ([(0, 60)], [(10, 20), (15, 25), (50, 70)], [(0, 70)], [(10, 25), (50, 60)], [(0, 10), (25, 50)]),
    ([(20, 30), (0, 10)], [(0, 30)], [(0, 30)], [(0, 10), (20, 30)], []),
])
def test_sums_differences_and_what_is_common(ours, theirs, together, both, without):
    left, right = [span(*pair) for pair in ours], [span(*pair) for pair in theirs]
    assert [minutes(union(left, right)), minutes(intersection(left, right)), minutes(difference(left, right))] == [together, both, without]


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: span(pair[0], pair[0] + pair[1])), max_size=8)


@settings(max_examples=150, deadline=None)
@given(spans, spans)
def test_every_minute_lies_where_sets_say(ours, theirs):
    def touched(several):
        return {minute for start, end in minutes(several) for minute in range(start, end)}
    assert touched(union(ours, theirs)) == touched(ours) | touched(theirs)
    assert touched(intersection(ours, theirs)) == touched(ours) & touched(theirs)
    assert touched(difference(ours, theirs)) == touched(ours) - touched(theirs)


def test_covered_means_in_one_piece():
    pieces = [span(0, 30), span(30, 60), span(70, 90)]
    assert [covered(span(10, 50), pieces), covered(span(50, 75), pieces)] == [True, False]


def pieces(window=(0, 180), *, length=30, **how):
    how = {name: [span(*pair) for pair in value] if name == "busy" else span(*value) if name == "limits" else value * MINUTE
           for name, value in how.items()}
    return [start for start, _ in minutes(chunks([span(*window)], length=length * MINUTE, **how))]


@pytest.mark.parametrize(("how", "starts"), [
    ({}, [0, 30, 60, 90, 120, 150]),
    ({"length": 50}, [0, 50, 100]),
    ({"step": 60}, [0, 60, 120]),
    ({"window": (0, 29)}, []),
    ({"busy": [(35, 40)]}, [0, 60, 90, 120, 150]),
    ({"busy": [(35, 40)], "grid": 15}, [0, 45, 75, 105, 135]),
    ({"busy": [(30, 60)], "before": 10}, [0, 90, 120, 150]),
    ({"busy": [(30, 60)], "after": 10}, [60, 90, 120, 150]),
    ({"busy": [(-20, -5)], "before": 10}, [30, 60, 90, 120, 150]),
    ({"busy": [(185, 200)], "after": 10}, [0, 30, 60, 90, 120]),
    ({"limits": (40, 130)}, [60, 90]),
    ({"limits": (-500, 500)}, [0, 30, 60, 90, 120, 150]),
    ({"busy": [(0, 180)]}, []),
])
def test_pieces_stay_on_the_grid_of_their_window(how, starts):
    assert pieces(**how) == starts


def test_two_windows_count_from_their_own_starts():
    assert minutes(chunks([span(0, 60), span(65, 100)], length=30 * MINUTE, busy=[span(10, 20)])) == [(30, 60), (65, 95)]


def test_the_nearest_come_in_time_order():
    several = [span(start, start + 10) for start in (0, 60, 120, 180)]
    assert minutes(nearest(several, at(110), 2)) == [(60, 70), (120, 130)]
