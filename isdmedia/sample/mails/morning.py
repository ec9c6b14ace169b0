"""The mails that arrive until noon on release day, in order."""
from isdmedia.sample.mails.enclosures import png
from isdmedia.sample.mails.letters import Correspondent, Written
from isdmedia.sample.mails.machines import ABSENCE_NOTE, NEWSLETTER, POSTFIX_NOTICE, WEB_FORM
from isdmedia.sample.mails.outlook import OUTLOOK, OUTLOOK_ON_PHONE
from isdmedia.sample.mails.programs import GMAIL, IPHONE
from isdmedia.sample.people import MAIL_SERVER

COURIER = Correspondent("Northern Courier", "newsdesk@northern-courier.example")
KERVOAL = Correspondent("Aurélien Kervoal", "aurelien.kervoal@lemonde.example", "Europe/Paris")
SORCHA = Correspondent("Sorcha Dunleavy", "sorcha.dunleavy@thetimes.example")
FINTAN = Correspondent("Fintan Okafor-Lyle", "fintan.okafor-lyle@pamedia.example")
ORLA = Correspondent("Orla Fennimore", "orla.fennimore@bbc.example")
OTTOLINE = Correspondent("Ottoline Frazer-Nkemelu", "ottoline.frazer-nkemelu@reuters.example")
HALA = Correspondent("هالة المنياوي", "hala.minyawi@arabic.bbc.example")
IMOGEN = Correspondent("Imogen Thackwray", "imogen.thackwray@guardian.example")

BEFORE_TEN = (
    Written(
        "golden-nib-deadline-extended", "07:06", NEWSLETTER,
        Correspondent("The Golden Nib Awards", "entries@golden-nib.example"),
        "DEADLINE EXTENDED: nine more days to enter!",
        "An awards mailing that shouts DEADLINE: nobody waits for an answer.",
    ),
    Written(
        "student-thesis", "07:48", WEB_FORM,
        Correspondent("Yusra Pennington", "yusra.pennington@westerly-coast.example"),
        "[Website] Question about the 2021 study",
        "A student through the web form: not press, but a person reads it; the asker stands in Reply-To.",
    ),
    Written(
        "bounce-from-press-list", "09:01", POSTFIX_NOTICE,
        Correspondent("Mail Delivery System", f"MAILER-DAEMON@{MAIL_SERVER}"),
        "Undelivered Mail Returned to Sender",
        "The release came back from one address of the press list: tidy the list, open nothing.",
        release_to=COURIER,
    ),
    Written(
        "french-out-of-office", "09:02", ABSENCE_NOTE, KERVOAL,
        "Réponse automatique : CaliphateTok: TikTok continues to host Islamic State propaganda",
        "An absence note in French to the release: stays silent; its date is no deadline.",
        release_to=KERVOAL, language="fr-FR",
    ),
    Written(
        "left-the-paper", "09:03", ABSENCE_NOTE, SORCHA,
        "I have left The Times: CaliphateTok: TikTok continues to host Islamic State propaganda",
        "The owner of the mailbox has left: the list should learn it, nothing else happens.",
        release_to=SORCHA,
    ),
    Written(
        "pa-link-goes-nowhere", "09:08", IPHONE, FINTAN, "Tiktok release - link??",
        "Two lines from a telephone: top of the queue without the word deadline.",
    ),
    Written(
        "pa-thanks", "09:19", IPHONE, FINTAN, "Re: Tiktok release - link??",
        "Thanks for our answer: joins the thread, asks for nothing; the 20 minutes are in the quotation.",
        follows="pa-link-goes-nowhere", to_our_answer=True,
    ),
    Written(
        "cnn-ten-eastern-hour", "09:24", OUTLOOK,
        Correspondent("Dashiell Broussard", "dashiell.broussard@turner.example", "America/New_York"),
        "CNN Newsroom / Moustafa Ayad / today 10a ET hour",
        "Writes from the parent company's domain; EST whatever the season; a window, not an instant.",
        language="en-US",
    ),
    Written(
        "bbc-news-channel-live", "09:36", OUTLOOK, ORLA, "BBC News Channel bid: Moustafa Ayad, 18:10 today",
        "Deadline, line check and air time in one mail; two numbers in the signature.",
    ),
    Written(
        "guardian-reaction", "09:41", GMAIL, IMOGEN, "Guardian: two questions on CaliphateTok, for 5pm",
        "The deadline given here is replaced by a later mail.",
    ),
    Written(
        "reuters-six-claims", "09:49", OUTLOOK, OTTOLINE, "Reuters fact-check: ISD Digital Dispatch, six points",
        "A list of claims; two figures of our own release contradict each other.",
    ),
)

BEFORE_NOON = (
    Written(
        "bbc-arabic-live", "10:02", OUTLOOK, HALA, "طلب مقابلة مباشرة: مصطفى عياد، هذا المساء",
        "Right to left, Arabic digits, GMT said whatever the season.",
        language="ar-EG",
    ),
    Written(
        "bbc-local-radio-round", "10:12", OUTLOOK,
        Correspondent("Gethin Prosser-Vale", "gethin.prosser-vale@local.bbc.example"),
        "BBC Local Radio round tomorrow, 12 stations: TikTok / Islamic State",
        "One mail, twelve turns of eight minutes; a decision tonight, the round tomorrow.",
    ),
    Written(
        "platform-account-list", "10:38", OUTLOOK,
        Correspondent("Sloane Everhart-Kim", "sloane.everhart-kim@tiktok.example"),
        "Your release of this morning: accounts and headline",
        "Neither press nor spam: the platform, counsel in copy. For the head of press.",
        cc=(
            Correspondent("Legal Notices", "legal-notices@tiktok.example"),
            Correspondent("Haldane, Roderick (Haldane Pryce)", "r.haldane@haldane-pryce.example"),
        ),
    ),
    Written(
        "france24-plateau", "10:53", OUTLOOK,
        Correspondent("Maëlle Kervadec-Dunoyer", "maelle.kervadec-dunoyer@france24.example", "Europe/Paris"),
        "Invitation plateau ce soir, étude TikTok / État islamique",
        "French in ISO 8859-1; arrival, recording and air all given, and an answer wanted by 16h Paris.",
        charset="iso-8859-1", language="fr-FR",
    ),
    Written(
        "sky-picture-desk-clips", "11:06", OUTLOOK,
        Correspondent("Priya Ballantyne", "priya.ballantyne@sky.example"), "Clips + pic for TikTok package, asap",
        "Asks for terrorist material: never sent, never previewed; goes to sign-off.",
        enclosures=(png("image001.png", 120, 40, (0, 32, 96), inline=True),),
    ),
    Written(
        "al-arabiya-by-whatsapp", "11:19", OUTLOOK_ON_PHONE,
        Correspondent("Hanneke Oduya", "hanneke.oduya@isdglobal.example"),
        "Fwd from WhatsApp: Al Arabiya want Moustafa",
        "The original journalist, not the colleague; Gulf time; London's weekend.",
    ),
    Written(
        "state-broadcaster-live", "11:34", OUTLOOK,
        Correspondent("Darya Velinskaya", "d.velinskaya@volgaworld.example", "Europe/Moscow"),
        "Invitation to Mr Moustafa Ayad: programme Viewpoint, 21:00 Moscow",
        "A courteous bid from an outlet under \"ask the head of press first\".",
        language="en-US",
    ),
)
MORNING = BEFORE_TEN + BEFORE_NOON
