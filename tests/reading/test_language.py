"""The language of a text."""

import pytest

from isdmedia.reading.language import language_of

TEXTS = [
    ("en", "Will you tell us by midday whether she is free?"),
    ("fr", "Merci de nous dire avant 17h si elle peut venir."),
    ("de", "Könnten Sie uns bitte bis morgen eine Antwort schicken?"),
    ("es", "Nos gustaría entrevistar a la doctora sobre su informe."),
    ("it", "Vorremmo un commento sul vostro rapporto entro le 18 di oggi."),
    ("nl", "Kunt u ons voor vanmiddag een reactie geven op het rapport?"),
    ("pt", "Gostaria de uma entrevista com a doutora sobre o relatório."),
    ("ar", "نأمل تأكيد الموعد قبل الساعة السادسة مساء."),
    ("ru", "Здравствуйте, не могли бы вы прокомментировать отчёт?"),
    ("uk", "Добрий день, чи можете ви прокоментувати звіт? Дякую, її"),
    ("he", "שלום, נשמח לראיין את הדוקטור"),
    ("zh", "您好，我们想采访这位研究员。"),
    ("ja", "こんにちは、取材をお願いできますか。"),
    ("el", "Καλημέρα, θα θέλαμε ένα σχόλιο."),
    ("fa", "سلام، لطفا پاسخ دهید که گزارش چه زمانی منتشر می شود"),
    ("sv", "Hej, vi vill gärna ha en kommentar till rapporten från er."),
    ("en", ""),
    ("en", "OK"),
    ("en", "Chattr's shares fell after the report - have you a line from Dr Verrall?"),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_language(language, text):
    assert language_of(text) == language
