"""A private Dovecot that takes access tokens (XOAUTH2, OAUTHBEARER) and asks a provider whether they hold (RFC 7662)."""
from tests.servers.imap import ImapServer

FURTHER = """
auth_mechanisms = {mechanisms}
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {conf}
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Gesendet {{
    auto = subscribe
    special_use = \\Sent
  }}
  mailbox Archive {{
    auto = subscribe
  }}
}}
"""
INTROSPECTION = """
introspection_url = {origin}/introspect?token=
introspection_mode = get
username_attribute = email
active_attribute = active
active_value = true
"""


class OAuthImapServer(ImapServer):
    def __init__(self, home, *, provider, mechanisms="xoauth2 oauthbearer plain login"):
        super().__init__(home)
        conf = home / "oauth2.conf.ext"
        conf.write_text(INTROSPECTION.format(origin=provider.origin))
        self.further = FURTHER.format(conf=conf, mechanisms=mechanisms)
