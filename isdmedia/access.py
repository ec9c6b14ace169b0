"""Fetch and authorise in one call: what somebody may not see does not exist for them."""
from django.http import Http404

from isdmedia.models import Enquiry, User
from isdmedia.models.enquiries import EnquiryQuerySet


def enquiries_for(user: User) -> EnquiryQuerySet:
    """The enquiries that this user may read; none for a mere administrator or auditor."""
    if not (user.is_active and user.reads_enquiries):
        return Enquiry.objects.none()
    return Enquiry.objects.readable_by(user)


def enquiry_for(user: User, reference: str) -> Enquiry:
    """One enquiry by its reference; Http404 alike for one that is absent and one that is not for them."""
    found = enquiries_for(user).select_related("owner", "journalist", "outlet", "may_belong_to").filter(reference__iexact=reference).first()
    if found is None:
        raise Http404("There is no such enquiry.")
    return found
