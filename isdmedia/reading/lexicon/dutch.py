"""Dutch."""
from collections.abc import Mapping

WORDS: Mapping[str, Mapping[object, str]] = {
    "weekday": {0: "maandag", 1: "dinsdag", 2: "woensdag", 3: "donderdag", 4: "vrijdag", 5: "zaterdag", 6: "zondag"},
    "month": {
        1: "januari", 2: "februari", 3: "maart", 4: "april", 5: "mei", 6: "juni", 7: "juli", 8: "augustus", 9: "september",
        10: "oktober", 11: "november", 12: "december",
    },
    "relday": {-1: "gisteren", 0: "vandaag;vandaag nog", 1: "morgen", 2: "overmorgen"},
    "part": {
        "morning": "ochtend;vanochtend;morgenochtend;vanmorgen", "lunch": "lunchtijd", "afternoon": "middag;vanmiddag;morgenmiddag",
        "evening": "avond;vanavond;morgenavond", "night": "nacht;vannacht", "cob": "einde van de werkdag;einde werkdag",
        "eod": "einde van de dag;eind van de dag;einde dag",
    },
    "week": {
        "end-of-week": "einde van de week;eind van de week", "next-week": "volgende week", "this-week": "deze week", "weekend": "het weekend;weekend",
    },
    "clock": {(24, 0): "middernacht"},
    "half-to": {0.5: "half"},
    "past": {0.25: "kwart over"},
    "to": {0.25: "kwart voor"},
    "num": {1: "een;één", 2: "twee", 3: "drie", 4: "vier", 5: "vijf", 6: "zes", 7: "zeven", 8: "acht", 9: "negen", 10: "tien", 11: "elf", 12: "twaalf"},
    "unit": {1: "minuut;minuten;min", 60: "uur;uren", 1440: "dag;dagen", 10080: "week;weken"},
    "span": {30: "een half uur;half uur", 15: "een kwartier;kwartier"},
    "within": {0: "binnen;in de komende;binnen de komende;de komende"},
    "in": {0: "over"},
    "next": {0: "volgende;komende;aanstaande"},
    "oclock": {0: "uur;u"},
    "approx": {0: "rond;omstreeks;ongeveer;uiterlijk"},
}
