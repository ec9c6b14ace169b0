"""Signatures leave the letter; the writer's sentences never do."""

import pytest

from isdmedia.mail.signatures import split

LETTER = "Could Dr Haddad join us on air tomorrow at 7.10am? It would be five minutes with the presenter, by phone."
SIGNATURES = [
    "-- \nAnn Smith\nThe Paper",
    "--\nAnn Smith\nThe Paper\nT: 020 7946 0911",
    "Best,\nAnn",
    "Kind regards\n\nAnn Smith\nReporter, The Paper\n+44 20 7946 0911",
    "Many thanks, Ann",
    "Thanks!\nAnn Smith | The Paper | 020 7946 0911 | @annsmith",
    "Mit freundlichen Grüßen\nAnn Smith\nRedaktion Netzwelt",
    "Viele Grüße aus Hamburg\nAnn Smith\nTel.: +49 40 1234567",
    "Bien cordialement,\n\nAnn Smith\nJournaliste\n06 12 34 56 78",
    "Un saludo,\nAnn",
    "Cordiali saluti\nAnn Smith",
    "Met vriendelijke groet,\nAnn Smith",
    "Com os melhores cumprimentos,\nAnn Smith",
    "Med vänlig hälsning\nAnn Smith",
    "مع خالص التحية،\nآن سميث\n+974 5550 0142",
    "Ann Smith\nThe Paper",
    "Ann, The Paper",
    "Bob Jones\nNews editor\n020 7946 0911",
    "Sent from my iPhone",
    "Get Outlook for iOS<https://aka.ms/o0ukef>",
    "Envoyé de mon iPhone",
    "Von meinem iPhone gesendet",
    "Enviado desde mi iPhone",
    "Inviato da iPhone",
    "Verzonden vanaf mijn iPhone",
    "أُرسلت من الـ iPhone",
    "This email and any attachments are confidential and intended for the recipient only. If you received it in error, tell us.",
    "Best\nAnn\n\nThis message is private and confidential. If you are not the intended recipient\nplease delete it.\nRegistered.",
]


@pytest.mark.parametrize("signature", SIGNATURES)
def test_cut(signature: str) -> None:
    signed = split(f"{LETTER}\n\n{signature}", name="Ann Smith")
    assert signed.own == LETTER
    assert signed.signature.replace("\n\n", "\n") == signature.replace("\n\n", "\n").strip()


@pytest.mark.parametrize(
    "text",
    [
        f"{LETTER}\n\nThanks for the figures. We also need the table by 4pm.",
        f"{LETTER}\n\nBest\nAnn\n\nCan you confirm by noon?",
        f"{LETTER}\n\nThanks\nTuesday 3pm\nWednesday 4pm",
        f"{LETTER}\n\nAnn\n15:30\n16.45 Uhr",
        f"{LETTER}\n\nAnn will ring you before 5pm.",
        f"{LETTER}\n\nPlease call 020 7946 0911 by 4pm.",
        f"{LETTER}\n\nOptions:\n--\nTuesday at 3pm or Wednesday, would either of the two suit her best this week?",
        "Any news? Thanks, Jo",
        "Yes please.\n\nThanks\nAnn",
        f"{LETTER}\n\nThis interview is not confidential, but please keep the time to yourself.",
    ],
)
def test_kept(text: str) -> None:
    assert split(text, name="Ann Smith").own == text


def test_a_postscript_stays() -> None:
    signed = split(f"{LETTER}\n\nBest\nAnn\n\nPS: we go live at 6.", name="Ann Smith")
    assert (signed.own, signed.signature) == (f"{LETTER}\n\nPS: we go live at 6.", "Best\nAnn")


def test_a_letter_that_is_all_signature_stays_whole() -> None:
    assert split("Sent from my iPhone").own == "Sent from my iPhone"
