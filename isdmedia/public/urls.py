"""Pages behind signed links: of a journalist (times) and of a spokesperson (request)."""
from django.urls import path

from isdmedia.public.views import request, times

app_name = "public"
urlpatterns = [
    path("times/<str:token>/", times.page, name="times"),
    path("times/<str:token>/calendar.ics", times.calendar, name="times-calendar"),
    path("interview/<str:token>/", request.page, name="request"),
    path("interview/<str:token>/calendar.ics", request.calendar, name="request-calendar"),
]
