"""Reads a file of vCards with vobject and prints what it understood."""
import json
import sys

import vobject


def understood(card):
    def said(name):
        line = getattr(card, name, None)
        return line.value if line else None

    return {
        "version": said("version"),
        "uid": said("uid"),
        "fn": said("fn"),
        "family": card.n.value.family,
        "given": card.n.value.given,
        "email": said("email"),
        "note": said("note"),
        "tags": said("categories"),
    }


with open(sys.argv[1], encoding="utf-8", newline="") as file:
    print(json.dumps([understood(card) for card in vobject.readComponents(file.read())], ensure_ascii=False))
