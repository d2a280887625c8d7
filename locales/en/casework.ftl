# The officer's desk: words that are the same in every step.

casework-back = Back to report { $code }
casework-cancel = Cancel
casework-optional = (optional)
casework-limit = At most { $n } characters
casework-left = { $n } characters left
casework-over = { $n } characters too many
casework-too-short = Write at least { $least } characters
casework-too-long = At most { $most } characters. Shorten it by { $over }.
casework-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
casework-working-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
casework-side = This report in short
casework-story = The citizen's story

# Deadlines
casework-stage-left = { $stage }: { $left }.
casework-by-when = By { $date }.
casework-by-when-ground = By { $date }. Ground: { $ground }.
casework-next-received = Next: start checking this report.
casework-next-checking = Next: decide what is to be done.
casework-next-awaiting_reporter = The clock waits until the citizen answers.
casework-next-verifying = Next: record what the check showed.
casework-next-handling = Next: handle it, refer it, or propose an outcome.
casework-next-proposed = Next: another officer decides the proposed outcome.
casework-next-referred = Waiting for another unit's answer.
casework-next-resolved = Waiting for the citizen's response.
casework-next-closed = No step is left.
casework-next-merged = Another report carries on.
casework-next-withdrawn = No step is left.
casework-next-archived = No step is left.
casework-next-referral-accept = Next: accept or return the referral from { $unit }.
casework-next-referral-answer = Next: answer the referral from { $unit }.
casework-whole-case = The whole report: { $what }

# People
casework-name = Name
casework-no-name = No name given
casework-hidden = Kept confidential
casework-anonymous = Anonymous
casework-relation = Relation
casework-contact = How to get in touch
casework-email = E-mail
casework-reveal = Reveal
casework-tie-self_or_household = Themselves or their household
casework-tie-relative = Relative
casework-tie-neighbour = Neighbour
casework-tie-companion = Companion
casework-tie-stranger = Not acquainted
casework-aware = Knows of the report
casework-aware-yes = Yes
casework-aware-no = Not yet
casework-secret-confidential = Confidential
casework-secret-anonymous = Anonymous

# Outcomes
casework-outcome-granted = Granted
casework-outcome-partly = Granted in part
casework-outcome-declined = Cannot be met yet
casework-outcome-not_ours = Not our authority
casework-outcome-information = Explained

# History
casework-read-by-citizen = Read by the citizen
casework-internal = Internal note
casework-fact-routed = Came to { $unit }. { $reason }
casework-fact-classified = { $kind } · { $issue } · Weight: { $severity } · Order: { $priority }
casework-fact-called = Emergency desk called: { $unit }
casework-fact-documents = { $n ->
    [one] { $n } paper seen by the officer.
   *[other] { $n } papers seen by the officer.
}
casework-fact-assigned = Given to { $name }.
casework-fact-unassigned = No officer in particular.
casework-fact-asked = The citizen answers by { $date }.
casework-fact-merged = Carried on in another report.
casework-fact-moved = Now with { $unit }.
casework-fact-handed-over = To { $unit }. To be answered by { $date }.
casework-fact-returned = Back to { $unit }. Reason: { $reason }.
casework-fact-suggested = Suggested unit: { $unit }.
casework-fact-answered = To { $unit }. Outcome: { $outcome }.
casework-fact-outcome = Outcome: { $outcome }.
casework-fact-decided = Outcome: { $outcome }. The citizen may object until { $date }.
casework-fact-objected = { $reason }. Now with { $unit }.

# What the citizen reads
casework-look = Look first
casework-preview = This is what the citizen reads
casework-plainer = It could be easier to read
casework-plain-enough = The sentences are short and clear.
casework-hint-long = The sentence “{ $begins } …” has { $n } words. Split it in two.
casework-hint-word = Few people know the word “{ $avoid }”. Instead: { $instead }.

# When it cannot be saved
casework-stale-title = This report was just changed
casework-stale-by = Last changed by { $who }, { $when }.
casework-stale-text = “{ $act }” has not been saved. Look at the changes first.
casework-stale-changes = What changed
casework-stale-nothing = There is no new entry. Load the report again.
casework-stale-case = Open the report
casework-expired-title = Your sign-in has ended
casework-expired-text = “{ $act }” has not been saved. What you wrote is still on this page.
casework-expired-sign-in = Press “Sign in”. The sign-in page opens in a new tab.
casework-expired-send = Once signed in, come back to this page and send it again.
casework-expired-again = Send again: { $act }
casework-own-words = What you wrote
casework-own-words-text = Not saved. Copy it if you still need it.
casework-own-words-label = Text { $n }
casework-refused-title = This cannot be done
casework-refused-not-yours = This is another officer's part.
casework-refused-not-yours-way = Ask the coordinator or manager of the unit that handles it.
casework-refused-four-eyes = Somebody else must decide the outcome you proposed or decided.
casework-refused-four-eyes-way = Ask another officer of your unit to decide.
casework-refused-accused = That unit belongs to those complained about.
casework-refused-accused-way = Choose a unit of a higher level.
casework-refused-nothing-proposed = No outcome has been proposed.
casework-refused-nothing-proposed-way = Propose one first. Another officer then decides.
casework-refused-already-there = That unit has this report already.
casework-refused-already-there-way = Choose another unit, or wait for its answer.
casework-refused-bad-merge = That report cannot carry on for this one.
casework-refused-bad-merge-way = Choose a report that is still open.
casework-refused-disturbed = Something else has happened in one of the reports since.
casework-refused-disturbed-way = Go on with the report that is open. The citizen can make a new one.
casework-refused-too-late = The time to reopen it has passed.
casework-refused-too-late-way = The citizen can make a new report and name this code.
casework-refused-wrong-moment = This does not fit how the report stands now: { $status }.
casework-refused-wrong-moment-way = Open the report to see what can be done.
casework-refused-key-reused = This form was already sent with other content.
casework-refused-key-reused-way = Open a new form and send it again.

# Papers
casework-paper-needed = Needed
casework-paper-if_any = If any
casework-paper-sent = Sent by the citizen
casework-paper-later = Citizen: will follow
casework-paper-office = Citizen: brought to the village office
casework-paper-none = Citizen: has none
casework-paper-unasked = Citizen was not asked
casework-paper-seen = Seen by { $who }, { $unit }, { $when }
