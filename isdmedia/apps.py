"""The one app of the project."""
from django.apps import AppConfig


class IsdmediaConfig(AppConfig):
    name = "isdmedia"
    verbose_name = "Press desk"
