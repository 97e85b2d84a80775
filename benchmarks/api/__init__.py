"""How fast the API answers, beside a bare server that sends the same SQL."""
