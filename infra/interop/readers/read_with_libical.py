"""Reads calendar files with libical, through its own GObject binding, and prints what it understood."""
import json
import sys

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402

Kind = ICalGLib.PropertyKind


def text(component, kind):
    found = component.get_first_property(kind)
    return found.get_value_as_string() if found else None


def attendees(event):
    found = event.get_first_property(Kind.ATTENDEE_PROPERTY)
    while found:
        says = {name.lower(): found.get_parameter_as_string(name) for name in ("PARTSTAT", "RSVP")}
        yield {"address": found.get_attendee(), **says}
        found = event.get_next_property(Kind.ATTENDEE_PROPERTY)


def understood(path):
    with open(path, encoding="utf-8", newline="") as file:
        calendar = ICalGLib.Component.new_from_string(file.read())
    event = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    return {
        "events": calendar.count_components(ICalGLib.ComponentKind.VEVENT_COMPONENT),
        "errors": calendar.count_errors(),
        "method": text(calendar, Kind.METHOD_PROPERTY),
        "uid": event.get_uid(),
        "sequence": event.get_sequence(),
        "startsAt": event.get_dtstart().as_timet_with_zone(event.get_dtstart().get_timezone()) * 1000,
        "endsAt": event.get_dtend().as_timet_with_zone(event.get_dtend().get_timezone()) * 1000,
        "status": text(event, Kind.STATUS_PROPERTY),
        "summary": event.get_summary(),
        "organizer": text(event, Kind.ORGANIZER_PROPERTY),
        "attendees": list(attendees(event)),
    }


print(json.dumps([understood(path) for path in sys.argv[1:]]))
