"""Second floor: folds over what happened, down to what it says about the six mistakes."""
