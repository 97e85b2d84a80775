# Waarom iemand wel of niet in een groepje zit, en waarom een klus wel of geen groepje heeft.
assignment-person-pinned = Je staat hier vast.
    .other = { $name } staat hier vast.
assignment-person-chosen = Je zit in dit groepje.
    .other = { $name } zit in dit groepje.
assignment-person-forbidden = De coördinator heeft je voor deze klus uitgesloten.
    .other = De coördinator heeft { $name } voor deze klus uitgesloten.
assignment-person-no-candidate = Deze klus ging niet naar jou uit.
    .other = Deze klus ging niet naar { $name } uit.
assignment-person-wants-no-group = Je wilt nu niet meedoen.
    .other = { $name } wil nu niet meedoen.
assignment-person-no-seat = Er is geen plek die je kunt vullen.
    .other = Er is geen plek die { $name } kan vullen.
assignment-person-no-time = Je hebt geen tijd op de momenten van deze klus.
    .other = { $name } heeft geen tijd op de momenten van deze klus.
assignment-person-overlap = Je hebt op die tijd een andere klus, reistijd meegerekend.
    .other = { $name } heeft op die tijd een andere klus, reistijd meegerekend.
assignment-person-weekly-hours = Je uren van die week zijn vergeven. Je wilt hooguit { NUMBER($most) } uur.
    .other = De uren van { $name } in die week zijn vergeven. Het zijn er hooguit { NUMBER($most) }.
assignment-person-most-groups = Je zit al in { $most ->
        [one] één groepje
       *[other] { $most } groepjes
    }. Meer wil je er niet.
    .other = { $name } zit al in { $most ->
        [one] één groepje
       *[other] { $most } groepjes
    }, en wil er niet meer.
assignment-person-not-staffed = Voor deze klus is geen groepje gevonden.
    .other = Voor deze klus is geen groepje gevonden. { $name } heeft wel tijd.
assignment-person-other-option = De klus is op een ander moment, waarop je niet kunt.
    .other = De klus is op een ander moment, waarop { $name } niet kan.
assignment-person-others-fit-better = Je kunt, maar met anderen komt het geheel beter uit.
    .other = { $name } kan, maar met anderen komt het geheel beter uit.
assignment-job-staffed = Er is een groepje.
assignment-job-too-few-free = Er zijn { $needed } mensen nodig. Op elk moment kunnen er hooguit { $people }.
assignment-job-no-moderator-free = Er zijn te weinig mensen die kunnen en het gesprek kunnen leiden: hooguit { $people } van de { $needed }.
assignment-job-no-note-taker-free = Er zijn te weinig mensen die kunnen en notulist willen zijn: hooguit { $people } van de { $needed }.
assignment-job-no-fresh-eye-free = Er zijn te weinig mensen die kunnen en hier fris tegenaan kijken: hooguit { $people } van de { $needed }.
assignment-job-no-mix = Er zijn genoeg mensen, maar samen vullen ze niet alle plekken, of er is geen duo van senior en starter.
assignment-job-people-needed-elsewhere = Er is een groepje mogelijk, maar die mensen zijn nodig voor { $jobs ->
        [one] één andere klus
       *[other] { $jobs } andere klussen
    }.
assignment-job-worth-too-little = Er is een groepje mogelijk, maar het zou ergens anders meer kosten dan het hier oplevert.
