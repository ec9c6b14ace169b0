"""isdmedia links each press release to its enquiries and to the interviews with its author.

The house, from the top down; each floor knows only those below it:

doors    desk/ (staff pages) · admin/ · accounts/ (sign-in) · public/ (no account) · management/commands/; access.py stands before them
verbs    worker, alarms, doctor, sample/ · intake/ (mail in) · interviews/ (slots, booking, letters, by_link, replies) · enquiries/ ·
         contacts, releases, mailboxes, mailbox_sign_in (OAuth2), staff
leaves   outbox/ (mail out) · audit (events) · links (signed links): every verb may call them, they call no verb
nouns    models/: fields, enums, constraints, QuerySets
values   mail/ (bytes → ParsedMail) · reading/ (what a mail or a release says) · interviews.spans, .windows, .calendar · signing,
         secrets: no Django, no database
beside   guards (no double booking, in the database itself), middleware, context_processors, templatetags/

A mail's way: intake.watching (the worker's line) → intake.visits → intake.fetch → intake.receive (raw, committed first) →
intake.process: mail.isolated (mail.parse in a child of its own, within limits) → intake.threads (by proof) → reading.read →
intake.matching → intake.triage → intake.apply (one transaction) → the desk → enquiries.reply → outbox.send_round.
An interview's way: the desk → interviews.booking.bid → interviews.slots → booking.offer (times held and a letter with a signed link, one
transaction) → public/ → interviews.by_link → booking.confirm (checked again; calendar entries to both sides in the same transaction).
"""
