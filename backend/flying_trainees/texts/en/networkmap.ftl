# The network map
error-not-our-activity = This project belongs to another organisation. Ask its contact person.
