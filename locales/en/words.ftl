# Shared words: the closed lists of the system, in everyday language.

# Kinds
kind-complaint = Complaint
kind-service_request = Service request
kind-information = Question
kind-aspiration = Suggestion
kind-social_report = Report of somebody in need
kind-regional_proposal = Regional proposal

# Issues
issue-not_registered = Not registered
issue-decile_mismatch = Welfare group does not fit
issue-removed_inactive = Aid was stopped
issue-not_paid = Aid not received
issue-balance_empty = Empty balance
issue-card_lost_damaged = Card lost or damaged
issue-identity_mismatch = Civil records do not match
issue-family_data_change = Family data changed
issue-mistargeted = Aid went to the wrong people
issue-levy = Money was cut or asked for
issue-officer_conduct = Conduct of an officer
issue-information_request = Asks for an explanation
issue-personal_data = My personal data
issue-medical_emergency = Medical emergency
issue-destitute_person = Person left without care
issue-violence = Violence
issue-disaster = Disaster
issue-service = Service wanted
issue-other = Something else
issue-unknown = Not yet determined
issue-neutral = Report

# Groups needing attention (PAS)
pas-vulnerable_child = Vulnerable child
pas-disability = Person with a disability
pas-neglected_elderly = Neglected elderly person
pas-low_income = Low-income people
pas-disaster_victim = Disaster victim
pas-special_affirmation = People with special affirmation
pas-released_prisoner = Released prisoner
pas-violence_victim = Victim of violence
pas-drugs_hiv = Person affected by drugs or HIV/AIDS
pas-social_problem = People with social problems
pas-vulnerable_woman = Vulnerable woman
pas-destitute = Destitute person

# Statuses at the desk
status-received = New
status-checking = Being checked
status-awaiting_reporter = Waiting for the citizen
status-verifying = Being verified
status-handling = Being handled
status-referred = Referred
status-resolved = Outcome given, waiting for the citizen
status-closed = Closed
status-merged = Merged
status-withdrawn = Withdrawn by the citizen
status-archived = Archived

# Statuses the citizen reads
label-received = Received
label-checked = Being checked
label-waiting = Waiting for you
label-handled = Being handled
label-passed-on = Passed on
label-finished = Finished
label-closed = Closed

# Weight and order
severity-ordinary = Ordinary
severity-misconduct = Misconduct
severity-danger = Danger
severity-emergency = Emergency
severity-data_request = Personal data request
priority-urgent = Urgent
priority-normal = Normal

# Ways in
intake-portal = Portal
intake-kiosk = Village kiosk
intake-assisted = Taken down by an officer
intake-import = Import
intake-api = Another system


# Ties and contact
tie-self_or_household = Myself or my household
tie-relative = Relative
tie-neighbour = Neighbour
tie-companion = Companion
tie-stranger = Somebody I do not know
contact-sms = SMS
contact-whatsapp = WhatsApp
contact-phone = Telephone
contact-email = E-mail
contact-none = Do not contact me, I will check myself
part-reporter = Reporter
part-concerned = Person to be helped

# Roles and levels
role-front_office = Front office
role-back_office = Back office
role-coordinator = Coordinator
role-facilitator = Facilitator
role-supervisor = Supervisor
role-manager = Manager
role-agency_officer = Agency officer
role-leadership = Leadership
role-auditor = Auditor
role-admin = Admin
level-village = Village
level-district = District
level-regency = Regency or city
level-province = Province
level-ministry = Ministry
actor-officer = Officer
actor-reporter = Citizen
actor-clock = System

# Referrals
referral-kind-referral = Referral
referral-kind-transfer = Transfer
referral-status-sent = Sent
referral-status-accepted = Accepted
referral-status-in_progress = In progress
referral-status-forwarded = Forwarded
referral-status-answered = Answered
referral-status-returned = Returned
referral-status-recalled = Taken back
referral-status-taken_over = Taken over
return-reason-incomplete = Papers are incomplete
return-reason-not_ours = Not ours to handle
return-reason-already_served = Already served
ground-consent = Consent of the citizen
ground-public_task = Public service task
ground-vital_interest = Vital interest

# Stages with a deadline
stage-verification = Check
stage-first_follow_up = First follow-up
stage-finish = Completion
stage-referral_acceptance = Acceptance of a referral
stage-referral_reply = Reply to a referral
stage-silent_close = Response of the citizen
stage-reopen = Time to reopen
stage-danger = Response to danger
stage-pbi_jk_emergency = Emergency activation of health insurance
stage-data_subject = Personal data request
stage-staffed = Unit counts as staffed

# Time left
time-stopped = –
time-waiting = Paused (waiting for the citizen)
time-due-hours = { $n ->
    [one] { $n } hour left
   *[other] { $n } hours left
}
time-due-hour = Less than 1 hour left
time-due-days = { $n ->
    [one] { $n } working day left
   *[other] { $n } working days left
}
time-late-hours = { $n ->
    [one] { $n } hour overdue
   *[other] { $n } hours overdue
}
time-late-days = { $n ->
    [one] { $n } working day overdue
   *[other] { $n } working days overdue
}

# Buttons
act-check = Start checking
act-check_documents = Save the check of papers
act-classify = Classify
act-assign = Assign
act-ask = Ask for information
act-tell = Tell the citizen
act-answer = Answer
act-resume = Go on without an answer
act-verify = Verify the data
act-record_finding = Record what was found
act-handle = Handle
act-archive = Archive
act-merge = Merge
act-unmerge = Undo the merge
act-withdraw = Withdraw the report
act-escalate = Escalate
act-refer = Refer
act-transfer = Transfer
act-accept = Accept
act-begin = Start work
act-return = Return
act-forward = Forward
act-reply = Reply to the referral
act-pass_on = Pass the answer on
act-recall = Take the referral back
act-propose = Propose an outcome
act-send_back = Send the proposal back
act-decide = Decide the outcome
act-confirm = It is settled
act-object = Object to the result
act-close_silently = Close
act-reopen = Re-open
act-note = Internal note
act-add_information = Add information
act-reveal = Reveal data
act-receive = Receive the report

# History: what has happened
did-receive = Report received
did-check = Checking began
did-check_documents = Papers checked
did-classify = Report classified
did-assign = Officer assigned
did-ask = We asked the citizen
did-tell = We told the citizen
did-answer = The citizen answered
did-resume = Went on without an answer
did-verify = Verification began
did-record_finding = Finding recorded
did-handle = Report being handled
did-archive = Report archived
did-merge = Report merged
did-unmerge = Merge undone
did-withdraw = Report withdrawn by the citizen
did-escalate = Report moved up one level
did-refer = Referred to another unit
did-transfer = Transfer offered
did-accept = Referral accepted
did-begin = Work on the referral began
did-return = Referral returned
did-forward = Referral forwarded
did-reply = Referral answered
did-pass_on = Answer passed on
did-recall = Referral taken back
did-propose = Outcome proposed
did-send_back = Proposal sent back
did-decide = Outcome decided
did-confirm = The citizen says it is settled
did-object = The citizen objected
did-close_silently = Closed without a response
did-reopen = Report re-opened
did-note = Internal note
did-add_information = The citizen added information
did-reveal = Personal data revealed

# Reasons
archive-reason-irrelevant = Not about social services
archive-reason-too_vague = Too general to follow up
archive-reason-spam = Not a real report
archive-reason-test = A test
object-reason-aid_still_missing = The aid is still missing
object-reason-reason_wrong = The reason is not right
object-reason-nobody_came = No officer came
object-reason-other = Something else
field-nik = NIK
field-kk = Family card number (KK)
field-phone = Phone number
field-address = Address

# Why this unit
route-village = This village's Puskesos is staffed, so the report is read in the village.
route-nearest_staffed = This village's Puskesos is not staffed yet. The nearest staffed unit reads the report.
route-misconduct_bypass = The report is about an officer or official. Those it is about do not read it.
route-local_rule = A rule of the regency names this unit.
route-ministry_desk = No unit in the region is staffed yet. The Ministry of Social Affairs reads the report.
