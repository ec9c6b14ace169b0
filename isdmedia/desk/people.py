"""The colleagues to whom work can be given."""
from django.db.models import Q, QuerySet

from isdmedia.models import User


def colleagues() -> QuerySet[User]:
    """Who works the desk, by name."""
    return User.objects.filter(Q(press_officer=True) | Q(head_of_press=True) | Q(approver=True), is_active=True).order_by("name", "pk")
