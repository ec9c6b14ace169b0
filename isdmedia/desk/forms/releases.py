"""A release: pasted, then corrected field by field."""

import json
from dataclasses import replace
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Field, Layout
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from isdmedia.desk.forms.layout import fields_only
from isdmedia.form_fields import LinesField, PeopleField
from isdmedia.reading.releases import Author, Quote, Spokesperson, UnderstoodRelease, UnreadableRelease, from_json, understand
from isdmedia.reading.releases.contact import emails, links, phones

LONGEST_RELEASE = 500_000
MOMENT = "%Y-%m-%dT%H:%M"


class PasteForm(forms.Form):
    """Text pasted or a file; cleaned to what was understood of it under `understood`."""

    pasted = forms.CharField(
        label="Text of the release",
        required=False,
        strip=False,
        max_length=LONGEST_RELEASE,
        widget=forms.Textarea(attrs={"rows": 16, "autofocus": True, "spellcheck": "false"}),
        help_text="Headline on top, the text below it, as it is sent out. Markdown is kept.",
    )
    file = forms.FileField(
        label="Or a file",
        required=False,
        help_text="Plain text (.txt), markdown (.md) or one release as .json.",
        widget=forms.FileInput(attrs={"accept": ".txt,.md,.markdown,.json,text/plain"}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        file = cleaned.get("file")
        try:
            text = _text_of(file) if file else cleaned.get("pasted", "")
            cleaned["text"] = text
            cleaned["understood"] = _understood(text)
        except UnreadableRelease as unreadable:
            raise ValidationError(str(unreadable)) from None
        return cleaned


class ReleaseForm(forms.Form):
    """Every part of a release, each to be corrected."""

    headline = forms.CharField(max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
    standfirst = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}), help_text="The line under the headline.")
    body = forms.CharField(label="Text", max_length=LONGEST_RELEASE, widget=forms.Textarea(attrs={"rows": 14}))
    findings = LinesField(label="Key findings", line_length=5000, rows=6, help_text="One a line.")
    authors = PeopleField(help_text="One a line: name | title.")
    spokespeople = PeopleField(label="Spokespeople, in order", help_text="One a line, who is put forward first on top: name | title.")
    contact_address = forms.EmailField(label="Contact for the press", required=False, max_length=254)
    published_at = forms.DateTimeField(
        label="Published",
        required=False,
        help_text="Empty: now, or when the embargo ends.",
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=MOMENT),
    )
    embargo_until = forms.DateTimeField(
        label="Embargo until",
        required=False,
        help_text="Empty: none.",
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=MOMENT),
    )
    report_url = forms.URLField(label="Link to the report", required=False, max_length=500, assume_scheme="https")
    url = forms.URLField(label="Link to the release", required=False, max_length=500, assume_scheme="https")
    reference = forms.CharField(required=False, max_length=40, help_text="Your own number for it, if there is one.")
    topics = LinesField(line_length=80, help_text="One a line.")
    notes_to_editors = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 4}))
    boilerplate = forms.CharField(label="About the organisation", required=False, widget=forms.Textarea(attrs={"rows": 3}))
    pasted = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, zone_name: str, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("published_at", "embargo_until"):
            self.fields[name].help_text = f"{zone_name} time. {self.fields[name].help_text}"

    @property
    def helper(self) -> FormHelper:
        helper = fields_only()
        helper.layout = Layout(
            "headline",
            "standfirst",
            "body",
            "findings",
            Div("authors", "spokespeople", css_class="field-row"),
            Div("published_at", "embargo_until", css_class="field-row"),
            Div("contact_address", "reference", css_class="field-row"),
            Div("report_url", "url", css_class="field-row"),
            "notes_to_editors",
            "boilerplate",
            "topics",
            Field("pasted"),
            Field("version"),
        )
        return helper

    @classmethod
    def said_by(cls, release: UnderstoodRelease) -> dict[str, Any]:
        """The form's first values: what was understood."""
        return {
            "headline": release.headline,
            "standfirst": release.standfirst,
            "body": release.body,
            "findings": list(release.key_findings),
            "authors": [(author.name, author.title) for author in release.authors],
            "spokespeople": [(person.name, person.title) for person in release.spokespeople],
            "contact_address": next(iter(release.contact_emails), ""),
            "published_at": release.published_at,
            "embargo_until": release.embargo_until,
            "report_url": release.report_url,
            "url": release.url,
            "reference": release.reference,
            "topics": list(release.topics),
            "notes_to_editors": release.notes,
            "boilerplate": release.boilerplate,
        }

    def corrected(self, quotes: "BaseQuotes", *, before: UnderstoodRelease | None = None) -> UnderstoodRelease:
        """The release as it stands in the form. What has no field of its own (phones, "for immediate release", the
        language) comes from the text that was pasted, or from the release as it was `before`."""
        said = self.cleaned_data
        around = _reread(said["pasted"]) or before or UnderstoodRelease(headline=said["headline"], body=said["body"])
        texts = "\n\n".join((said["body"], said["notes_to_editors"], said["boilerplate"]))
        contacts = (said["contact_address"],) if said["contact_address"] else ()
        return replace(
            around,
            headline=" ".join(said["headline"].split()),
            standfirst=said["standfirst"],
            body=said["body"],
            key_findings=tuple(said["findings"]),
            authors=tuple(Author(*person) for person in said["authors"]),
            spokespeople=tuple(Spokesperson(*person) for person in said["spokespeople"]),
            quotes=quotes.told(),
            published_at=said["published_at"],
            embargo_until=said["embargo_until"],
            report_url=said["report_url"],
            url=said["url"],
            reference=said["reference"],
            topics=tuple(said["topics"]),
            notes=said["notes_to_editors"],
            boilerplate=said["boilerplate"],
            links=links(texts),
            contact_emails=(*contacts, *(one for one in emails(texts) if one not in contacts)),
            contact_phones=around.contact_phones or phones(texts),
        )


class QuoteForm(forms.Form):
    """One quote; without words it is left out."""

    speaker = forms.CharField(required=False, max_length=120)
    title = forms.CharField(required=False, max_length=200)
    words = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))

    @property
    def helper(self) -> FormHelper:
        helper = fields_only()
        helper.layout = Layout(Div("speaker", "title", css_class="field-row"), "words")
        return helper

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("words") and not cleaned.get("speaker"):
            self.add_error("speaker", "Say who said it.")
        return cleaned


class BaseQuotes(forms.BaseFormSet):
    """The quotes of a release in order."""

    def told(self) -> tuple[Quote, ...]:
        said = (form.cleaned_data for form in self.forms)
        return tuple(Quote(one["speaker"], one["title"], one["words"]) for one in said if one.get("words"))


Quotes: type[BaseQuotes] = forms.formset_factory(QuoteForm, formset=BaseQuotes, extra=1, max_num=60, absolute_max=60)  # type: ignore[assignment]


def quotes_said_by(release: UnderstoodRelease) -> list[dict[str, str]]:
    """The formset's first values."""
    return [{"speaker": quote.speaker, "title": quote.title, "words": quote.words} for quote in release.quotes]


def _text_of(file: UploadedFile) -> str:
    if (file.size or 0) > LONGEST_RELEASE:
        raise ValidationError(f"{file.name} is larger than {LONGEST_RELEASE // 1000} KB: a release is text alone.")
    try:
        return file.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValidationError(f"{file.name} is not plain text in UTF-8: save it as .txt, or paste its text.") from None


def _understood(text: str) -> UnderstoodRelease:
    if text.lstrip()[:1] not in ("{", "["):
        return understand(text, zone=settings.DESK_TIME_ZONE)
    try:
        told = json.loads(text)
    except json.JSONDecodeError as wrong:
        raise ValidationError(f"This is not JSON: {wrong}.") from None
    if isinstance(told, list) and len(told) == 1:
        told = told[0]
    if isinstance(told, list):
        raise ValidationError(f"The file holds {len(told)} releases: bring them in one by one here, or all at once with import_release.")
    return from_json(told, zone=settings.DESK_TIME_ZONE)


def _reread(pasted: str) -> UnderstoodRelease | None:
    """What the pasted text says beyond the form's fields; None when there is none, or not as text."""
    if not pasted.strip():
        return None
    try:
        return _understood(pasted)
    except (UnreadableRelease, ValidationError):
        return None
