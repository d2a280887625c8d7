# Finding and narrowing lists at the officer's desk.

find-label = Find reports
find-what = Find a code, name, word, NIK or phone number
find-go = Find
find-title = Search results
find-by-number = Found by the number { $number }. The full number is not kept.
find-none = You can see no report with this number.
find-odd-number = Write the number alone. A NIK or KK number has 16 digits.
find-to-list = Back to the queue
find-more = More filters and order
find-from = Received from
find-until = Received until
find-order = Order
find-order-sisa-waktu = Time left
find-order-terbaru = Newest first
find-urgent-only = Urgent ones only
find-misconduct-only = About officers only
find-all-places = All villages
find-all-officers = All officers
find-all-intakes = All sources
find-me = Me ({ $name })
find-nobody = Not assigned yet
find-age = { $days ->
    [0] Today
    [1] 1 day
   *[other] { $days } days
}
find-set = Filters in use
find-remove = Remove the filter
find-filter-cari = Search
find-filter-masalah = Issue
find-filter-status = Status
find-filter-desa = Village
find-filter-petugas = Officer
find-filter-sumber = Source
find-filter-dari = Received from
find-filter-sampai = Received until
find-filter-berkadar = About officers
find-filter-mendesak = Urgent
find-stale = The list does not load. Last loaded { $time }.
find-again = Try again
desk-col-district = Kecamatan
desk-col-source = Source
desk-col-age = Age
