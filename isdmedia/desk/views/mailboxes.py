"""Set-up of mailboxes: added switched off, signed in to, tested, its folders chosen, then switched on."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from isdmedia import mailboxes
from isdmedia.desk.answers import attempt
from isdmedia.desk.forms.mailboxes import KINDS, SINCE, FoldersForm, MailboxForm, told
from isdmedia.desk.mailbox_steps import back_to, steps
from isdmedia.desk.permits import DeskRequest, for_administrators
from isdmedia.intake.survey import Survey, survey
from isdmedia.mailbox_sign_in import provider_of
from isdmedia.models import Mailbox, SignIn
from isdmedia.models.refusals import Refused

TESTED = "mailbox-tested"
"""In the session: what the last test found, until the folders are chosen."""
CHOSEN = "mailbox-chosen"
"""In the session: whose folders were chosen last."""


@for_administrators
@require_safe
def index(request: DeskRequest) -> HttpResponse:
    """All mailboxes with how their last fetch went."""
    known = Mailbox.objects.defer("secret", "client_secret").prefetch_related("folders")
    return render(request, "desk/setup/mailboxes.html", {"mailboxes": known, "part": "mailboxes", "section": "setup"})


@for_administrators
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """Add one: first where it is, then what it is called and how it is opened; it is switched on when it was tested."""
    kind = request.GET.get("kind", "")
    if kind not in KINDS:
        kinds = [(name, label) for name, (label, _) in KINDS.items()]
        return render(request, "desk/setup/mailbox_kind.html", {"kinds": kinds, "part": "mailboxes", "section": "setup"})
    return _form(request, Mailbox(enabled=False, **KINDS[kind][1]), kind=kind)


@for_administrators
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: DeskRequest, pk: int) -> HttpResponse:
    """One mailbox: its state, the next step, and its settings to change."""
    return _form(request, get_object_or_404(Mailbox, pk=pk))


@for_administrators
@require_POST
def test(request: DeskRequest, pk: int) -> HttpResponse:
    """Sign in, list and count, and say in one sentence what was found or what is wrong."""
    mailbox, today = get_object_or_404(Mailbox, pk=pk), _today()
    found = survey(mailbox, days=[today - before for _, before in SINCE.values()])
    none = f"Signed in to {mailbox.host} as {mailbox.username}, but it shows no folder: see there what it may open."
    problem = found.problem or ("" if found.folders else none)
    request.session[TESTED] = {"mailbox": pk, "problem": problem} if problem else _kept(mailbox, found)
    if not problem:
        messages.success(request, _found(mailbox, found))
    return redirect("desk:mailbox", pk)


@for_administrators
@require_POST
def choose(request: DeskRequest, pk: int) -> HttpResponse:
    """Which folders are read, and from when on; what a test found is what can be chosen."""
    mailbox, seen = get_object_or_404(Mailbox, pk=pk), _seen(request, pk)
    if "folders" not in seen:
        messages.error(request, "Test the mailbox first: its folders are listed by that.")
        return redirect("desk:mailbox", pk)
    form = FoldersForm(request.POST, mailbox=mailbox, seen=seen, today=_today())
    if form.is_valid():
        try:
            mailboxes.store(mailbox, actor=request.user, now=timezone.now(), **form.stored())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            request.session.pop(TESTED)
            request.session[CHOSEN] = pk
            messages.success(request, f"{mailbox.name} is read {told(mailbox.since)}.")
            return redirect("desk:mailbox", pk)
    return _page(request, mailbox, _settings(mailbox), folders=form, status=422)


@for_administrators
@require_POST
def switch(request: DeskRequest, pk: int) -> HttpResponse:
    """Begin fetching, or stop."""
    mailbox, on = get_object_or_404(Mailbox, pk=pk), request.POST.get("on") == "yes"
    attempt(
        request,
        lambda: mailboxes.switch(mailbox, on=on, actor=request.user, now=timezone.now()),
        done=f"Mail is fetched from {mailbox.name} from now on."
        if on
        else f"{mailbox.name} is switched off: its mail stays on the server.",
    )
    return redirect("desk:mailbox", pk)


def _form(request: DeskRequest, mailbox: Mailbox, *, kind: str = "") -> HttpResponse:
    form = _settings(mailbox, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            stored = mailboxes.store(mailbox, actor=request.user, now=timezone.now(), sign_in=mailbox.sign_in, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            request.session.pop(TESTED, None)
            messages.success(request, "Saved." if stored.enabled else f"Saved. {'Sign in' if not stored.secret else 'Test it'} next.")
            return redirect("desk:mailbox", stored.pk)
    shown = Mailbox.objects.get(pk=mailbox.pk) if mailbox.pk else mailbox
    seen = _seen(request, mailbox.pk)
    chosen = FoldersForm(mailbox=shown, seen=seen, today=_today()) if "folders" in seen else None
    return _page(request, shown, form, folders=chosen, kind=kind, status=422 if form.errors else 200)


def _seen(request: DeskRequest, pk: int | None) -> dict[str, Any]:
    """What the last test of this mailbox found in this session; {} without one."""
    seen: dict[str, Any] = request.session.get(TESTED) or {}
    return seen if pk and seen.get("mailbox") == pk else {}


def _settings(mailbox: Mailbox, posted: Any = None) -> MailboxForm:
    form = MailboxForm(posted, mailbox=mailbox)
    form.initial = form.said_of(mailbox)
    return form


def _page(request: DeskRequest, mailbox: Mailbox, form: MailboxForm, *, folders: FoldersForm | None = None, kind: str = "",
          status: int = 200) -> HttpResponse:
    oauth = mailbox.sign_in != SignIn.PASSWORD
    return render(
        request,
        "desk/setup/mailbox.html",
        {
            "mailbox": mailbox if mailbox.pk else None,
            "form": form,
            "folders": folders,
            "kind": KINDS[kind][0] if kind else "",
            "provider": provider_of(mailbox).label if oauth else "",
            "back_to": back_to(mailbox.pk) if oauth and mailbox.pk else "",
            "steps": steps(mailbox, tested=folders is not None, chosen=request.session.get(CHOSEN, 0) == mailbox.pk),
            "troubles_here": mailboxes.folder_troubles(mailbox, now=timezone.now()).values() if mailbox.pk else [],
            "test_failed": _seen(request, mailbox.pk).get("problem", ""),
            "signed_out": "sign in again" in mailbox.problem,
            "read_since": told(mailbox.since),
            "today": _today(),
            "part": "mailboxes",
            "section": "setup",
        },
        status=status,
    )


def _today() -> date:
    return timezone.localdate(timezone=ZoneInfo(settings.DESK_TIME_ZONE))


def _kept(mailbox: Mailbox, found: Survey) -> dict[str, Any]:
    """What the session keeps of a test."""
    return {"mailbox": mailbox.pk, "folders": [[folder.path, folder.held, folder.role] for folder in found.folders],
            "counted": found.counted, "since": {day.isoformat(): number for day, number in found.since.items()}}


def _found(mailbox: Mailbox, found: Survey) -> str:
    folders = f"{len(found.folders)} {'folder' if len(found.folders) == 1 else 'folders'}"
    held = sum(folder.held for folder in found.folders if folder.path in found.counted)
    return (f"Signed in to {mailbox.host} as {mailbox.username}: {folders}, {held:,} {'mail' if held == 1 else 'mails'} in "
            f"{' and '.join(found.counted) or 'none that is read'}.")
