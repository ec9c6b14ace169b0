"""The texts of our letters, from `templates/mail/`."""
import re

from django.conf import settings
from django.template.loader import render_to_string

_GAPS = re.compile(r"\n{3,}")


def text(name: str, **facts: object) -> str:
    """A letter's text in plain words, never escaped: the facts are values, and nothing in them is read as a template."""
    rendered = render_to_string(f"mail/{name}.txt", {"desk_name": settings.DESK_NAME, "desk_address": settings.DESK_ADDRESS, **facts})
    return _GAPS.sub("\n\n", "\n".join(line.rstrip() for line in rendered.split("\n"))).strip() + "\n"
