"""Nine invented releases of one invented office, near twins among them, and a mail made by hand."""

from datetime import UTC, datetime, timedelta

from isdmedia.intake.matching import ReleaseProfile, build_index
from isdmedia.mail.parsed import Address, Forwarded, ParsedMail

ABOUT = (
    "\n\nAbout the Hollin Trust\n\nThe Hollin Trust is a charity in Leeds that studies towns, rivers and the internet."
)


def day(month, number, hour=9):
    return datetime(2026, month, number, hour, 0, tzinfo=UTC)


RELEASES = (
    ReleaseProfile(
        slug="empty-shelves",
        reference="HT/26/4",
        headline="Empty shelves: 1 in 4 town libraries now opens on two days a week or fewer",
        body="A count by the Hollin Trust of 3,418 libraries finds that 1 in 4 opens on two days a week or fewer. Some 412 branches are run by "
        'volunteers alone. Lincolnshire and Powys have lost most opening hours.\n\n"A locked library is a '
        'cupboard," said Petra Winslade-Okoro, '
        "who wrote the report." + ABOUT,
        key_findings=("412 branches are run by volunteers alone", "Opening hours are down 38 per cent since 2012"),
        authors=("Petra Winslade-Okoro",),
        spokespeople=("Petra Winslade-Okoro", "Gil Aumont"),
        topics=("libraries", "volunteers", "local government"),
        url="https://hollin.example/news/empty-shelves",
        report_url="https://hollin.example/files/empty-shelves.pdf",
        published_at=day(3, 3),
    ),
    ReleaseProfile(
        slug="whisper-network",
        reference="HT/26/9",
        headline="Whisper network: how Chattr groups sell fake prescriptions",
        body="Researchers spent ten weeks in 86 Chattr groups where fake prescriptions are sold to 210,500 members. A prescription for sleeping pills "
        "costs GBP 35. Only nine groups were closed after we reported them to Chattr." + ABOUT,
        key_findings=("86 groups with 210,500 members", "A prescription costs 35 pounds", "Nine groups were closed"),
        authors=("Dr Leila Farrokhzad",),
        spokespeople=("Dr Leila Farrokhzad",),
        topics=("Chattr", "fraud", "medicines"),
        url="https://hollin.example/news/whisper-network",
        published_at=day(4, 14),
    ),
    ReleaseProfile(
        slug="whisper-network-two",
        reference="HT/26/15",
        headline="Still whispering: Chattr leaves prescription sellers in place for six months",
        body="Six months after Whisper Network, 71 of the groups selling fake prescriptions on Chattr are still there, with 304,200 members, the Hollin "
        "Trust has found. Dr Leila Farrokhzad led both studies." + ABOUT,
        key_findings=("71 groups are still there", "304,200 members"),
        authors=("Dr Leila Farrokhzad",),
        spokespeople=("Dr Leila Farrokhzad",),
        topics=("Chattr", "fraud", "medicines"),
        url="https://hollin.example/news/still-whispering",
        published_at=day(9, 29),
    ),
    *(
        ReleaseProfile(
            slug=f"river-watch-{number}",
            headline=f"River watch: sewage report for week {number}",
            body=f"Volunteers of River Watch counted {spills} sewage spills on the Aire and the Calder in week {number}."
            + ABOUT,
            key_findings=(f"{spills} spills",),
            authors=("Tobias Renn",),
            spokespeople=("Tobias Renn",),
            topics=("rivers", "sewage", "water companies"),
            url=f"https://hollin.example/news/river-watch-{number}",
            published_at=day(5, 4) + timedelta(weeks=number - 19),
        )
        for number, spills in ((19, 1_127), (20, 1_348), (21, 962))
    ),
    ReleaseProfile(
        slug="loyers",
        headline="Logement : un locataire sur trois saute des repas pour payer son loyer",
        language="fr",
        body="Une enquête du Hollin Trust auprès de 5 240 locataires dans neuf villes européennes, dont Lille et Gand, montre qu'un sur trois saute des repas. "
        "« Le loyer mange avant vous », dit Solveig Hannecart, auteure de l'étude." + ABOUT,
        authors=("Solveig Hannecart",),
        spokespeople=("Solveig Hannecart",),
        topics=("housing", "rent", "poverty"),
        url="https://hollin.example/news/loyers",
        published_at=day(6, 9),
    ),
    ReleaseProfile(
        slug="night-shift",
        reference="HT/26/21",
        headline="Night shift: what working after midnight does to hospital porters",
        body="Hospital porters who work nights fall ill twice as often, a study of 2,960 porters finds. Professor Anselm Dube will speak about it."
        + ABOUT,
        key_findings=("2,960 porters in 31 hospitals",),
        authors=("Professor Anselm Dube",),
        spokespeople=("Professor Anselm Dube",),
        topics=("hospitals", "night work", "health"),
        url="https://hollin.example/news/night-shift",
        published_at=day(10, 20, 0),
        embargo_until=day(10, 20, 0),
    ),
    ReleaseProfile(
        slug="tariffs-draft",
        headline="Tariffs for cycle hire rise faster than wages",
        body="A draft about hire bikes.",
        topics=("cycling",),
    ),
)
INDEX = build_index(RELEASES)


def mail(subject="", own="", *, quoted="", forwarded="", sender="Jo Reporter <jo@paper.example>", html=""):
    name, _, address = sender.rstrip(">").partition(" <")
    return ParsedMail(
        subject=subject,
        own_text=own,
        text="\n".join(part for part in (own, quoted) if part),
        sender=Address(name, address),
        html=html,
        forwarded=Forwarded(None, None, "", forwarded) if forwarded else None,
    )
