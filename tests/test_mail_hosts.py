from ipaddress import ip_address

import pytest

from isdmedia import mail_hosts

PRIVATE = ["127.0.0.1", "10.1.2.3", "172.16.0.9", "192.168.7.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1",
           "fe80::1", "fc00::7", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::1", "::", "ff02::1"]


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_of_a_private_network_is_refused(address):
    assert mail_hosts.refused(address, allowed=()) == (f"{address} lies in a private network ({address}): an administrator of this machine "
                                                       "allows it by naming it in PRIVATE_MAIL_HOSTS.")


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"])
def test_a_public_address_is_permitted(address):
    assert [ip_address(one) for one in mail_hosts.permitted(address, 993, allowed=())] == [ip_address(address)]


@pytest.mark.parametrize("allowed", [["localhost"], ["LOCALHOST"], ["127.0.0.0/8", "::1"], ["mail.office.example", "127.0.0.1", "::1"]])
def test_what_the_setting_names_is_permitted(allowed):
    assert set(mail_hosts.permitted("localhost", 993, allowed=allowed)) <= {"127.0.0.1", "::1"}


@pytest.mark.parametrize("allowed", [["192.168.0.0/16"], ["mail.office.example"], []])
def test_a_name_that_leads_into_a_private_network_is_refused(allowed):
    with pytest.raises(mail_hosts.NotPermitted, match="localhost lies in a private network"):
        mail_hosts.permitted("localhost", 993, allowed=allowed)


def test_a_name_that_does_not_resolve_yet_is_stored():
    assert mail_hosts.refused("imap.nowhere.example", allowed=()) == ""
