"""Writes a message as one line, in the format and with the escapes of `taskmeter.protocol.Lines`."""
from dataclasses import fields
from enum import Enum

_EMPTY_ELEMENT = "\\e"


def write(message):
    """Returns the message as one line, without a line end."""
    return type(message).__name__ + "".join(
        f"\t{_name(field.name)}={_text(getattr(message, field.name))}" for field in fields(message))


def _name(field):
    """Returns the name of the Java record's component."""
    first, *rest = field.split("_")
    return first + "".join(word.capitalize() for word in rest)


def _text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ",".join(_escaped(each) if each else _EMPTY_ELEMENT for each in value)
    if isinstance(value, Enum):
        return value.name
    return _escaped(value) if isinstance(value, str) else repr(value)


def _escaped(text):
    return (text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
            .replace(",", "\\c"))
