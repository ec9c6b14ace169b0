"""Database guards beyond what migrations keep: that no two interviews ever occupy one resource at overlapping times.

PostgreSQL has an exclusion constraint. SQLite has none, so triggers say the same; a rebuild of the table (any later
AlterField) drops them without a word, so they are put back after every migrate, and `missing` tells when one is not there.
Imports no model: the tables are named as the migrations name them.
"""
from typing import Any

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "isdmedia_occupation"
NO_OVERLAP = "occupation_no_overlap"
_OVERLAPS = f"""
SELECT RAISE(ABORT, '{NO_OVERLAP}') WHERE EXISTS (
    SELECT 1 FROM {TABLE} other
    WHERE other.resource_id = NEW.resource_id AND other.busy_until > NEW.busy_from
      AND other.busy_from < NEW.busy_until AND other.state = 'live' AND other.interview_id <> NEW.interview_id)"""
TRIGGERS = {
    f"{NO_OVERLAP}_insert": f"BEFORE INSERT ON {TABLE} WHEN NEW.state = 'live' BEGIN {_OVERLAPS}; END",
    f"{NO_OVERLAP}_update": f"BEFORE UPDATE OF resource_id, interview_id, busy_from, busy_until, state ON {TABLE} "
                            f"WHEN NEW.state = 'live' BEGIN {_OVERLAPS}; END",
}
"""The triggers of SQLite by name."""


def install(*, using: str = DEFAULT_DB_ALIAS, **kwargs: Any) -> None:
    """Put back what is missing, once its table is there; a receiver of post_migrate, so that every migrate mends it."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if TABLE not in connection.introspection.table_names(cursor):
            return
    for name in missing(using=using):
        _put_back(connection, name)


def missing(*, using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """The names of the guards that are not there, or do not say what they should; empty when nobody can be booked twice."""
    connection = connections[using]
    return _missing_constraints(connection) if connection.vendor == "postgresql" else _missing_triggers(connection)


def _missing_triggers(connection: BaseDatabaseWrapper) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", [TABLE])
        there = dict(cursor.fetchall())
    return [name for name, sql in TRIGGERS.items() if there.get(name) != _create(name, sql)]


def _missing_constraints(connection: BaseDatabaseWrapper) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_constraint WHERE conname = %s AND contype = 'x' AND convalidated AND conrelid = to_regclass(%s)",
                       [NO_OVERLAP, TABLE])
        return [] if cursor.fetchone() else [NO_OVERLAP]


def _put_back(connection: BaseDatabaseWrapper, name: str) -> None:
    if connection.vendor == "postgresql":
        occupation = apps.get_model("isdmedia", "Occupation")
        constraint = next(found for found in occupation._meta.constraints if found.name == name)
        with connection.schema_editor() as editor:
            editor.add_constraint(occupation, constraint)
        return
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
        cursor.execute(_create(name, TRIGGERS[name]))


def _create(name: str, rule: str) -> str:
    return f"CREATE TRIGGER {name} {rule}"
