"""Small mails made for a test."""


def letter(
    body: str,
    *,
    subject: str = "Re: x",
    sender: str = "Ann Smith <ann@paper.example>",
    extra: str = "",
    content_type: str = "text/plain; charset=utf-8",
) -> bytes:
    """A mail of one part; `extra` is whole header lines."""
    return (
        f"From: {sender}\nTo: media@corvane.example\nSubject: {subject}\nDate: Mon, 23 Nov 2026 10:00:00 +0100\n"
        f"Message-ID: <1@paper.example>\n{extra}Content-Type: {content_type}\n\n{body}"
    ).encode()


def multipart(*parts: str, kind: str = "mixed", extra: str = "", subject: str = "x") -> bytes:
    """A mail of several parts, each given with its own header."""
    body = "".join(f"--b1\n{part}\n" for part in parts) + "--b1--\n"
    return letter(body, subject=subject, extra=extra, content_type=f'multipart/{kind}; boundary="b1"')
