error-filter-name-taken = Je hebt op deze lijst al een filter met deze naam. Kies een andere naam.
error-too-many-filters = Je bewaart hier al { $most } filters. Haal er eerst een weg.
