# Suggesties: betere tijdstippen bij het plaatsen van een klus
better-time-later = Een uur later: { $more } mensen meer.
better-time-earlier = Een uur eerder: { $more } mensen meer.
better-time-day = Op { $day } op dezelfde tijd: { $more } mensen meer.

fits-theme-words = Past bij wat je doet of wilt met { $theme }: je noemt { $words }.
    .other = Past bij wat { $name } doet of wil met { $theme }: { $words }.
related-theme = Gaat ook over { $theme }.
related-theme-words = Gaat ook over { $theme }: { $words }.
related-text = Noemt ook: { $words }.
