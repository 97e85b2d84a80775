error-learning-already-recorded = Je schreef al op wat je leerde van deze klus. Je kunt die tekst nog aanpassen.
error-job-not-finished = Deze klus is nog niet klaar. Na afloop kan dit wel.
field-organisation-needed = Kies voor welke organisatie je deze klus herhaalt.
