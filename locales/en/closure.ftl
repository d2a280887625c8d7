# Outcomes: proposed, decided, taken up again.

closure-propose-intro = Another officer reads your proposal and decides.
closure-decide-intro = Once decided, the citizen reads the outcome at once.
closure-proposed-by = Proposed by { $who }. You may word it anew.
closure-until = The citizen may object until { $until }.
closure-outcome = Outcome
closure-outcome-granted = What the citizen asked for is given.
closure-outcome-partly = Part of it is given. Explain what is not.
closure-outcome-declined = Explain why, and what can be tried.
closure-outcome-not_ours = Say where the report was passed on to.
closure-outcome-information = The citizen's question is answered.
closure-label = What the citizen reads
closure-hint = Short sentences. Write the outcome, when, and the next step.
closure-no-outcome = Choose the outcome
closure-missing = Write what the citizen reads

closure-send_back-intro = The proposal goes back to the officer who made it.
closure-send_back-label = What needs to be improved?
closure-send_back-hint = Read by officers only.
closure-send_back-missing = Write what needs to be improved

closure-reopen-intro = The report is handled again. The citizen is told.
closure-reopen-label = Why is it reopened?
closure-reopen-hint = Read by officers only.
closure-reopen-missing = Write why it is reopened
