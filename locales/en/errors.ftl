# Pages that appear when something cannot go on.
refused-not-found = Page not found
refused-not-found-text = If you typed the address, check its spelling. Or begin again from the start page.
refused-not-yours = You have no access to this
refused-not-yours-text = Ask the coordinator or manager of your unit.
refused-four-eyes = Another officer decides
refused-four-eyes-text = Your proposal is decided by another officer of your unit.
refused-wrong-moment = This step is no longer possible
refused-wrong-moment-text = The report has changed. Open it again to see how it stands now.
refused-too-late = The time for this has passed
refused-too-late-text = You can make a new report. Mention the old report code.
refused-overtaken = This report was just changed
refused-overtaken-text = Look at the change before you save. What you wrote is not saved yet.
refused-key-reused = This form was already sent
refused-key-reused-text = Its content is different now. Open a new form and send it again.
refused-too-many = Too many tries
refused-too-many-text = { $minutes ->
    [one] Try again in 1 minute.
   *[other] Try again in { $minutes } minutes.
}
refused-too-large = That is too much at once
refused-too-large-text = A photo may be at most 5 MB. Shorten the text or leave out a photo, then send again.
refused-too-slow = The network is too slow
refused-too-slow-text = What you sent has not arrived. Try again when the network is better.
refused-bad-form = We cannot read this
refused-bad-form-text = Go back to the page before and fill in the form again.
refused-wrong-method = This page cannot be opened like that
refused-wrong-method-text = Begin again from the start page.
refused-cross-site = This form does not come from our service
refused-cross-site-text = Open our page directly and fill in the form there.
refused-expired = What you look for is kept no longer
refused-expired-text = The old draft is no longer on this phone. Drafts are kept for 7 days at most. You can start again at any time.
refused-sign-in-first = Sign in first
refused-sign-in-first-text = This page is only for officers who have signed in.
refused-new-password-first = Choose a password first
refused-new-password-first-text = Somebody else made your password. Choose your own on the account page.
refused-kiosk-not-ready = The kiosk is not ready
refused-kiosk-not-ready-text = Go to the officers' desk. Code for the officer: K-12.
refused-not-ready = The service is disturbed
refused-not-ready-text = Reports that were sent are safe. Try again in a moment, or come to the village office.
refused-broken = The service is disturbed
refused-broken-text = Reports that were sent are safe. Try again in a moment, or come to the village office.
refused-selection-over = This selection is kept no longer
refused-selection-over-text = We keep marked reports for 2 hours. Mark them again in the list.
refused-desk-not-ready = The service is disturbed
refused-desk-not-ready-text = What was saved is safe. Try again in a moment.
refused-desk-broken = The service is disturbed
refused-desk-broken-text = What was saved is safe. Try again in a moment.
refused-incident = Number for the officer:
refused-way-on-home = To the start page
refused-way-on-desk = To your desk
refused-way-on-kiosk = To the first screen

# Errors that are the same in every form.
error-summary = { $count ->
    [one] There is 1 thing to fix
   *[other] There are { $count } things to fix
}
error-too-long = At most { $limit } letters
