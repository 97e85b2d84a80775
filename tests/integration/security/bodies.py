"""What is sent to routes of another tenant: right in itself, so that only the object is wrong."""

from typing import Any

THEME = "https://identifier.overheid.nl/tooi/def/thes/top/c_9af0e882"
TIME = {"start": "2027-01-11T09:00:00Z", "end": "2027-01-11T11:00:00Z"}
LATER = {"name": "Bijeenkomst", **TIME}
PROGRAMME = {"name": "Lichting", "beginsOn": "2027-01-01", "endsOn": "2027-12-31"}

POOL = {
    "title": "Opdracht", "goal": "Doel", "clientIds": ["{organisation_id}"],
    "beginsOn": "2027-01-01", "endsOn": "2027-06-30",
}  # fmt: skip
STORY = {"title": "Verhaal", "text": "Zo ging het", "sharing": "colleagues"}
MILESTONE = {"kind": "own", "title": "Mijlpaal", "dueOn": "2027-03-01"}
ITEM = {"kind": "themeTable", "title": "Tafel", "seats": 4, **TIME}

BODIES: dict[str, Any] = {
    "acceptPlacementProposal": {"title": "Opdracht", "beginsOn": "2027-01-01"},
    "addNetworkDay": LATER,
    "addPoolDecision": {"text": "Besluit"},
    "addPoolFinding": {"text": "Bevinding"},
    "addPoolItem": ITEM,
    "addPoolMilestone": MILESTONE,
    "addProgramme": PROGRAMME,
    "addSuccessor": {"successorId": "{organisation_id}", "since": "2027-01-01"},
    "answerRecommendation": {"answer": "accepted"},
    "answerQuestion": {"text": "Een antwoord"},
    "askAssignmentPrice": {"personId": "{person_id}", "jobId": "{job_id}"},
    "askQuestion": {"text": "Een vraag"},
    "changeActivity": {
        "organisationId": "{organisation_id}", "title": "Project", "themes": [THEME],
    },
    "changeCalendar": {"name": "Agenda"},
    "changeProgramme": PROGRAMME,
    "changeStory": STORY,
    "changeWebhook": {"name": "Haak"},
    "chooseForAssignmentRun": {
        "pinned": [], "forbidden": [], "leftOutJobs": [], "leftOutPeople": [],
    },
    "checkInOnPool": {"mood": "onTrack"},
    "chooseImportColumns": {"columns": [{"header": "Naam", "field": "name"}]},
    "claimJob": {},
    "cutPoolJob": {"title": "Klus"},
    "dealWithFeedback": {"handled": True},
    "declinePlacementProposal": {"why": "Nu niet"},
    "invitePoolGuest": {"name": "Gast", "email": "gast@elders.example", "agreed": True},
    "grantRole": {"role": "member", "networkId": "{network_id}"},
    "offerSeats": {"members": [{"personId": "{person_id}", "seat": "member"}]},
    "patchJob": {"title": "Een andere titel"},
    "askManager": {"email": "chef@elders.example"},
    "putAgreement": {"themes": [], "careers": ["senior"]},
    "putAccount": {"name": "Iemand", "email": "iemand@buren.example"},
    "putEffect": {"noticed": "yes"},
    "putIdentityProvider": {
        "key": "buren", "name": "Buren", "issuer": "https://buren.example",
        "clientId": "klant", "domains": ["buren.example"],
    },
    "putJobCheck": {"side": "receiver", "first": 4, "second": 4, "third": 4},
    "putKeepingPeriod": {"days": 30},
    "putNetwork": {"name": "Netwerk"},
    "putOrganisation": {"name": "Organisatie", "kind": "municipality"},
    "putPoolAssignment": POOL,
    "putPoolHandover": {"text": "Zo verder"},
    "putPoolItem": ITEM,
    "putPoolMilestone": MILESTONE,
    "putPoolThemes": {"themes": [{"name": "Thema", "leadId": "{person_id}"}]},
    "putStewards": {"personIds": ["{person_id}"]},
    "putPlacement": {
        "organisationId": "{organisation_id}", "title": "Opdracht", "beginsOn": "2027-01-01",
    },
    "recommendToClient": {"summary": "Advies"},
    "recordLearning": {"text": "Geleerd"},
    "refuseJob": {"why": "Nee"},
    "renameFilter": {"name": "Filter"},
    "renamePasskey": {"name": "Sleutel"},
    "reuseJob": {},
    "rewriteLearning": {"text": "Geleerd"},
    "startAssignmentRun": {},
    "stepClaim": {"action": "withdraw"},
    "stepPool": {"action": "present"},
    "stepJob": {"action": "cancel", "why": "Zomaar"},
    "tellStory": STORY,
    "transitionAssignmentRun": {"action": "discard"},
    "transitionImport": {"action": "confirm"},
}  # fmt: skip
"""By operation. `{job_id}` stands for the id of their job. A route that takes a body and has none
here fails the test."""

OF_THEIRS: dict[str, tuple[str, str, Any]] = {
    "post a job for their organisation": ("POST", "/v1/jobs", {
        "title": "Klus", "goal": "Doel", "helpForm": "freshEye",
        "organisationId": "{organisation_id}", "networkId": "{network_id}",
        "place": {"kind": "online"}, "hoursPerPerson": 2, "groupMin": 1, "groupMax": 3,
    }),
    "propose a job to their organisation": ("POST", "/v1/proposals", {
        "title": "Klus", "goal": "Doel", "helpForm": "freshEye",
        "organisationId": "{organisation_id}", "networkId": "{network_id}",
    }),
    "propose a placement to their organisation": ("POST", "/v1/placement-proposals", {
        "title": "Opdracht", "beginsOn": "2027-01-01",
        "organisationId": "{organisation_id}", "networkId": "{network_id}",
    }),
    "start a pool assignment in their network": (
        "POST", "/v1/pool-assignments", {**POOL, "networkId": "{network_id}"}
    ),
    "claim together with their member": (
        "POST", "/v1/jobs/{our_job}/claims", {"together": ["{person_id}"]}
    ),
    "offer our seat to their member": (
        "POST", "/v1/jobs/{our_job}/offers",
        {"members": [{"personId": "{person_id}", "seat": "member"}]},
    ),
    "put up a project for their organisation": ("POST", "/v1/activities", {
        "organisationId": "{organisation_id}", "title": "Project", "themes": [THEME],
    }),
    "preview their network's free time": ("POST", "/v1/availability-previews", {
        "networkId": "{network_id}", "audience": "network", "options": [TIME],
    }),
    "make a webhook for their organisation": ("POST", "/v1/webhooks", {
        "name": "Haak", "url": "https://haak.example/x", "kinds": ["job.published"],
        "organisationId": "{organisation_id}",
    }),
    "make a token for their network": ("POST", "/v1/api-tokens", {
        "name": "Sleutel", "scopes": ["jobs:read"], "networkId": "{network_id}",
    }),
    "invite somebody into their network": ("POST", "/v1/invitations", {
        "email": "iemand@buren.example", "role": "member", "networkId": "{network_id}",
    }),
}  # fmt: skip
"""Routes that name no object in their path, with something of theirs in the body."""

QUERIES = {
    "getNetworkReportFile": {"format": "csv"},
    "getOrganisationReportFile": {"format": "csv"},
    "tryKeepingPeriod": {"days": "30"},
}
"""What has to stand in the address of some routes."""
