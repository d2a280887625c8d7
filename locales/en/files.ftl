# Photos, PDFs and voice notes.
files-label = Photos or PDF
files-hint = At most 3 photos. Each photo at most 5 MB.
files-choose = Choose photos
files-take-out = Remove
files-change = Change photos or recording
files-photo = Photo { $n }
files-pdf = PDF { $n }
files-voice = Voice note
files-yours = Your photos and recordings
files-list = Photos, PDFs and recordings
files-only = See the photos.
files-followed = A photo followed.
files-story-spoken = The citizen told the story in a voice note.

# What is wrong with a file
files-too-large = A photo may be at most 5 MB
files-wrong-type = Choose a photo (JPG or PNG) or a PDF
files-empty = The file is empty. Choose another photo.
files-too-many = At most 3 photos
files-not-kept = The photo was not sent. Try again.
files-active-pdf = This PDF is locked or runs a program. Send a photo of it instead.
files-voice-too-long = A recording lasts at most 1 minute
files-voice-unreadable = The recording cannot be read. Record it again, or write the story.

# While it is sent from the phone
files-sending = Being sent
files-sent = Sent
files-failed = The photo was not sent yet. You can still send the report; the photo follows.
files-retry = Try again
files-remove = Remove

# Recording
files-record = Record your voice
files-recording = Recording. Just speak, one minute at most.
files-stop = Stop recording
files-again = Record again
files-seconds = { $n } seconds
files-mic-refused = Your phone does not allow recording. Write the story instead.
files-voice-confidential = The village office cannot listen to your recording. The unit above it can.
files-voice-anonymous = People may know your voice. Remove the recording if you do not want to be known.

# At the desk
files-locked = The reporter asked for confidence. Only units above the village may listen.
files-back = Back 5 seconds
files-forth = Forward 5 seconds
files-fast = Speed 1.5×
