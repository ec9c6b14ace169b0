"""Answers above, below and between; quotations in quotations; and what looks like a mark but is the journalist's own."""

import pytest

from tests.mail.own_words import OLD, OWN, PRESS, WHO, own, read, signed

ON = f"On Mon, 12 Oct 2026 at 10:42, {WHO} wrote:"
AM = f"Am Mo., 12. Okt. 2026 um 10:42 Uhr schrieb {WHO}:"
BLOCK = f"From: {WHO}\nSent: Monday, October 12, 2026 10:42 AM\nTo: Ann Smith <ann@paper.example>\nSubject: Report"
QUESTIONS = ("Which day suits you?", "Who would do the interview?", "Shall it be live?")

PLACES = {
    "below": (f"{ON}\n> {OLD['en']}\n> More of it.\n\n{OWN['en']}", OWN["en"]),
    "below, German": (f"{AM}\n> {OLD['de']}\n> \n> Gruß\n\n{OWN['de']}", OWN["de"]),
    "below a long quotation": (f"{ON}\n\n" + f"> {OLD['en']}\n" * 200 + f"\n{OWN['en']}", OWN["en"]),
    "between": (f"{ON}\n> {QUESTIONS[0]}\nTuesday.\n> {QUESTIONS[1]}\nMary Jones.\n> {QUESTIONS[2]}\nYes, at 17:10.",
                "Tuesday.\nMary Jones.\nYes, at 17:10."),
    "between, with a greeting": (f"Hi Sam,\n\nanswers below.\n\n{ON}\n> {QUESTIONS[0]}\n\nTuesday at 3pm.\n\n> {QUESTIONS[1]}\n\nMary Jones.\n",
                                 "Hi Sam,\n\nanswers below.\n\nTuesday at 3pm.\n\nMary Jones."),
    "between, and above and below": (f"See inline.\n\n{ON}\n\n> {QUESTIONS[0]}\n\nTuesday.\n\n> {QUESTIONS[1]}\n\nMary Jones.\n\nAnything else?",
                                     "See inline.\n\nTuesday.\n\nMary Jones.\n\nAnything else?"),
    "between, two levels": (f"{ON}\n>> When do you need it?\n> {QUESTIONS[0]}\n\nTuesday.\n\n>> Old.\n> {QUESTIONS[1]}\n\nMary Jones.",
                            "Tuesday.\n\nMary Jones."),
    "nested": (f"{OWN['en']}\n\n{ON}\n> Thanks.\n>\n> On 11 Oct 2026, at 09:00, Ann Smith <ann@paper.example> wrote:\n>> First question.\n>>> {OLD['en']}",
               OWN["en"]),
    "nested with blanks": (f"{OWN['en']}\n\n{ON}\n> Thanks.\n> > On 11 Oct 2026, Ann Smith wrote:\n> > > Old.\n> > Older.", OWN["en"]),
    "nested blocks": (f"{OWN['en']}\n\n{BLOCK}\n\nThanks.\n\n{BLOCK.replace('Corvane', 'Northern')}\n\nOlder.", OWN["en"]),
    "nested of mixed tongues": (f"{OWN['de']}\n\n{ON}\n> Thanks.\n>\n> {AM}\n>> {OLD['de']}", OWN["de"]),
    "German above an English block": (f"{OWN['de']}\n\n{BLOCK}\n\n{OLD['en']}", OWN["de"]),
    "English above a German block": (f"{OWN['en']}\n\nVon: {WHO}\nGesendet: Montag, 12. Oktober 2026 10:42\nAn: Ann\nBetreff: Bericht\n\n{OLD['de']}",
                                     OWN["en"]),
    "Arabic above an English line": (f"{OWN['ar']}\n\n{ON}\n\n> {OLD['en']}", OWN["ar"]),
    "a block quoted whole, answered below": (f"{BLOCK}\n\n> {OLD['en']}\n\n{OWN['en']}", OWN["en"]),
    "signature above the quotation": (f"{OWN['en']}\n\nBest wishes,\nAnn Smith\nThe Paper\n\n{ON}\n> {OLD['en']}", OWN["en"]),
    "delimiter above the quotation": (f"{OWN['en']}\n\n-- \nAnn Smith\nThe Paper\n\n{BLOCK}\n\n{OLD['en']}", OWN["en"]),
    "device above the quotation": (f"{OWN['en']}\n\nSent from my iPhone\n\n{signed(ON, '', OLD['en'])}", OWN["en"]),
    "signature below the quotation": (f"{OWN['en']}\n\n{ON}\n> {OLD['en']}\n\n-- \nAnn Smith\nThe Paper", OWN["en"]),
    "Gmail, signature between": (f"{OWN['en']}\n\nAnn Smith\nThe Paper\n020 7946 0911\n\n\n{ON}\n\n> {OLD['en']}\n>\n", OWN["en"]),
    "signs of another sort": (f"{OWN['en']}\n\n{ON}\n› {OLD['en']}\n› More.", OWN["en"]),
    "bars": (f"{OWN['en']}\n\n{ON}\n| {OLD['en']}\n| More.", OWN["en"]),
    "names before the signs": (f"{OWN['en']}\n\n{ON}\nCP> {OLD['en']}\nCP> More.", OWN["en"]),
    "a quoted line broken by the program": (f"{OWN['en']}\n\n{ON}\n> {'long words of the earlier mail that went on ' * 2}\nand wrapped\n> {OLD['en']}",
                                            OWN["en"]),
    "a border of dashes": (f"{OWN['en']}\n\n{'-' * 60}\n{BLOCK}\n\n{OLD['en']}", OWN["en"]),
    "reply above this line": (f"{OWN['en']}\n\n##- Please type your reply above this line -##\n\n{OLD['en']}", OWN["en"]),
}


@pytest.mark.parametrize("case", PLACES)
def test_places(case):
    text, words = PLACES[case]
    assert own(text) == words


KEPT = {
    "an editor wrote": "On Monday, our editor wrote: we will run it.\n\nIs that right?",
    "an editor wrote, and a year": "In 2024 the minister wrote: we will close it.\n\nIs that still so?",
    "an editor wrote, at the end of a line": "On Monday 12 October 2026 our editor wrote:\nwe will run it at 6. Is that all right with you?",
    "a German minister wrote": "Am 12. Oktober 2026 schrieb die Ministerin:\nWir schließen es. Stimmt das noch?",
    "a French mayor wrote": "Le 12 octobre 2026, le maire a écrit :\nnous fermons le pont. Qu'en dites-vous ?",
    "questions with signs": "Our questions:\n> Who paid for it?\n> When did it begin?\n\nBy 4pm if you can.",
    "a table": "From: London\nTo: Leeds\nDate: Tuesday\n\nCan she come?",
    "a programme": "Date: Tuesday 13 October\nFrom: 2pm\nTo: 4pm\nSubject of the debate: the report\nCan she come?",
    "dashes": "Two things:\n-----\n1. Who paid?\n2. When?",
    "underscores": "Two things:\n______________\nWho paid for it?",
    "an app": "Original message from the app reads: join us. Is that yours?",
    "a word that a phone writes too": "Sent from my desk at the paper is a list of 12 questions; did it reach you?",
    "confidential": "This interview is not confidential, but please keep the time to yourself until 6pm on Tuesday.",
    "external": "External reviewers say that the report is wrong. What do you say to them?",
    "caution": "Caution: my deadline is 4pm today. Could Dr Haddad ring me?",
    "virus": "Has the virus study been checked by an outside body? We go to press at 6pm.",
    "print": "Think before you answer: did the institute know? We print at 6pm.",
    "forwarded": "Forwarded messages from your office do not reach me. Could you call by noon?",
    "subscribed": "I am subscribed to your list but did not get the report. Could you send it by 3pm?",
    "a dialogue": "She said:\n- we knew\n- we waited\nIs that what she wrote?",
    "prices": "> 40 per cent of the readers asked this. Is it true?",
    "an arrow": ">> Urgent <<\nCould Dr Haddad ring me before 4pm?",
    "Thursday from to": "From: 14:00\nTo: 16:00\nSubject: the report\n\nThat is our slot on Thursday. Can she come?",
    "a question below thanks": "Many thanks for the report you sent.\n\nThanks\nAnn\n\nCould you confirm the time by noon?",
    "a list of people": "Van: de redactie\nAan: iedereen die het leest\n\nKan zij komen?",
}


@pytest.mark.parametrize("case", KEPT)
def test_the_journalists_own_is_never_folded(case):
    mail = read(KEPT[case], subject="A question", extra="")
    assert mail.own_text == KEPT[case]


@pytest.mark.parametrize("mark", ["PS", "P.S.", "PS:", "P.P.S.", "N.B."])
def test_postscripts_stay(mark):
    mail = read(f"{OWN['en']}\n\nBest wishes\nAnn Smith\nThe Paper\n\n{mark} We go live at 6, so by 5 would be better.\n\n{ON}\n> {OLD['en']}")
    assert mail.own_text == f"{OWN['en']}\n\n{mark} We go live at 6, so by 5 would be better."


def test_numbers_and_hours_in_a_signature_stay_readable():
    mail = read(f"{OWN['en']}\n\nKind regards,\nAnn Smith | The Paper\nM: +44 7700 900123\nOn shift until 18:00\n\n{ON}\n> {OLD['en']}")
    assert "+44 7700 900123" in mail.signature + mail.own_text
    assert "18:00" in mail.signature + mail.own_text


def test_nothing_is_deleted():
    text = f"{OWN['en']}\n\n-- \nAnn\n\n{ON}\n> {OLD['en']}"
    assert read(text).text == text


@pytest.mark.parametrize("text", [f"{ON}\n> {OLD['en']}", f"> {OLD['en']}\n> More.", BLOCK, f"[EXTERNAL]\n\n{BLOCK}\n\n{OLD['en']}", "-- \nAnn Smith"])
def test_when_nothing_would_be_left_all_is_shown(text):
    assert own(text) == read(text).text


HTML = {
    "Gmail": f"<div dir='ltr'>{{}}</div><br><div class='gmail_quote'><div dir='ltr' class='gmail_attr'>On Mon, 12 Oct 2026 at 10:42, Corvane Press "
             f"&lt;<a href='mailto:{PRESS}'>{PRESS}</a>&gt; wrote:<br></div><blockquote class='gmail_quote' style='margin:0 0 0 .8ex'>Old.</blockquote></div>",
    "Apple": f"<div>{{}}</div><div><br><blockquote type='cite'><div>On 12 Oct 2026, at 10:42, Corvane Press &lt;{PRESS}&gt; wrote:</div><br>"
             "<div>Old.</div></blockquote></div>",
    "Thunderbird": "<div>{}</div><div class='moz-cite-prefix'>On 12/10/2026 10:42, Corvane Press wrote:<br></div>"
                   "<blockquote type='cite' cite='mid:1@corvane.example'><p>Old.</p></blockquote>",
    "Yahoo": f"<div>{{}}</div><div id='ydp1' class='yahoo_quoted'><div><div>On Monday, October 12, 2026 at 10:42:00 AM GMT+1, Corvane Press "
             f"&lt;{PRESS}&gt; wrote: </div><div><br></div><div>Old.</div></div></div>",
    "Proton": f"<div>{{}}</div><div class='protonmail_quote'>On Monday, October 12th, 2026 at 10:42, Corvane Press &lt;{PRESS}&gt; wrote:<br>"
              "<blockquote class='protonmail_quote' type='cite'><p>Old.</p></blockquote><br></div>",
    "GMX": "<div>{}</div><div name='quote' style='margin:10px 5px 5px 10px;border-left:2px solid #C3D9E5'><div><b>Gesendet:</b>&nbsp;Montag, 12. "
           f"Oktober 2026 um 10:42 Uhr<br><b>Von:</b>&nbsp;&quot;Corvane Press&quot; &lt;{PRESS}&gt;<br><b>An:</b>&nbsp;ann@paper.example<br>"
           "<b>Betreff:</b>&nbsp;Bericht</div><div>Old.</div></div>",
    "Outlook for Mac": f"<p class='MsoNormal'>{{}}</p><div style='border:none;border-top:solid #B5C4DF 1.0pt'><p><b>From: </b>Corvane Press &lt;{PRESS}&gt;<br>"
                       "<b>Date: </b>Monday, 12 October 2026 at 10:42<br><b>To: </b>Ann Smith<br><b>Subject: </b>Report</p></div><p>Old.</p>",
    "Outlook for iOS": f"<div>{{}}</div><div id='mail-editor-reference-message-container'><div class='ms-outlook-mobile-reference-message'>"
                       f"<hr style='width:98%'><div id='divRplyFwdMsg'><b>From:</b> Corvane Press &lt;{PRESS}&gt;<br><b>Sent:</b> Monday, October 12, 2026 "
                       "10:42:00 AM<br><b>To:</b> Ann<br><b>Subject:</b> Report</div>Old.</div></div>",
    "Notes": f"<font>{{}}</font><br><table><tr><td>From:</td><td>Corvane Press &lt;{PRESS}&gt;</td></tr><tr><td>To:</td><td>Ann Smith</td></tr>"
             "<tr><td>Date:</td><td>12/10/2026 10:42</td></tr><tr><td>Subject:</td><td>Report</td></tr></table><hr><p>Old.</p>",
    "Superhuman": f"<div>{{}}</div><div class='gmail_signature'></div><div class='gmail_quote'>On Mon, Oct 12, 2026 at 10:42 AM, Corvane Press "
                  f"<span>&lt;<a href='mailto:{PRESS}'>{PRESS}</a>&gt;</span> wrote:<br><blockquote>Old.</blockquote></div>",
}


@pytest.mark.parametrize("case", HTML)
def test_html(case):
    words = "Could Dr Haddad ring me before 4pm today?"
    assert own(HTML[case].format(words), html=True) == words


def test_answers_between_the_quotations_of_html():
    html = ("<div>On Mon, 12 Oct 2026 at 10:42, Corvane Press wrote:<br></div><blockquote type='cite'>Which day?</blockquote><div>Tuesday.</div>"
            "<blockquote type='cite'>Who comes?</blockquote><div>Mary Jones.</div>")
    assert own(html, html=True).split() == ["Tuesday.", "Mary", "Jones."]
