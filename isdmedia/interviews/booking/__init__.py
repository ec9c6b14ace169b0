"""What can be done with an interview: one verb an act, each in one transaction; SlotGone when a time went to somebody else."""
from isdmedia.interviews.booking.bidding import answer, bid, change, name_speakers, propose, put_to, suggested, turn_down
from isdmedia.interviews.booking.ending import aired, brief, cancel, decline, done, no_show, not_used, postpone, stand_down
from isdmedia.interviews.booking.placing import agree, confirm, expire_holds, move, offer, pencil, pick, release_hold
from isdmedia.interviews.booking.rounds import add_turn, confirm_turn, move_turn, stand_down_turn
from isdmedia.interviews.booking.serving import serve, serve_no_longer
from isdmedia.interviews.booking.writer import SlotGone

__all__ = [
    "SlotGone", "add_turn", "agree", "aired", "answer", "bid", "brief", "cancel", "change", "confirm", "confirm_turn", "decline", "done",
    "expire_holds", "move", "move_turn", "name_speakers", "no_show", "not_used", "offer", "pencil", "pick", "postpone", "propose",
    "put_to", "release_hold", "serve", "serve_no_longer", "stand_down", "stand_down_turn", "suggested", "turn_down",
]
