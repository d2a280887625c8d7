# Problems any field can have.
problem-length = The length of this answer does not fit. Check it again.
problem-range = The number is outside its limits. Check it again.
problem-email = Write an e-mail address, for example name@example.org
problem-shape = Check this answer again.
