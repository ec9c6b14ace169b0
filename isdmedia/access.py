"""Fetch and authorise in one call: what somebody may not see does not exist for them."""
from django.db.models import Exists, OuterRef
from django.http import Http404

from isdmedia.models import Enquiry, Interview, User
from isdmedia.models.enquiries import EnquiryQuerySet
from isdmedia.models.interviews import InterviewQuerySet


def enquiries_for(user: User) -> EnquiryQuerySet:
    """The enquiries that this user may read; none for a mere administrator or auditor."""
    if not (user.is_active and user.reads_enquiries):
        return Enquiry.objects.none()
    return Enquiry.objects.readable_by(user)


def enquiry_for(user: User, reference: str) -> Enquiry:
    """One enquiry by its reference; Http404 alike for one that is absent and one that is not for them."""
    beside = ("owner", "journalist", "outlet", "may_belong_to", "merged_into")
    found = enquiries_for(user).select_related(*beside).filter(reference__iexact=reference).first()
    if found is None:
        raise Http404("There is no such enquiry.")
    return found


def interviews_for(user: User) -> InterviewQuerySet:
    """The interviews that this user may see: those that serve an enquiry they may read, and those that serve none."""
    if not (user.is_active and user.reads_enquiries):
        return Interview.objects.none()
    served = Interview.enquiries.through.objects.filter(interview=OuterRef("pk"))
    return Interview.objects.filter(Exists(served.filter(enquiry__in=enquiries_for(user))) | ~Exists(served))


def interview_for(user: User, pk: int) -> Interview:
    """One interview; Http404 alike for one that is absent and one that is not for them."""
    found = interviews_for(user).select_related("outlet", "owner", "studio", "attending__user").filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such interview.")
    return found
