# Officers' passwords.
password-too-short = At least 12 characters
password-too-long = At most 1,000 characters
password-common = Choose another password. Too many people use this one.
password-own-name = Choose a password without your own name
password-repeats = Choose a password with more different characters
