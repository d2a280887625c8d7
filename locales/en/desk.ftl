# The officer's desk: today, queue, referrals, one report.

desk-menu-today = Home
desk-menu-queue = Queue
desk-menu-inbox = Received
desk-menu-outbox = Sent
desk-today-title = Today's work
desk-queue-title = Queue
desk-case-title = Report { $code }

# Today
desk-today-lewat-batas = Overdue
desk-today-lewat-batas-none = Nothing is overdue.
desk-today-jatuh-tempo = Due today
desk-today-jatuh-tempo-none = Nothing is due today.
desk-today-baru-dijawab = New answers
desk-today-baru-dijawab-none = No new answers from citizens or other units.
desk-to-queue = See { $count } in the queue
desk-to-inbox = See { $count } in referrals received
desk-numbers = Your unit's numbers
desk-call-title = Somebody at { $kiosk } is calling an officer
desk-call-since = { $n ->
    [0] Just now
    [one] Waiting for { $n } minute
   *[other] Waiting for { $n } minutes
}
desk-call-come = I am coming

# Queue
desk-views = Views
desk-view-perlu-tindakan = Needs action
desk-view-milik-saya = Mine
desk-view-lewat-batas = Overdue
desk-view-jatuh-tempo = Due today
desk-view-menunggu-warga = Waiting for the citizen
desk-view-baru-dijawab = Just answered
desk-view-dirujuk = Referred
desk-view-pengawasan = Complaints about officers
desk-view-semua = All
desk-filters = Filter reports
desk-all-issues = All issues
desk-all-statuses = All statuses
desk-apply = Apply
desk-col-code = Code
desk-col-person = Citizen
desk-col-issue = Issue
desk-col-place = Hamlet/village
desk-col-status = Status
desk-col-left = Time left
desk-col-officer = Officer
desk-col-from = From
desk-col-to = To
desk-col-sent = Sent
desk-pages = Pages of the list
desk-total = { $total ->
    [one] { $total } report
   *[other] { $total } reports
}
desk-total-referrals = { $total ->
    [one] { $total } referral
   *[other] { $total } referrals
}
desk-first = From the start
desk-prev = Previous
desk-next = Next
desk-none-fits = { $n ->
    [one] Nothing fits this filter.
   *[other] Nothing fits these { $n } filters.
}
desk-clear = Clear filters
desk-see-all = See all reports
desk-empty-perlu-tindakan = Nothing needs action.
desk-empty-milik-saya = No report has been given to you.
desk-empty-lewat-batas = Nothing is overdue.
desk-empty-jatuh-tempo = Nothing is due today.
desk-empty-menunggu-warga = Nothing waits for a citizen's answer.
desk-empty-baru-dijawab = There are no new answers.
desk-empty-dirujuk = Nothing is referred at the moment.
desk-empty-pengawasan = There are no complaints about officers.
desk-empty-semua = There are no reports yet. They will appear here.
desk-moved-away = That report is now with another unit.

# Referrals
desk-rujukan-masuk-title = Referrals received
desk-rujukan-masuk-empty = There are no referrals here.
desk-rujukan-keluar-title = Referrals sent
desk-rujukan-keluar-empty = There are no referrals here.
desk-shelf-rujukan-masuk-berjalan = Needs action
desk-shelf-rujukan-masuk-lewat-batas = Overdue
desk-shelf-rujukan-masuk-jatuh-tempo = Due today
desk-shelf-rujukan-masuk-diteruskan = Forwarded
desk-shelf-rujukan-masuk-dijawab = Answered
desk-shelf-rujukan-masuk-semua = All
desk-shelf-rujukan-keluar-berjalan = Not answered yet
desk-shelf-rujukan-keluar-lewat-batas = Overdue
desk-shelf-rujukan-keluar-dijawab = Answered
desk-shelf-rujukan-keluar-dikembalikan = Returned
desk-shelf-rujukan-keluar-semua = All
desk-see-all-referrals = See all referrals
desk-referral-accept-by = To be accepted by { $date }
desk-referral-reply-by = To be answered by { $date }
desk-referral-reason = Reason
desk-referral-summary = Summary
desk-referral-programme = Programme
desk-referral-ground = Ground for sharing data
desk-referral-way-back = The answer's way
desk-referral-straight = The answer passes straight to the sender.
desk-referral-stops = The answer is read here first.
desk-referral-outcome = Outcome
desk-referral-return-reason = Why it was returned
desk-referral-answer = Answer
desk-referral-why-returned = Explanation

# One report
desk-place-in-list = { $n } of { $of }
desk-list-empty = This list is empty.
desk-neighbours = The reports before and after
desk-prev-case = Previous
desk-next-case = Next
desk-done = Saved: { $what }.
desk-merged = This report is carried on in report
desk-proposal = { $who } proposes this outcome
desk-for-us = Referral to your unit
desk-referrals = Referrals
desk-note = Internal note
desk-note-label = Read by officers only
desk-note-save = Save the note
desk-history = History
desk-history-filter = Filter the history
desk-history-semua = All
desk-history-warga = What the citizen sees
desk-history-dalam = Internal
desk-history-empty = Nothing here yet.
desk-about = About this report
desk-actions = What you can do with this report
desk-no-actions = You can read this report. Another officer acts on it.
desk-no-actions-decided = The outcome is decided. We wait for what the citizen says.
desk-no-actions-merged = This report was merged. The other report carries on.
desk-no-actions-ended = This report has ended. Nothing is left to be done.
desk-nobody = Nobody yet
desk-received = { $when }, by { $way }
desk-fact-outcome = Outcome
desk-fact-kind = Kind
desk-fact-programme = Programme
desk-fact-pas = PAS group
desk-fact-accused = Complained about
desk-fact-village = Village
desk-fact-place = Place
desk-fact-received = Reported
desk-fact-finish = To be finished by
desk-fact-owner = Unit in charge
desk-fact-emergency = Emergency desk
desk-fact-officer = Officer
desk-fact-why = Why this unit

# Revealing data
desk-reveal-intro = Your name and the reason go into the history. The data are shown once.
desk-reveal-reason = What do you need it for?
desk-reveal-reason-register = To match it with the welfare register
desk-reveal-reason-contact = To get in touch
desk-reveal-reason-visit = To visit
desk-reveal-reason-letter = To write a letter
desk-reveal-reason-other = Another reason
desk-reveal-more = Explanation
desk-reveal-no-reason = Choose what you need it for
desk-reveal-no-words = Write your reason
desk-revealed-title = Personal data
desk-revealed-note = No page keeps this. Once it is closed, give a reason again to see it.

# Papers
desk-papers = Papers
desk-papers-hint = Tick what you have seen. The citizen sees the ticks.
desk-more-acts = More
