"""The sample releases, with the keys that `import_release` takes.

The first tells the facts and figures of a public report in words of our own and quotes nobody; the two others, their
authors and all their figures are invented.
"""
from datetime import date, timedelta

from isdmedia.sample.day import LONDON, Day
from isdmedia.sample.people import AYAD, DESK_ADDRESS, KARAHAN, WETHERBY, SampleSpokesperson

CALIPHATETOK_SLUG = "caliphatetok"
CALIPHATETOK_HEADLINE = "CaliphateTok: TikTok continues to host Islamic State propaganda"
STUDY_2021_SLUG = "islamic-state-on-tiktok-2021"
BORROWED_VOICES_SLUG = "borrowed-voices"
SITE = "https://isdglobal.example"

ABOUT = (
    "About ISD\n\nThe Institute for Strategic Dialogue (ISD) studies hate, extremism and disinformation online. "
    "This copy belongs to a sample desk."
)

CALIPHATETOK_FINDINGS = (
    "Sound outlives picture. The networks upload their own audio, often harsher than the clip it accompanies; when a "
    "video is removed its sound can stay up and be put under new videos.",
    "Calls to act hide in symbols. Speeches by Abul-Hassan al-Muhajir and Abu Mohammad al-Adnani are cut into many "
    "of the clips. One set a row of knife emojis beside the words \"you will taste it\"; others told Americans to "
    "\"take advantage\" of their access to firearms and to \"spray the kuffar with bullets.\"",
    "TikTok is used as a signpost. QR codes in videos and links in profiles lead to Telegram channels and to Islamic "
    "State websites.",
    "Irony is a disguise. As far-right users have done, the accounts joke and exaggerate so that moderators misjudge "
    "what a post is for.",
    "Removal rarely lasts. Five of the 20 accounts were taken down in the period of analysis, and the people behind "
    "them moved on to dormant accounts that they already controlled.",
)
CALIPHATETOK_BODY = """\
Supporters of the Islamic State are using TikTok to publish the group's official film and sound, and the platform has \
done little about it, according to a Digital Dispatch from the Institute for Strategic Dialogue (ISD).

Moustafa Ayad, ISD's Executive Director for Africa, the Middle East and Asia, examined an active network of 20 \
accounts that rework Islamic State footage and recordings for the app, with growing skill in getting past automated \
moderation. Taken together, the network has reached more than a million viewers so far.

Researchers watched more than 100 videos from the 20 accounts, which drew over 500,000 views per post, and noted how \
each of them avoided detection.

The report finds the material easy to search for and quicker to spread than in ISD's earlier study, published in \
2021. With 150 million Americans on TikTok, it describes the platform's failure to keep the Islamic State out as a \
serious risk to the national security of the United States, and asks regulators as well as the company to act on it.

Key findings

{findings}

Interviews with Moustafa Ayad can be arranged on request.

The Digital Dispatch can be read on the [ISD website](#).

Enquiries: {address}

{about}"""

STUDY_2021_FINDINGS = (
    "Islamic State clips were found under 26 ordinary hashtags, among them those of football clubs and video games.",
    "Half of the 312 clips had been on the platform for longer than six weeks when the researchers found them.",
    "Split screens and borrowed news logos were the commonest disguise; original sounds were still rare.",
    "Of 38 accounts in the sample, 30 were gone three months later, and nine of those had come back under a new name.",
)
STUDY_2021_BODY = """\
Clips from Islamic State films are reaching young users of TikTok beneath harmless hashtags, a study by the Institute \
for Strategic Dialogue (ISD) has found.

The study followed 38 accounts and 312 clips over ten weeks in the spring of 2021. It is the first by ISD to describe \
how the group's supporters adapt long films to an app made for short ones.

Dr Elif Karahan-Moss, Senior Analyst, Extremism Online, led the work; Jonas Wetherby, Head of Digital Analysis, \
measured how far the clips travelled.

Key findings

{findings}

Both authors can be interviewed. Enquiries: {address}

{about}"""

BORROWED_VOICES_FINDINGS = (
    "In 14 weeks, 87 recordings of extremist speeches and songs were attached to 2,940 short videos on three apps.",
    "Where an app had removed the first video, the sound could still be chosen for new ones in 61 cases of 87.",
    "Slowing a recording down, or laying rain over it, was enough to defeat matching on all three apps.",
    "Four in ten of the profiles that used such a sound sent their visitors on to a Telegram channel.",
)
BORROWED_VOICES_BODY = """\
A video can be deleted and its voice live on. Borrowed Voices, a report by the Institute for Strategic Dialogue (ISD), \
follows the soundtracks of removed extremist videos as they are picked up by other users of short-video apps.

The report covers Islamist and far-right recordings alike. It asks platforms to treat a sound as a publication of its \
own, with its own report button and its own record of who used it.

Jonas Wetherby, Head of Digital Analysis, wrote the report with Dr Elif Karahan-Moss, Senior Analyst, Extremism Online.

Key findings

{findings}

Interviews with the authors are available in English, French, German and Turkish. Enquiries: {address}

{about}"""


def releases(today: date) -> list[dict[str, object]]:
    """The release of the day, out at 09:00 in London, and two older ones; instants as ISO 8601 with offset."""
    earlier = Day(today - timedelta(days=75))
    return [
        _release(
            "ISD/CT/03", CALIPHATETOK_SLUG, CALIPHATETOK_HEADLINE, CALIPHATETOK_BODY, CALIPHATETOK_FINDINGS,
            people=(AYAD,), published_at=Day(today).at("09:00").isoformat(),
            standfirst="A network of 20 accounts has reached more than a million viewers, and little has stopped it.",
            topics=["Islamic State", "TikTok", "terrorist content", "content moderation", "Telegram"],
        ),
        _release(
            "ISD/CT/01", STUDY_2021_SLUG, "Under harmless hashtags: Islamic State clips on TikTok",
            STUDY_2021_BODY, STUDY_2021_FINDINGS,
            people=(KARAHAN, WETHERBY), published_at=Day(date(2021, 7, 6)).at("10:00").isoformat(),
            standfirst="A first study of 38 accounts and 312 clips.",
            topics=["Islamic State", "TikTok", "hashtags", "content moderation"],
        ),
        _release(
            "ISD/CT/02", BORROWED_VOICES_SLUG, "Borrowed voices: extremist sound survives on short-video apps",
            BORROWED_VOICES_BODY, BORROWED_VOICES_FINDINGS,
            people=(WETHERBY, KARAHAN), published_at=earlier.at("09:30", zone=LONDON).isoformat(),
            standfirst="Deleting a video leaves its soundtrack behind, a study of three apps finds.",
            topics=["audio", "short-form video", "extremism", "Telegram", "content moderation"],
        ),
    ]


def _release(
    reference: str, slug: str, headline: str, body: str, findings: tuple[str, ...], *,
    people: tuple[SampleSpokesperson, ...], published_at: str, standfirst: str, topics: list[str],
) -> dict[str, object]:
    """One release; nothing is under embargo and nobody is quoted."""
    bullets = "\n".join(f"- {finding}" for finding in findings)
    return {
        "reference": reference,
        "slug": slug,
        "headline": headline,
        "standfirst": standfirst,
        "body": body.format(findings=bullets, address=DESK_ADDRESS, about=ABOUT),
        "key_findings": list(findings),
        "quotes": [],
        "authors": [person.name for person in people],
        "spokespeople": [{"name": person.name, "title": person.title} for person in people],
        "published_at": published_at,
        "embargo_until": None,
        "url": f"{SITE}/press/{slug}",
        "report_url": None if slug == CALIPHATETOK_SLUG else f"{SITE}/reports/{slug}.pdf",
        "language": "en",
        "topics": topics,
    }
