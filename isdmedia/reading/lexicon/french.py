"""French."""
from collections.abc import Mapping

WORDS: Mapping[str, Mapping[object, str]] = {
    "weekday": {0: "lundi", 1: "mardi", 2: "mercredi", 3: "jeudi", 4: "vendredi", 5: "samedi", 6: "dimanche"},
    "every": {0: "lundis", 1: "mardis", 2: "mercredis", 3: "jeudis", 4: "vendredis", 5: "samedis", 6: "dimanches"},
    "month": {
        1: "janvier;janv", 2: "février;févr;fév", 3: "mars", 4: "avril;avr", 5: "mai", 6: "juin", 7: "juillet;juil",
        8: "août", 9: "septembre;sept", 10: "octobre;oct", 11: "novembre;nov", 12: "décembre;déc",
    },
    "relday": {-1: "hier", 0: "aujourd'hui;ce jour;dans la journée", 1: "demain", 2: "après-demain;après demain"},
    "part": {
        "morning": "matin;matinée;ce matin;du matin;la matinée", "first-thing": "première heure;à la première heure",
        "lunch": "l'heure du déjeuner;déjeuner;midi pile;la mi-journée;mi-journée", "afternoon": "après-midi;cet après-midi;cette après-midi;cet aprem;l'après-midi;de l'après-midi",
        "late-afternoon": "fin d'après-midi;en fin d'après-midi", "early-afternoon": "début d'après-midi",
        "evening": "soir;soirée;ce soir;du soir;en soirée;dans la soirée", "night": "nuit;cette nuit;de la nuit",
        "cob": "fin de journée;la fin de journée;la fin de la journée;en fin de journée;fin de la journée",
    },
    "week": {
        "end-of-week": "fin de semaine;la fin de la semaine;fin de la semaine;la fin de semaine", "this-week": "cette semaine",
        "next-week": "la semaine prochaine;semaine prochaine", "weekend": "ce week-end;le week-end;ce weekend;le weekend",
        "end-of-month": "fin du mois;la fin du mois",
    },
    "clock": {(12, 0): "midi", (24, 0): "minuit", (12, 30): "midi et demi;midi trente"},
    "num": {
        1: "un;une", 2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit", 9: "neuf", 10: "dix",
        11: "onze", 12: "douze", 13: "treize", 14: "quatorze", 15: "quinze", 16: "seize", 17: "dix-sept", 18: "dix-huit", 19: "dix-neuf",
        20: "vingt", 30: "trente", 45: "quarante-cinq", 48: "quarante-huit",
    },
    "unit": {1: "minute;minutes;min;mn", 60: "heure;heures;h", 1440: "jour;jours", 10080: "semaine;semaines"},
    "span": {30: "une demi-heure;la demi-heure;demi-heure", 60: "l'heure", 15: "un quart d'heure;quart d'heure", 90: "une heure et demie"},
    "within": {
        0: "d'ici;dans les prochaines;dans les prochains;dans la prochaine;dans les;dans l';d'ici les prochaines;sous;au cours des prochaines;dans la",
    },
    "in": {0: "dans;dans environ"},
    "half-after": {0.5: "et demie;et demi;trente", 0.25: "et quart", -0.25: "moins le quart"},
    "after-day": {1: "prochain;prochaine"},
    "oclock": {0: "heures;heure;h;hrs"},
    "approx": {0: "environ;vers;aux alentours de;autour de;au plus tard"},
}
