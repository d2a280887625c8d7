# Visits, and looking after referrals.
act-remind = Remind
act-assign_referral = Assign referral
act-plan_visit = Schedule a visit
act-move_visit = Reschedule
act-cancel_visit = Cancel the visit
act-record_visit = Record the visit
act-miss_visit = Not met
did-remind = Referral reminded
did-assign_referral = Referral assigned
did-plan_visit = Visit scheduled
did-move_visit = Visit rescheduled
did-cancel_visit = Visit cancelled
did-record_visit = Visit recorded
did-miss_visit = Officer came, nobody was there
tracking-did-plan_visit = A visit is scheduled
tracking-did-move_visit = The visit was rescheduled
tracking-did-cancel_visit = The visit was cancelled
tracking-did-record_visit = The officer has visited
tracking-did-miss_visit = The officer came and met nobody
tracking-note-visit = { $officer } comes on { $when }.
visit-met-met = Met the resident
visit-met-away = Nobody was there
visit-met-moved_away = The resident has moved away
visit-met-died = The resident has died
casework-fact-files = { $n } { $n ->
        [one] file goes
       *[other] files go
    } along.
casework-fact-given = The resident gets { $n } { $n ->
        [one] file
       *[other] files
    }.
casework-fact-reminded = To { $unit }.
casework-fact-visit = { $officer }, { $date }.
casework-refused-reminded = This referral was reminded today already.
casework-refused-reminded-way = You can remind them again on the next working day.
casework-refused-past = That time is over.
casework-refused-past-way = Choose a day and time to come.

letter-visit-subject = An officer visits you about report { $code }
letter-visit-body =
    Dear Sir or Madam,

    Officer { $officer } visits you on { $when }.
    Have your KTP and KK ready.
    { $known ->
        [yes] In doubt? Ask { $call }.
       *[no] In doubt? Ask the village office.
    }

    See how it stands at { $link }

    This service is free. Do not give money to anybody.
    Puskesos Satu Pintu
letter-visit-short = PUSKESOS: Officer { $officer } visits you { $when }. Have KTP, KK ready. Report { $code }. Give no money. { $known ->
        [yes] Info { $call }
       *[no] Ask the village office
    }

letter-visit-moved-subject = The visit has changed, report { $code }
letter-visit-moved-body =
    Dear Sir or Madam,

    The visit has changed. Officer { $officer } visits you on { $when }.
    Have your KTP and KK ready.
    { $known ->
        [yes] In doubt? Ask { $call }.
       *[no] In doubt? Ask the village office.
    }

    See how it stands at { $link }

    This service is free. Do not give money to anybody.
    Puskesos Satu Pintu
letter-visit-moved-short = PUSKESOS: Visit changed. Officer { $officer } visits you { $when }. Report { $code }. Give no money. { $known ->
        [yes] Info { $call }
       *[no] Ask the village office.
    }

letter-visit-cancelled-subject = The visit about report { $code } is cancelled
letter-visit-cancelled-body =
    Dear Sir or Madam,

    The visit about report { $code } is cancelled. The report goes on.

    See how it stands at { $link }

    This service is free. Do not give money to anybody.
    Puskesos Satu Pintu
letter-visit-cancelled-short = PUSKESOS: The visit about report { $code } is cancelled. The report goes on. See: { $link }

letter-referral-reminder-subject = Reminder of the referral of report { $code }
letter-referral-reminder-body =
    { $unit } waits for your unit's answer to report { $code }. Answer by { $by }.

    Open: { $link }
letter-referral-reminder-short = PUSKESOS: { $unit } waits for your answer to { $code } by { $by }. { $link }

visit-state-planned = Planned
visit-state-late = Not recorded
visit-state-done = Done
visit-state-missed = Not met
visit-state-cancelled = Cancelled
visit-purpose-family_data = Matching family data
visit-purpose-housing = Looking at the house
visit-purpose-need = Asking what is needed
visit-purpose-deliver = Bringing an outcome or aid
visit-purpose-other = Something else
visits-list = Visits
visits-title = Visits
visits-tab-hari-ini = Today
visits-tab-minggu-ini = This week
visits-tab-terlewat = Missed
visits-whose = Whose visits
visits-whose-saya = Mine
visits-whose-semua = Everybody
visits-empty-hari-ini = No visits today.
visits-empty-minggu-ini = No visits this week.
visits-empty-terlewat = No missed visits.
visits-see-week = See this week
visits-no-hamlet = No hamlet
visits-open = Open the report
visits-call = Show phone number
visits-sheet = Visit sheet
visits-sheet-hari-ini = Visit sheet of today
visits-sheet-minggu-ini = Visit sheet of this week
visits-sheet-terlewat = Visit sheet of missed visits
visits-sheet-hint = This sheet holds names and places. Keep it safe.
visits-print = Print
visits-back = Back to the visits
visits-col-when = When
visits-col-result = Result
visits-plan_visit-intro = An officer goes to see them. The deadline goes on.
visits-move_visit-intro = The old time no longer holds.
visits-cancel_visit-intro = Nobody will come. The report goes on.
visits-cancel_visit-label = Why is it cancelled?
visits-cancel_visit-hint = Only officers read it.
visits-cancel-missing = Write why the visit is cancelled
visits-record_visit-intro = Once they have been met, the report is handled.
visits-day = Day
visits-from = From
visits-until = Until
visits-officer = Who visits?
visits-purpose = Purpose
visits-place = Place
visits-place-hint = Hamlet, RT and a landmark.
visits-note = Note for the visitor
visits-note-hint = Only officers read it.
visits-day-off-anyway = On this day off all the same
visits-no-day = Enter the day of the visit
visits-day-past = Choose today or a later day
visits-day-far = Choose a day within { $days } days
visits-day-off = The office is closed on that day. Choose another, or tick “On this day off all the same”.
visits-no-from = Enter when it begins, such as 09:00
visits-no-until = Enter when it ends, such as 11:00
visits-until-too-early = It must end after it begins
visits-over = That time is over. Choose another.
visits-no-officer = Choose who visits
visits-no-purpose = Choose the purpose
visits-silent-sensitive = No message is sent, for their safety.
visits-silent-others = The reporter is not of this household. No message is sent.
visits-silent-no-way = They asked for no messages. Tell them in another way.
visits-told = They get a message: the officer, the day and the time.
visits-met = Who was there?
visits-met-met = Write what was seen and matched.
visits-met-away = Schedule another visit afterwards.
visits-met-moved_away = Write where to, if known.
visits-met-died = Write when, and who is left behind.
visits-finding = What was found
visits-finding-hint = Only officers read it. May be empty when nobody was there.
visits-no-met = Choose who was there
visits-no-finding = Write what was found
visits-call-number = Call
closure-evidence = What it rests on
closure-evidence-open = Not answered yet:
closure-evidence-finding = Matching result
closure-evidence-papers = Papers seen
closure-evidence-none = No answers, papers or findings yet.
closure-given = Files for the resident
closure-given-hint = They see only the files you tick.
desk-menu-visits = Visits
desk-menu-visits-hint = Visits that are planned, and what was found.
desk-today-visits = My visits today
visits-qr = Code that opens this visit on a phone
