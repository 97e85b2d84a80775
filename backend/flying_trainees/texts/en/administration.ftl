error-official-code-taken = Another organisation has this code already.
error-successor-already-known = This successor is there already.
error-network-name-taken = There is a network of this name already.
