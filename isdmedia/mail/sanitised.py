"""The HTML that is shown: what nh3 lets through of a short list, pictures of the mail itself as data, nothing else."""
import base64
from dataclasses import dataclass, field
from html import escape

import nh3

from isdmedia.mail.bodies import Visible
from isdmedia.mail.limits import Limits
from isdmedia.mail.markup import names
from isdmedia.mail.parsed import ParsedAttachment
from isdmedia.mail.pictures import picture_type, pixels

TAGS = names("p div br hr b strong i em u s small sub sup code pre blockquote ul ol li dl dt dd table thead tbody "
                 "tfoot tr td th caption h1 h2 h3 h4 h5 h6 a img")
ATTRIBUTES = {"*": {"dir", "lang"}, "a": {"href", "title"}, "img": {"src", "alt"}, "td": {"colspan", "rowspan"},
              "th": {"colspan", "rowspan"}, "ol": {"start"}}
SCHEMES = frozenset(("http", "https", "mailto", "cid"))
_TOO_LARGE = "a picture in it is too large to be shown; it is among the attachments"
RELATION = "noopener noreferrer nofollow"


@dataclass(slots=True)
class _Pictures:
    """Data URIs of the pictures that came with the mail, made when first asked for and counted against the limits."""

    inline: dict[str, ParsedAttachment]
    limits: Limits
    made: dict[str, str] = field(default_factory=dict)
    total: int = 0
    problems: list[str] = field(default_factory=list)

    def attribute(self, tag: str, name: str, value: str) -> str | None:
        """nh3 asks for each attribute: only a picture's source may be a cid, and it becomes data or goes."""
        is_cid = value.lstrip().lower().startswith("cid:")
        if tag == "img" and name == "src":
            return self.data(value.strip()[4:].strip("<> ")) if is_cid else None
        return None if name == "href" and is_cid else value

    def data(self, content_id: str) -> str | None:
        """The picture's data URI, None when it is not to be shown; each time that it is shown counts."""
        picture = self.inline.get(content_id)
        if content_id not in self.made:
            self.made[content_id] = self._made(picture)
        if picture is None or not self.made[content_id]:
            return None
        self.total += picture.size
        if self.total > self.limits.inline_images_total:
            self.problems.append(_TOO_LARGE)
            return None
        return self.made[content_id]

    def _made(self, picture: ParsedAttachment | None) -> str:
        if picture is None or len(self.made) >= self.limits.inline_images:
            return ""
        kind = picture_type(picture.content)
        if not kind:
            return ""
        if picture.size > self.limits.inline_image or not 0 < pixels(picture.content) <= self.limits.inline_image_pixels:
            self.problems.append(_TOO_LARGE)
            return ""
        return f"data:{kind};base64,{base64.b64encode(picture.content).decode('ascii')}"


def sanitised(visible: Visible, attachments: tuple[ParsedAttachment, ...], limits: Limits, problems: list[str]) -> str:
    """The HTML to show, "" when the mail has none or its HTML is beyond the limits and the text is shown instead."""
    forms = visible.html
    if not any(not isinstance(form, str) for form in forms):
        return ""
    if any(not isinstance(form, str) and form.problem for form in forms):
        return ""
    markup = "".join(_as_html(form) if isinstance(form, str) else form.shown for form in forms)
    pictures = _Pictures({known.content_id: known for known in attachments if known.content_id}, limits)
    html: str = nh3.clean(
        markup, tags=set(TAGS), attributes=ATTRIBUTES, clean_content_tags={"script", "style", "title", "svg", "math"},
        attribute_filter=pictures.attribute, url_schemes=set(SCHEMES), url_relative="deny", link_rel=RELATION,
        strip_comments=True)
    problems += pictures.problems
    return html if html.strip() else ""


def _as_html(text: str) -> str:
    """A stretch of plain text between stretches of HTML."""
    return "".join(f"<p>{escape(paragraph).replace(chr(10), '<br>')}</p>" for paragraph in text.split("\n\n") if paragraph.strip())
