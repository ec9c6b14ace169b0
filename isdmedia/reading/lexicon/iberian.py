"""Spanish and Portuguese."""
from collections.abc import Mapping

SPANISH: Mapping[str, Mapping[object, str]] = {
    "weekday": {0: "lunes", 1: "martes", 2: "miércoles", 3: "jueves", 4: "viernes", 5: "sábado", 6: "domingo"},
    "month": {
        1: "enero", 2: "febrero", 3: "marzo", 4: "abril", 5: "mayo", 6: "junio", 7: "julio", 8: "agosto", 9: "septiembre;setiembre",
        10: "octubre", 11: "noviembre", 12: "diciembre",
    },
    "relday": {-1: "ayer", 0: "hoy;hoy mismo;día de hoy", 1: "mañana", 2: "pasado mañana"},
    "part": {
        "first-thing": "primera hora;a primera hora", "lunch": "la hora de comer;hora de comer;la hora del almuerzo",
        "morning": "esta mañana;de la mañana;por la mañana;madrugada;de la madrugada",
        "afternoon": "tarde;esta tarde;de la tarde;por la tarde;tardes", "evening": "noche;esta noche;de la noche;por la noche",
        "cob": "final de la jornada;fin de la jornada;última hora;última hora de la tarde;cierre;cierre de la jornada;final de la tarde",
        "eod": "final del día;fin del día;finales del día;fin de día;final de día",
    },
    "week": {
        "end-of-week": "final de la semana;fin de la semana;final de semana", "this-week": "esta semana",
        "next-week": "la próxima semana;próxima semana;la semana que viene;semana que viene;la semana próxima",
        "weekend": "el fin de semana;fin de semana;este fin de semana", "end-of-month": "fin de mes;final de mes",
    },
    "clock": {(12, 0): "mediodía;el mediodía", (24, 0): "medianoche"},
    "half-after": {0.5: "y media", 0.25: "y cuarto", -0.25: "menos cuarto"},
    "num": {
        1: "un;una;uno", 2: "dos;un par de", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho", 9: "nueve", 10: "diez",
        11: "once", 12: "doce", 15: "quince", 20: "veinte", 24: "veinticuatro", 30: "treinta", 48: "cuarenta y ocho",
    },
    "unit": {1: "minuto;minutos;min", 60: "hora;horas;h", 1440: "día;días", 10080: "semana;semanas"},
    "span": {30: "media hora", 15: "un cuarto de hora", 90: "hora y media", 60: "una hora"},
    "within": {0: "en las próximas;en los próximos;dentro de las próximas;en la próxima;en el plazo de;en menos de;las próximas"},
    "in": {0: "en;dentro de"},
    "next": {0: "próximo;próxima;este;esta"},
    "after-day": {1: "próximo;que viene"},
    "oclock": {0: "horas;hora;h;hs;hrs"},
    "approx": {0: "aproximadamente;sobre;hacia;alrededor de;como muy tarde;a más tardar"},
}
PORTUGUESE: Mapping[str, Mapping[object, str]] = {
    "weekday": {
        0: "segunda-feira;segunda feira", 1: "terça-feira;terça feira", 2: "quarta-feira;quarta feira", 3: "quinta-feira;quinta feira",
        4: "sexta-feira;sexta feira", 5: "sábado", 6: "domingo",
    },
    "month": {
        1: "janeiro", 2: "fevereiro", 3: "março", 4: "abril", 5: "maio", 6: "junho", 7: "julho", 8: "agosto", 9: "setembro",
        10: "outubro", 11: "novembro", 12: "dezembro",
    },
    "relday": {-1: "ontem", 0: "hoje;hoje mesmo", 1: "amanhã", 2: "depois de amanhã"},
    "part": {
        "morning": "manhã;da manhã;de manhã", "afternoon": "tarde;da tarde;à tarde;esta tarde", "evening": "noite;da noite;à noite;esta noite",
        "eod": "fim do dia;final do dia", "lunch": "hora do almoço",
    },
    "week": {"end-of-week": "fim da semana;final da semana", "next-week": "próxima semana", "weekend": "fim de semana", "this-week": "esta semana"},
    "clock": {(12, 0): "meio-dia;meio dia", (24, 0): "meia-noite;meia noite"},
    "num": {1: "um;uma", 2: "dois;duas", 3: "três", 4: "quatro", 5: "cinco", 6: "seis", 7: "sete", 8: "oito", 9: "nove", 10: "dez", 24: "vinte e quatro"},
    "unit": {1: "minuto;minutos;min", 60: "hora;horas;h", 1440: "dia;dias", 10080: "semana;semanas"},
    "span": {30: "meia hora"},
    "within": {0: "nas próximas;nos próximos;dentro das próximas;na próxima"},
    "in": {0: "em;dentro de;daqui a"},
    "oclock": {0: "horas;hora;h;hs"},
    "half-after": {0.5: "e meia", 0.25: "e quinze"},
}
