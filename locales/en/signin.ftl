# Signing in and out, and an officer's account.

signin-title = Officers: sign in
signin-intro = This page is for officers. Citizens need not sign in to report.
signin-name = NIP or e-mail
signin-name-hint = As your unit's administrator registered it.
signin-password = Password
signin-enter = Sign in
signin-wrong = NIP, e-mail or password do not match
signin-wait = Wait { $seconds } seconds, then try again
signin-help-title = Password forgotten?
signin-help-text = Ask your unit's administrator for a new one.

signin-code-title = Sign-in code
signin-code-intro = Open the code app on your phone. Write the code it shows now.
signin-code-label = Six-digit code
signin-code-hint = The code changes every 30 seconds. A spare code works too.
signin-code-wrong = The code does not fit. Write the one that is shown now
signin-code-trust = Remember this device for 12 hours
signin-code-trust-hint = Not on a shared computer.
signin-code-other = Sign in with another account
signin-code-help-title = Phone lost or broken?
signin-code-help-text = Use one of your spare codes. If you have none, ask your unit's admin for a new password.

signin-factor-title = Code at sign-in
signin-factor-why = A password can leak. With a code from your phone only you can sign in.
signin-factor-see = Set up the code
signin-factor-intro = The code is not yet on for your account.
signin-factor-begin = Set up the code
signin-factor-step-app = Install a code app on your phone, such as Aegis, FreeOTP or Google Authenticator.
signin-factor-step-scan = Scan this picture with that app.
signin-factor-step-code = Write the six digits the app shows.
signin-factor-qr = Picture to be scanned by the code app
signin-factor-key = Cannot scan? Type this key into the app:
signin-factor-code-hint = The code changes every 30 seconds.
signin-factor-confirm = Turn on
signin-factor-is-on = The sign-in code is on.
signin-factor-spare-title = Your spare codes
signin-factor-spare-text = Write them on paper and keep them safe. Each works once. They are not shown again.
signin-factor-kept = I have kept them
signin-factor-on = The sign-in code is on. You need it every time you sign in.
signin-factor-left =
    { $n ->
        [0] No spare codes are left. Turn it off and set it up again for new ones.
        [one] One spare code is left.
       *[other] { $n } spare codes are left.
    }
signin-factor-off-title = Turn the code off
signin-factor-off-note = After that the password alone is enough to sign in.
signin-factor-turn-off = Turn off

signin-account-title = My account
signin-no-posting = You have no posting at any unit yet.
signin-language = Language
signin-language-legend = Language of the officers' pages
signin-language-id = Bahasa Indonesia
signin-language-en = English
signin-language-save = Save language
signin-language-changed = The language is saved.
signin-must-change = Somebody else made your password. Choose your own first. Then every page opens.
signin-change-title = Change password
signin-old = Old password
signin-new = New password
signin-new-hint = At least 12 characters. A few words that are easy to remember will do.
signin-repeat = New password once more
signin-change = Change password
signin-change-note = Other browsers are signed out by it.
signin-old-wrong = The old password does not match
signin-same-password = Choose a password that differs from the old one
signin-repeat-differs = Write the same new password twice
signin-password-changed = The password is changed. Other browsers are signed out.

signin-keys-title = Keys
signin-keys-text = They work outside of fields. All of it is on the screen as buttons too.
signin-keys-off = Switch the keys off in this browser
signin-keys-on = Switch the keys on in this browser
signin-key-search = Search
signin-key-view = The tab of this number; your own tabs come first
signin-key-rows = The same acts, for a report in the queue
signin-key-move = The report after and before in the list
signin-key-next = Next and previous report
signin-key-check = Start checking
signin-key-classify = Classify
signin-key-assign = Assign
signin-key-ask = Ask the citizen
signin-key-tell = Tell the citizen
signin-key-verify = Match data
signin-key-handle = Handle
signin-key-refer = Refer
signin-key-reply = Answer a referral
signin-key-finish = Propose or decide the outcome
signin-key-note = Write an internal note
signin-key-send = Send the form
signin-key-home = To the start page
signin-key-queue = To the queue
signin-key-inbox = To referrals received
signin-key-sheet = This list
