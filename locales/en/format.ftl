# A date that may still move because that year's holidays are not known yet.
format-provisional = { $date } (estimated)
