error-official-code-taken = Een andere organisatie heeft deze code al.
error-successor-already-known = Deze opvolger staat er al bij.
error-network-name-taken = Er is al een netwerk met deze naam.
