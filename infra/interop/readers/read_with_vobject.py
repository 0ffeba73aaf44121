"""Reads calendar files with vobject and prints what it understood."""
import json
import sys

import vobject


def instant(value):
    return round(value.timestamp() * 1000)


def understood(path):
    with open(path, encoding="utf-8", newline="") as file:
        calendar = vobject.readOne(file.read())
    event = calendar.vevent
    return {
        "events": len(calendar.vevent_list),
        "errors": 0,
        "method": calendar.method.value,
        "uid": event.uid.value,
        "sequence": int(event.sequence.value),
        "startsAt": instant(event.dtstart.value),
        "endsAt": instant(event.dtend.value),
        "status": event.status.value,
        "summary": event.summary.value,
        "organizer": event.organizer.value,
        "attendees": [
            {"address": one.value, **{name.lower(): one.params.get(name, [None])[0] for name in ("PARTSTAT", "RSVP")}}
            for one in event.contents.get("attendee", [])
        ],
    }


print(json.dumps([understood(path) for path in sys.argv[1:]]))
