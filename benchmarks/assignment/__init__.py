"""What assigning a whole pool at once brings, against what happens without it."""
