"""Mail out: queued in the transaction of the act it belongs to, sent afterwards, never twice in silence."""
from isdmedia.outbox.queue import retry, send_letter, settle_doubt, settle_proved, withdraw
from isdmedia.outbox.sending import send_round
from isdmedia.outbox.texts import text

__all__ = ["retry", "send_letter", "send_round", "settle_doubt", "settle_proved", "text", "withdraw"]
