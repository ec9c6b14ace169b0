"""What is written to the two sides of an interview: times offered, the request, calendar entries. All are queued in the transaction of
the act they belong to. Nothing of one side stands in the other's letters: neither address nor number nor place."""
from isdmedia.interviews.letters.addressees import Addressee, addressees
from isdmedia.interviews.letters.entries import calendar_file, call_off, send_entries
from isdmedia.interviews.letters.offers import offer_text, send_offers
from isdmedia.interviews.letters.requests import send_called_off, send_requests
from isdmedia.interviews.letters.tokens import make_link, withdraw_links

__all__ = ["Addressee", "addressees", "calendar_file", "call_off", "make_link", "offer_text", "send_called_off", "send_entries",
           "send_offers", "send_requests", "withdraw_links"]
