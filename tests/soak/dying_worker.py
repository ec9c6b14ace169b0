"""A worker that is killed at a named step: python -m tests.soak.dying_worker WORK STEP NTH (STEP "-" lives to the end).

SIGKILL comes from inside, the moment the named function returns (or is called) for the NTH time: nothing can be tidied up.
"""
import os
import signal
import sys

STEPS = {
    "fetched": ("isdmedia/intake/receive.py", "receive", "call"),
    "raw_file_written": ("isdmedia/intake/raw.py", "write_durably", "return"),
    "raw_in_transaction": ("isdmedia/intake/receive.py", "_store", "return"),
    "raw_committed": ("isdmedia/intake/receive.py", "receive", "return"),
    "cursor_moved": ("isdmedia/intake/fetch.py", "advance", "return"),
    "moved": ("imapclient/imapclient.py", "move", "return"),
    "moved_and_noted": ("isdmedia/intake/moving.py", "_note_moved", "return"),
    "claimed": ("isdmedia/intake/process.py", "claim", "return"),
    "reader_asked": ("isdmedia/mail/isolated/reader.py", "_ask", "call"),
    "reader_answered": ("isdmedia/mail/isolated/reader.py", "_ask", "return"),
    "understood": ("isdmedia/intake/understand.py", "understand", "return"),
    "message_in_transaction": ("isdmedia/intake/apply.py", "write_message", "return"),
    "enquiry_in_transaction": ("isdmedia/enquiries/opening.py", "open_from", "return"),
    "state_in_transaction": ("isdmedia/intake/apply.py", "conclude", "return"),
    "processed": ("isdmedia/intake/apply.py", "apply", "return"),
    "letter_in_transaction": ("isdmedia/outbox/queue.py", "send_letter", "return"),
    "letter_committed": ("isdmedia/enquiries/answering.py", "reply", "return"),
    "letter_claimed": ("isdmedia/outbox/sending.py", "claim", "return"),
    "letter_begun": ("isdmedia/outbox/sending.py", "begin", "return"),
    "letter_handed_over": ("isdmedia/outbox/transport.py", "hand_over", "return"),
    "letter_concluded_in_transaction": ("isdmedia/outbox/sending.py", "_conclude", "return"),
    "letter_concluded": ("isdmedia/outbox/sending.py", "_send", "return"),
}


def die_at(step, nth):
    place, function, event = STEPS[step]
    seen = 0

    def watch(frame, happening, _argument):
        nonlocal seen
        if happening == event and frame.f_code.co_name == function and frame.f_code.co_filename.endswith(place):
            seen += 1
            if seen == nth:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.setprofile(watch)


def take_mail_in():
    while fetch_mailboxes() + process_waiting():
        pass


def answer():
    actor = User.objects.get()
    for enquiry in Enquiry.objects.exclude(messages__direction="out").order_by("number"):
        asked = enquiry.messages.get()
        reply(enquiry, Answer(to=[asked.from_address], cc=[], subject="Re: x", body="Yes.", seen=asked.pk), actor=actor, now=timezone.now())
    send_round()


if __name__ == "__main__":
    import django

    django.setup()
    from django.utils import timezone

    from isdmedia.enquiries.answering import Answer, reply
    from isdmedia.intake.process import process_waiting
    from isdmedia.models import Enquiry, User
    from isdmedia.outbox import send_round
    from isdmedia.worker import fetch_mailboxes

    work, step, nth = sys.argv[1:]
    if step != "-":
        die_at(step, int(nth))
    {"intake": take_mail_in, "answer": answer}[work]()
