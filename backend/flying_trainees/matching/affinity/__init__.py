"""How well a person and a job fit by what they are about: texts, themes and stated answers.

Pure: no database, no web, no clock. Start at `texts` (what goes in), `people_index` and
`job_index` (what comes out), `fusion` (how the signals become one number).
"""
