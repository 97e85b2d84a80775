# Suggestions: better times while posting a job
better-time-later = An hour later: { $more } more people.
better-time-earlier = An hour earlier: { $more } more people.
better-time-day = On { $day } at the same time: { $more } more people.

fits-theme-words = Suits what you do or want with { $theme }: you mention { $words }.
    .other = Suits what { $name } does or wants with { $theme }: { $words }.
related-theme = Is also about { $theme }.
related-theme-words = Is also about { $theme }: { $words }.
related-text = Also mentions: { $words }.
