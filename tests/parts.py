"""Which tests need more than requirements.txt. Without those parts they are left out and named; in CI a missing part fails."""
import os
from importlib.util import find_spec

NEEDED_BY = {
    "aiosmtpd": ["outbox/test_sending.py", "soak/test_kill_points.py", "browser"],
    "playwright": ["browser"],
    "axe_playwright_python": ["browser"],
    "hypothesis": ["interviews/test_spans.py", "interviews/test_calendar_invitations.py"],
}
MISSING = [] if os.environ.get("CI") == "true" else [part for part in NEEDED_BY if find_spec(part) is None]
LEFT_OUT = sorted({tests for part in MISSING for tests in NEEDED_BY[part]})
