error-official-code-taken = Another organisation has this code already.
error-successor-already-known = This successor is there already.
