#!/usr/bin/env python
"""Run a command of the desk: `python manage.py help` lists them."""
import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from isdmedia import environment


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "isdmedia.settings")
    try:
        environment.ensure_secrets()
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as wrong:
        sys.exit(f"isdmedia: {wrong}")


if __name__ == "__main__":
    main()
