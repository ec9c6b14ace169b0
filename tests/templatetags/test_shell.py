"""What holds for every page: it renders bare where it must, and a strict content policy finds nothing to block."""
import hashlib
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string

TEMPLATES = Path(settings.BASE_DIR, "templates")
VENDOR = Path(settings.BASE_DIR, "static", "vendor")
FORBIDDEN = {
    "inline script": re.compile(r'<script(?![^>]*(\bsrc=|type="application/json"))', re.IGNORECASE),
    "inline style": re.compile(r"<style|\sstyle=", re.IGNORECASE),
    "handler": re.compile(r"\son[a-z]+=|\bhx-on\b|javascript:", re.IGNORECASE),
    "foreign address": re.compile(r'(src|href)="(https?:)?//', re.IGNORECASE),
}


@pytest.mark.parametrize("page", ["400", "403", "403_csrf", "404", "500"])
def test_an_error_page_needs_nothing_from_the_server_that_failed(page):
    html = render_to_string(f"{page}.html")
    assert re.findall(r"<h1>(.+?)</h1>", html)
    assert '<a class="btn btn-primary" href="/">' in html


def test_no_template_holds_what_the_content_policy_blocks():
    pages = {page for page in TEMPLATES.rglob("*.html") if "mail" not in page.relative_to(TEMPLATES).parts}
    assert [(page.name, kind) for page in pages for kind, sign in FORBIDDEN.items() if sign.search(page.read_text())] == []


def test_vendored_files_are_the_ones_that_were_taken_over():
    listed = dict(reversed(line.split()) for line in (VENDOR / "SHA256SUMS").read_text().splitlines())
    found = {str(path.relative_to(VENDOR)): hashlib.sha256(path.read_bytes()).hexdigest()
             for path in VENDOR.rglob("*") if path.is_file() and path.name != "SHA256SUMS"}
    assert found == listed
