error-learning-already-recorded = You already wrote down what you learned from this job. You can still change that text.
error-job-not-finished = This job isn't finished yet. Afterwards you can.
field-organisation-needed = Choose for which organisation you repeat this job.
error-check-counted = Your answers are in the figures by now. That is why you can't change them any more.
error-story-already-told = You already told a story of this job. You can still change that story.
