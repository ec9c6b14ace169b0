"""Who works the desk. Roles add up: in an office of two one person has several."""
from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower


class Role(models.TextChoices):
    OFFICER = "press_officer", "press officer"
    HEAD = "head_of_press", "head of press"
    APPROVER = "approver", "approver"
    ADMINISTRATOR = "administrator", "administrator"
    AUDITOR = "auditor", "auditor"


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        """A user with a password, or with none that works when `password` is None."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> User:
        """The same with the administrator's and the press officer's roles (for `createsuperuser`)."""
        return self.create_user(email, password, **{"administrator": True, "press_officer": True, "head_of_press": True, **fields})

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username or "")


class User(AbstractBaseUser, PermissionsMixin):
    """Someone who signs in: press officer, head of press, approver, administrator, auditor, or several of these."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=120)
    time_zone = models.CharField(max_length=64, blank=True, help_text="As in Europe/London; empty: the desk's.")
    is_active = models.BooleanField(default=True)
    press_officer = models.BooleanField(default=True)
    head_of_press = models.BooleanField(default=False)
    approver = models.BooleanField(default=False)
    administrator = models.BooleanField(default=False)
    auditor = models.BooleanField(default=False)
    joined_at = models.DateTimeField(auto_now_add=True)

    objects = UserManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint(Lower("email"), name="user_email_once"),)

    def __str__(self) -> str:
        return self.name or self.email

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(role for role in Role if getattr(self, role.value))

    @property
    def is_staff(self) -> bool:
        """Whether the Django admin opens for them."""
        return self.head_of_press or self.administrator

    @property
    def reads_enquiries(self) -> bool:
        """Whether they may open enquiries: a mere administrator runs the system without reading cases."""
        return self.press_officer or self.head_of_press or self.approver

    @property
    def initials(self) -> str:
        return "".join(word[0] for word in self.name.split()[:2]).upper() or "?"

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name.split(" ")[0]
