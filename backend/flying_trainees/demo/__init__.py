"""Demo mode: a region full of invented people and jobs, loaded around the present day."""
