# Judging a report at the office that holds it.

triage-none = None
triage-check-intro = The report is marked as being checked. The citizen sees “Being checked”.
triage-handle-intro = Your unit handles this report itself. The citizen sees “Being handled”.

triage-classify-intro = Kind and weight choose the deadlines.
triage-kind = Kind
triage-issue = Issue
triage-programme = Programme
triage-group = PAS group
triage-severity = Weight
triage-severity-hint = Danger and emergency are counted in hours.
triage-severity-ordinary = Ordinary deadlines, in working days.
triage-severity-misconduct = A complaint about officers or officials. An oversight unit checks it.
triage-severity-danger = Somebody is in danger. The regency's emergency desk is told too.
triage-severity-emergency = A patient is in care and the insurance is not active.
triage-severity-data_request = The citizen asks for a copy, a correction or an erasure. Counted as 72 hours.
triage-priority = Priority
triage-priority-as-before = Not changed
triage-priority-other = That other reason
triage-accused = Who is complained about?
triage-accused-hint = Only for money cut or asked for, or an officer's conduct. The report moves to an oversight unit. Those complained about no longer see it.
triage-accused-nobody = Not about an officer
triage-accused-village = Officers or officials of { $name }
triage-accused-village-hint = Checked by the regency's oversight unit.
triage-accused-regency = Officers or officials of { $name }
triage-accused-regency-hint = Checked by the province or the ministry.
triage-no-kind = Choose the kind of report
triage-no-issue = Choose the issue
triage-no-programme = Choose a programme of the list
triage-no-group = Choose a PAS group of the list
triage-no-severity = Choose the weight of the report
triage-no-priority = Choose the priority of the report
triage-no-accused = Choose who is complained about

triage-assign-intro = The officer you choose sees this report under “Mine”.
triage-assign-label = Who handles it?
triage-assign-me = { $name } (me)
triage-assign-nobody = No officer in particular
triage-assign-missing = Choose an officer of the list

triage-ask-intro = The citizen reads this question and can answer it with the report code.
triage-ask-until = Our clock waits. The citizen answers by { $until }.
triage-ask-label = Question to the citizen
triage-ask-hint = One short question. To offer answers, write each on a line of its own, with a - in front.
triage-ask-missing = Write a question to the citizen
triage-ask-along = If you ask, our clock waits. The citizen answers by { $until }.
triage-ask-elsewhere = This report moves to another unit. That unit asks.

triage-tell-intro = The citizen reads this news with the report code. Our clock runs on.
triage-tell-heard = The citizen also gets a message that there is news. What it says is not in it.
triage-tell-unheard = The citizen asked for no messages. Tell them in another way too.
triage-tell-label = News for the citizen
triage-tell-hint = Write what has happened, and what the citizen should do.
triage-tell-missing = Write the news for the citizen

triage-resume-intro = Go on without waiting for the citizen's answer. The clock runs again.
triage-resume-label = Note
triage-resume-hint = For example: the citizen answered by telephone.

triage-verify-intro = The data are matched before the report is handled.
triage-verify-label = Note
triage-verify-hint = Read by officers only.

triage-record_finding-intro = The report is handled after this.
triage-record_finding-label = What the check showed
triage-record_finding-hint = What fits and what differs. Read by officers only.
triage-record_finding-missing = Write what the check showed

triage-archive-intro = The report ends without an outcome. The citizen reads why.
triage-archive-until = The citizen may reopen it until { $until }.
triage-archive-reason = Why is it archived?
triage-archive-label = Explanation to the citizen
triage-archive-hint = Say also where the citizen can go.
triage-archive-no-reason = Choose why it is archived
triage-archive-missing = Write an explanation to the citizen

triage-merge-intro = This report ends and is carried on in another. Both codes stay valid.
triage-merge-hint = 10 letters or digits, such as 7K3M9-2QFXA
triage-merge-missing = Write the code of the report that carries on
triage-merge-mistyped = The code is mistyped. Check its letters and digits.
triage-merge-itself = Write another report's code, not this one's
triage-merge-unknown = There is no report with this code within your reach
triage-merge-ended = Report { $code } has ended. Choose one that is still open.

triage-note-intro = Notes are read by officers only.
triage-note-label = Internal note
triage-note-hint = The citizen does not see this note.
triage-note-missing = Write your note

# Papers
triage-check_documents-intro = Tick the papers you have seen. The citizen sees the ticks.
triage-check_documents-nothing = Tick the papers you have seen
triage-check_documents-none = This report asks for no papers.

# Why it is late
act-explain_delay = Explain the delay
did-explain_delay = Reason for the delay
triage-explain_delay-intro = The report goes on. Its deadlines stay as they are.
triage-delay = Why is it late?
triage-delay-hint = The deadline has passed. The citizen reads this reason.
triage-delay-choose = Choose a reason
triage-delay-words = Details
triage-delay-words-hint = Read by officers only. Needed for “Another reason”.
triage-no-delay-reason = Choose why it is late
triage-no-delay-words = Write the reason
delay-reason-other_office = Waiting for another office
delay-reason-papers_missing = The citizen's papers are not complete
delay-reason-not_reached = The citizen could not be met or reached
delay-reason-many_reports = Many reports are coming in
delay-reason-hard_to_reach = The place is hard to reach
delay-reason-system_down = The national data system is disturbed
delay-reason-other = Another reason
tracking-did-explain_delay = We explained why it is late
tracking-delay-other_office = The reason: we are still waiting for another office.
tracking-delay-papers_missing = The reason: your papers are not complete. Ask the office which are missing.
tracking-delay-not_reached = The reason: we could not meet or reach you yet.
tracking-delay-many_reports = The reason: many reports are coming in.
tracking-delay-hard_to_reach = The reason: the place is hard to reach.
tracking-delay-system_down = The reason: the national data system is disturbed.
tracking-delay-other = There is something else we have to settle first.
hands-bulk-alasan-lambat = Explain the delay
hands-will-explain = { $n ->
    [one] Reason for the delay of { $n } report: { $reason }.
   *[other] Reason for the delay of { $n } reports: { $reason }.
 }
hands-batch-explain_delay = Explaining delays
hands-why-not-late = not late
hands-why-explained = explained already
casework-late-because = Reason for the delay: { $reason }.
casework-late-unexplained = Nobody has explained the delay yet.
