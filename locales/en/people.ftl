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
