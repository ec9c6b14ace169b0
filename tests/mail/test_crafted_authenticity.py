"""Crafted and real mails: only what our own server certainly wrote makes a sender count as verified."""

import pytest

from isdmedia.mail import parse

OURS = "mx.corvane.example"
ANN = "From: Ann Smith <ann@paper.example>\n"
PASS = "dmarc=pass header.from=paper.example"
ALL = f"spf=pass smtp.mailfrom=paper.example; dkim=pass header.d=paper.example; {PASS}"


def result(results: str = PASS, server: str = OURS) -> str:
    return f"Authentication-Results: {server}; {results}\n"


def received(sender: str = "mail.paper.example", by: str = OURS, origin: str = "mail.paper.example [192.0.2.1]", queue: str = "4F6F1208E4") -> str:
    return f"Received: from {sender} ({origin})\n\tby {by} (Postfix) with ESMTPS id {queue}\n\tfor <media@{OURS}>; Mon, 23 Nov 2026 09:00:00 +0000 (UTC)\n"


BORDER = received()
EVIL = received("evil.example", origin="unknown [203.0.113.9]")


def verdict(top: str, sender: str = ANN, server: str = OURS) -> str:
    return parse(f"{top}{sender}Subject: x\n\nMay we talk?".encode(), authserv_id=server).authentication.verdict


@pytest.mark.parametrize("top", [
    result() + BORDER,
    result(ALL) + BORDER,
    result("dkim=pass header.d=paper.example") + BORDER,
    result("dkim=pass header.d=news.paper.example") + BORDER,
    result("dkim=pass (2048-bit key; unprotected) header.d=paper.example header.i=@paper.example header.b=AbC") + BORDER,
    result(PASS, f"{OURS} 1") + BORDER,
    result(PASS, "MX.Corvane.Example") + BORDER,
    result(PASS, f"{OURS} (amavisd-new)") + BORDER,
    result() + received("localhost", origin="localhost [127.0.0.1]") + BORDER,
    received("localhost", origin="localhost [127.0.0.1]") + result() + BORDER,
    received("localhost", origin="localhost [IPv6:::1]") + result() + BORDER,
    received(OURS, origin=f"{OURS} [10.1.2.3]") + result() + BORDER,
    f"Received: by {OURS} (Postfix, from userid 110) id ABCDEF1234; now\n" + result() + BORDER,
    "Received: (qmail 1234 invoked by uid 89); now\n" + result() + BORDER,
    # beneath the line, with its queue id
    BORDER + result(PASS, f"{OURS}/4F6F1208E4"),
    BORDER + f"DMARC-Filter: OpenDMARC Filter v1.4.2 {OURS} 4F6F1208E4\n" + result(),
    BORDER + "Received-SPF: pass\n" + f"DKIM-Filter: OpenDKIM Filter v2.11.0 {OURS} 4F6F1208E4\n" + result("dkim=pass header.d=paper.example"),
])
def test_verified(top: str) -> None:
    assert verdict(top) == "aligned"


@pytest.mark.parametrize("top", [
    result("dmarc=fail header.from=paper.example") + BORDER,
    result("dmarc=fail (p=none) header.from=paper.example; dkim=pass header.d=paper.example") + BORDER,
    result("dmarc=fail header.from=paper.example") + EVIL + result(),
    result("dmarc=fail header.from=paper.example; arc=pass (i=2 spf=pass dkim=pass)") + received("lists.example", origin="lists.example [192.0.2.7]")
    + f"ARC-Authentication-Results: i=1; {OURS}; {PASS}\n",
])
def test_denied(top: str) -> None:
    assert verdict(top) == "failed"


UNCERTAIN = [
    # forged, and where
    EVIL + result(), EVIL + result(ALL) + received(), EVIL + BORDER + result(), BORDER + result() + BORDER,
    received("evil.example", "relay.evil.example") + result() + BORDER, result(PASS, "mx.evil.example") + EVIL + result(),
    result(PASS, f"mx.evil.example ({OURS})") + BORDER, result(PASS, f"({OURS}) mx.evil.example") + BORDER, result(PASS, f"evil.{OURS}") + BORDER,
    result(PASS, f"{OURS}.evil.example") + BORDER, result(PASS, f'"{OURS} x"') + BORDER, f"X-Authentication-Results: {OURS}; {PASS}\n" + BORDER,
    f"ARC-Authentication-Results: i=1; {OURS}; {PASS}\n" + BORDER, f"Authentication-Results-Original: {OURS}; {PASS}\n" + BORDER,
    f"Old-Authentication-Results: {OURS}; {PASS}\n" + BORDER,
    # a host that calls itself ours, or by names of the house
    received("localhost", origin="unknown [203.0.113.9]") + result(), received(OURS, origin="unknown [203.0.113.9]") + result(),
    received("localhost", origin="localhost [IPv6:2001:db8::9]") + result(), f"Received: from localhost (HELO localhost) (203.0.113.9) by {OURS} with SMTP; now\n" + result(),
    received("[127.0.0.1]", origin="unknown [203.0.113.9]") + result(), received("localhost", origin=f"[203.0.113.9] by {OURS}") + result(),
    # beneath the line without its queue id, or with another
    BORDER + result(PASS, f"{OURS}/0000000000"), BORDER + f"DMARC-Filter: OpenDMARC Filter v1.4.2 {OURS} 0000000000\n" + result(),
    BORDER + "Received-SPF: pass\n" + result(), BORDER + "X-Note: x\n" + result(PASS, f"{OURS}/4F6F1208E4"), EVIL + result(PASS, f"{OURS}/"),
    # what it says does not vouch for this sender
    result("dmarc=pass header.from=other.example") + BORDER, result("dkim=pass header.d=evil.example") + BORDER, result("dkim=pass header.d=example") + BORDER,
    result("dkim=pass header.d=evilpaper.example") + BORDER, result("dkim=pass header.d=paper.example.evil.example") + BORDER,
    result("spf=pass smtp.mailfrom=paper.example") + BORDER, result("spf=pass smtp.mailfrom=ann@paper.example; dkim=none; dmarc=none") + BORDER,
    result("dkim=fail header.d=paper.example") + BORDER, result("dkim=neutral (dkim=pass header.d=paper.example)") + BORDER, result("dmarc=temperror") + BORDER,
    result("dmarc=bestguesspass header.from=paper.example") + BORDER, result("x-dmarc=pass header.from=paper.example") + BORDER, result("none") + BORDER,
    result("iprev=pass; auth=pass smtp.auth=ann@paper.example") + BORDER, result("arc=pass; dmarc=none") + BORDER, result("=;;dmarc==pass") + BORDER,
    result("spf=none (dmarc=pass header.from=paper.example)") + BORDER, f"Authentication-Results: {OURS} dmarc=pass header.from=paper.example\n" + BORDER,
    "Authentication-Results: " + "(" * 5000 + f"{OURS}; {PASS}\n" + BORDER, "",
]


@pytest.mark.parametrize("top", UNCERTAIN)
def test_never_verified(top: str) -> None:
    assert verdict(top) == "unverified"


@pytest.mark.parametrize("sender", [
    ANN + "From: Eve <eve@evil.example>\n", "From: Ann <ann@paper.example>, Eve <eve@evil.example>\n", "From: desk: ann@paper.example, eve@evil.example;\n", "",
    "From: ann\n", "From: Ann Smith ann@paper.example <eve@evil.example>\n", "From: Ann <ann@pаper.example>\n", "From: Ann <ann@paper.example.evil.example>\n",
    "From: Ann <ann@xn--pper-53d.example>\n", "From: Ann <ann@evil.paper-example.example>\n", 'From: "ann@paper.example" <eve@evil.example>\n',
])
def test_a_sender_other_than_the_one_vouched_for(sender: str) -> None:
    assert verdict(result(ALL) + BORDER, sender) == "unverified"


GOOGLE = "mx.google.com"
HOPS = ("Delivered-To: media@corvane.example\nReceived: by 2002:a05:6022:f0e:b0:60:abcd:ef with SMTP id a14csp1; Mon, 23 Nov 2026 01:00:01 -0800 (PST)\n"
        "X-Google-Smtp-Source: AGHT\nX-Received: by 2002:a17:907:2cc5:b0:a9a:1 with SMTP id x; Mon, 23 Nov 2026 01:00:01 -0800 (PST)\n"
        "ARC-Seal: i=1; a=rsa-sha256; d=google.com\nARC-Message-Signature: i=1; a=rsa-sha256; d=google.com\n"
        f"ARC-Authentication-Results: i=1; {GOOGLE}; dkim=pass header.i=@paper.example; {PASS}\nReturn-Path: <ann@paper.example>\n")
TAKEN = (f"Received: from mail.paper.example (mail.paper.example. [192.0.2.1])\n        by {GOOGLE} with ESMTPS id 4fb4d7f45d1cf-1\n        for <media@corvane.example>\n"
         "        (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);\n        Mon, 23 Nov 2026 01:00:01 -0800 (PST)\n")
SPF = "Received-SPF: pass (google.com: domain of ann@paper.example designates 192.0.2.1 as permitted sender) client-ip=192.0.2.1;\n"
GOOD = (f"Authentication-Results: {GOOGLE};\n       dkim=pass header.i=@paper.example header.s=s1 header.b=abc;\n       spf=pass (google.com: domain of ann@paper.example designates"
        " 192.0.2.1 as permitted sender) smtp.mailfrom=ann@paper.example;\n       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=paper.example\n")
EARLIER = "Received: by mail.paper.example (Postfix) id 1; now\n"


@pytest.mark.parametrize(("top", "expected"), [
    (HOPS + TAKEN + SPF + GOOD, "aligned"), (HOPS + TAKEN + GOOD, "aligned"), (HOPS + TAKEN + SPF + GOOD + EARLIER + GOOD, "aligned"),
    (HOPS + TAKEN + SPF + GOOD.replace("dmarc=pass", "dmarc=fail") + GOOD, "failed"), (HOPS + TAKEN + SPF + EARLIER + GOOD, "unverified"),
    (HOPS + TAKEN + SPF + "X-Mailer: x\n" + GOOD, "unverified"), (HOPS + TAKEN + SPF + EARLIER + TAKEN + SPF + GOOD, "unverified"),
    (HOPS + TAKEN + SPF + GOOD.replace(GOOGLE, "mx.evil.example") + GOOD, "unverified"), (TAKEN.replace(GOOGLE, "mx.evil.example") + TAKEN + GOOD, "unverified"),
    (HOPS + GOOD, "unverified"), (HOPS + EARLIER + TAKEN + SPF + GOOD, "unverified"), (HOPS + TAKEN + SPF, "unverified"),
    (HOPS + TAKEN + SPF + GOOD.replace("header.from=paper.example", "header.from=evil.example").replace("header.i=@paper", "header.i=@evil"), "unverified"),
    (f"Received: by mail-ed1-f41.google.com with SMTP id a; now\n{TAKEN}{SPF}{GOOD}", "aligned"),
    (f"Received: from mail-ed1-f41.google.com by mx.evil.example; now\n{TAKEN}{SPF}{GOOD}", "unverified"),
])
def test_google(top: str, expected: str) -> None:
    assert [verdict(top, server=name) for name in (GOOGLE, "google", "Gmail")] == [expected] * 3


HOUSE = ("Received: from DB9PR01MB1.eurprd01.prod.outlook.com (2603:10a6:10:1::1)\n by VI1PR01MB2.eurprd01.prod.outlook.com with HTTPS; Mon, 23 Nov 2026 09:00:03 +0000\n"
         "Received: from AS4P250CA0012.EURP250.PROD.OUTLOOK.COM (2603:10a6:20b:1::1)\n by DB9PR01MB1.eurprd01.prod.outlook.com (2603:10a6:10:1::1) with Microsoft SMTP Server (version=TLS1_2,"
         " cipher=TLS_ECDHE) id 15.20.1; Mon, 23 Nov 2026 09:00:02 +0000\nReceived: from AMS0EPF0001.eurprd05.prod.outlook.com\n (2603:10a6:20b:1:cafe::1) by AS4P250CA0012.outlook.office365.com"
         " (2603:10a6:20b:1::2) with Microsoft SMTP Server id 15.20.1; Mon, 23 Nov 2026 09:00:01 +0000\n")
NAMELESS = ("Authentication-Results: spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=paper.example; dkim=pass (signature was verified) header.d=paper.example;dmarc=pass action=none"
            " header.from=paper.example;compauth=pass reason=100\n")
EOP_SPF = "Received-SPF: Pass (protection.outlook.com: domain of paper.example designates 192.0.2.1 as permitted sender) receiver=protection.outlook.com; client-ip=192.0.2.1; pr=C\n"
EOP = ("Received: from mail.paper.example (192.0.2.1) by\n AMS0EPF0001.mail.protection.outlook.com (10.167.16.1) with Microsoft SMTP Server (version=TLS1_3) id 15.20.1 via Frontend Transport;"
       " Mon, 23 Nov 2026 09:00:00 +0000\n")
SOURCE = "X-MS-Exchange-Organization-AuthSource: AMS0EPF0001.eurprd05.prod.outlook.com\nX-MS-Exchange-Organization-AuthAs: Anonymous\n"
UNDER = EOP.replace("mail.paper.example (192.0.2.1)", "EUR05-outbound.mail.protection.outlook.com (192.0.2.8)")


@pytest.mark.parametrize(("top", "expected"), [
    (HOUSE + NAMELESS + EOP_SPF + EOP + SOURCE, "aligned"), (HOUSE + NAMELESS + EOP, "aligned"), (NAMELESS + EOP, "aligned"), (HOUSE + NAMELESS + UNDER, "aligned"),
    (HOUSE + EOP + NAMELESS + SOURCE, "aligned"), (HOUSE + EOP + EOP_SPF + NAMELESS + SOURCE, "aligned"),
    (HOUSE + EOP + NAMELESS, "unverified"), (HOUSE + EOP + NAMELESS + SOURCE.replace("0001", "0009"), "unverified"), (HOUSE + EOP + "X-A: b\n" + NAMELESS + SOURCE, "unverified"),
    (HOUSE + NAMELESS.replace("dmarc=pass action=none", "dmarc=fail action=quarantine").replace("compauth=pass", "compauth=fail") + EOP + NAMELESS, "failed"),
    (HOUSE + NAMELESS.replace("dmarc=pass", "dmarc=bestguesspass").replace("dkim=pass", "dkim=none") + EOP, "unverified"),
    (HOUSE + NAMELESS.replace("header.from=paper.example", "header.from=evil.example").replace("header.d=paper", "header.d=evil") + EOP, "unverified"),
    (HOUSE + NAMELESS.replace("dkim=pass", "dkim=none").replace("dmarc=pass", "dmarc=none") + EOP, "unverified"),
    (NAMELESS, "unverified"), (HOUSE + NAMELESS, "unverified"), (EVIL + NAMELESS + EOP, "unverified"), (HOUSE + EVIL + NAMELESS + EOP, "unverified"),
    (HOUSE + result(ALL, "mx.evil.example") + EOP + NAMELESS, "unverified"),
    (EOP.replace("AMS0EPF0001.mail.protection.outlook.com", "AMS0EPF0001.mail.protection.outlook.com.evil.example") + NAMELESS + SOURCE, "unverified"),
    (EOP.replace("mail.paper.example (192.0.2.1)", "x.prod.outlook.com (203.0.113.9)") + NAMELESS + EOP, "unverified"),
])
def test_microsoft_365(top: str, expected: str) -> None:
    assert [verdict(top, server=name) for name in ("microsoft365", "Office365", "protection.outlook.com")] == [expected] * 3


@pytest.mark.parametrize("server", ["", " ", "google", "microsoft365", "mx.other.example"])
def test_a_setting_that_names_another_server_verifies_nobody(server: str) -> None:
    assert verdict(result(ALL) + BORDER, server=server) == "unverified"


@pytest.mark.parametrize("top", [HOPS + TAKEN + SPF + GOOD, HOUSE + NAMELESS + EOP])
def test_results_of_others_verify_nobody_where_the_server_is_ours(top: str) -> None:
    assert verdict(top) == "unverified"
