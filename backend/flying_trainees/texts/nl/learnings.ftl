error-learning-already-recorded = Je schreef al op wat je leerde van deze klus. Je kunt die tekst nog aanpassen.
error-job-not-finished = Deze klus is nog niet klaar. Na afloop kan dit wel.
field-organisation-needed = Kies voor welke organisatie je deze klus herhaalt.
error-check-counted = Je antwoorden tellen al mee in de cijfers. Daarom kun je ze niet meer veranderen.
error-story-already-told = Je vertelde al een verhaal over deze klus. Je kunt dat verhaal nog aanpassen.
