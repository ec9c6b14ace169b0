"""A small provider of OAuth2 on this machine, as RFC 6749, 7636 and 7662 say: it asks nobody, gives tokens, renews, rotates and revokes."""
import base64
import hashlib
import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit


class Provider:
    """Keeps what it gave. `lasts` is an access token's life in seconds; `answer`, when set, is (status, bytes) said instead of any tokens;
    `denied` is the error with which it sends the person back; `user` is whose mailbox its tokens open."""

    def __init__(self, *, user):
        self.user, self.client, self.secret = user, "desk-app", "s3cret-of-the-app"
        self.lasts, self.answer, self.denied, self.scope = 3600, None, "", None
        self.codes, self.refresh, self.access, self.asked = {}, set(), {}, []
        handler = type("Handler", (_Handler,), {"provider": self})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.origin = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    def revoke(self):
        """Every consent is withdrawn, every token ends."""
        self.refresh.clear()
        self.access.clear()

    def consent(self, query):
        """Where the browser is sent back to once somebody consents."""
        said = {name: values[0] for name, values in parse_qs(query).items()}
        if self.denied:
            return f"{said['redirect_uri']}?{urlencode({'error': self.denied, 'state': said['state']})}"
        code = secrets.token_urlsafe(16)
        self.codes[code] = said
        return f"{said['redirect_uri']}?{urlencode({'code': code, 'state': said['state']})}"

    def tokens(self, form):
        """The answer to a request at the token end point."""
        if self.answer:
            return self.answer
        if (form.get("client_id"), form.get("client_secret")) != (self.client, self.secret):
            return 401, _json(error="invalid_client")
        if not (self._by_code(form) if form.get("grant_type") == "authorization_code" else self._by_refresh(form)):
            return 400, _json(error="invalid_grant", error_description="AADSTS50173: the grant was revoked")
        access, refresh = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
        self.refresh.add(refresh)
        self.access[access] = time.monotonic() + self.lasts
        return 200, _json(access_token=access, token_type="Bearer", expires_in=self.lasts, refresh_token=refresh,
                          **({"scope": self.scope} if self.scope is not None else {}))

    def opens(self, token):
        """What a mail server is told of an access token."""
        active = self.access.get(token, 0) > time.monotonic()
        return _json(active=active, **({"email": self.user, "username": self.user} if active else {}))

    def _by_code(self, form):
        begun = self.codes.pop(form.get("code"), None)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(form.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        return begun and (begun["redirect_uri"], begun["code_challenge"], begun["code_challenge_method"]) == (
            form.get("redirect_uri"), challenge, "S256")

    def _by_refresh(self, form):
        """A refresh token opens once; the next one comes with the answer."""
        known = form.get("refresh_token") in self.refresh
        self.refresh.discard(form.get("refresh_token"))
        return known


class _Handler(BaseHTTPRequestHandler):
    provider = None

    def do_GET(self):
        place = urlsplit(self.path)
        if place.path.endswith("/introspect"):
            return self._say(200, self.provider.opens(parse_qs(place.query)["token"][0]))
        self.provider.asked.append(("GET", place.path))
        self.send_response(302)
        self.send_header("Location", self.provider.consent(place.query))
        return self.end_headers()

    def do_POST(self):
        form = {name: values[0] for name, values in parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()).items()}
        self.provider.asked.append(("POST", self.path, form.get("grant_type")))
        status, content = self.provider.tokens(form)
        self._say(status, content)

    def _say(self, status, content):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        if status == 302:
            self.send_header("Location", "http://127.0.0.1:9/elsewhere")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_said):
        """Nothing is printed."""


def _json(**said):
    return json.dumps(said).encode()
