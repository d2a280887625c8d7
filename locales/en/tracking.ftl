# The citizen follows the report.
tracking-title = Where your report stands
tracking-lookup-title = Report code
tracking-lookup-button = Check my report
tracking-code-label = Report code
tracking-code-hint = 10 letters or digits on your receipt, for example 7K3M9-2QFXA
tracking-code-empty = Write your report code
tracking-code-length = A code has { $want } letters or digits. You wrote { $have }.
tracking-code-symbol = Check again: there is no digit 0 or 1 and no letter I, L, O, U.
tracking-code-check = The code is mistyped. Check its letters and digits again.
tracking-code-unknown = We cannot find this code. Check it again, or come to the village office.
tracking-no-code = I do not have a code
tracking-no-code-text = Come to the village office with your identity card. An officer helps to find your report.
tracking-errors = { $n ->
        [1] There is 1 thing to fix
       *[other] There are { $n } things to fix
    }
tracking-back-home = Back
tracking-back-lookup = Back
tracking-back-status = Back to the status
tracking-cancel = Cancel
tracking-optional = (optional)
tracking-copy = Copy the code
tracking-copied = Code copied
tracking-print = Print
tracking-close = Close the details
tracking-you = You
tracking-our-officers = Our officers

tracking-next-title = What happens next
tracking-next-received = We have received your report.
    { $dated ->
        [yes] { $unit } will check it by { $by }.
       *[no] { $unit } will check it.
    }
tracking-next-checked = An officer is checking your data.
    { $dated ->
        [yes] { $unit } will tell you more by { $by }.
       *[no] { $unit } will tell you more.
    }
tracking-next-waiting = We are waiting for your answer. Our deadline waits until you answer.
    { $dated ->
        [yes] Please answer by { $by }.
       *[no] Please answer on this page.
    }
tracking-next-handled = { $unit } is working on your report.
    { $dated ->
        [yes] Expect news by { $by }.
       *[no] News will be on this page.
    }
tracking-next-passed-on = { $unit } now works on your report. You do not need to report it anywhere else.
    { $dated ->
        [yes] Expect an answer by { $by }.
       *[no] The answer will be on this page.
    }
tracking-next-finished = { $outcome ->
        [granted] The outcome: granted.
        [partly] The outcome: granted in part.
        [declined] The outcome: cannot be met yet.
        [not_ours] The outcome: not ours to decide.
       *[other] The outcome: explained.
    }
    { $ended ->
        [resolved] You do not agree? Object by { $by }.
       *[other] { $dated ->
            [yes] The problem is back? Re-open the report by { $by }.
           *[no] This report is finished.
        }
    }
tracking-next-closed = { $ended ->
        [merged] This report was merged with another one about the same matter. We still work on that one.
        [withdrawn] You withdrew this report.
        [archived] We archived this report. The reason is in the details.
       *[other] This report was closed because there was no answer.
    }
    { $ended ->
        [merged] News will be in that report.
       *[other] { $dated ->
            [yes] You can re-open it until { $by }.
           *[no] Contact the village office if you still need help.
        }
    }
tracking-late-title = Overdue
tracking-late = We promised { $by } and did not keep it. We still work on your report. Use the contact on this page to ask.
tracking-waiting-title = An officer asks you
tracking-waiting-prove = Open the details to read the question and to answer.
tracking-question-title = The officer's question
tracking-outcome-title = The officers' explanation

tracking-fact-issue = Problem
tracking-fact-received = Reported
tracking-fact-unit = Handled by
tracking-fact-finish = To be finished by
tracking-fact-story = Story
tracking-fact-place = Place
tracking-fact-name = Name
tracking-fact-phone = Phone number
tracking-told-title = What you told us
tracking-history-title = Report history
tracking-handed-over = To { $unit }. Answer expected by { $by }.
tracking-moved = To { $unit }.
tracking-details-title = Details of the report
tracking-details-text = Your story, the officers' answers and the buttons to reply are in the details.
tracking-details-button = See the details
tracking-help-title = Need help?
tracking-help-general = Call the Command Center of the Ministry of Social Affairs on 171, or come to the village office.

tracking-proof-title = See the details of the report
tracking-proof-phone = The last four digits of your phone number
tracking-proof-phone-hint = The number you wrote in the report. It keeps your story from other people.
tracking-proof-pin = PIN of the report
tracking-proof-pin-hint = The six digits we showed once after the report was sent.
tracking-proof-button = See the details
tracking-proof-wrong = The digits do not match. Check them again.
tracking-proof-none = This report has no phone number and no PIN. Come to the village office with your identity card.

tracking-answer-heading = Answer the question
tracking-answer-lead = The officers who handle this report read your answer.
tracking-answer-words = Your answer
tracking-answer-button = Send the answer
tracking-add-heading = Add information
tracking-add-lead = Write what is new, or what you have not told us yet.
tracking-add-words = Your information
tracking-add-button = Send the information
tracking-confirm-heading = It is settled
tracking-confirm-lead = Press this button if your problem is settled. We then close the report.
tracking-confirm-button = Yes, it is settled
tracking-object-heading = Object to the result
tracking-object-lead = The office one level up reads your objection, not the same officers.
tracking-object-reasons = What is not right yet?
tracking-object-reason-missing = Choose what is not right yet
tracking-object-words = Tell us in your own words
tracking-object-button = Send the objection
tracking-reopen-heading = Re-open the report
tracking-reopen-lead = We take up the report where it stopped.
tracking-reopen-words = Why should it be re-opened?
tracking-reopen-button = Re-open
tracking-withdraw-heading = Withdraw the report
tracking-withdraw-lead = We stop working on a withdrawn report. You can re-open it later.
tracking-withdraw-words = Reason
tracking-withdraw-button = Withdraw the report
tracking-words-missing = Write your information
tracking-words-long = At most { $most } characters. Take away { $over }.
tracking-words-limit = At most 1,000 characters
tracking-words-left = { $n } characters left
tracking-words-over = { $n } characters too many
tracking-overtaken-title = This report has just changed
tracking-overtaken-text = Your text is still below. Look at the status first, then send it again if you still need to.

tracking-did-receive = Report received
tracking-did-check = Report being checked
tracking-did-ask = We asked you
tracking-did-answer = You answered
tracking-did-resume = Checking goes on
tracking-did-verify = Data being verified
tracking-did-record_finding = Data verified
tracking-did-handle = Report being handled
tracking-did-archive = Report archived
tracking-did-merge = Report merged
tracking-did-withdraw = You withdrew the report
tracking-did-escalate = Report moved up one level
tracking-did-refer = Report passed on
tracking-did-accept = Report accepted by the next unit
tracking-did-forward = Report passed on again
tracking-did-reply = That unit has answered
tracking-did-return = Report came back to us
tracking-did-decide = The outcome is there
tracking-did-confirm = You say it is settled
tracking-did-object = You objected
tracking-did-close_silently = Report closed
tracking-did-reopen = Report re-opened
tracking-did-add_information = You added information
