"""German."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[object, str]] = {
    "weekday": {
        0: "montag;mo;montagmorgen;montagabend",
        1: "dienstag;di",
        2: "mittwoch;mi",
        3: "donnerstag;do",
        4: "freitag;fr",
        5: "samstag;sonnabend;sa",
        6: "sonntag;so",
    },
    "weekday-part": {
        (n, part): ";".join(day + written for day in days.split() for written in parts.split())
        for n, days in enumerate(("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag"))
        for part, parts in (
            ("morning", "morgen früh vormittag"),
            ("lunch", "mittag"),
            ("afternoon", "nachmittag"),
            ("evening", "abend"),
            ("night", "nacht"),
        )
    },
    "every": {0: "montags", 1: "dienstags", 2: "mittwochs", 3: "donnerstags", 4: "freitags", 5: "samstags", 6: "sonntags"},
    "month": {
        1: "januar;jänner;jan",
        2: "februar;feb",
        3: "märz",
        4: "april;apr",
        5: "mai",
        6: "juni",
        7: "juli",
        8: "august;aug",
        9: "september;sept;sep",
        10: "oktober;okt",
        11: "november;nov",
        12: "dezember;dez",
    },
    "relday": {-1: "gestern", 0: "heute;noch heute;heutigen tag", 1: "morgen", 2: "übermorgen"},
    "part": {
        "morning": "vormittag;vormittags;morgens;heute früh;am morgen;heute morgen",
        "first-thing": "früh;in der früh;frühmorgens",
        "lunch": "mittag;mittags;mittagszeit",
        "afternoon": "nachmittag;nachmittags;heute nachmittag",
        "late-afternoon": "späten nachmittag;spätnachmittag",
        "evening": "abend;abends;heute abend",
        "night": "nacht;nachts;heute nacht",
        "cob": "dienstschluss;feierabend;büroschluss;geschäftsschluss;redaktionsschluss heute;arbeitsende",
        "eod": "ende des tages;tagesende;heute noch;im laufe des tages",
    },
    "week": {
        "end-of-week": "ende der woche;ende dieser woche;wochenende hin",
        "this-week": "diese woche;dieser woche;laufe der woche",
        "next-week": "nächste woche;nächster woche;kommende woche;kommender woche;anfang nächster woche",
        "end-of-next-week": "ende nächster woche;ende kommender woche",
        "weekend": "wochenende;zum wochenende;das wochenende",
        "end-of-month": "ende des monats;monatsende",
    },
    "clock": {(24, 0): "mitternacht", (12, 0): "zwölf uhr mittags;12 uhr mittags"},
    "half-to": {0.5: "halb", 0.75: "dreiviertel"},
    "past": {0.25: "viertel nach"},
    "to": {0.25: "viertel vor"},
    "num": {
        1: "ein;eine;einer;einem;eins",
        2: "zwei;beiden",
        3: "drei",
        4: "vier",
        5: "fünf",
        6: "sechs",
        7: "sieben",
        8: "acht",
        9: "neun",
        10: "zehn",
        11: "elf",
        12: "zwölf",
        15: "fünfzehn",
        20: "zwanzig",
        24: "vierundzwanzig",
        30: "dreißig",
        45: "fünfundvierzig",
        48: "achtundvierzig",
    },
    "unit": {1: "minute;minuten;min", 60: "stunde;stunden;std;h", 1440: "tag;tage;tagen", 10080: "woche;wochen"},
    "span": {
        30: "einer halben stunde;halben stunde;halbe stunde",
        15: "einer viertelstunde;viertelstunde",
        60: "der nächsten stunde;nächsten stunde",
        90: "anderthalb stunden;eineinhalb stunden",
    },
    "within": {
        0: "in den nächsten;innerhalb der nächsten;innerhalb von;innerhalb;binnen;in den kommenden;in der nächsten;"
        "innerhalb einer;binnen einer;in der kommenden"
    },
    "in": {0: "in;in etwa;in rund;in ca"},
    "next": {0: "nächsten;nächster;nächste;kommenden;kommender;kommende;diesen;dieser"},
    "oclock": {0: "uhr;h"},
    "approx": {0: "etwa;ca;circa;gegen;rund;ungefähr;spätestens"},
}
