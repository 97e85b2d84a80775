# Suggestions: better times while posting a job
better-time-later = An hour later: { $more } more people.
better-time-earlier = An hour earlier: { $more } more people.
better-time-day = On { $day } at the same time: { $more } more people.
