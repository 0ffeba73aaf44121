"""Reads calendar files with python-icalendar and prints what it understood."""
import json
import sys

from icalendar import Calendar


def instant(value):
    return round(value.dt.timestamp() * 1000)


def attendees(event):
    found = event.get("attendee", [])
    for one in found if isinstance(found, list) else [found]:
        yield {"address": str(one), "partstat": one.params.get("PARTSTAT"), "rsvp": one.params.get("RSVP")}


def understood(path):
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    events = calendar.walk("VEVENT")
    event = events[0]
    return {
        "events": len(events),
        "errors": len(event.errors) + len(calendar.errors),
        "method": calendar.get("method"),
        "uid": event["uid"],
        "sequence": int(event["sequence"]),
        "startsAt": instant(event["dtstart"]),
        "endsAt": instant(event["dtend"]),
        "status": event["status"],
        "summary": event["summary"],
        "organizer": str(event["organizer"]),
        "attendees": list(attendees(event)),
    }


print(json.dumps([understood(path) for path in sys.argv[1:]]))
