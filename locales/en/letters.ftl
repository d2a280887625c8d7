# Letters and messages. Short ones (-short) hold at most 160 characters, no name and no story.
outcome-granted = granted
outcome-partly = granted in part
outcome-declined = cannot be met yet
outcome-not_ours = not ours to decide
outcome-information = explained

letter-received-subject = We have received report { $code }
letter-received-body =
    Dear Sir or Madam,

    We have received report { $code }. { $dated ->
        [yes] { $unit } will check it by { $by }.
       *[no] { $unit } will check it.
    }

    See where it stands: { $link }

    This service is free. Do not give money to officers.
    Puskesos Satu Pintu
letter-received-short = PUSKESOS: We have received report { $code }. { $dated ->
        [yes] We check it by { $by }.
       *[no] We will check it.
    } See: { $link } Free.

letter-question-subject = We need your answer for report { $code }
letter-question-body =
    Dear Sir or Madam,

    { $unit } has a question about report { $code }. Answer by { $by }.
    Our deadline waits until you answer.

    Read the question and answer here: { $link }
    You can also come to the village office.

    This service is free. Do not give money to officers.
    Puskesos Satu Pintu
letter-question-short = PUSKESOS: Report { $code } needs your answer by { $by }. Open { $link } or come to the village office.

letter-told-subject = News for report { $code }
letter-told-body =
    Dear Sir or Madam,

    { $unit } has written news for report { $code }.
    Read it with the report code here: { $link }

    This service is free. Do not give money to officers.
    Puskesos Satu Pintu
letter-told-short = PUSKESOS: There is news for report { $code }. Read it with your report code: { $link } Free of charge.

letter-passed-on-subject = Report { $code } was passed on to { $unit }
letter-passed-on-body =
    Dear Sir or Madam,

    { $unit } now works on report { $code }. { $dated ->
        [yes] Expect an answer by { $by }.
       *[no] We will tell you when there is an answer.
    }
    You do not need to report it anywhere else.

    See where it stands: { $link }

    This service is free. Do not give money to officers.
    Puskesos Satu Pintu
letter-passed-on-short = PUSKESOS: Report { $code } went to { $unit }. { $dated ->
        [yes] Answer by { $by }.
       *[no] We will tell you.
    } See: { $link }

letter-outcome-subject = Report { $code } has an outcome
letter-outcome-body =
    Dear Sir or Madam,

    Report { $code } is finished. The outcome: { $outcome }.
    Read the reason here: { $link }

    You do not agree? Object on that page by { $by }.

    This service is free. Do not give money to officers.
    Puskesos Satu Pintu
letter-outcome-short = PUSKESOS: Report { $code } is finished. Read the outcome: { $link } You can object until { $by }.

letter-ended-subject = Report { $code } was closed
letter-ended-body =
    Dear Sir or Madam,

    Report { $code } was closed. The reason is here: { $link }
    { $dated ->
        [yes] You can reopen it until { $by }.
       *[no] News will be on that page.
    }

    This service is free. Do not give money to officers.
    Puskesos Satu Pintu
letter-ended-short = PUSKESOS: Report { $code } was closed. The reason: { $link } { $dated ->
        [yes] You can reopen it until { $by }.
       *[no] See that page.
    }

letter-reopened-subject = Report { $code } was reopened
letter-reopened-body =
    Dear Sir or Madam,

    Report { $code } was reopened. { $dated ->
        [yes] { $unit } will work on it by { $by }.
       *[no] { $unit } works on it.
    }

    See where it stands: { $link }

    This service is free. Do not give money to officers.
    Puskesos Satu Pintu
letter-reopened-short = PUSKESOS: Report { $code } was reopened by { $unit }. { $dated ->
        [yes] News by { $by }.
       *[no] We will tell you.
    } See: { $link }

letter-survey-subject = Is your problem solved? Report { $code }
letter-survey-body =
    Dear Sir or Madam,

    Report { $code } has an outcome. Is your problem solved?
    Answer with one press at { $link }
    If not, we tell you what you can do.

    This service is free. Do not give money to officers.
    Puskesos Satu Pintu
letter-survey-short = PUSKESOS: Report { $code } has an outcome. Is your problem solved? Answer at { $link } Free.

letter-case-arrived-subject = New report { $code }
letter-case-arrived-body =
    Report { $code } waits in your unit's queue. { $dated ->
        [yes] The next step is due by { $by }.
       *[no] Check it.
    }

    Open: { $link }
letter-case-arrived-short = PUSKESOS: New report { $code } in your queue. { $link }

letter-danger-alert-subject = Urgent: somebody is in danger, report { $code }
letter-danger-alert-body =
    Report { $code } speaks of somebody in danger. { $dated ->
        [yes] Act by { $by }.
       *[no] Act now.
    }

    Open: { $link }
letter-danger-alert-short = PUSKESOS: urgent. Report { $code } speaks of somebody in danger. { $link }

letter-referral-arrived-subject = New referral for report { $code }
letter-referral-arrived-body =
    { $unit } has referred report { $code } to your unit. Accept or return it by { $by }.

    Open: { $link }
letter-referral-arrived-short = PUSKESOS: New referral { $code } from { $unit }. Accept by { $by }. { $link }

letter-referral-returned-subject = The referral of report { $code } came back
letter-referral-returned-body =
    { $unit } has returned the referral of report { $code }. The reason is in the report.

    Open: { $link }
letter-referral-returned-short = PUSKESOS: Referral { $code } was returned by { $unit }. { $link }

letter-referral-answered-subject = The referral of report { $code } was answered
letter-referral-answered-body =
    { $unit } has answered the referral of report { $code }: { $outcome }.

    Open: { $link }
letter-referral-answered-short = PUSKESOS: Referral { $code } was answered by { $unit }. { $link }

letter-referral-recalled-subject = The referral of report { $code } was taken back
letter-referral-recalled-body =
    { $unit } has taken back the referral of report { $code }. Your unit need not work on it any more.
letter-referral-recalled-short = PUSKESOS: Referral { $code } was taken back by { $unit }.

letter-reporter-wrote-subject = News from the citizen about report { $code }
letter-reporter-wrote-body =
    The citizen wrote about report { $code }.

    Open: { $link }
letter-reporter-wrote-short = PUSKESOS: The citizen wrote about report { $code }. { $link }
