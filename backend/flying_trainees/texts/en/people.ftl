# Duos
error-duo-needs-senior = A duo is a senior with somebody who is not one yet. Together you are not that.
error-proposal-already-decided = Somebody else has just decided on this proposal.
error-too-many-placement-proposals = { $most } proposals of yours are waiting for an answer. Take one back first.
error-too-many-duo-requests = { $most } questions of yours wait for an answer already. Take one back first.
