error-too-many-webhooks = You have { $number } already. Remove one first.
error-webhook-delivery-under-way = This message is under way already.
error-webhook-not-active = This connection is off. Switch it on first.
field-one-owner = Choose an organisation or a network, not both.
field-url-not-usable = We can’t use this address. It must begin with https:// and be on the public internet.
field-string-pattern-mismatch = This does not have the right form.
feed-everybody = Open jobs for everybody
feed-network = Open jobs of { $network }

# What the audit log says
audit-webhook-made = Made a connection
audit-webhook-changed = Changed a connection
audit-webhook-removed = Removed a connection
audit-webhook-secret-rotated = Made a new secret for a connection
audit-webhook-replayed = Sent a message of a connection again
