error-network-name-taken = Er is al een netwerk met deze naam.
