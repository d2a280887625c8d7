# Referrals received and sent.
desk-referral-files = Files sent with the referral
desk-referral-answer-files = Files of the answer
desk-referral-answered = Answered
desk-referral-answered-in-time = { $date }, in time
desk-referral-answered-late = { $date }. { $left }
desk-referral-suggested = Suggested unit
desk-referral-officer = Handled by
desk-referral-reminded = Last reminded
desk-referral-refer-on = Refer to { $unit }
desk-col-received = Received
desk-col-service = Service
desk-col-handler = Handled by
desk-shelf-rujukan-masuk-belum-diterima = Not accepted yet
desk-shelf-rujukan-masuk-milik-saya = Mine
desk-today-own-referrals = My referrals
refer-only-takers = Only units that take this service
refer-files = Files that go along
refer-files-hint = Files hold personal data. Choose only what the other unit needs.
refer-reply-files = Letter or photo
refer-reply-files-hint = Photos or PDF, at most 3. Residents see them only when the outcome gives them.
refer-remind-intro = The receiving unit gets a reminder. Once a working day.
refer-remind-label = Message
refer-remind-hint = May be left empty. Only officers read it.
refer-assign_referral-intro = Whoever is chosen finds it under “Mine”.
refer-assign-label = Who handles this referral?
visits-load = { $role }, { $load }, { $visits } visits today
inbox-select = Select
inbox-select-all = Select all on this page
inbox-accept-chosen = Accept the selected
inbox-accept-title = Accept referrals
inbox-accept-intro = { $n } { $n ->
    [one] referral
   *[other] referrals
 } will be accepted. The senders see it.
inbox-accept-none-chosen = You have not selected any referral.
inbox-accept-nothing = None of them can be accepted.
inbox-accept-submit = Accept { $n } { $n ->
    [one] referral
   *[other] referrals
 }
inbox-accept-not-yours = You cannot accept this referral.
inbox-accept-past = No longer waiting: { $status }.
inbox-accept-overtaken = The report changed after the list was opened. Open it first.
inbox-accepted-title = Referrals accepted
inbox-accepted-intro = { $n } { $n ->
    [one] referral was
   *[other] referrals were
 } accepted.
inbox-will-accept = Will be accepted
inbox-was-accepted = Accepted
inbox-skipped = Skipped
inbox-back = Back to referrals received
