"""The web server's door into the desk."""
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "isdmedia.settings")
application = get_wsgi_application()
