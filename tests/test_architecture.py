"""The floors of the house, and which way the arrows between them point."""
import ast
import functools
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "isdmedia"
FLOORS = (
    ("mail", "reading", "interviews.spans", "interviews.windows", "interviews.calendar", "secrets", "signing"),
    ("models",),
    ("outbox", "audit", "links"),
    (),  # verbs: whatever is named nowhere else
    ("access",),
    ("desk", "public", "admin", "accounts", "management"),
)
OUTSIDE = ("settings", "environment", "urls", "wsgi", "apps", "templatetags", "migrations", "middleware", "context_processors", "guards")
VERBS_FROM_THE_TOP = ("worker", "sample", "doctor", "backup", "intake", "interviews", "enquiries", "contacts", "releases")


@functools.cache
def modules():
    """(name, tree) of each; read once, for they are many."""
    paths = {path: path.relative_to(PACKAGE).with_suffix("").parts for path in sorted(PACKAGE.rglob("*.py"))}
    return [(".".join(parts[:-1] if parts[-1] == "__init__" else parts), ast.parse(path.read_text(encoding="utf-8")))
            for path, parts in paths.items() if "migrations" not in parts]


def under(module, *names):
    return any(module == name or module.startswith(f"{name}.") for name in names)


def floor(module):
    if not module or under(module, *OUTSIDE):
        return None
    return next((number for number, names in enumerate(FLOORS) if under(module, *names)), 3)


def imports(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "isdmedia":
            base = node.module.removeprefix("isdmedia").lstrip(".")
            yield from (f"{base}.{alias.name}".lstrip(".") for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name.removeprefix("isdmedia.") for alias in node.names if alias.name.startswith("isdmedia."))


def test_no_floor_knows_a_higher_one():
    wrong = [f"{name} -> {target}" for name, tree in modules() for target in imports(tree)
             if floor(name) is not None and floor(target) is not None and floor(target) > floor(name)]
    assert wrong == []


def test_no_door_knows_another_door():
    doors = FLOORS[5]
    wrong = [f"{name} -> {target}" for name, tree in modules() if under(name, *doors) for target in imports(tree)
             if under(target, *doors) and target.split(".")[0] != name.split(".")[0]]
    assert wrong == []


def test_verbs_call_only_those_to_their_right():
    rank = {name: number for number, name in enumerate(VERBS_FROM_THE_TOP)}
    wrong = [f"{name} -> {target}" for name, tree in modules() for target in imports(tree)
             if name.split(".")[0] in rank and target.split(".")[0] in rank
             and 4 <= rank[target.split(".")[0]] < rank[name.split(".")[0]]]
    assert wrong == []


def test_values_know_neither_django_nor_a_database():
    wrong = [name for name, tree in modules() if floor(name) == 0 for node in ast.walk(tree)
             if (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "django")
             or (isinstance(node, ast.Import) and any(alias.name.split(".")[0] == "django" for alias in node.names))]
    assert wrong == []


def test_doors_never_write_rows_themselves():
    doors = ("desk", "public", "admin", "accounts")
    wrong = [f"{name}:{node.lineno} .{node.func.attr}()" for name, tree in modules() if under(name, *doors) for node in ast.walk(tree)
             if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
             and node.func.attr in {"save", "bulk_create", "update_or_create", "get_or_create"}]
    assert wrong == []


def test_imports_stand_at_the_top():
    wrong = [f"{name}:{inner.lineno}" for name, tree in modules() for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)
             for inner in ast.walk(node) if isinstance(inner, ast.Import | ast.ImportFrom)]
    assert wrong == []
