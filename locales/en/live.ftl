# Clocks that ring, live news, and alerts at the desk.
act-nudge = Remind
act-lapse = Note the missed deadline
did-nudge = Officers reminded: time is nearly up
did-lapse = Deadline missed
casework-fact-lapsed-to = { $unit } has been told.
casework-fact-lapsed = New promise to the citizen: { $date }.
tracking-did-lapse = We missed our deadline and made a new promise
tracking-late-told = We told { $unit } about it on { $on }.
tracking-late-again = Our new promise is { $by } at the latest.
tracking-late-broken = We did not keep our new promise of { $by } either.

letter-late-subject = Report { $code } is not settled as promised
letter-late-body =
    Dear Sir or Madam,

    Report { $code } is not settled as we promised. { $named ->
        [yes] We have raised it with { $unit }.
       *[no] Our officers have been reminded.
    }
    Our new promise is { $by } at the latest.
    You need not report again.

    See the news at { $link }

    This service is free. Do not give money to officers.
    Puskesos Satu Pintu
letter-late-short = PUSKESOS: Report { $code } is late. { $named ->
        [yes] Raised to { $unit }.
       *[no] We are on it.
    } New date: { $by }. { $link }

letter-due-soon-subject = Time is nearly up for report { $code }
letter-due-soon-body =
    The time for report { $code } is nearly up. { $dated ->
        [yes] The next step is due by { $by }.
       *[no] It is time for the next step.
    }

    Open: { $link }
letter-due-soon-short = PUSKESOS: Time is nearly up for report { $code }. { $dated ->
        [yes] Due { $by }.
       *[no] It is your turn.
    } { $link }

letter-overdue-subject = Report { $code } is late at { $unit }
letter-overdue-body =
    Report { $code } at { $unit } is late. The citizen has a new promise.
    If nothing happens, the report moves up to your unit.
    You can read it once it has moved up.
letter-overdue-short = PUSKESOS: Report { $code } is late at { $unit }. They need your help.

letter-digest-subject = Today: { $late } late, { $today } due
letter-digest-body =
    Good morning.

    Late: { $late }
    Due today: { $today }
    Yours: { $mine }
    Unread alerts: { $alerts }

    Open your desk: { $link }
    You can switch this letter off on the alerts page.
letter-digest-short = PUSKESOS: { $late } late, { $today } due today. { $link }

# Live news
live-new = { $n ->
    [one] One new report.
   *[other] { $n } new reports.
 }
live-changed-some = { $n ->
    [one] One report has changed.
   *[other] { $n } reports have changed.
 }
live-again = Reload the list
live-dot = Just changed
live-off = Live news is cut off. This page does not change by itself.
live-here = { $minutes ->
    [0] { $name } has just opened this report.
   *[other] { $name } has this report open ({ $minutes } min).
}
live-here-label = Other officers in this report
live-changed = { $who } has just changed this report, { $when }.
live-see = See what changed

# Alerts
alerts-bell = Alerts
alerts-title = Alerts
alerts-unread = { $n ->
    [0] All read.
   *[other] { $n } unread.
 }
alerts-none = No alerts yet. News about your reports appears here.
alerts-read-all = Mark all as read
alerts-read = Mark as read
alerts-fresh = Unread:
alerts-moved = One report has moved out of your reach.
alerts-choices = What you want to hear of
alerts-choices-legend = Tell me when
alerts-keep = Save choices
alerts-kept = Your choices are saved.
alerts-digest-hint = On working days at 07:30. Numbers only.
alerts-digest-no-address = We have no mail address of yours. Ask an admin to add it.
alert-assigned = A report was given to you
alert-citizen_wrote = The citizen wrote
alert-objection = The citizen objects
alert-referral_received = A referral came to your unit
alert-referral_answered = A referral was answered
alert-referral_returned = A referral was returned
alert-referral_assigned = A referral was given to you
alert-referral_reminded = The sender asks after a referral
alert-referral_recalled = A referral in work was recalled by its sender
alert-visit_planned = You are to make a visit
alert-visit_taken = You need not make a visit any more
alert-proposed = A proposed outcome waits to be decided
alert-proposal_returned = Your proposal was sent back
alert-due_soon = Time is nearly up
alert-late = Deadline missed
alert-raised = A report moved up to your unit
alert-switch-assigned = a report is given to me
alert-switch-citizen_wrote = the citizen answers or adds something
alert-switch-objection = the citizen objects
alert-switch-referral_received = a referral comes in
alert-switch-referral_answered = a referral is answered
alert-switch-referral_returned = a referral is returned
alert-switch-referral_assigned = a referral is given to me
alert-switch-referral_reminded = the sender asks after a referral
alert-switch-referral_recalled = a referral in work is recalled
alert-switch-visit_planned = I am to make a visit, or its time changes
alert-switch-visit_taken = a visit of mine is called off or given away
alert-switch-proposed = a proposed outcome waits to be decided
alert-switch-proposal_returned = my proposal is sent back
alert-switch-due_soon = time is nearly up
alert-switch-late = a deadline is missed
alert-switch-raised = a report moves up to my unit
alert-switch-digest = morning summary by mail

# Two officers at once
casework-stale-theirs = What others wrote
casework-stale-merge = Change it or join it with the text beside, then send.
casework-stale-choose = Do it anyway, or leave the report as it is now.
casework-stale-mine = Do it anyway: { $act }
casework-stale-use = Use it as it is
