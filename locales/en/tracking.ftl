# Citizens follow their report.
tracking-back = Back
tracking-cancel = Cancel
tracking-optional = (optional)
tracking-you = You

# P10: the code
tracking-lookup = Check my report
tracking-code = Report code
tracking-code-hint = 10 letters or digits on your receipt, for example 7K3M9-2QFXA
tracking-find = Check report
tracking-other-code = Check another code
tracking-report = Report { $code }
tracking-code-lost = I have lost my code
tracking-code-lost-text = Come to the village office with your identity card. An officer will find your report.
tracking-code-empty = Write the report code
tracking-code-mistyped = The code is mistyped. Check its letters and digits again.
tracking-code-foreign = Codes do not use { $symbol }. Perhaps { $meant }?
tracking-code-strange = Codes do not use { $symbol }. They have only letters and numbers.
tracking-code-meant = Perhaps this is your code:
tracking-code-office = Find the nearest office
tracking-code-length = A report code has { $length } letters or digits. You wrote { $have }.
tracking-code-unknown = We cannot find this code. Compare it with your receipt, or come to the village office.

# P11: status
tracking-status = Status of your report
tracking-details = Details of your report
tracking-next = What happens next
tracking-history = Report history
tracking-print = Print this page
tracking-open = See the details
tracking-open-hint = To read the details and to write to us, show that this report is yours.
tracking-unit-veiled = The officers in charge
tracking-meaning-received = We have received your report.
tracking-meaning-checked = Officers are checking your data.
tracking-meaning-waiting = We are waiting for your answer.
tracking-meaning-handled = Your report is being handled.
tracking-meaning-passed-on = Your report was passed on to the unit in charge.
tracking-meaning-finished = There is an outcome for your report.
tracking-meaning-closed = Your report has been closed.
tracking-outcome-granted = Outcome: granted
tracking-outcome-partly = Outcome: partly granted
tracking-outcome-declined = Outcome: cannot be met yet
tracking-outcome-not_ours = Outcome: not ours to decide
tracking-outcome-information = Outcome: explained
tracking-waiting = We have a question for you
tracking-waiting-text = Read the question, then answer. Our clock stops until you do.
tracking-waiting-go = Read and answer
tracking-finished-text = Read the reasons, then tell us whether you agree.
tracking-finished-go = Read the outcome

# What happens next
tracking-next-received = { $dated ->
    [yes] { $unit } checks your report by { $by }.
   *[no] { $unit } will check your report.
 }
tracking-next-checked = { $dated ->
    [yes] { $unit } finishes checking data by { $by }.
   *[no] { $unit } is checking your data.
 }
tracking-next-handled = { $dated ->
    [yes] { $unit } gives you the next news by { $by }.
   *[no] { $unit } is working on your report.
 }
tracking-next-passed-on = { $dated ->
    [yes] { $unit } answers by { $by }.
   *[no] { $unit } is working on your report.
 }
tracking-next-stay = You need not report anywhere else.
tracking-next-waiting = { $dated ->
    [yes] Answer our question by { $by }.
   *[no] Answer our question.
 }
tracking-next-paused = Once you have answered, we carry on with your report.
tracking-next-read = Read the outcome in the details of your report.
tracking-next-resolved = { $dated ->
    [yes] You agree? Tell us. You do not agree? Object by { $by }.
   *[no] You agree? Tell us. You do not agree? Object.
 }
tracking-next-late = { $dated ->
    [yes] { $unit } gives you news by { $by }.
   *[no] { $unit } still has your report. Ask for news with the contact on this page.
 }
tracking-next-finished = This report is finished. There is nothing you need to do.
tracking-next-silent = This report was closed because we received no answer.
tracking-next-withdrawn = You withdrew this report.
tracking-next-archived = We do not carry on with this report. The reason is in the details.
tracking-next-merged = We joined this report with another one about the same problem. That one carries on.
tracking-next-reopen = You can reopen it until { $by }.

# Overdue
tracking-late-days = { $count ->
    [one] This report is { $count } working day overdue
   *[other] This report is { $count } working days overdue
 }
tracking-late-hours = { $count ->
    [one] This report is { $count } hour overdue
   *[other] This report is { $count } hours overdue
 }
tracking-late-whole-days = { $count ->
    [one] This report is { $count } day overdue
   *[other] This report is { $count } days overdue
 }
tracking-late-promise = We promised { $by }. We have not kept that promise.
tracking-late-finish = Our promise to finish still stands: by { $by }.
tracking-late-raised = Your report was raised to { $unit } on { $on }.

# Summary
tracking-fact-issue = Problem
tracking-fact-sent = Sent
tracking-fact-unit = Handled by
tracking-fact-finish = To be finished by
tracking-fact-finished = Finished on
tracking-fact-closed = Closed on
tracking-sent-portal = { $date }, on the portal
tracking-sent-kiosk = { $date }, at the village kiosk
tracking-sent-assisted = { $date }, written down by an officer
tracking-sent-import = { $date }, from an officer’s list
tracking-sent-api = { $date }, from another service
tracking-finish-paused = Stopped while we wait for your answer
tracking-finish-days = { $count ->
    [one] { $date } ({ $count } working day left)
   *[other] { $date } ({ $count } working days left)
 }
tracking-finish-late = { $count ->
    [one] { $date } ({ $count } working day overdue)
   *[other] { $date } ({ $count } working days overdue)
 }
tracking-finish-original = { $date } (our first promise)
tracking-finish-today = { $date } (today)

# History
tracking-did-receive = Report received
tracking-did-check = Check started
tracking-did-ask = We asked you a question
tracking-did-tell = We have news for you
tracking-did-answer = You answered
tracking-did-resume = We carried on without an answer
tracking-did-verify = We are checking data
tracking-did-record_finding = Data checked
tracking-did-handle = Work on the report started
tracking-did-archive = Report not carried on
tracking-did-merge = Report joined with another one
tracking-did-unmerge = Report handled by itself again
tracking-did-withdraw = You withdrew the report
tracking-did-escalate = Report moved one level up
tracking-did-refer = Report passed on
tracking-did-accept = The other unit accepted the report
tracking-did-forward = Report passed on again
tracking-did-reply = The other unit answered
tracking-did-return = Report sent back to the sender
tracking-did-decide = Outcome given
tracking-did-confirm = You said it is settled
tracking-did-object = You objected
tracking-did-close_silently = Report closed without a response
tracking-did-reopen = Report reopened
tracking-did-add_information = You added information
tracking-note-over = Passed on to { $unit }. Answer by { $by }.
tracking-note-moved = Now handled by { $unit }.
tracking-note-objected = { $reason }. Examined by { $unit }.
tracking-note-outcome = Outcome: { $outcome }.

# Proof
tracking-proof = Show that this report is yours
tracking-proof-phone = Last four digits of your phone number
tracking-proof-phone-hint = The number you gave with the report. For example 7890.
tracking-proof-pin = 6-digit PIN
tracking-proof-pin-hint = The PIN shown after the report was sent.
tracking-proof-go = See the details
tracking-proof-wrong-phone = { $left ->
    [0] These four digits do not fit.
    [one] These four digits do not fit. You have { $left } more try.
   *[other] These four digits do not fit. You have { $left } more tries.
 }
tracking-proof-wrong-pin = { $left ->
    [0] This PIN does not fit.
    [one] This PIN does not fit. You have { $left } more try.
   *[other] This PIN does not fit. You have { $left } more tries.
 }
tracking-proof-lost = I do not remember the digits
tracking-proof-lost-text = Come to { $office } with your identity card. An officer will read the details to you.
tracking-locked = Too many tries
tracking-locked-text = For safety we have locked the details. Try again after { $until }.
tracking-locked-desk = Cannot wait? Come to { $office } with your identity card.
tracking-no-factor = The details are opened at the office
tracking-no-factor-text = This report has neither a phone number nor a PIN. Come to { $office } with the report code.
tracking-office-village = the village office
tracking-office-regency = the social affairs office of your regency or city
tracking-carried = Your time ran out
tracking-carried-text = What you wrote is still here. Show once more that this report is yours.
tracking-written = What you wrote
tracking-written-hint = This has not been sent. Copy it if you still need it.

# Details
tracking-archived = Why we do not carry on with this report
tracking-copy = Copy code
tracking-copied = Code copied
tracking-answer-photo = Answer with a photo
tracking-answer-send = Send answer
tracking-confirm-send = Yes, it is settled
tracking-question = A question for you
tracking-passed-on = Where the report was passed on
tracking-referral-sent = { $sent }: we passed the report on to { $unit }. Answer by { $by }.
tracking-referral-accepted = { $unit } accepted this report and is working on it. Answer by { $by }.
tracking-referral-forwarded = { $unit } passed this report further on.
tracking-referral-answered = { $ended }: { $unit } answered. Outcome: { $outcome }.
tracking-referral-returned = { $ended }: { $unit } sent the report back. Your report goes on.
tracking-referral-recalled = { $ended }: we took the report back from { $unit }.
tracking-story = Your story
tracking-own = Your data
tracking-own-hint = Partly hidden, so that others cannot read it.
tracking-own-name = Name
tracking-own-phone = Phone number
tracking-own-email = E-mail
tracking-own-nik = NIK
tracking-own-address = Address
tracking-own-kept = On record
tracking-done = Done reading?
tracking-close = Close the details
tracking-close-hint = Close these details, above all on somebody else’s phone. Otherwise they close after 15 minutes.

# Acts
tracking-answer = Answer the question
tracking-answer-intro = { $dated ->
    [yes] Answer by { $by }. Then we carry on with your report.
   *[no] Once you have answered, we carry on with your report.
 }
tracking-answer-label = Your answer
tracking-answer-choose = Choose your answer
tracking-answer-besides = More, in your own words
tracking-answer-missing = Write your answer
tracking-answer-unchosen = Choose or write your answer
tracking-add = Add information
tracking-add-intro = Write what we need to know. Do not write a PIN or a password.
tracking-add-label = Your information
tracking-add-missing = Write your information
tracking-add-send = Send information
tracking-confirm = Is your problem settled?
tracking-confirm-intro = { $dated ->
    [yes] If not, object by { $by }.
   *[no] If not, object.
 }
tracking-object = Object to the result
tracking-object-intro = { $dated ->
    [yes] Your objection is decided by other officers than before. Object by { $by }.
   *[no] Your objection is decided by other officers than before. Tell us what is not right yet.
 }
tracking-object-reason = What is not right yet?
tracking-object-reason-missing = Choose what is not right yet
tracking-object-label = Tell us what is not right yet
tracking-object-missing = Write what is not right yet
tracking-object-send = Send objection
tracking-withdraw = Withdraw this report?
tracking-withdraw-intro = Once withdrawn, we stop working on your report. You can still reopen it later.
tracking-withdraw-label = Reason
tracking-withdraw-send = Yes, withdraw it
tracking-reopen = Reopen this report
tracking-reopen-intro = { $dated ->
    [yes] This report can be reopened until { $by }.
   *[no] We will work on this report again.
 }
tracking-reopen-label = Why should it be reopened?
tracking-reopen-missing = Write why the report should be reopened
tracking-reopen-send = Reopen
tracking-words-too-long = A text has { $most } letters at most. Remove { $over } letters.
tracking-limit = { $most } letters at most
tracking-left = { $n } letters left
tracking-over = Remove { $n } letters

# Arrived
tracking-arrived-answer = Your answer has been sent
tracking-arrived-add = Your information has been sent
tracking-arrived-confirm = Your agreement has been sent
tracking-arrived-object = Your objection has been sent
tracking-arrived-object-to = { $dated ->
    [yes] { $unit } examines it by { $by }.
   *[no] { $unit } examines it.
 }
tracking-arrived-withdraw = Your report has been withdrawn
tracking-arrived-reopen = Your report has been reopened

# Changed meanwhile
tracking-changes = This report has just changed
tracking-changes-text = Read the news below first. What you wrote is still here and has not been sent.
tracking-changed = This report has just changed
tracking-changed-text = This step is no longer possible. See how the report stands now.
tracking-changed-since = What happened meanwhile
tracking-changed-go = See the report now

# Help
tracking-help = Need help?
tracking-help-unit = Contact { $unit }.
tracking-help-office = The contact is in the details of your report. You may also come to the social affairs office of your regency or city.

# Papers
tracking-papers = Papers
tracking-papers-hint = What is missing can be brought to the village office. Tell them your code.
tracking-paper-seen = Seen by { $unit }, { $when }
tracking-paper-sent = You sent it. No officer has seen it yet.
tracking-paper-later = You send it later
tracking-paper-office = You bring it to the village office. No officer has seen it yet.
tracking-paper-none = You have none. An officer helps.
tracking-paper-unasked = Bring it to the village office if you have it

# After the outcome
tracking-agree = Do you agree with this outcome?
tracking-agree-text = You do not agree? Object to it. Another officer looks at it again.
tracking-agree-until = You do not agree? Object by { $by }. Another officer looks at it again.
tracking-agree-go = I agree
tracking-solved = Is your problem solved?
tracking-solved-text = One press is enough. You can change it later.
tracking-solved-yes = Yes
tracking-solved-no = Not yet
tracking-solved-unsure = I do not know
tracking-solved-said = Your answer: { $said }.
tracking-unsolved = Is there still a problem? This is what you can do.
tracking-survey = Your opinion
tracking-thanks = Thank you
tracking-rate = How was our service?
tracking-rate-text = You may skip all of this. Your answers do not change the outcome.
tracking-rate-go = Rate our service
tracking-rate-send = Send my opinion
tracking-rate-skip = Skip
tracking-rate-kept = We have your opinion. You can change it.
tracking-mark-1 = Poor
tracking-mark-2 = Not so good
tracking-mark-3 = Good
tracking-mark-4 = Very good
tracking-element-requirements = What you had to bring
tracking-element-procedure = The steps and the way to report
tracking-element-time = How long it took
tracking-element-cost = Free of charge: nobody asked for money
tracking-element-product = What you received
tracking-element-competence = How able the officers were
tracking-element-conduct = How the officers behaved
tracking-element-complaints = How your complaints were answered
tracking-element-facilities = The place, the kiosk and these pages
