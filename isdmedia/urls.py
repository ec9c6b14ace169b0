"""Where each door hangs."""
from django.urls import path

urlpatterns: list = []
