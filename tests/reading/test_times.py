"""The appointments that a letter proposes, sent from London on Wednesday 14 October 2026 at 10:42 unless said otherwise."""

import pytest

from tests.reading.letters import reading


def told(text, **more):
    return [(t.what, t.start.isoformat()[:16], t.end.isoformat()[11:16] if t.end else None) for t in reading(text, **more).times]


PROPOSED = [
    (
        "May we interview her live? Either 1430 or 1530 would do.",
        [("air", "2026-10-14T14:30", None), ("air", "2026-10-14T15:30", None)],
    ),
    (
        "For our lunchtime show today (1-1.45pm) may we pre-record an interview at 11.15?",
        [("air", "2026-10-14T13:00", "13:45"), ("recording", "2026-10-14T11:15", None)],
    ),
    ("Interview bid: a live hit today, 11:20a ET?", [("air", "2026-10-14T11:20", None)]),
    ("A pre-rec with her this evening, at any time between 6 and 8pm?", [("recording", "2026-10-14T18:00", "20:00")]),
    ("Tomorrow, live at 0520, we could interview her too.", [("air", "2026-10-15T05:20", None)]),
    ("We'd like to interview her on Wednesday week's breakfast show. Live at 0710.", [("air", "2026-10-21T07:10", None)]),
    ("An interview on Tuesday 10 November at 2pm, recorded.", [("recording", "2026-11-10T14:00", None)]),
    (
        "I make a podcast and we record on Mondays at 2pm: would Oct 26 or Nov 2 suit you?",
        [("recording", "2026-10-26T14:00", None), ("recording", "2026-11-02T14:00", None)],
    ),
    ("Could we interview her? 1430 is taken, 1530 is open.", [("interview", "2026-10-14T15:30", None)]),
    ("We'd like to send a crew to film an interview tomorrow between 2 and 4pm.", [("filming", "2026-10-15T14:00", "16:00")]),
    (
        "An interview live in the studio at 7.40 tomorrow, arrival 7.00.",
        [("air", "2026-10-15T07:40", None), ("arrival", "2026-10-15T07:00", None)],
    ),
    (
        "We'd love to interview her on the podcast next Tuesday or Wednesday at 11am.",
        [("recording", "2026-10-20T11:00", None), ("recording", "2026-10-21T11:00", None)],
    ),
    ("Can we interview her live at ten past eight tomorrow morning?", [("air", "2026-10-15T08:10", None)]),
    ("Could she do a round of interviews on local radio tomorrow, 0700-0900?", [("air", "2026-10-15T07:00", "09:00")]),
    ("Interview request: is she free for a chat this evening between 5 and 6pm by phone?", [("interview", "2026-10-14T17:00", "18:00")]),
    ("Could we interview Dr Verrall over Teams on Thursday at 13.00?", [("interview", "2026-10-15T13:00", None)]),
    ("How about an interview at 3pm tomorrow?", [("interview", "2026-10-15T15:00", None)]),
    ("The interview would be live in the 10a ET hour today.", [("air", "2026-10-14T10:00", "11:00")]),
    ("Would Joyce come on our live show at half five?", [("air", "2026-10-14T17:30", None)]),
    ("Line check 17:55, then the live interview at 18:10.", [("line-check", "2026-10-14T17:55", None), ("air", "2026-10-14T18:10", None)]),
    ("We would like to invite her to speak at our panel on 3 December at 2pm.", [("event", "2026-12-03T14:00", None)]),
    ("Interview live at 2pm ET / 7pm UK on our programme?", [("air", "2026-10-14T14:00", None)]),
]

PROPOSED += [
    (
        "Could we interview her live tomorrow at 0820, five or six minutes with one of the hosts?",
        [("air", "2026-10-15T08:20", None)],
    ),
    ("A live two-way interview on Friday at 0735? Three to four minutes.", [("air", "2026-10-16T07:35", None)]),
    (
        "Could we interview her live in the 2pm hour? The top of the hour is best.",
        [("air", "2026-10-14T14:00", "15:00")],
    ),
    (
        "Could we interview her live on the sofa tomorrow at 8.20? Arrive 6.40 for make-up.",
        [("air", "2026-10-15T08:20", None), ("arrival", "2026-10-15T06:40", None)],
    ),
    (
        "An interview on the breakfast show tomorrow, live? 6.45 or 8.05 would do.",
        [("air", "2026-10-15T06:45", None), ("air", "2026-10-15T08:05", None)],
    ),
    ("We would pre-record the interview any time from 3pm to 5pm today.", [("recording", "2026-10-14T15:00", "17:00")]),
    (
        "Could we film an interview with a crew this afternoon, 3-4pm?",
        [("filming", "2026-10-14T15:00", "16:00")],
    ),
    (
        "We'd record the interview on Monday or Tuesday (19 or 20 October), any time 10am-noon.",
        [("recording", "2026-10-19T10:00", "12:00"), ("recording", "2026-10-20T10:00", "12:00")],
    ),
    (
        "We could record the interview on Thursday 22 October, any time between 1 and 5pm, or Friday 23 October at 10.30am.",
        [("recording", "2026-10-22T13:00", "17:00"), ("recording", "2026-10-23T10:30", None)],
    ),
    ("Interview: could she be live on Sunday with Ada Finch? We are on from 9am.", [("air", "2026-10-18T09:00", None)]),
]

NOTHING_PROPOSED = [
    "I'm afraid I have to stand Ms Verrall down for the interview at 3.30.",
    "The interview tomorrow at 9am has been cancelled, apologies.",
    "Could we have an interview, perhaps a 20-minute call with two or three people?",
    "Is the embargo for the interview 00:01 on Wednesday?",
    "Will you tell us by midday whether an interview is possible?",
    "I'm on shift until 6pm. Could we arrange an interview?",
    "Is an interview possible? The report says services after 7pm were cut.",
    "Is there a number of evening services after 7pm for the article?",
    "The attack happened at 4pm yesterday. Can we interview Dr Verrall?",
    "Could you confirm the embargo for my article? It says 00:01 on Friday 16 October.",
    "Please send the report by 5pm for our story.",
]


@pytest.mark.parametrize(("text", "expected"), PROPOSED)
def test_proposed_times(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize("text", NOTHING_PROPOSED)
def test_no_appointment_is_invented(text):
    assert [t for t in told(text) if t[0] not in ("embargo", "publication", "line-check")] == []


FOREIGN = [
    ("Une interview en direct ce soir, dans l'édition de 19h30 (heure de Paris) ?", [("air", "2026-10-14T19:30", None)]),
    ("Serait-il possible d'avoir une interview en direct demain à 7h20 ?", [("air", "2026-10-15T07:20", None)]),
    (
        "Wir möchten ein Interview führen, live am Freitag um 7.15 Uhr oder aufgezeichnet am Donnerstag zwischen 14 und 16 Uhr.",
        [("air", "2026-10-16T07:15", None), ("recording", "2026-10-15T14:00", "16:00")],
    ),
    ("Wir möchten am kommenden Dienstag um 11 Uhr bei Ihnen drehen und ein Interview führen.", [("filming", "2026-10-20T11:00", None)]),
    ("Nos gustaría una entrevista en directo mañana a las 8.20 de la mañana.", [("air", "2026-10-15T08:20", None)]),
    ("Vorremmo un'intervista registrata domani alle 15.", [("recording", "2026-10-15T15:00", None)]),
    ("نود إجراء مقابلة مباشرة على الهواء غدا الساعة ١٠ صباحا.", [("air", "2026-10-15T10:00", None)]),
]


@pytest.mark.parametrize(("text", "expected"), FOREIGN)
def test_times_in_other_languages(text, expected):
    assert told(text, sent="2026-10-14T10:42:00+02:00") == expected


def test_a_reply_subject_proposes_nothing_and_a_new_one_does():
    assert told("Sorry to chase about the interview.", subject="RE: interview TODAY 1430 or 1530") == []
    assert [s for _, s, _ in told("Could she do the live interview?", subject="TODAY 1430 or 1530")] == [
        "2026-10-14T14:30",
        "2026-10-14T15:30",
    ]


def test_an_embargo_is_named_as_such():
    assert told("Is it embargoed until 00:01 on Friday 16 October? It is for an interview.")[0][0] == "embargo"


def test_two_clocks_that_disagree_are_noted():
    note = reading("Interview live at 2pm ET / 8pm UK on our programme?").times[0].note
    assert note == "also given as 8pm UK, which is another moment"


def test_a_time_keeps_its_zone():
    assert reading("Could we interview her live at 7pm Dubai time on Sunday?").times[0].zone == "Asia/Dubai"


def test_a_press_time_is_no_appointment():
    assert {t.what for t in reading("Can we interview her? The paper is published at 10pm and we need the interview by 5pm.").times} <= {
        "publication"
    }
