"""The mails that arrive from noon until after midnight, in order."""
from isdmedia.sample.mails.enclosures import pdf, png
from isdmedia.sample.mails.letters import Correspondent, Written
from isdmedia.sample.mails.machines import EXCHANGE_NOTICE
from isdmedia.sample.mails.morning import HALA, IMOGEN, OTTOLINE
from isdmedia.sample.mails.outlook import OUTLOOK, OUTLOOK_ON_PHONE
from isdmedia.sample.mails.programs import APPLE_MAIL, GMAIL, THUNDERBIRD, YAHOO

BETHAN = Correspondent("Bethan Ruddock-Amoah", "bethan.ruddock-amoah@itv.example")

BEFORE_THREE = (
    Written(
        "guardian-accounts-gone", "12:21", GMAIL, IMOGEN, "Re: Guardian: two questions on CaliphateTok, for 5pm",
        "The platform's statement pasted; an older deadline in quotation and subject; our first line goes stale.",
        follows="guardian-reaction", to_our_answer=True,
    ),
    Written(
        "impostor-known-byline", "12:33", GMAIL,
        Correspondent("Imogen Thackwray", "imogen.thackwray@guardian-newsdesk.example"),
        "Confidential: profile of Moustafa Ayad",
        "A known byline from a look-alike domain: wants number and city, questions behind a link.",
        authentication="none",
    ),
    Written(
        "belfast-knife-emoji", "12:46", THUNDERBIRD,
        Correspondent("Caolan Devenney-Shaw", "c.devenney-shaw@belfasttelegraph.example"),
        "Can we print the \"you will taste it\" message?",
        "Violent words quoted by a real journalist: nothing is hidden for them.",
    ),
    Written(
        "freelance-next-report", "13:03", GMAIL,
        Correspondent("Corin Maplethorpe", "corin.maplethorpe@gmail.example"),
        "Early sight of your next report? (New Lines)",
        "Free mail, uncommissioned, wants unpublished text: no outlet to verify with.",
    ),
    Written(
        "fox-150-million", "13:37", OUTLOOK,
        Correspondent("Tatum Kolbeck", "tatum.kolbeck@foxnews.example", "America/New_York"),
        "150 million Americans?? need by 3pm",
        "A misread figure to be corrected; 3pm is New York's.",
        language="en-US",
    ),
    Written(
        "podcast-two-mondays", "13:52", YAHOO,
        Correspondent("Wren Hollister", "wren.hollister@longscroll.example", "America/New_York"),
        "Podcast: The Long Scroll x CaliphateTok",
        "Two Mondays and no hour: must not crowd today.",
    ),
    Written(
        "bbc-news-channel-chaser", "14:06", OUTLOOK,
        Correspondent("Newschannel Planning", "newschannel.planning@bbc.example"),
        "RE: BBC News Channel bid: Moustafa Ayad, 18:10 today",
        "A colleague chases from another address.",
        follows="bbc-news-channel-live",
    ),
    Written(
        "breakfast-panel-bid", "14:22", OUTLOOK, BETHAN, "GMB sofa bid - Moustafa Ayad v Speak Freely",
        "A panel with an opponent; make-up, car, early start; an answer by 5.30.",
        enclosures=(png("image001.png", 120, 40, (230, 170, 0), inline=True),),
    ),
    Written(
        "nyt-background-then-quotes", "14:43", GMAIL,
        Correspondent("Ezra Wolcott-Bram", "ezra.wolcott-bram@nytimes.example", "America/New_York"),
        "NYT: background conversation on CaliphateTok",
        "Terms asked for are not terms agreed; two asks in one mail.",
    ),
)

AFTER_THREE = (
    Written(
        "congress-briefing", "15:04", OUTLOOK,
        Correspondent("Marisol Entwistle-Grant", "marisol.entwistle-grant@mail.house.example", "America/New_York"),
        "Staff briefing request before the hearing on short-form video",
        "An authority, not press: hand on; names the study of 2021 too.",
        enclosures=(pdf(
            "Hearing notice.pdf", "NOTICE OF HEARING", "Terrorist use of short-form video",
            "Thursday, 10:00 a.m., Room 2210", "Witnesses to be announced",
        ),),
        language="en-US",
    ),
    Written(
        "bbc-arabic-chaser", "15:12", OUTLOOK, HALA, "رد: طلب مقابلة مباشرة: مصطفى عياد، هذا المساء",
        "The second Arabic mail, in Windows code page 1256, with a deadline in London time.",
        follows="bbc-arabic-live", charset="windows-1256", language="ar-EG",
    ),
    Written(
        "reuters-which-figure", "15:26", OUTLOOK, OTTOLINE, "RE: Reuters fact-check: ISD Digital Dispatch, six points",
        "Answers our answer: the claim that we could not confirm stays open, with a new deadline.",
        follows="reuters-six-claims", to_our_answer=True,
    ),
    Written(
        "today-programme", "15:41", OUTLOOK_ON_PHONE,
        Correspondent("Cressida Abiodun-Hale", "cressida.abiodun-hale@radio4.bbc.example"),
        "R4 Today: 0750 or 0820?",
        "Two alternatives; the decision comes before the event.",
    ),
    Written(
        "sympathiser-threat", "16:02", GMAIL,
        Correspondent("G.", "the.remaining@mailbox.example"), "you will see",
        "A threat that names the author: security alarm, no automatic answer, the original is kept.",
        authentication="none",
    ),
    Written(
        "wired-twenty-handles", "16:21", APPLE_MAIL,
        Correspondent("Jules Takahara-Boone", "jules.takahara-boone@wired.example", "America/Los_Angeles"),
        "Data request: the CaliphateTok accounts",
        "Data that we withhold; \"no rush\" is an answer, not a missing deadline.",
    ),
    Written(
        "breakfast-standing-you-down", "16:49", OUTLOOK, BETHAN, "Change of plan re the TikTok discussion, sorry",
        "Stands us down under a new subject, outside the thread: the slot is free again.",
    ),
    Written(
        "abc-sydney-cob", "23:50", OUTLOOK,
        Correspondent("Marlee Castrikum", "marlee.castrikum@abc-sydney.example", "Australia/Sydney"),
        "ABC Sydney: quotes on IS accounts on TikTok",
        "COB in Sydney, where it is tomorrow already; the office is asleep.",
        language="en-AU",
    ),
    Written(
        "bounce-of-answer-to-abc", "00:07", EXCHANGE_NOTICE,
        Correspondent("Microsoft Outlook", "postmaster@abc-sydney.example", "UTC"),
        "Undeliverable: Re: ABC Sydney: quotes on IS accounts on TikTok",
        "Our answer did not reach the reporter: this one must shout.",
        days=1, follows="abc-sydney-cob", to_our_answer=True,
    ),
)
AFTERNOON = BEFORE_THREE + AFTER_THREE
