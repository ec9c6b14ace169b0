"""When the rules of the desk do not allow an act."""


class Refused(Exception):
    """An act that is not allowed now; its text is one sentence for people, shown as it stands."""
