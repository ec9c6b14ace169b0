"""The addresses that django-helpdesk names in its mails."""
from django.urls import include, path

urlpatterns = [path("", include("helpdesk.urls", namespace="helpdesk"))]
