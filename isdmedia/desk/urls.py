"""The pages of the desk."""
from django.urls import path

app_name = "desk"
urlpatterns: list = [
    # queue, enquiries, mail bodies, attachments

    # releases, people, outbox, set aside, set-up
]
