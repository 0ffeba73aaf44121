"""Reads whole mails with Python's own parser and prints their structure, part by part, and what the text parts say."""
import json
import sys
from email import policy
from email.parser import BytesParser


def tree(part):
    kind = part.get_content_type()
    if part.is_multipart():
        return f"{kind}({', '.join(tree(one) for one in part.iter_parts())})"
    method = part.get_param("method")
    return kind + (f"; method={method}" if method else "")


def leaf(part):
    return {
        "type": part.get_content_type(),
        "disposition": part.get_content_disposition(),
        "defects": [type(one).__name__ for one in part.defects],
        "text": part.get_payload(decode=True).decode("utf-8"),
    }


def understood(path):
    with open(path, "rb") as file:
        mail = BytesParser(policy=policy.default).parse(file)
    return {
        "messageId": mail["message-id"],
        "subject": mail["subject"],
        "to": mail["to"],
        "tree": tree(mail),
        "parts": [leaf(part) for part in mail.walk() if not part.is_multipart()],
    }


print(json.dumps([understood(path) for path in sys.argv[1:]]))
