"""Signing in by a one-time link; everything else of accounts is allauth's."""
from django.urls import path

from isdmedia.accounts import views

urlpatterns = [path("link/<str:token>/", views.link, name="sign_in_link")]
