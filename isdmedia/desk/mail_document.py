"""The document in which a mail's own formatting is drawn: behind two walls, the sanitiser and a policy of its own."""
from django.http import HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from isdmedia.models import Message

SANDBOX = "allow-popups allow-popups-to-escape-sandbox"
POLICY = (f"sandbox {SANDBOX}; default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
          "frame-ancestors 'self'")
_LOOK = mark_safe("body{margin:1rem;font:15px/1.45 system-ui,sans-serif;color:#191917;background:#fff;overflow-wrap:anywhere}"
                  "img{max-width:100%;height:auto}table{max-width:100%}"
                  "blockquote{margin:.5rem 0;padding-left:.8rem;border-left:2px solid #827d71}")


def mail_document(message: Message) -> HttpResponse:
    """The stored HTML of a mail, sanitised when it came in and not touched since, under headers that let it run and load nothing."""
    page = format_html('<!doctype html><html lang="{}"><head><meta charset="utf-8"><title>{}</title><base target="_blank">'
                       '<style>{}</style></head><body dir="auto">{}</body></html>',
                       message.language, message.subject, _LOOK, SafeString(message.html))
    return closed(HttpResponse(page), policy=POLICY, framed=True)


def closed(response: HttpResponse, *, policy: str = "sandbox; default-src 'none'", framed: bool = False) -> HttpResponse:
    """The response with its own content policy in place of the site's, never cached, and without a referrer."""
    response.headers["Content-Security-Policy"] = policy
    response.headers["X-Frame-Options"] = "SAMEORIGIN" if framed else "DENY"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
