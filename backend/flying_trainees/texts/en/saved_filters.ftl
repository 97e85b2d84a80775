error-filter-name-taken = You already have a filter with this name on this list. Choose another name.
error-too-many-filters = You already keep { $most } filters here. Remove one first.
