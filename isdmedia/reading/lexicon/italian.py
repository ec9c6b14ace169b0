"""Italian."""
from collections.abc import Mapping

WORDS: Mapping[str, Mapping[object, str]] = {
    "weekday": {0: "lunedì", 1: "martedì", 2: "mercoledì", 3: "giovedì", 4: "venerdì", 5: "sabato", 6: "domenica"},
    "month": {
        1: "gennaio", 2: "febbraio", 3: "marzo", 4: "aprile", 5: "maggio", 6: "giugno", 7: "luglio", 8: "agosto", 9: "settembre",
        10: "ottobre", 11: "novembre", 12: "dicembre",
    },
    "relday": {-1: "ieri", 0: "oggi;quest'oggi;in giornata", 1: "domani", 2: "dopodomani"},
    "part": {
        "morning": "mattina;mattino;stamattina;stamani;di mattina;del mattino;mattinata", "first-thing": "prima mattina;prima mattinata",
        "lunch": "ora di pranzo;pranzo;l'ora di pranzo", "afternoon": "pomeriggio;oggi pomeriggio;del pomeriggio;questo pomeriggio",
        "evening": "sera;stasera;questa sera;di sera;serata", "night": "notte;stanotte",
        "cob": "fine giornata;fine della giornata;fine della giornata lavorativa;la fine della giornata",
    },
    "week": {
        "end-of-week": "fine settimana lavorativa;fine della settimana;la fine della settimana", "this-week": "questa settimana",
        "next-week": "la prossima settimana;prossima settimana;la settimana prossima;settimana prossima", "weekend": "il fine settimana;fine settimana",
        "end-of-month": "fine mese;fine del mese",
    },
    "clock": {(12, 0): "mezzogiorno", (24, 0): "mezzanotte"},
    "half-after": {0.5: "e mezza;e mezzo", 0.25: "e un quarto", -0.25: "meno un quarto"},
    "num": {
        1: "un;una;uno", 2: "due;un paio di", 3: "tre", 4: "quattro", 5: "cinque", 6: "sei", 7: "sette", 8: "otto", 9: "nove", 10: "dieci",
        11: "undici", 12: "dodici", 15: "quindici", 20: "venti", 24: "ventiquattro", 30: "trenta", 48: "quarantotto",
    },
    "unit": {1: "minuto;minuti;min", 60: "ora;ore;h", 1440: "giorno;giorni", 10080: "settimana;settimane"},
    "span": {30: "mezz'ora;una mezz'ora", 60: "un'ora;l'ora", 15: "un quarto d'ora", 90: "un'ora e mezza"},
    "within": {0: "nelle prossime;entro le prossime;entro;nei prossimi;nella prossima;nel giro di"},
    "in": {0: "tra;fra;in"},
    "next": {0: "prossimo;prossima;questo;questa"},
    "after-day": {1: "prossimo;prossima"},
    "oclock": {0: "h"},
    "approx": {0: "circa;verso;intorno;al più tardi"},
}
