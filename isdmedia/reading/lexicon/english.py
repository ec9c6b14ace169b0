"""English."""
from collections.abc import Mapping

WORDS: Mapping[str, Mapping[object, str]] = {
    "weekday": {
        0: "monday;mon;mondays", 1: "tuesday;tue;tues;tuesdays", 2: "wednesday;wed;weds;wednesdays",
        3: "thursday;thu;thur;thurs;thursdays", 4: "friday;fri;fridays", 5: "saturday;sat;saturdays",
        6: "sunday;sun;sundays",
    },
    "every": {0: "mondays", 1: "tuesdays", 2: "wednesdays", 3: "thursdays", 4: "fridays", 5: "saturdays", 6: "sundays"},
    "month": {
        1: "january;jan", 2: "february;feb", 3: "march;mar", 4: "april;apr", 5: "may", 6: "june;jun", 7: "july;jul",
        8: "august;aug", 9: "september;sep;sept", 10: "october;oct", 11: "november;nov", 12: "december;dec",
    },
    "relday": {
        -1: "yesterday", 0: "today;this day;later today", 1: "tomorrow;tomo;tmrw;tmr;tmw;2moro;tomorow;tommorow;tommorrow",
        2: "the day after tomorrow;day after tomorrow",
    },
    "part": {
        "morning": "morning;this morning;am;mornings", "first-thing": "first thing in the morning;first thing",
        "breakfast": "breakfast;breakfast time;breakfast show", "late-morning": "late morning;mid morning;mid-morning",
        "lunch": "lunch;lunchtime;lunch time;lunch-time", "afternoon": "afternoon;this afternoon;pm;arvo;this arvo",
        "early-afternoon": "early afternoon", "mid-afternoon": "mid afternoon;mid-afternoon",
        "late-afternoon": "late afternoon;late this afternoon", "drive": "drive time;drivetime;drive-time;drive;teatime;tea time",
        "evening": "evening;this evening;early evening;this eve", "tonight": "tonight;2nite;tonite;later tonight",
        "night": "night;overnight", "cob": "cob;cop;cobh;close of business;close of play;end of play;close;close of the day;"
        "end of business;end of the working day;end of working day;end of business day;close of business day;eop;"
        "end of office hours;end of the business day",
        "eod": "eod;end of day;end of the day;end of today;end of the night",
        "cob-today": "end of play today;close of play today",
    },
    "week": {
        "end-of-week": "end of the week;end of this week;end of week;eow;the end of the week;week's end",
        "end-of-next-week": "end of next week;the end of next week", "this-week": "this week;later this week",
        "next-week": "next week;early next week", "weekend": "the weekend;weekend;this weekend",
        "start-of-next-week": "start of next week;the start of next week;beginning of next week",
        "end-of-month": "end of the month;end of this month;end of month;month end;eom",
    },
    "clock": {
        (12, 0): "noon;midday;mid-day;mid day;12 noon;12noon;noontime;high noon", (24, 0): "midnight;12 midnight",
    },
    "past": {0.5: "half past;half", 0.25: "quarter past;quarter after;a quarter past"},
    "to": {0.25: "quarter to;quarter of;a quarter to"},
    "num": {
        1: "one;an;a", 2: "two;a couple of;couple of;a couple", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven",
        8: "eight", 9: "nine", 10: "ten", 11: "eleven", 12: "twelve", 15: "fifteen", 20: "twenty", 24: "twenty four;twenty-four",
        30: "thirty", 40: "forty", 45: "forty five;forty-five", 48: "forty eight;forty-eight", 90: "ninety",
    },
    "unit": {
        1: "minute;minutes;min;mins", 60: "hour;hours;hr;hrs;h", 1440: "day;days", 10080: "week;weeks;wk;wks",
    },
    "span": {
        30: "half an hour;half hour;the half hour;the half-hour;a half hour;half-hour", 60: "the hour", 90: "an hour and a half;hour and a half",
        15: "a quarter of an hour;quarter of an hour",
    },
    "within": {
        0: "in the next;within the next;within;over the next;during the next;inside;inside the next;in under;in less than;next;the next;"
        "in the coming",
    },
    "in": {0: "in;in about;in around;in roughly;in approximately;in approx;in another;in just"},
    "minor": {"minor": "please"},
    "top": {0: "top of the hour;the top of the hour;top of hour"},
    "half-of": {"back": "back half of;back end of;second half of", "front": "front half of;first half of"},
    "next": {1: "next", 0: "this;this coming;coming"},
    "fortnight": {7: "week;wk"},
    "meridian": {"am": "am;a.m;a.m.;a m", "pm": "pm;p.m;p.m.;p m"},
    "oclock": {0: "o'clock;oclock;hrs;hours;h;hundred hours"},
    "approx": {0: "about;around;approximately;approx;roughly;circa;c;~;say;like;maybe;perhaps;latest;at the latest"},
}
