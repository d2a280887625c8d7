# The way in: the citizens' portal.
intake-step = Step { $at } of { $of }
intake-back = Back
intake-continue = Continue
intake-later = Save for later
intake-optional = (optional)
intake-change = Change
intake-not-given = Not provided
intake-aside = Need help?
intake-aside-text = Come to the village office during working hours. An officer helps you fill this in.

# Home
intake-home = One door for social help
intake-home-lead = Tell us a problem or ask for a service. Free, no account.
intake-report = Report a problem
intake-report-hint = Aid, data, levies, somebody who needs help
intake-services-tile = Aid programmes, letters and family data
intake-find = Check my report
intake-find-hint = With the code on your receipt
intake-resume = You have a report that was not sent yet
intake-resume-text = Your answers are kept on this phone for 7 days.
intake-resume-go = Continue
intake-resume-drop = Delete
intake-emergency = An emergency? Call now
intake-what = What can we help with?
intake-what-text = Aid that did not arrive, wrong data, levies, and people who need help.
intake-what-link = See the list of services
intake-who-reads = Who reads my report?
intake-who-reads-text = The officers of the village Puskesos read it. If needed, the social office helps.
intake-who-more = Read more about who reads it
intake-who-reads-levy = Reports about officers or village officials are not read by the village office.
intake-nearest = The nearest Puskesos office
intake-nearest-text = Find your village to see which office reads its reports.
intake-nearest-link = Choose your village
intake-nearest-village = Village
intake-nearest-find = Find the office
intake-nearest-other = Find another village
intake-nearest-of = The office for { $village }
intake-nearest-hours = Open: { $hours }
intake-nearest-no-hours = The opening hours are not known yet. Ask before you come.
intake-nearest-no-phone = The telephone number is not known yet. Come to the office.
intake-nearest-why = Why this office?

# Before starting
intake-prepare = Before you start
intake-prepare-what = What to have ready
intake-prepare-village = The name of the village
intake-prepare-story = A short story of the problem
intake-prepare-later = Identity card and photos can follow later
intake-prepare-time = About 5 minutes
intake-prepare-who = Who reads it?
intake-start = Start
intake-start-anew = Start a new report
intake-lost = We found no answers of yours on this phone. Start here. If this page comes back, allow cookies for this site.

# For whom
intake-for-whom = Who is this report for?
intake-for-whom-hint = Choose one.
intake-for-whom-self = Myself or my household
intake-for-whom-self-hint = People who live with you
intake-for-whom-other = Somebody else
intake-for-whom-other-hint = A neighbour, an elderly or disabled person
intake-for-whom-stranger = Somebody I do not know
intake-for-whom-stranger-hint = For example a homeless person
intake-concerned = Who needs the help?
intake-concerned-name = The person's name
intake-concerned-name-hint = What people call them is fine.
intake-tie = What are you to them?
intake-tie-relative = Family, not of my household
intake-tie-neighbour = Neighbour
intake-tie-companion = I look after them
intake-aware = Does this person know you are reporting?
intake-aware-hint = If not, you can still send the report.
intake-aware-ya = Yes
intake-aware-belum = Not yet

# Where
intake-village = In which village?
intake-village-hint = Write 3 letters, for example: suka
intake-village-found = { $n } villages found
intake-village-no-match = No village fits
intake-village-choose = Choose your village
intake-village-choose-hint = Not in the list? Write village and district, then press Continue.
intake-village-browse = I do not know the village's name
intake-village-take = Choose this village
intake-regions = Choose the province
intake-office = The office that reads reports
intake-office-none = This village has no Puskesos office yet. The office above it reads your report.
intake-address = Where in the village?
intake-address-hint = This helps officers find the house.
intake-neighbourhood = Hamlet or RT/RW
intake-neighbourhood-hint = For example RT 03 RW 01
intake-landmark = Landmark
intake-landmark-hint = For example behind the mosque

# The problem
intake-problem = Which problem do you want to report?
intake-problem-hint = Choose the one that fits best. If unsure, choose “I do not know”.
intake-problem-not-received = I did not get my aid
intake-problem-not-received-hint = PKH, Sembako, BLT, or health premium (PBI-JK)
intake-problem-not-listed = My name is not listed
intake-problem-not-listed-hint = Though my family needs it
intake-problem-wrong-data = My data is wrong
intake-problem-wrong-data-hint = Identity number (NIK), address or family members
intake-problem-levy = Money was cut or demanded
intake-problem-levy-hint = We keep your name secret
intake-problem-needs-help = Somebody needs help
intake-problem-needs-help-hint = Elderly, children, disabled people, victims of violence
intake-problem-unknown = I do not know
intake-problem-unknown-hint = An officer will help decide
intake-asked-by = Who asked for it?
intake-asked-by-hint = The answer decides who must not read your report.
intake-asked-by-village-official = A village official
intake-asked-by-companion = An officer or companion
intake-asked-by-regency-official = Staff of the regency, city or social office
intake-asked-by-group-leader = The group's leader
intake-asked-by-agent = An agent or e-warong
intake-asked-by-not-said = I would rather not say
intake-danger = Is somebody hurt or in danger right now?
intake-danger-hint = If so, we show numbers you can call at once.
intake-danger-ya = Yes
intake-danger-tidak = No
intake-harm = What happens?
intake-harm-hint = Choose the one that fits best.
intake-harm-violence = Violence
intake-harm-ill = Ill or injured
intake-harm-neglected = Neglected, nobody cares for them
intake-harm-disaster = A disaster
intake-harm-other = Something else
intake-care = Is somebody in hospital or in need of care soon?
intake-care-hint = We handle urgent requests first.
intake-care-ya = Yes, in hospital or in need of care soon
intake-care-tidak = No

# Danger
intake-call-now = Call now
intake-call-now-text = These numbers are free and answered day and night. A report here does not replace the call.
intake-leave = Leave this page quickly
intake-leave-hint = “Leave this page quickly” deletes the report on this phone and opens a weather site.
intake-danger-onward = After calling
intake-danger-onward-text = Village officers and the regency's emergency desk read your report.
intake-danger-continue = Continue the report
intake-left = Weather forecast
intake-left-link = Open the BMKG site

# The story
intake-story = Tell it in your own words
intake-story-hint = What happened, when and where. Do not write a PIN or password.
intake-story-request = Tell us how your family is
intake-story-request-hint = Who needs it and why. Do not write a PIN or password.
intake-story-limit = At most 1,000 letters
intake-story-left = { $n } letters left
intake-story-over = { $n } letters too many
intake-tells-officer = The citizen prefers to tell an officer in person.
intake-tells-officer-short = I tell an officer in person

# Contact
intake-contact = How can we reach you?
intake-contact-hint = Our messages carry neither your name nor your story.
intake-phone = Mobile number
intake-phone-hint = For example 0812 3456 789
intake-email = E-mail address
intake-about-you = About you
intake-name = Full name as on the identity card
intake-name-hint = One word is fine.
intake-nik = NIK
intake-nik-hint = The identity number, 16 digits on your KTP. It speeds up matching your data.
intake-nik-kept = We have your NIK: { $nik }. Write it only to change it.
intake-nik-drop = Delete my NIK
intake-nik-doubt = Check the NIK again: digits may be swapped. If it matches your card, go on.
intake-veil = Who may know your name?
intake-veil-open = The officers who handle it
intake-veil-open-hint = Village officers can reach you directly.
intake-veil-confidential = Hide my name from the village office
intake-veil-confidential-hint = Only officers above the village can see your name.
intake-veil-anonymous = Report without a name
intake-veil-anonymous-hint = We keep neither name, number nor NIK. You check with code and PIN.
intake-misconduct-note = This report is not read by those you report. We keep your name secret.

# Check
intake-check = Check before sending
intake-check-not-sent = The report is not sent until you press the button below.
intake-check-ground = We use this data only to handle the report, as a public task.
intake-send = Send report
intake-send-request = Send request
intake-discard = Delete all answers
intake-line-service = Service
intake-line-for-whom = For whom
intake-line-concerned = Person to be helped
intake-line-tie = Relation
intake-line-aware = They know of this report
intake-line-village = Village
intake-line-neighbourhood = Hamlet or RT/RW
intake-line-landmark = Landmark
intake-line-problem = Problem
intake-line-asked-by = Who asked
intake-line-danger = In danger
intake-line-harm = What happens
intake-line-care = Needs care
intake-line-story = Story
intake-line-way = How to reach you
intake-line-phone = Mobile number
intake-line-email = E-mail
intake-line-name = Name
intake-line-nik = NIK
intake-line-veil = Your name

# Sent
intake-sent = We have received your report
intake-code = Report code
intake-code-note = Write down this code. With it you can follow the report.
intake-copy = Copy the code
intake-copied = Copied
intake-print = Print
intake-pin = Your PIN
intake-pin-text = Write down this PIN too. It is shown only once, on this page. It opens the details.
intake-next = What happens next
intake-next-by = { $unit } checks the report by { $by }.
intake-next-plain = { $unit } will check your report.
intake-message-to = We also send word to { $to }.
intake-sent-danger = If the danger is still there, call first.
intake-open-status = Follow the report
intake-to-home = To the first page

# Services
intake-services = Ask for a service
intake-services-lead = Choose the service you need. All of them are free.
intake-services-none = The list is not available yet. Tell us what you need as a report.
intake-services-unsure = Not sure what to choose?
intake-situation-daily = Daily needs and livelihood
intake-situation-health = Health
intake-situation-school = School and children
intake-situation-care = Elderly, disability and care
intake-situation-home = Home, disaster and conflict
intake-situation-data = Family data and letters
intake-situation-other = Other
intake-service-for = For whom
intake-service-need = What to have ready
intake-service-need-text = Full name and village. Identity card and family card can follow.
intake-service-steps = Steps
intake-service-steps-text = Fill in the request, keep the code; an officer checks it and contacts you.
intake-service-cost = Cost
intake-service-free = Free. Do not give money to officers.
intake-service-law = Legal basis
intake-service-ask = Ask for this service

# What is wrong with a form
intake-error-for-whom = Choose who this report is for
intake-error-tie = Choose what you are to that person
intake-error-aware = Choose whether this person knows you are reporting
intake-error-village = Write the village name
intake-error-village-none = We did not find “{ $name }”. Check the spelling, or choose from the regency.
intake-error-village-gone = We did not find that village. Write its name, or choose from the regency.
intake-error-problem = Choose the problem you have
intake-error-asked-by = Choose who asked
intake-error-danger = Choose yes or no
intake-error-harm = Choose what happens
intake-error-care = Choose yes or no
intake-error-story-short = Tell us the problem in at least 10 letters
intake-error-story-long = The story has at most 1,000 letters. Remove { $over } letters.
intake-error-too-long = Write at most { $most } letters. Remove { $over } letters.
intake-error-way = Choose how we can reach you
intake-error-phone = A mobile number begins with 08 or +62, for example 0812 3456 789
intake-error-phone-missing = Write your mobile number, or choose “Do not contact me”
intake-error-phone-landline = This is a landline. Write a mobile number, or choose “Telephone”.
intake-error-email-missing = Write your e-mail address, or choose another way
intake-error-name = Write your full name as on the identity card
intake-error-nik-length = A NIK has 16 digits; you wrote { $have }.
intake-error-nik-digits = A NIK has digits only

# Help
intake-help = Help
intake-help-how = How to report
intake-help-how-1 = Choose “Report a problem” or “Ask for a service”.
intake-help-how-2 = Answer a few questions, then send.
intake-help-how-3 = Write down your report code.
intake-help-how-4 = See where it stands at any time with that code.
intake-help-asked = What people often ask
intake-help-cost = Does it cost anything?
intake-help-cost-text = No. All services are free. Do not give money to officers.
intake-help-account = Do I have to register first?
intake-help-account-text = No. You need no account and no password. Keep your report code, that is enough.
intake-help-who = Which office do I report to?
intake-help-who-text = You do not have to choose an office. Write the village and the problem. We pass the report on to the right officers.
intake-help-code = I have lost my report code
intake-help-code-text = Come to the village office with your identity card. An officer finds your report.
intake-help-pin = I have forgotten my PIN
intake-help-pin-text = The PIN is shown only once. The code still shows where the report stands. For the details, come to the office and show the code.
intake-help-late = My report is not finished yet
intake-help-late-text = Open “Check my report”. It shows the promised date and the office that handles it.
intake-help-disagree = I do not agree with the outcome
intake-help-disagree-text = Open the details of the report, then object. Another officer looks at it again. The page says until when you can.
intake-help-ktp = I have no identity card
intake-help-ktp-text = You can still report. You may leave out the identity number (NIK).
intake-help-other = May I report for somebody else?
intake-help-other-text = Yes. Choose “Somebody else” at the first question. It is best to tell that person.
intake-help-anonymous = May I leave out my name?
intake-help-anonymous-text = Yes, when you report a problem. Choose “Report without a name”. Keep the code and the PIN, because we cannot contact you.
intake-help-network = My network is slow or gone
intake-help-network-text = Your answers are kept each time you press “Continue”. Open the first page again on the same phone to go on.
intake-help-money = An officer asked for money
intake-help-money-text = Report it under “Money was cut or demanded”. The people you report do not read that report.

# Who reads it
intake-readers-short = Only the officers who handle your report. Other citizens cannot read it.
intake-readers-ordinary = An ordinary report
intake-readers-ordinary-text = Officers of the Puskesos in your village read it. If it is not active yet, the nearest officers above it do.
intake-readers-referred = A report that is passed on
intake-readers-referred-text = The other office reads the part it needs. The page of your report names that office.
intake-readers-levy = A report about officers or officials
intake-readers-levy-text = The people you report cannot read it, nor can their colleagues. The oversight unit of a higher level reads it.
intake-readers-danger = A report about danger
intake-readers-danger-text = The village officers and the emergency desk of the regency read it.
intake-readers-veiled = When your name is hidden
intake-readers-veiled-text = The village officers read the story but do not see your name. You can also report without a name: then we do not keep it.
intake-readers-nobody = Who does not read it?
intake-readers-nobody-text = Other citizens, officers of other villages, and officers who do not handle it. Whoever only has the code sees where it stands, not your story.

# Privacy
intake-privacy-link = Privacy
intake-privacy = Privacy notice
intake-privacy-short = In short
intake-privacy-short-1 = We use your data only to handle the report.
intake-privacy-short-2 = Only the officers who handle it may read it. Every opening of an identity number (NIK) is recorded.
intake-privacy-short-3 = You may report without a name.
intake-privacy-who = Who is responsible?
intake-privacy-who-text = The office that handles your report: the village Puskesos, the social office or the ministry. Under the law, that office is the controller of your data. The rule is Law 27/2022 on personal data.
intake-privacy-why = What for, and on which ground?
intake-privacy-why-text =
    To receive, check and settle your report or request.
    The ground is the public task (Law 27/2022 Article 20). So we do not ask consent for handling it.
    When a life is in danger, the ground is the vital interest. For anything else we ask first.
intake-privacy-what = Which data is kept?
intake-privacy-what-text =
    Your village, your problem and your story.
    Your name, telephone number, e-mail and identity number (NIK) only if you give them.
    A report without a name keeps none of these.
    We use cookies only so that your answers are not lost. There are no advertisements and no trackers.
intake-privacy-see = Who may see it?
intake-privacy-see-text = Officers of the handling unit, within their territory. On referral the other unit gets only what it needs. Reports about officers or village officials stay hidden from the village office.
intake-privacy-keep = How long is it kept?
intake-privacy-keep-text = Answers not sent are deleted after 7 days; at a kiosk after 10 minutes. Sent reports are kept as long as the service and the archive rules need.
intake-privacy-safe = How is it protected?
intake-privacy-safe-text = NIK, number and address are stored encrypted. On officers' screens they are masked. Whoever opens them must write a reason. If data leaks, we tell you within 72 hours.
intake-privacy-rights = What are your rights?
intake-privacy-rights-text =
    You may see your data and ask for a copy.
    You may ask for wrong data to be corrected.
    You may ask for data to be deleted when it is no longer needed.
    You may ask for the use of your data to be limited or stopped.
    You may withdraw a consent you gave.
    Requests to see, correct and limit are answered within 72 hours.
intake-privacy-how = How do I ask for this?
intake-privacy-how-text = Come to the handling office with your identity card and report code. This service is free.
intake-privacy-complain = Not satisfied? Where can I complain?
intake-privacy-complain-text = First ask the social office of the regency or city. About the service, you may complain to the Ombudsman of Indonesia, telephone 137. About personal data, Law 27/2022 Article 58 names an agency.

# Accessibility
intake-accessibility = Accessibility
intake-accessibility-aim = This service is made for everybody. It aims at the world guidelines WCAG 2.2, level AA.
intake-accessibility-can = What works
intake-accessibility-can-1 = All pages work with a keyboard alone.
intake-accessibility-can-2 = All pages work without JavaScript and on slow networks.
intake-accessibility-can-3 = Text can be doubled in size without scrolling sideways.
intake-accessibility-can-4 = Every error is written in words, not only shown in colour.
intake-accessibility-can-5 = Pages stay clear with the contrast colours of your phone or computer.
intake-accessibility-how = How we test it
intake-accessibility-how-text = We check every page with an automatic tool. That tool does not find every problem.
intake-accessibility-not = What does not yet
intake-accessibility-not-1 = Questions cannot be listened to yet.
intake-accessibility-not-2 = It has not been tested with users of screen readers yet.
intake-accessibility-not-3 = It has not been tested with elderly and disabled people yet.
intake-accessibility-not-4 = Regional languages and sign language are not there yet.
intake-accessibility-tell = Is something hard to use?
intake-accessibility-tell-text = Tell the officers of the village office. They also help you fill in a report.

# The kiosk
intake-title = Report
intake-kiosk-waiting = Touch the screen to start
intake-kiosk-waiting-1 = This service is free.
intake-kiosk-waiting-2 = Report a problem, ask for a service, or check a report.
intake-kiosk-waiting-3 = Officers are here to help you.
intake-kiosk-begin = Start
intake-kiosk-not-ready = This kiosk is not ready
intake-kiosk-not-ready-text = Go to the officers' desk. Code for officers: K-12.
intake-kiosk-not-ready-enrol = Officers: enrol this kiosk
intake-kiosk-enrol = Enrol the kiosk
intake-kiosk-enrol-hint = A one-time code from the admin, valid for 10 minutes.
intake-kiosk-enrol-code = Enrolment code
intake-kiosk-enrol-go = Enrol
intake-kiosk-enrol-wrong = The code is wrong or too old. Ask for a new one.
intake-kiosk-home = What do you need?
intake-kiosk-report-hint = Aid, data, levies and more
intake-kiosk-services-hint = Aid programmes, letters and family data
intake-kiosk-find-hint = With the code on your receipt
intake-kiosk-call = Call an officer
intake-kiosk-call-hint = Ask for help filling it in
intake-kiosk-cancel = Cancel
intake-kiosk-done = Done
intake-kiosk-skip = Skip
intake-kiosk-optional = (may be skipped)
intake-kiosk-problem = Which problem do you have?
intake-kiosk-asked-by = Who asked for money or cut the aid?
intake-kiosk-danger = Is somebody hurt or in danger right now?
intake-kiosk-harm = What happens?
intake-kiosk-care = Is somebody in hospital or in need of care soon?
intake-kiosk-story = Tell us your problem
intake-kiosk-story-request = Tell us how your family is
intake-kiosk-tell = Helped by an officer
intake-kiosk-name = Your full name
intake-kiosk-veil = Hide my name from the village office
intake-kiosk-veil-hint = Only officers above the village can see your name.
intake-kiosk-misconduct = We keep your name secret from the village office.
intake-kiosk-phone = Your mobile number
intake-kiosk-phone-hint = We send word by SMS.
intake-kiosk-nik = Your NIK
intake-kiosk-nik-hint = 16 digits on your card. Makes matching faster.
intake-kiosk-nik-kept = We have your NIK: { $nik }
intake-kiosk-keys-numbers = Number keys
intake-kiosk-keys-letters = Letter keys
intake-kiosk-erase = Erase
intake-kiosk-space = Space
intake-kiosk-services = Which service do you need?
intake-kiosk-call-number = Call this number
intake-kiosk-danger-title = Get help now
intake-kiosk-danger-text = Call from a phone, or call the officer of this office.
intake-kiosk-check-text = The report is not sent until you press Send.
intake-kiosk-send = Send
intake-kiosk-receipt = Your report is stored
intake-kiosk-receipt-by = We check it by { $by }.
intake-kiosk-receipt-message = We also send word to { $to }.
intake-kiosk-receipt-note = Write down this code, or photograph this screen.
intake-kiosk-pin = Your PIN
intake-kiosk-pin-text = Write down this PIN yourself. It is not printed on the paper.
intake-kiosk-print = Print the receipt
intake-kiosk-qr = Square code that opens the report's status
intake-paper-title = { $village } · Receipt
intake-paper-issue = Problem:
intake-paper-given = Reported:
intake-paper-by = We check it by
intake-paper-phone = Telephone:
intake-paper-check = Check the report: scan the square code. Or show this paper at a kiosk or village office.
intake-paper-free = This service is free.
intake-paper-keep = Keep this paper. Do not give money to officers.
intake-kiosk-code = Report code
intake-kiosk-code-hint = 10 letters or digits on the receipt
intake-kiosk-code-wrong = The code is mistyped. Check its letters and digits.
intake-kiosk-code-unknown = We did not find this code. Check it again, or ask an officer.
intake-kiosk-look = Check
intake-kiosk-status = Your report
intake-kiosk-found-by = Next step by { $by }.
intake-kiosk-found-unit = Handled by { $unit }.
intake-kiosk-another = Check another code
intake-kiosk-called = An officer has been called
intake-kiosk-called-text = Wait here a moment.
intake-kiosk-coming = An officer is coming
intake-kiosk-coming-text = Thank you for waiting.
intake-kiosk-nobody = No officer has answered yet
intake-kiosk-nobody-text = You can telephone, or come again during working hours.
intake-kiosk-call-again = Call again
