# Duos
error-duo-needs-senior = A duo is a senior with somebody who is not one yet. Together you are not that.
error-too-many-duo-requests = { $most } questions of yours wait for an answer already. Take one back first.
