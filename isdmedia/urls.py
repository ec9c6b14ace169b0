"""Where each door hangs."""
from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from isdmedia.public.health import ready

admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("", include("isdmedia.desk.urls")),
    path("accounts/", include("isdmedia.accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("t/", include("isdmedia.public.urls")),
    path("health/", ready, name="health"),
]
