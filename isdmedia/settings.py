"""The one settings file. Every name in capitals that comes from the environment is described in the README."""
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.contrib.messages import constants as messages

from isdmedia import environment

environment.load()

BASE_DIR = environment.BASE_DIR
DATA_DIR = environment.data_dir()
DEBUG = environment.boolean("DEBUG", False)
SECRET_KEY = environment.secret("SECRET_KEY")
FIELD_KEY = environment.secret("FIELD_KEY")
PUBLIC_ORIGIN = environment.origin("PUBLIC_ORIGIN", "http://127.0.0.1:8000")
_origin = urlsplit(PUBLIC_ORIGIN)
ALLOWED_HOSTS = environment.names("ALLOWED_HOSTS", sorted({_origin.hostname or "", "127.0.0.1", "localhost"}))
CSRF_TRUSTED_ORIGINS = [PUBLIC_ORIGIN]

DESK_NAME = environment.text("DESK_NAME", "Press desk")
DESK_ADDRESS = environment.address("DESK_ADDRESS", "media@desk.example")
DESK_TIME_ZONE = environment.zone("DESK_TIME_ZONE", "Europe/London")
DESK_PREFIX = environment.text("DESK_PREFIX", "ISD").upper()
AUTHSERV_ID = environment.text("AUTHSERV_ID", "")
REQUIRE_MFA = environment.boolean("REQUIRE_MFA", True)
TRUSTED_PROXIES = environment.whole_number("TRUSTED_PROXIES", 0)

INSTALLED_APPS = [
    "isdmedia",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_htmx",
    "csp",
]
MIDDLEWARE = [
    "isdmedia.middleware.security_headers",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "isdmedia.middleware.viewer_time_zone",
    "isdmedia.middleware.second_factor",
]
ROOT_URLCONF = "isdmedia.urls"
WSGI_APPLICATION = "isdmedia.wsgi.application"
TEMPLATES = [{
    "BACKEND": "django.template.backends.django.DjangoTemplates",
    "DIRS": [BASE_DIR / "templates"],
    "APP_DIRS": True,
    "OPTIONS": {"context_processors": [
        "django.template.context_processors.request",
        "django.contrib.auth.context_processors.auth",
        "django.contrib.messages.context_processors.messages",
        "isdmedia.context_processors.desk",
    ]},
}]

# --- database: what a crash or a power cut must not take (see doctor) ---
DATABASES = {"default": environment.database("DATABASE_URL", f"sqlite:///{DATA_DIR / 'desk.sqlite3'}")}
ON_SQLITE = "sqlite3" in str(DATABASES["default"]["ENGINE"])
if ON_SQLITE:
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }
else:
    DATABASES["default"].update(CONN_MAX_AGE=60, CONN_HEALTH_CHECKS=True)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- people and sessions ---
AUTH_USER_MODEL = "isdmedia.User"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend", "allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher", "django.contrib.auth.hashers.PBKDF2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "isdmedia.accounts.adapter.ClosedDoor"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
ACCOUNT_RATE_LIMITS = {"login_failed": "5/15m/key,50/h/ip"}
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_TOTP_ISSUER = DESK_NAME
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_PASSKEY_LOGIN_ENABLED = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = f"[{DESK_NAME}] "
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
PASSWORD_RESET_TIMEOUT = 1800
USERSESSIONS_TRACK_ACTIVITY = False
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk:queue"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_SAVE_EVERY_REQUEST = False
CSRF_USE_SESSIONS = True

# --- headers ---
ON_HTTPS = _origin.scheme == "https"
SESSION_COOKIE_NAME = "__Host-sid" if ON_HTTPS else "sid"
SESSION_COOKIE_SECURE = ON_HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = ON_HTTPS
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 63072000 if ON_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = ON_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {"DIRECTIVES": {
    "default-src": [NONE], "script-src": [SELF], "style-src": [SELF], "img-src": [SELF, "data:"], "font-src": [SELF],
    "connect-src": [SELF], "frame-src": [SELF], "form-action": [SELF], "base-uri": [NONE], "frame-ancestors": [NONE],
    "object-src": [NONE], **({"upgrade-insecure-requests": True} if ON_HTTPS else {}),
}}
PERMISSIONS_POLICY: dict[str, list[str]] = {name: [] for name in ("camera", "microphone", "geolocation", "payment", "usb")}

# --- language, time, static files, forms ---
LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = DESK_TIME_ZONE
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": DATA_DIR / "attachments"}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
                    if not DEBUG else "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_MANIFEST_STRICT = False
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"
MESSAGE_TAGS = {messages.ERROR: "danger"}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# --- mail out ---
EMAIL_URL = environment.text("EMAIL_URL", f"filemail:///{DATA_DIR / 'outbox'}")
for _name, _value in environment.mail_server("EMAIL_URL", EMAIL_URL).items():
    if _value is not None:
        globals()[_name] = _value
EMAIL_TIMEOUT = environment.whole_number("EMAIL_TIMEOUT", 30, least=1)
DEFAULT_FROM_EMAIL = DESK_ADDRESS
SERVER_EMAIL = DESK_ADDRESS
EMAIL_SUBJECT_PREFIX = f"[{DESK_NAME}] "

# --- mailboxes that are opened by OAuth2 ---
OAUTH_MICROSOFT_ORIGIN = environment.provider_origin("OAUTH_MICROSOFT_ORIGIN", "https://login.microsoftonline.com")
OAUTH_GOOGLE_ORIGIN = environment.provider_origin("OAUTH_GOOGLE_ORIGIN", "https://accounts.google.com")

# --- the desk's own rules ---
UNDO_SECONDS = environment.whole_number("UNDO_SECONDS", 15)
DUE_SOON_MINUTES = environment.whole_number("DUE_SOON_MINUTES", 120)
AIR_LEAD_MINUTES = environment.whole_number("AIR_LEAD_MINUTES", 60)
UNSTATED_FLOAT_MINUTES = environment.whole_number("UNSTATED_FLOAT_MINUTES", 30)
NOTICE_MINUTES = environment.whole_number("NOTICE_MINUTES", 60)
BOOKING_DAYS = environment.whole_number("BOOKING_DAYS", 30, least=1)
PUBLIC_HOLD_MINUTES = environment.whole_number("PUBLIC_HOLD_MINUTES", 15, least=1)
MOVE_HOURS = environment.whole_number("MOVE_HOURS", 24)
LINK_DAYS = environment.whole_number("LINK_DAYS", 7, least=1)
PLUS_ADDRESSES = environment.boolean("PLUS_ADDRESSES", False)
RETRY_MINUTES = (1, 5, 15, 60, 240, 720, 1440, 2880)

# --- limits: beyond one the raw mail is kept and the reason shown ---
LIMIT_MAIL_BYTES = environment.whole_number("LIMIT_MAIL_BYTES", 40 * 1024 * 1024, least=1024)
LIMIT_HEADER_BLOCK_BYTES = environment.whole_number("LIMIT_HEADER_BLOCK_BYTES", 256 * 1024, least=1024)
LIMIT_HEADERS = environment.whole_number("LIMIT_HEADERS", 1000, least=10)
LIMIT_HEADER_BYTES = environment.whole_number("LIMIT_HEADER_BYTES", 64 * 1024, least=998)
LIMIT_DEPTH = environment.whole_number("LIMIT_DEPTH", 20, least=1)
LIMIT_PARTS = environment.whole_number("LIMIT_PARTS", 500, least=1)
LIMIT_FORWARD_DEPTH = environment.whole_number("LIMIT_FORWARD_DEPTH", 3)
LIMIT_ADDRESSES = environment.whole_number("LIMIT_ADDRESSES", 500, least=1)
LIMIT_ENCODED_WORDS = environment.whole_number("LIMIT_ENCODED_WORDS", 500, least=1)
LIMIT_PARAMETERS = environment.whole_number("LIMIT_PARAMETERS", 100, least=1)
LIMIT_COMMENT_DEPTH = environment.whole_number("LIMIT_COMMENT_DEPTH", 50, least=1)
LIMIT_REFERENCES = environment.whole_number("LIMIT_REFERENCES", 100, least=1)
LIMIT_HTML_BYTES = environment.whole_number("LIMIT_HTML_BYTES", 1024 * 1024)
LIMIT_HTML_DEPTH = environment.whole_number("LIMIT_HTML_DEPTH", 500, least=1)
LIMIT_TEXT_CHARACTERS = environment.whole_number("LIMIT_TEXT_CHARACTERS", 500_000, least=1000)
LIMIT_LINE_CHARACTERS = environment.whole_number("LIMIT_LINE_CHARACTERS", 2000, least=100)
LIMIT_QUOTE_LINES = environment.whole_number("LIMIT_QUOTE_LINES", 5000, least=10)
LIMIT_INLINE_IMAGES = environment.whole_number("LIMIT_INLINE_IMAGES", 20)
LIMIT_INLINE_IMAGE_BYTES = environment.whole_number("LIMIT_INLINE_IMAGE_BYTES", 2 * 1024 * 1024)
LIMIT_INLINE_TOTAL_BYTES = environment.whole_number("LIMIT_INLINE_TOTAL_BYTES", 8 * 1024 * 1024)
LIMIT_INLINE_PIXELS = environment.whole_number("LIMIT_INLINE_PIXELS", 40_000_000)
LIMIT_ATTACHMENTS = environment.whole_number("LIMIT_ATTACHMENTS", 100)
LIMIT_CALENDAR_BYTES = environment.whole_number("LIMIT_CALENDAR_BYTES", 256 * 1024)
LIMIT_CALENDAR_COMPONENTS = environment.whole_number("LIMIT_CALENDAR_COMPONENTS", 50)
LIMIT_CALENDAR_ATTENDEES = environment.whole_number("LIMIT_CALENDAR_ATTENDEES", 200)
LIMIT_CHILD_CPU_SECONDS = environment.whole_number("LIMIT_CHILD_CPU_SECONDS", 5, least=1)
LIMIT_CHILD_WALL_SECONDS = environment.whole_number("LIMIT_CHILD_WALL_SECONDS", 10, least=1)
LIMIT_CHILD_MEMORY_BYTES = environment.whole_number("LIMIT_CHILD_MEMORY_BYTES", 512 * 1024 * 1024, least=192 * 1024 * 1024)
LIMIT_CHILD_MAILS = environment.whole_number("LIMIT_CHILD_MAILS", 2000, least=1)
SENDER_SHARE_PERCENT = environment.whole_number("SENDER_SHARE_PERCENT", 25, least=1)
LEASE_SECONDS = environment.whole_number("LEASE_SECONDS", 60, least=1)
TRIES = environment.whole_number("TRIES", 3, least=1)
PRIVATE_MAIL_HOSTS = environment.names("PRIVATE_MAIL_HOSTS", ["127.0.0.1", "localhost", "::1"])
ALARM_FETCH_MINUTES = environment.whole_number("ALARM_FETCH_MINUTES", 10, least=1)
ALARM_WAITING_MINUTES = environment.whole_number("ALARM_WAITING_MINUTES", 5, least=1)
ALARM_DISK_PERCENT = environment.whole_number("ALARM_DISK_PERCENT", 15)
ALARM_AFTER_MINUTES = environment.whole_number("ALARM_AFTER_MINUTES", 5)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"without_tokens": {"()": "isdmedia.logs.WithoutTokens"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["without_tokens"]}},
    "loggers": {"django": {"handlers": []}, "django.server": {"handlers": ["console"], "propagate": False}},
    "root": {"handlers": ["console"], "level": environment.text("LOG_LEVEL", "WARNING").upper()},
}
SILENCED_SYSTEM_CHECKS = ["security.W008"]  # the proxy in front redirects to https; see README
