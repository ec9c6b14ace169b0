"""The Django admin: the desk's nouns for back-office work, through the desk's own verbs and with their refusals."""

from django.conf import settings
from django.contrib import admin

from isdmedia.admin import accounts, audit, contacts, diaries, enquiries, interviews, mail, releases

__all__ = ["accounts", "audit", "contacts", "diaries", "enquiries", "interviews", "mail", "releases"]

admin.site.site_header = settings.DESK_NAME
admin.site.site_title = settings.DESK_NAME
admin.site.index_title = "Back office"
admin.site.site_url = None
