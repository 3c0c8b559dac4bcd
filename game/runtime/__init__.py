"""Below the fronts: carries out what the views ask of the world outside, the same for every front."""
