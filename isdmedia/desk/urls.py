"""The pages of the desk."""
from django.urls import path

from isdmedia.desk.views import journalists, mailboxes, outbox, outlets, people, release_writing, releases, set_aside, setup, users

app_name = "desk"
urlpatterns: list = [
    # queue, enquiries, mail bodies, attachments

    # releases, people, outbox, set aside, set-up
    path("releases/", releases.index, name="releases"),
    path("releases/new/", release_writing.new, name="new-release"),
    path("releases/<slug:slug>/", releases.page, name="release"),
    path("releases/<slug:slug>/edit/", release_writing.edit, name="edit-release"),
    path("releases/<slug:slug>/nicknames/<int:pk>/forget/", releases.forget_nickname, name="forget-nickname"),
    path("people/", people.index, name="people"),
    path("people/journalists/<int:pk>/", journalists.page, name="journalist"),
    path("people/journalists/<int:pk>/edit/", journalists.edit, name="edit-journalist"),
    path("people/journalists/<int:pk>/verify/", journalists.verify, name="verify-journalist"),
    path("people/outlets/new/", outlets.new, name="new-outlet"),
    path("people/outlets/<int:pk>/", outlets.page, name="outlet"),
    path("people/outlets/<int:pk>/edit/", outlets.edit, name="edit-outlet"),
    path("outbox/", outbox.index, name="outbox"),
    path("outbox/<int:pk>/retry/", outbox.retry, name="retry-mail"),
    path("outbox/<int:pk>/arrived/", outbox.arrived, name="mail-arrived"),
    path("outbox/<int:pk>/withdraw/", outbox.withdraw, name="withdraw-mail"),
    path("set-aside/", set_aside.index, name="set-aside"),
    path("set-aside/<int:pk>/", set_aside.page, name="set-aside-mail"),
    path("set-aside/<int:pk>/open/", set_aside.open_enquiry, name="open-set-aside"),
    path("set-aside/<int:pk>/file/", set_aside.file_away, name="file-set-aside"),
    path("set-aside/<int:pk>/again/", set_aside.try_again, name="retry-set-aside"),
    path("setup/", setup.index, name="setup"),
    path("setup/mailboxes/", mailboxes.index, name="mailboxes"),
    path("setup/mailboxes/new/", mailboxes.new, name="new-mailbox"),
    path("setup/mailboxes/<int:pk>/", mailboxes.edit, name="mailbox"),
    path("setup/mailboxes/<int:pk>/test/", mailboxes.test, name="test-mailbox"),
    path("setup/mailboxes/<int:pk>/switch/", mailboxes.switch, name="switch-mailbox"),
    path("setup/users/", users.index, name="users"),
    path("setup/users/new/", users.new, name="new-user"),
    path("setup/users/<int:pk>/", users.edit, name="user"),
    path("setup/users/<int:pk>/invite/", users.invite, name="invite-user"),
    path("setup/users/<int:pk>/switch/", users.switch, name="switch-user"),
]
