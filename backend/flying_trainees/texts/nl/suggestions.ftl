# Suggesties: betere tijdstippen bij het plaatsen van een klus
better-time-later = Een uur later: { $more } mensen meer.
better-time-earlier = Een uur eerder: { $more } mensen meer.
better-time-day = Op { $day } op dezelfde tijd: { $more } mensen meer.
