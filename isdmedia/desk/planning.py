"""The planner on the page of an interview: what it shows, also after an act that did not succeed."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest, QueryDict

from isdmedia import access
from isdmedia.desk.forms.planner import TimesForm
from isdmedia.desk.planner import Choice, Clocks, Option, Plan, plan
from isdmedia.interviews import letters
from isdmedia.interviews.booking import SlotGone
from isdmedia.interviews.booking.telling import in_words
from isdmedia.interviews.diaries import occupied_by
from isdmedia.interviews.letters import Addressee
from isdmedia.interviews.slots import Opinion, opinion, wish_of
from isdmedia.models import Interview, User


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why an act was refused. `free` are the next times in place of one that has `gone`; `act` is the page that takes them."""

    act: str
    sentence: str
    free: tuple[Choice, ...] = ()
    gone: Choice | None = None

    @property
    def behind(self) -> Choice | None:
        """A second pencil on the time that has gone."""
        return Choice(self.gone.span, second=True) if self.gone else None


@dataclass(frozen=True, slots=True)
class Letter:
    """The offer before it is sent: to whom, how it reads, and the opinions on those times that something speaks against."""

    addressees: tuple[Addressee, ...]
    text: str
    until: datetime
    opinions: tuple[tuple[Option, Opinion], ...]

    @property
    def needs_reason(self) -> bool:
        return any(found.against for _, found in self.opinions)


def planning(request: HttpRequest, interview: Interview, user: User, *, now: datetime, form: TimesForm | None = None,
             trouble: Trouble | None = None, offering: bool = False) -> dict[str, object]:
    """The context of the planner: `plan`, the form as it was filled, the chosen times, the `letter` while an offer is being made."""
    made = plan(interview, user, now=now, week=_date(request.POST.get("week") or request.GET.get("week", "")))
    form = form or TimesForm(length=made.wish.length, enquiry=made.enquiry, now=now)
    return {
        "plan": made, "times": form, "chosen": options(form.chosen, made.clocks), "maybe": options(form.maybe, made.clocks),
        "trouble": trouble, "instead": options(trouble.free, made.clocks) if trouble else (), "apart": made.clocks.apart(now),
        "as_list": request.GET.get("as") == "list",
        "letter": _letter(made, form, user) if offering and form.chosen and made.people else None}


def times_form(data: QueryDict | None, interview: Interview, user: User, *, now: datetime) -> TimesForm:
    """The form of the times for one interview; words without a zone are reckoned on the journalist's clock."""
    first = access.enquiries_for(user).filter(interviews=interview).select_related("outlet").order_by("pk").first()
    return TimesForm(data, length=wish_of(interview).length, enquiry=first, now=now)


def options(choices: Sequence[Choice], clocks: Clocks) -> tuple[Option, ...]:
    """Choices on each clock."""
    return tuple(Option(choice, tuple(clocks.readings(choice.span.start)), clocks.length(choice.span)) for choice in choices)


def trouble_of(gone: SlotGone, act: str, chosen: Sequence[Choice]) -> Trouble:
    """The time that went, and those in its place: as long as it was."""
    named = str(gone).partition(" Next:")[0]
    lost = next((choice for choice in chosen if in_words(choice.span) in named), None)
    return Trouble(act, str(gone), tuple(Choice(span) for span in gone.free), lost)


def _letter(made: Plan, form: TimesForm, user: User) -> Letter:
    """As this user may see it: journalists of enquiries that are not for them are not named."""
    spans, resources = [choice.span for choice in form.chosen], occupied_by(made.interview)
    opinions = [(option, opinion(resources, option.choice.span, made.wish, now=form.now)) for option in options(form.chosen, made.clocks)]
    asks = access.enquiries_for(user).filter(interviews=made.interview)
    seen = tuple(one for one in letters.addressees(made.interview) if one.enquiry and one.enquiry in asks)
    told = letters.offer_text(made.interview, spans, to=seen, until=form.until_at, words=form.cleaned_data.get("words", ""))
    return Letter(seen, told, form.until_at,
                  tuple((option, found) for option, found in opinions if found.against or found.warnings))


def _date(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None
