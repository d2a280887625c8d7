# Reports that may be the same, citizens and their families, and why a report is where it is.

people-why-person = Same NIK
people-why-family = Same family card
people-why-phone = Same phone number
people-why-matter-and-name = Same issue, village and name
people-why-matter = Same issue and village

people-maybe-same = May be the same report
people-maybe-none = No report like this one in the last 90 days.
people-compare = Compare
people-also-person = Other reports of this person ({ $n })
people-also-family = Other reports of this family ({ $n })
people-also-all = See all in order of time

# Merging
people-merge-label = Code of the report that is the same
people-merge-which = Which report goes on?
people-merge-text = The other one ends. Both codes stay valid. Both reporters are told.
people-merge-again = Choose another report
people-merge-here = The report you have open
people-merge-there = The report beside it
people-merge-keep = Go on with { $code }
people-merge-cannot = This report cannot carry on for the other.
people-merge-moved = The report beside it has just changed. Look at both again.
people-merge-accused = The two are not read by the same people. Handle each by itself.
people-merged-here = Reports merged into this one
people-merged-history = History of { $code }
people-fact-took-in = Another report was merged into this one.
people-fact-parted = This report is handled by itself again.
people-fact-let-go = The report merged into this one is handled by itself again.

people-unmerge-intro = Each report is handled by itself again. Its deadlines are as before. Both reporters are told.
people-unmerge-label = Why is it undone?
people-unmerge-hint = Only officers read it.

# What citizens read
people-carried = The report that carries on
people-carried-hint = Officers handle both together. News stays on this page.
people-carried-code = The code of your report that carries on:

# Messages
letter-merged-subject = Report { $code } was joined with another
letter-merged-body =
    Good day,

    We joined report { $code } with another one about the same problem.
    That one carries on. Your code stays valid.

    See the news at { $link }

    This service is free. Do not give money to officers.
    Puskesos Satu Pintu
letter-merged-short = PUSKESOS: Report { $code } was joined with one about the same problem. Your code stays valid. { $link } Free.

letter-took-in-subject = Another report was joined with report { $code }
letter-took-in-body =
    Good day,

    There is another report about the same problem. We joined it with report { $code }.
    Nothing changes for you. Your name is not passed on.

    See the news at { $link }

    This service is free. Do not give money to officers.
    Puskesos Satu Pintu
letter-took-in-short = PUSKESOS: A report about the same problem was joined with { $code }. Nothing changes for you. { $link } Free.

letter-unmerged-subject = Report { $code } is handled by itself again
letter-unmerged-body =
    Good day,

    We undid the joining of report { $code }. It is handled by itself again. { $dated ->
        [yes] The next step is due by { $by }.
       *[no] We tell you the next step.
    }

    See the news at { $link }

    This service is free. Do not give money to officers.
    Puskesos Satu Pintu
letter-unmerged-short = PUSKESOS: Report { $code } is handled by itself again. { $dated ->
        [yes] News by { $by }.
       *[no] We tell you.
    } See: { $link }

letter-let-go-subject = Report { $code } is no longer joined
letter-let-go-body =
    Good day,

    We had joined another report with report { $code }. We undid that.
    Nothing changes for you.

    See the news at { $link }

    This service is free. Do not give money to officers.
    Puskesos Satu Pintu
letter-let-go-short = PUSKESOS: The joining with { $code } was undone. Nothing changes for you. { $link } Free.

# Objection
people-objection = Decision and objection
people-objection-own = You decided before. Another officer decides now.
people-objection-old = The decision
people-objection-new = The objection

# Why
people-why-link = Why is it at this unit, and who sees it?
people-why-title = Why report { $code } is here
people-why-head = Why this report is here
people-why-unit = Why this unit
people-why-ground = Basis: { $ground }
people-why-facts = What the rule looked at
people-why-passed = Passed by when the report came in
people-why-passed-none = Nobody. This unit came first.
people-why-moves = The report moved afterwards
people-why-me = Why you see this report
people-why-others = Who else can see it
people-why-others-text = Officers who also work for those reported never see it.
people-fact-village = Village
people-fact-issue = Issue
people-fact-programme = Programme
people-fact-severity = Weight
people-fact-accused = Those reported
people-any-issue = any issue
people-any-programme = any programme
people-own-rule = Rule of { $place }: { $issue }, { $programme }
people-ground-village = Permensos 15/2018 on SLRT and Puskesos.
people-ground-nearest_staffed = PermenPANRB 5/2025: citizens are served at any door.
people-ground-misconduct_bypass = Perpres 76/2013: reporters are protected from those reported.
people-ground-local_rule = The regency's rule.
people-ground-ministry_desk = Permensos 2/2026 article 22: the ministry's command centre.
people-verdict-taken = This unit receives it.
people-verdict-no-intake = It takes no reports directly.
people-verdict-unstaffed = Nobody has signed in there since { $date }.
people-verdict-never-staffed = Nobody has ever signed in there.
people-verdict-accused = It is among those reported.
people-verdict-too-near = It is too near to those reported.
people-verdict-other-issue = This rule is for another issue.
people-verdict-other-programme = This rule is for another programme.
people-verdict-not-yet = This rule does not hold yet.
people-verdict-over = This rule no longer holds.
people-sight-owner = This unit answers to the citizen.
people-sight-emergency = This unit is the emergency desk that was called too.
people-sight-receiver = The report was referred to this unit and waits for its answer.
people-sight-answerer = This unit has answered its referral.
people-sight-sender = This unit referred it.
people-sight-village = The report is about people of this village.
people-sight-district = The report is about people of this district.
people-knows = Knows the reporter
people-knows-not = Does not know the reporter

# Citizens and families
people-menu = Citizens
people-menu-hint = Reports of a person or a family, by number or name.
people-title = Citizens and families
people-of-case = Other reports of this person and their family
people-lead = Find the reports of a person or a family within your reach.
people-number = NIK, family card or phone number
people-number-hint = The number is not stored and stands in no address.
people-name = Name
people-name-hint = A name alone is not enough. Fill in the village too.
people-village = Village
people-village-hint = Leave empty for your own village.
people-which-village = Which village?
people-find = Search
people-found = What was found
people-none = Nothing found within your reach.
people-none-of-case = There is nothing that may be shown.
people-masked = Numbers are masked. Open the report to reveal one with a reason.
people-reports = { $n ->
    [one] { $n } report
   *[other] { $n } reports
 }
people-open = Open { $code }
people-nothing-asked = Write a NIK, a family card, a phone number or a name
people-no-number = This is no NIK, family card or phone number. A NIK has 16 digits.
people-short-name = Write at least 3 letters
people-no-village = Write the name of the village
people-unknown-village = There is no village of that name

# Try a route
people-menu-route = Try a route
people-menu-route-hint = At which unit a report would arrive, and why.
people-try-title = Try a route
people-try-lead = See at which unit a report would arrive, and why.
people-try-village-hint = Only villages of your territory.
people-try = Try
people-choose = Choose
people-try-result = This report would arrive at
people-try-beside = The emergency desk is called too: { $unit }
people-try-nowhere = No unit takes reports. Ask your admin.
people-try-rules = The rules that were tried, in order
people-try-clocks = The deadlines that would run
people-try-nothing = This is only a trial. Nothing is stored.
people-try-empty = Fill in the form and press Try. The result appears here.
people-try-link = Try the route of another report
people-try-elsewhere = This village is outside your territory
people-try-no-issue = Choose the issue
people-try-no-severity = Choose the weight
people-try-accused-village = Officers or officials of that village
people-try-accused-regency = Officers or officials of that regency
people-yes = Yes
people-no = No
people-clock = { $long }, by { $date }. Basis: { $ground }
people-rule-misconduct-bypass = About an officer or official?
people-rule-misconduct-bypass-idle = This report is not about an officer.
people-rule-misconduct-bypass-empty = There is no oversight unit.
people-rule-local-rule = Has the regency a rule of its own?
people-rule-local-rule-idle = This regency has no rule of its own.
people-rule-local-rule-empty = This regency has no rule of its own.
people-rule-village = Is the village's Puskesos at work?
people-rule-village-idle = This village has no Puskesos yet.
people-rule-village-empty = This village has no Puskesos yet.
people-rule-nearest-staffed = Is a unit above it at work?
people-rule-nearest-staffed-idle = There is no unit above this village.
people-rule-nearest-staffed-empty = There is no unit above this village.
people-rule-ministry-desk = The ministry's desk?
people-rule-ministry-desk-idle = The ministry has no desk yet.
people-rule-ministry-desk-empty = The ministry has no desk yet.

# Registers and consent
act-check_registry = Record a register check
did-check_registry = Register check recorded
act-record_consent = Record consent
did-record_consent = Consent recorded
people-check_registry-intro = Open the register first, then write what it says. This service does not open registers itself.
people-check-whom = About whom?
people-no-part = Choose whom it is about
people-check-register = Which register did you open?
people-no-register = Choose the register
people-check-listing = What did it say?
people-no-listing = Choose what it said
people-check-decile = Welfare group (decile)
people-check-decile-hint = Only in the family welfare data. 1 is the poorest.
people-no-decile = Not stated
people-bad-decile = Choose a group from 1 to 10
people-decile-elsewhere = Only the family welfare data have groups. Leave it empty.
people-decile-unlisted = Somebody who is not listed has no group. Leave it empty.
people-check-receives = Aid that is listed as received
people-check-receives-open = Aid received, by the register
people-check-as-of = Date of the data
people-check-as-of-hint = If the register or the list states it.
people-as-of-future = The date of the data cannot be after today
people-check-glance = Where did you see it?
people-no-glance = Choose where you saw it
people-check-words = Note
people-check-words-hint = For example what differs. Read by officers only. Do not write the NIK.
people-registers = Registers checked
people-registers-none = No register has been checked yet.
people-registers-earlier = Seen before ({ $n })
people-decile = Welfare group { $n }
people-receives = Receives: { $programmes }
people-as-of = Data as of { $date }
people-looked = { $who }, { $unit }, { $when }. { $how }.
register-dtsen = Family welfare data
register-siks_ng = The ministry’s data system
register-dukcapil = Dukcapil
register-bpjs = BPJS Kesehatan
register-payer = Paying bank or post office
listing-listed = Listed
listing-not_listed = Not listed
listing-differs = Listed, but the data differ
glance-by_hand = Opened by the officer
glance-extract = From a list or an extract
glance-paper = From a letter the citizen brought
people-record_consent-intro = Write what the citizen said about their data.
people-consent = May the data be sent to other offices?
people-consent-given = Yes
people-consent-withdrawn = No, or the consent is withdrawn
people-no-consent = Choose yes or no
people-consent-same = That is recorded already. Choose the other one, or cancel.
people-consent-resting = These referrals rest on consent. If it is withdrawn, they are taken back too:
people-consent-how = How did the citizen say so?
people-no-consent-way = Choose how the citizen said so
people-consent-words = Note
people-consent-words-hint = For example who was with them. Read by officers only.
people-consent-line = Data may be sent to other offices:
consent-given = Yes
consent-withdrawn = No
consent-unasked = Not asked yet
consent-way-written = In writing, signed or with a thumbprint
consent-way-spoken = Spoken, to the officer
consent-way-message = By SMS or WhatsApp
hands-fact-consent = Data may be sent to other offices: { $consent }. { $way }.
casework-refused-no-consent = The citizen does not agree that the data are sent to other offices.
casework-refused-no-consent-way = Choose another ground, or ask the citizen again.
people-data-title = Personal data request
people-data-intro = Citizens may ask for a copy, a correction or an erasure of their data. The request becomes a report of its own, with a code of its own. It is answered within 72 hours.
people-data-who = Whose data?
people-data-wish = What is asked for?
people-data-copy = A copy of the personal data
people-data-correct = A correction of the personal data
people-data-erase = An erasure of the personal data
people-data-of = Report { $code }
people-data-no-wish = Choose what is asked for
people-data-words = Explanation
people-data-words-hint = For a correction, write what is wrong and what is right. Do not write the NIK.
people-data-no-words = Write what is wrong and what is right
people-data-source = The request came by
people-data-save = Save the request
people-data-link = Record a data request
