"""A real mail server on this machine that answers as it is told."""
import socket

from aiosmtpd.controller import Controller


class Behaviour:
    """Keeps what it accepts; `answer` is what it says after the data ("drop" breaks the line), `recipient` after RCPT."""

    def __init__(self):
        self.accepted, self.answer, self.recipient = [], "250 taken", {}

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        answer = self.recipient.get(address, "250 OK")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server, session, envelope):
        if self.answer.startswith("250") or self.answer == "drop":
            self.accepted.append(envelope)
        if self.answer == "drop":
            server.transport.abort()
            return "250 nobody hears this"
        return self.answer


def serve(behaviour):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(behaviour, hostname="127.0.0.1", port=port)
    controller.start()
    return controller, port
