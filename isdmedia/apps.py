"""The one app of the project."""
from django.apps import AppConfig
from django.db.models.signals import post_migrate

from isdmedia import guards


class IsdmediaConfig(AppConfig):
    name = "isdmedia"
    verbose_name = "Press desk"

    def ready(self) -> None:
        """A migration that rebuilds a table on SQLite drops its triggers: every migrate puts the guards back."""
        post_migrate.connect(guards.install, sender=self, dispatch_uid="isdmedia.guards")
