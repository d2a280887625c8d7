# Referrals: to other units and back.

refer-refer-intro = Another unit does its part. Your unit still answers to the citizen.
refer-transfer-intro = The whole report moves when that unit accepts. Until then it stays here.
refer-forward-intro = This referral goes on to another unit. The answer comes back through yours.
refer-accept-intro = Your unit takes it on and works on it. The sender sees that.
refer-begin-intro = The referral is marked as being worked on.
refer-clocks = To be accepted within { $accept }, answered within { $reply }.
refer-search = Search for a unit
refer-search-hint = Part of its name is enough.
refer-search-go = Search
refer-unit = Unit
refer-none-found = No unit has this name. Clear the search to see suggestions.
refer-takes-it = { $level } · takes this service
refer-reason = Reason
refer-reason-hint = What that unit is asked to do.
refer-summary = Summary of the report
refer-summary-hint = Only what is needed. That unit reads it.
refer-programme = Programme
refer-no-programme = No programme in particular
refer-way-back = Does the answer pass straight through?
refer-way-back-hint = The sender of the referral waits for it.
refer-way-back-ya = Yes, straight to the sender
refer-way-back-tidak = No, we read it first
refer-ground = Ground for sharing the citizen's data
refer-ground-hint = UU 27/2022 article 20. The citizen’s consent now: { $consent }.
refer-consent-withdrawn = The citizen does not agree that the data are sent to other offices. Choose another ground, or ask the citizen again.
refer-no-unit = Choose a unit
refer-unknown-programme = Choose a programme of the list
refer-no-reason = Write why it is handed over
refer-no-ground = Choose the ground for sharing data
refer-no-way-back = Choose whether the answer passes straight through

refer-recall-intro = The referral is taken back, and whatever was forwarded from it.
refer-recall-label = Why is it taken back?
refer-recall-hint = Read by officers.
refer-recall-missing = Write why it is taken back

refer-return-intro = The referral goes back to its sender. The citizen's report goes on.
refer-return-to = Back to: { $sender }
refer-return-reason = Why is it returned?
refer-return-label = Explanation
refer-return-hint = What is missing, or where it should go.
refer-return-unit = The right unit
refer-return-no-unit = Not known or not needed
refer-return-no-reason = Choose why it is returned
refer-return-missing = Write why it is returned

refer-reply-intro = The answer goes back to the sender. The citizen gets the outcome from the unit in charge.
refer-reply-to = Answer to: { $sender }
refer-reply-outcome = Outcome
refer-reply-label = Answer
refer-reply-hint = What was decided, when, and what the citizen should do.
refer-reply-no-outcome = Choose the outcome
refer-reply-missing = Write your answer
