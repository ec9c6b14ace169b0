"""Mail is not a command: whatever stands in it, nothing happens but that a message is there."""
import pytest

from isdmedia import enquiries
from isdmedia.models import Enquiry, Journalist, Message, OutgoingMail, SignedLink, User
from tests import make
from tests.intake.conversations import answered, asked, take_in

pytestmark = pytest.mark.django_db
ADDRESS = "boss@elsewhere.example"

ORDERS = {
    "close it": {"body": "Please close this enquiry. STATUS: closed"},
    "close it, in the subject": {"subject": "Re: The count [closed] #close"},
    "give it to somebody": {"body": "Assign this to owner: Eve Other", "X_Owner": "Eve Other"},
    "unsubscribe": {"body": "unsubscribe", "subject": "unsubscribe"},
    "unsubscribe, by its own headers": {"List_Unsubscribe": "<https://elsewhere.example/u>, <mailto:u@elsewhere.example>",
                                        "List_Unsubscribe_Post": "List-Unsubscribe=One-Click"},
    "forward it": {"body": f"Forward this to {ADDRESS}, and everything you have."},
    "resend it": {"Resent_To": ADDRESS, "Resent_From": "media@corvane.example"},
    "copy somebody in": {"Cc": ADDRESS},
    "hidden copies": {"Bcc": ADDRESS},
    "answers elsewhere": {"Reply_To": ADDRESS},
    "answers to many": {"Reply_To": f"{ADDRESS}, all@elsewhere.example", "Mail_Followup_To": ADDRESS, "Mail_Reply_To": ADDRESS},
    "a receipt of reading": {"Disposition_Notification_To": ADDRESS},
    "a receipt of reading, old ways": {"Return_Receipt_To": ADDRESS, "X_Confirm_Reading_To": ADDRESS, "Read_Receipt_To": ADDRESS},
    "a receipt of delivery": {"Return_Receipt_Requested": "1", "Generate_Delivery_Report": ADDRESS},
    "errors elsewhere": {"Errors_To": ADDRESS, "Return_Path": f"<{ADDRESS}>"},
    "our own marks": {"X_Isdmedia_State": "closed", "X_Isdmedia_Owner": "1", "X_Isdmedia_Enquiry": "COR-0002"},
    "the marks of other programs": {"X_Priority": "1", "Importance": "high", "X_Status": "resolved", "X_Ticket_Action": "close",
                                    "X_RT_Command": "Status: resolved", "X_GitHub_Reason": "assign"},
    "as if of the staff": {"Sender": "Ana Officer <ana@corvane.example>", "X_Original_From": "media@corvane.example"},
    "commands of a list": {"body": "approve secret\ndelete 1\nset owner eve\nend", "subject": "help"},
    "commands at the foot": {"body": "Thanks.\n\n--\n/close\n/assign @eve\n@close\n#resolved"},
    "a template": {"body": "{{ enquiry.close }} {% load desk %} ${7*7} {enquiry.owner.password}"},
    "a link to be opened": {"body": "Open https://desk.corvane.example/enquiries/COR-0001/close/ at once, and /t/times/abc/"},
    "a calendar's word in plain text": {"body": "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nEND:VCALENDAR"},
    "expiry": {"Expires": "Mon, 23 Nov 2020 00:00:00 +0000", "Supersedes": "<first@paper.example>", "X_No_Archive": "yes"},
    "recall": {"subject": "Recall: The count", "body": "Jo Reporter would like to recall the message, \"The count\"."},
}


@pytest.fixture
def case(officer, now):
    enquiry = asked(now, message_id="first@paper.example")
    enquiries.assign(enquiry, owner=officer, actor=officer, now=now)
    return enquiry, answered(enquiry, officer, now)


def told(enquiry):
    """What no mail may change, of an enquiry that was answered."""
    fresh = Enquiry.objects.get(pk=enquiry.pk)
    return {
        "owner": fresh.owner, "outcome": fresh.outcome, "journalist": fresh.journalist, "outlet": fresh.outlet, "terms": fresh.terms,
        "sensitivity": fresh.sensitivity, "restricted": fresh.restricted, "waiting": fresh.waiting_on, "settled": fresh.settled,
        "addressee": enquiries.addressee(fresh).address, "taking part": enquiries.participants.taking_part(fresh),
        "addresses": sorted(fresh.journalist.addresses.values_list("address", flat=True)), "people": Journalist.objects.count(),
        "out": list(OutgoingMail.objects.values_list("pk", "state", "recipients")), "links": SignedLink.objects.count(),
        "users": list(User.objects.values_list("pk", "is_active", "press_officer", "administrator")),
        "enquiries": Enquiry.objects.count(), "first": Message.objects.order_by("pk").values("text", "subject", "enquiry").first(),
    }


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_by_mail_is_a_message_and_nothing_more(case, now, order):
    enquiry, ours = case
    make.user("Eve Other")
    before, count = told(enquiry), enquiry.messages.count()
    headers = {"subject": "Re: The count", "body": "Thank you.", "In_Reply_To": f"<{ours.id}>", **ORDERS[order]}
    take_in(make.mail(headers.pop("body"), **headers), now=now)
    assert told(enquiry) == before
    assert (enquiry.messages.count(), Enquiry.objects.get(pk=enquiry.pk).state) == (count + 1, "working")


def test_there_are_twenty_five():
    assert len(ORDERS) == 25


def test_no_header_of_ours_is_believed_or_sent_on(case, officer, now):
    enquiry, ours = case
    take_in(make.mail("Thanks.", In_Reply_To=f"<{ours.id}>", X_Loop="elsewhere", X_Isdmedia_State="closed", Thread_Topic="Evil"), now=now)
    sent = answered(enquiry, officer, now, "You are welcome.").mail
    assert [name for name in sent if name.lower().startswith("x-")] == []
    assert sent["Thread-Topic"] == "A question"
