error-official-code-taken = Another organisation has this code already.
error-successor-already-known = This successor is there already.
error-network-name-taken = There is a network of this name already.

audit-delivery-retried = Tried to send a mail again
audit-network-added = Made a network
audit-agreement-changed = Changed the agreement with a partner network
audit-network-changed = Changed a network
audit-network-day-added = Added a network day
audit-network-day-removed = Removed a network day
audit-programme-changed = Changed a programme
audit-programme-added = Made a programme
audit-organisation-added = Added an organisation
audit-organisation-changed = Changed an organisation
audit-story-withdrawn = Took a story away
audit-placement-accepted = Said yes to a proposed placement
audit-placement-declined = Said no to a proposed placement
audit-successor-added = Named a successor of an organisation
audit-account-added = Made an account
audit-account-changed = Changed an account
audit-passkeys-forgotten = Took away all of somebody’s passkeys from the command line
audit-administrator-created = Made an administrator from the command line
audit-import-confirmed = Imported a list
audit-assignment-run-started = Started an assignment run
audit-assignment-run-sent = Sent an assignment run
audit-assignment-run-cancelled = Stopped an assignment run
audit-assignment-run-recalled = Took back open offers of an assignment run
audit-assignment-run-discarded = Discarded an assignment run
audit-claim-accept = Said yes for somebody
audit-claim-decline = Declined on behalf of somebody
audit-claim-withdraw = Withdrew somebody
audit-role-granted = Gave a role: { $role ->
    [poster] poster
    [coordinator] coordinator
    [administrator] administrator
   *[member] member
}
audit-role-revoked = Took a role away: { $role ->
    [poster] poster
    [coordinator] coordinator
    [administrator] administrator
   *[member] member
}
audit-api-token-made = Made a machine token
audit-api-token-revoked = Took a machine token away
