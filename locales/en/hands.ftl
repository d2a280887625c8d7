# Working fast at the desk: priority, many reports at once, templates, quick actions.

act-prioritise = Change priority
did-prioritise = Priority changed
priority-reason-vulnerable = An old person, a child or a person with a disability is concerned
priority-reason-basic_needs = It is about food, medicine or shelter
priority-reason-long_wait = The citizen has waited for long
priority-reason-settled = Things have become better
priority-reason-mistaken = The priority was wrong
priority-reason-other = Another reason
hands-prioritise-intro = Urgent reports stand first. Their deadline stays.
hands-priority-reason = Why is it changed?
hands-priority-words = Explanation
hands-priority-words-hint = Only officers read it. Needed for another reason.
hands-no-priority-reason = Choose why the priority is changed
hands-priority-missing = Write what the other reason is
hands-fact-prioritised = { $priority }. { $why }.
hands-fact-undone = Taken back.
casework-refused-nothing-changes = This report is so already.
casework-refused-nothing-changes-way = Nothing needs to change.

hands-load = { $n ->
    [one] { $n } task
   *[other] { $n } tasks
}
hands-load-today = { $n } due today
hands-load-late = { $n } late

hands-and-next = Save and go on
hands-undo = Undo
hands-undone = Taken back, the report is as it was before
hands-undo-offer = A mistake? You can undo it for a minute.
hands-undo-overtaken = Something else has been done since.
hands-undo-too-late = The time to undo it is over.
hands-undo-way = Open the report and change it with its buttons.
hands-done-of = { $what } – report { $code }

hands-draft-kept = Draft kept { $at }
hands-draft-restored = The draft of { $at } was restored.
hands-draft-discard = Throw the draft away

hands-templates-use = Use a template
hands-template = Template
hands-template-none = Choose a template
hands-template-fill = Fill in this template
letter-unnamed = Sir or Madam

hands-keys-legend = Single keys
hands-keys-yes = On
hands-keys-no = Off, on every device
hands-after-legend = When one act is done
hands-after-stay = Stay with the report
hands-after-next = Open the next report
hands-after-list = Go back to the list
hands-liking-save = Save choices
hands-liking-changed = Your choices for the desk are kept.
signin-key-open = Open the report
signin-key-mark = Mark a report in the list
signin-key-mark-range = Mark all up to this report
signin-key-mark-all = Mark all that are shown
signin-key-take = Take it yourself
signin-key-history = To the history
signin-key-undo = Undo
signin-key-copy = Copy the report's code
signin-key-template = Use a template while writing
signin-key-send-next = Send, then open the next one
signin-key-visits = To the visits
signin-key-reports = To the figures

# Many reports at once
hands-chosen = { $n } reports marked
hands-chosen-referrals = { $n } { $n ->
    [one] referral
   *[other] referrals
} marked
hands-cut-off = One selection holds { $n } rows at most.
hands-frozen = The selection stays, even if the list changes.
hands-new-tab = (new tab)
hands-and-more = … and { $n } more
hands-none-in-reach = None of them is within your reach any more.
hands-back-to-list = Back to the list
hands-back-to-selection = Back to the selection
hands-bulk-bar = What can be done with the marked rows
hands-bulk-tugaskan = Assign
hands-bulk-ambil = Take them myself
hands-bulk-prioritas = Change priority
hands-bulk-minta-keterangan = Ask the same question
hands-bulk-cepat = Quick action
hands-bulk-terima = Accept
hands-bulk-kembalikan = Return
hands-bulk-ingatkan = Remind
hands-print = Print a list of visits
hands-print-referrals = Print a list of referrals
hands-print-title = List of visits, { $date }
hands-print-inbox-title = Referrals received, { $date }
hands-print-outbox-title = Referrals sent, { $date }
hands-print-now = Print
hands-print-place = Place
hands-print-notes = Notes
hands-export-csv = Get a plain table
hands-export-xlsx = Get an Excel table
hands-assign-whom = Who handles it?
hands-assign-whom-referrals = Who handles these referrals?
hands-before = Check before it is done
hands-will-assign = { $n ->
    [one] { $n } report will be given to { $name }.
   *[other] { $n } reports will be given to { $name }.
}
hands-will-unassign = { $n ->
    [one] { $n } report will be taken off its officer.
   *[other] { $n } reports will be taken off their officer.
}
hands-will-prioritise = { $n ->
    [one] { $n } report will become: { $priority }.
   *[other] { $n } reports will become: { $priority }.
}
hands-will-ask = { $n ->
    [one] { $n } citizen will be asked.
   *[other] { $n } citizens will be asked the same.
}
hands-will-quick = { $n ->
    [one] “{ $name }” will be done to { $n } report.
   *[other] “{ $name }” will be done to { $n } reports.
}
hands-will-assign-referrals = { $n } { $n ->
    [one] referral
   *[other] referrals
} will be given to { $name }.
hands-will-unassign-referrals = { $n } { $n ->
    [one] referral
   *[other] referrals
} will be taken off their officer.
hands-will-accept = { $n } { $n ->
    [one] referral
   *[other] referrals
} will be accepted. The senders see it.
hands-will-return = Going back to the sender: { $n } { $n ->
    [one] referral
   *[other] referrals
} ({ $reason }).
hands-will-remind = The receiving units of { $n } { $n ->
    [one] referral
   *[other] referrals
} will be reminded.
hands-will-nothing = None of them can be worked on.
hands-will-be-done = Will be done
hands-skipped = { $n } skipped: { $why }.
hands-example = What a citizen will read, for example
hands-example-unit = What the other units will read
hands-what-happens = What happens
hands-run = Do it
hands-change = Change the form
hands-look-first = Check first
hands-ask-hint = One question for all. {"{nama}"} and {"{kode}"} are filled in for each citizen.
hands-return-hint = One explanation for all senders.
hands-remind-hint = One message for all receivers.
hands-quick-which = Which quick action?
hands-quick-none = Your unit has no quick actions yet.
hands-no-quick = Choose a quick action from the list
hands-mark-first = Mark the reports you mean first
hands-mark-first-referrals = Mark the referrals you mean first
hands-mark-all-shown = Mark all that are shown
hands-mark-one = Mark report { $code }
hands-mark-all = Mark all { $total } of this view
hands-with-marked = With the marked ones:
hands-more-actions = More

hands-why-not-yours = not yours to do
hands-why-four-eyes = somebody else must decide it
hands-why-accused = that unit is complained about
hands-why-nothing-proposed = no outcome is proposed
hands-why-already-there = it is with that unit already
hands-why-nothing-changes = it is so already
hands-why-bad-merge = it cannot be merged
hands-why-too-late = the time is over
hands-why-wrong-moment = its status does not allow it
hands-why-finished = it is finished
hands-why-key-reused = it was sent before
hands-why-overtaken = it changed since you marked it
hands-why-other-unit = another unit holds it
hands-why-no-template = its template is no longer in force
hands-why-accepted = it is accepted already
hands-why-passed-on = it was passed on to another unit
hands-why-whole-case = a transfer must be accepted or returned first
hands-why-reminded = they were reminded today
hands-why-disturbed = something else has happened since

hands-batch-assign = Giving reports to an officer
hands-batch-assign_referral = Giving referrals to an officer
hands-batch-accept = Accepting referrals
hands-batch-return = Returning referrals
hands-batch-remind = Reminding the receivers
hands-batch-prioritise = Changing priority
hands-batch-ask = Asking citizens
hands-batch-quick = Doing a quick action
hands-batch-undo = Undoing
hands-count-done = { $n } done
hands-count-skipped = { $n } skipped
hands-count-failed = { $n } not done
hands-count-waiting = { $n } waiting
hands-state-done = Done
hands-state-skipped = Skipped
hands-state-failed = Not done
hands-state-waiting = Waiting
hands-result = Result
hands-under-way = Still under way. You can close this page and open it again.
hands-reload = Load again
hands-out-of-reach = Out of your reach
hands-gone-back = { $n } { $n ->
    [one] referral
   *[other] referrals
} went back to the sender. Such reports no longer show here.
hands-gone = { $n } are done and out of your reach now.
hands-nothing-done = There is nothing in it.

# Templates and quick actions
hands-templates = Message templates
hands-templates-intro = Sentences used often, ready to be filled from a report.
hands-templates-none = There are no templates yet.
hands-template-new = New template
hands-template-edit = Change the template
hands-template-name = Name of the template
hands-template-name-en = Name in English
hands-template-text = Text of the template
hands-template-text-en = Text in English
hands-template-text-en-hint = Used when the citizen has chosen English.
hands-template-places = Places to fill: {"{kode}"}, {"{nama}"}, {"{unit}"} and {"{tanggal}"}. For citizens {"{tanggal}"} is their deadline; in news it is today.
hands-both-languages = two languages
hands-national = Shipped, for every unit
hands-unit = Unit
hands-use-for = Used for
hands-use-ask = Question to the citizen
hands-use-tell = News for the citizen
hands-use-outcome = Outcome for the citizen
hands-use-archive = Explanation when archived
hands-use-reply = Answer to a referral
hands-use-return = Sending a referral back
hands-use-refer = Reason of a referral
hands-use-note = Internal note
hands-edit = Change
hands-keep = Save
hands-kept = Saved.
hands-end = End it
hands-end-sure = End it? It will be offered no longer.
hands-ended = It has ended.
hands-plain-words = Check the wording
hands-no-unit = Choose the unit
hands-no-use = Choose what the template is for
hands-no-name = Write the template's name, at least 3 letters
hands-no-text = Write the template's text
hands-no-template = Choose a template from the list

hands-quicks = Quick actions
hands-quicks-intro = Several steps at one press, for one report or many.
hands-quick-new = New quick action
hands-quick-edit = Change the quick action
hands-quick-name = Name of the action
hands-quick-order = The steps go from top to bottom. All of it happens, or nothing.
hands-quick-status = Step
hands-quick-message = Message from a template
hands-quick-archive = Why it is archived, if the template is for that
hands-quick-will = What will happen, all at once:
hands-quick-cannot = It cannot be done
hands-quick-why = Because: { $why }. Nothing was changed.
hands-whom-me = Whoever does it
hands-no-change = Unchanged
hands-choose-reason = Choose a reason
hands-no-message = No message
hands-no-quick-name = Write the action's name, at least 3 letters
hands-no-step = Choose at least one step

## Where templates and quick actions are looked after
desk-menu-templates = Message templates
desk-menu-templates-hint = Your unit's sentences, ready to be used.
desk-menu-quicks = Quick actions
desk-menu-quicks-hint = Your unit's steps that are done at one press.
hands-templates-manage = Look after templates
hands-quicks-manage = Look after quick actions
hands-quicks-see = See your unit's quick actions

# Labels
act-label = Change labels
did-label = Labels changed
hands-label-intro = Labels help your unit to find this report again. Citizens do not see them.
hands-label-line = Labels:
hands-label-no = none yet
hands-label-own = Labels of your unit
hands-label-new = New label
hands-label-new-hint = At most 30 letters, for example waiting for the village meeting. Do not write names.
hands-label-long = A label has at most { $most } letters. Take away { $over }.
hands-label-many = At most { $most } labels. Take one off first.
hands-label-nothing = Nothing has changed yet. Put a label on, or take one off.
hands-label-none = Choose a label, or write a new one
hands-fact-label-put = Put on: { $labels }.
hands-fact-label-taken = Taken off: { $labels }.
hands-will-label = { $n } reports will get the label “{ $label }”.
hands-batch-label = Putting a label on
hands-bulk-label = Put a label on
hands-why-labels-full = it has as many labels as it can
