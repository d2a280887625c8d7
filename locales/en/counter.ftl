## Writing a report down (D22): menu, page, buttons
counter-menu = Write down
counter-menu-hint = Write down the report of somebody who came, called or wrote.
counter-title = Write a report down
counter-to-import = Import a register
counter-from = Where it comes from
counter-unit = For the unit
counter-source = This report came by
counter-source-in_person = Visit
counter-source-phone = Phone
counter-source-letter = Letter
counter-source-whatsapp = WhatsApp
counter-number = Register number
counter-date = Date in the register
counter-who = Who reports
counter-name = Name of the reporter
counter-phone = Phone number
counter-nik = NIK
counter-kk = Family card number (KK)
counter-for-whom = For whom
counter-whom-self = Themselves or their household
counter-whom-other = Somebody else
counter-whom-stranger = Somebody they do not know
counter-tie = What the reporter is to that person
counter-if-other = (for somebody else)
counter-their-name = Name of the person to be helped
counter-their-nik = NIK of that person
counter-where = Where
counter-village = Village or ward
counter-which-village = Choose the village
counter-rt = RT, RW, hamlet
counter-landmark = Landmark
counter-what = What is wrong
counter-kind = Kind
counter-issue = Problem
counter-programme = Programme
counter-none = None
counter-choose = Choose
counter-accused = Who is complained about
counter-accused-hint = For cuts, fees, or the conduct of officers.
counter-accused-nobody = Choose
counter-accused-village = Village officers or officials
counter-accused-regency = Regency or city officers
counter-readers = I know who reads this report
counter-readers-hint = The report leaves the office complained about at once. Once saved, officers there cannot open it any more. The reporter's name is kept from the village.
counter-story = The reporter's story
counter-story-limit = At most 2,000 letters
counter-danger = How urgent
counter-weight-ordinary = Ordinary
counter-weight-danger = Danger right now
counter-weight-emergency = A patient waits for care
counter-more = News, confidence and papers
counter-way = News by
counter-way-number = SMS, if there is a phone number
counter-veil = Confidence of the name
counter-veil-open = Open to officers
counter-veil-confidential = Kept from the village office
counter-veil-anonymous = Without a name
counter-papers = Papers you have seen
counter-papers-hint = For service requests. Tick the papers whose originals you saw.
counter-files = Photos or PDF
counter-files-hint = At most 3 files.
counter-file-remove = Remove
counter-actions = Save the report
counter-save = Save report
counter-save-next = Save and write the next
counter-look-first = Check first
counter-keys = Ctrl+Enter: save. Ctrl+Shift+Enter: save and write the next. Enter: next field.
signin-key-new = Write a new report down

## After saving, or before
counter-saved = Saved: { $code }
counter-pin-line = PIN: { $pin }.
counter-to-receipt = Open the receipt
counter-again-title = The report of this form is already saved
counter-again-text = You changed it afterwards. Press Save again only if this is a new report.
counter-open-earlier = Open report { $code }
counter-preview = Once saved
counter-preview-reads = { $unit } reads this report.
counter-preview-not-yet = The report is not saved yet.
counter-known = { $count ->
    [one] This person has one other report.
   *[other] This person has { $count } other reports.
  } Look at them before adding the same again.
counter-doubt = The NIK or KK number looks mistyped. Compare it with the card again.
counter-receipt = The report is saved
counter-code-note = Write this code into the register. Give it to the reporter, too.
counter-pin = The reporter's PIN
counter-pin-text = Ask the reporter to write this PIN down. It appears only here and is not printed.
counter-next = What happens next
counter-next-reads = This report is now with { $unit }.
counter-next-by = It is checked by { $by }.
counter-next-message = News goes to { $to }.
counter-next-no-message = The reporter looks for news with this code.
counter-next-danger = The regency's emergency desk has been told, too. Call them if it gets worse.
counter-not-yours = This report is not in your lists
counter-not-yours-text = Another unit handles it. You can see only this receipt, for one hour.
counter-print = Print
counter-open = Open report
counter-next-one = Write the next
counter-size-struk = Print on 80 mm receipt paper
counter-size-lembar = Print on A5 or A4 paper
counter-paper-title = { $unit } · Receipt
counter-paper-village = Village:
counter-paper-reads = Read by:
counter-paper-pin = Your PIN (write it yourself): . . . . . .

## What must be put right
counter-error-source = Choose how this report came
counter-error-number = A register number has at most 40 letters. Remove { $over } letters.
counter-error-number-taken = This number is used in that year's register. Check the register, or leave it empty.
counter-error-number-taken-by = Report { $code } already has this number. Check the register, or leave it empty.
counter-error-date = Write a date such as 23/11/2026
counter-error-date-future = The date in the register cannot be after today
counter-error-date-old = Write a date after 1999
counter-error-for-whom = Choose whom this report is for
counter-error-tie = Choose what the reporter is to that person
counter-error-kk-length = A KK number has 16 digits. You wrote { $have } digits.
counter-error-kk-digits = A KK number has digits only
counter-error-rounded = A spreadsheet has rounded this number. Make the column text, then write it again.
counter-error-village-none = We did not find “{ $name }”. Check the spelling.
counter-error-village-several = Several villages have a name like this. Add the district, or choose one.
counter-error-kind = Choose a kind from the list
counter-error-issue = Choose a problem from the list
counter-error-programme = Choose a programme from the list
counter-error-programme-missing = Choose the programme that is asked for
counter-error-weight = Choose how urgent it is from the list
counter-error-accused = Choose who is complained about
counter-error-accused-issue = Leave it empty, or choose a problem about officers or fees
counter-error-readers = Read who reads this report, then tick it
counter-error-story-short = Write the story, at least 10 letters
counter-error-story-long = A story has at most 2,000 letters. Remove { $over } letters.
counter-error-way = Choose a way to send news from the list
counter-error-way-number = Write the reporter's phone number, or choose another way
counter-error-way-mobile = This is a landline. Write a mobile number, or choose Phone.
counter-error-veil = Choose who may know the name from the list
counter-error-veil-request = A service request needs a name. Choose “Open to officers”.
counter-error-papers = Papers are noted for service requests. Choose that kind, or remove the ticks.

## Importing a register
counter-import = Import a register
counter-import-intro = Many rows of a register at once. We check every row first. Nothing is saved before you press the import button.
counter-file = Register file
counter-file-hint = CSV or XLSX, at most { $most } rows. The first row holds the headings.
counter-check = Check the file
counter-template = An empty register
counter-template-text = Use it if you are just starting. Columns may come in any order.
counter-template-xlsx = Download as XLSX, with the words to choose from
counter-template-csv = Download as CSV
counter-rule-text = Make the NIK and KK columns text, so that all digits stay.
counter-rule-twice = Rows that were imported before are not saved twice.
counter-rule-all = All rows you choose are saved together, or none is.
counter-rule-clock = Time limits count from the day of the import. The register's date is kept.
counter-rule-pin = An import gives no PIN. Without a phone number, reporters come to the office.
counter-file-missing = Choose the register file
counter-file-too-large-mb = This file is too large. The largest is { $most } MB.
counter-file-too-large = There is too much in this file. Split it into several files.
counter-file-not-a-table = This is no table. Save it as CSV or XLSX, then choose it again.
counter-file-old-or-locked = This is an old Excel format, or locked. Save it as XLSX without a password.
counter-file-broken = This file cannot be read. Save it again as XLSX or CSV.
counter-file-empty = This file is empty
counter-file-no-rows = There are only headings. Fill in at least one row.
counter-file-too-many-rows = At most { $most } rows. Split it into several files.
counter-file-too-many-columns = There are too many columns. Remove those outside the table.
counter-file-no-headings = The first row must hold the headings. See the empty register.
counter-file-missing-columns = These columns are missing: { $names }
counter-file-column-twice = The column { $name } stands there twice
counter-import-check = What we found
counter-check-of = { $count ->
    [one] One row for { $unit }. Nothing is saved yet.
   *[other] { $count } rows for { $unit }. Nothing is saved yet.
  }
counter-rows-right = rows are right
counter-rows-faulty = rows must be put right
counter-rows-earlier = rows were imported before
counter-passed-over = These columns are not used: { $names }
counter-rows-misconduct = { $count ->
    [one] One row is about officers.
   *[other] { $count } rows are about officers.
  } They leave the office complained about, and are not seen there any more.
counter-faults = What must be put right
counter-faults-more = { $count ->
    [one] There is one more row. See the file.
   *[other] There are { $count } more rows. See the file.
  }
counter-faults-file = Download the faulty rows (CSV)
counter-leave-out = { $count ->
    [one] Leave out the faulty row
   *[other] Leave out the { $count } faulty rows
  }
counter-import-do = { $count ->
    [one] Import the row that is right
   *[other] Import the { $count } rows that are right
  }
counter-import-codes = { $count ->
    [one] See the code of one row
   *[other] See the codes of { $count } rows
  }
counter-other-file = Choose another file
counter-import-nothing = No row can be imported. Mend the file, then choose it again.
counter-import-choose = Mend the file, or tick the box to leave out the faulty rows
counter-import-overtaken = Another officer has just used a number. Look at the faulty rows.
counter-row-twice = This row is the same as row { $line }
counter-number-twice = Row { $line } has this number, too
counter-import-done = Result of the import
counter-done-stored = { $count ->
    [one] One report is saved
   *[other] { $count } reports are saved
  }
counter-done-earlier = { $count ->
    [one] One row had been imported before and is not saved again.
   *[other] { $count } rows had been imported before and are not saved again.
  }
counter-done-left-out = { $count ->
    [one] One faulty row was left out.
   *[other] { $count } faulty rows were left out.
  }
counter-done-write = Write the codes back into the register.
counter-codes = The code of every row
counter-codes-file = Download the codes (CSV)
counter-earlier = Imported before
counter-earlier-unseen = Imported before, handled by another unit
counter-elsewhere = Handled by another unit
counter-sheet-rows = Reports
counter-sheet-words = Words
counter-sheet-example = Example
counter-sheet-line = Row
counter-sheet-code = Report code
counter-sheet-note = Note
counter-sheet-wrong = What must be put right
counter-col-nomor = Register number
counter-col-tanggal = Date
counter-col-sumber = Source
counter-col-nama = Name of the reporter
counter-col-hp = Phone number
counter-col-nik = NIK
counter-col-kk = KK number
counter-col-untuk = For whom
counter-col-hubungan = Relation
counter-col-nama_orang = Name of the person to be helped
counter-col-nik_orang = NIK of the person to be helped
counter-col-desa = Village
counter-col-rt = Address
counter-col-patokan = Landmark
counter-col-jenis = Kind
counter-col-masalah = Problem
counter-col-program = Programme
counter-col-bobot = How urgent
counter-col-dilaporkan = Complained about
counter-col-cerita = Story
counter-col-hubungi = News by
counter-col-rahasia = Confidence of the name
counter-sample-nomor = 12/2026
counter-sample-tanggal = 23/11/2026
counter-sample-nama = Siti Aminah
counter-sample-hp = 0812 3456 7890
counter-sample-nik = 1209096503870003
counter-sample-kk = 1209092503120004
counter-sample-desa = Air Joman
counter-sample-rt = RT 02 RW 01
counter-sample-patokan = Near the prayer house
counter-sample-cerita = The aid has not come for three months.

## On the page of a report
counter-fact-source = Came by
counter-fact-number = Register
counter-fact-number-of = number { $number }, year { $year }
counter-fact-date = Date in the register
