# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's words in the language it runs in, from its installed catalogue."""
import configparser
import gettext
import os
import shutil
from pathlib import Path

PREFIX = Path(os.environ.get("EGNEBEN_PREFIX") or Path(shutil.which("egneben")).parents[1])
LANGUAGE = os.environ.get("LANGUAGE", "da")

catalogue = gettext.translation("egneben", PREFIX / "share/locale",
                                languages=[LANGUAGE], fallback=True)
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August",
          "September", "October", "November", "December"]


def say(msgid, *parts):
    """A sentence or a button's words, filled in; without the mnemonic's stroke."""
    words = catalogue.gettext(msgid)
    if not parts:
        return words.replace("_", "")
    return words % parts


def say_in(msgid, *parts):
    """A sentence whose parts are numbered, such as "%2$s by %1$s"; one of one and many
    goes by the last part.
    """
    words = (catalogue.gettext(msgid) if isinstance(msgid, str)
             else catalogue.ngettext(*msgid, parts[-1]))
    for number, part in enumerate(parts, 1):
        for kind in "sud":
            words = words.replace(f"%{number}${kind}", str(part))
    return words


def say_as(context, msgid):
    return catalogue.pgettext(context, msgid)


def say_many(one, many, number):
    return catalogue.ngettext(one, many, number) % number


def say_long_date(year, month, day):
    """As under a note, for those who hear it: 12 October 2026."""
    name = MONTHS[month - 1]
    if name == "May":
        name = catalogue.pgettext("whole month", name)
    else:
        name = catalogue.gettext(name)
    pattern = catalogue.pgettext("whole month", "%1$d %2$s %3$d")
    return (pattern.replace("%1$d", str(day)).replace("%2$s", name)
            .replace("%3$d", str(year)))


def read_rule(name, law="barnets-lov"):
    """Title, plain words and source of an installed rule."""
    rules = configparser.RawConfigParser()
    rules.optionxform = str
    rules.read(PREFIX / f"share/egneben/rules/{law}.ini", encoding="utf-8")
    rule = rules[f"Rule {name}"]
    ending = "" if LANGUAGE.startswith("en") else "[da]"
    return {key: rule.get(key + ending, rule[key]) for key in ("Title", "Plain", "Source")}
