#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A year of Fridays: the rate follows the 16th birthday and what the municipality decides,
two envelopes never came, one was wrong. What the book says is then read by a real
spreadsheet program and compared with what was on the screen.
"""
import csv
import datetime
import os
import subprocess
import time
import unittest

import desktop
import steps
from case import Case
from desktop import press_key, type_text, wait_for
from steps import AMIRA, LONE
from window import BUTTON, HEADING, LABEL
from words import say, say_in, say_many

TODAY = datetime.date(2026, 11, 20)
FIRST = datetime.date(2025, 11, 28)
SIXTEEN = datetime.date(2026, 5, 14)
DECIDED = datetime.date(2026, 9, 4)
BIRTH, START = "14.5.2010", "1.10.2025"
# KL 2023 in øre a week: 14 and 15 years, from 16; then what the municipality decided.
YOUNG, OLDER, OWN = 14500, 29100, 30000
MISSING = 2
# The chooser looks at the folder that is being typed; nothing on the bus tells when it has.
LOOKING = 1
SHORT_BY = 5000


def rate_on(friday):
    if friday >= DECIDED:
        return OWN
    return OLDER if friday >= SIXTEEN else YOUNG


FRIDAYS = [FIRST + datetime.timedelta(weeks=week) for week in range(52)]
NOTED = TODAY - datetime.timedelta(weeks=MISSING)
NOTED_FRIDAYS = FRIDAYS[:-MISSING]
assert FRIDAYS[-1] == TODAY


def kroner(amount):
    whole, rest = divmod(abs(amount), 100)
    return f"{'−' if amount < 0 else ''}{whole:,}".replace(",", ".") + f",{rest:02d} kr."


def read_amount(cell):
    """As the spreadsheet program gives it, in øre; an empty cell is nothing."""
    return round(float(cell) * 100) if cell else 0


class Money(Case):
    now = NOTED.isoformat() + "T16:00"

    def test_money(self):
        self.start()
        self.make_binder()
        self.window.turn_to(say("Money"))
        self.plan_fridays()
        self.decide_rate()
        self.read_owed(sum(rate_on(friday) for friday in NOTED_FRIDAYS))
        self.note_everything(NOTED_FRIDAYS)
        self.bring_in_bank()
        self.read_owed(0)
        self.correct_newest(NOTED_FRIDAYS[-1])
        self.read_owed(SHORT_BY)
        self.restart(TODAY.isoformat() + "T16:00")
        steps.sit_down_both(self.window)
        self.window.turn_to(say("Money"))
        self.note_everything(FRIDAYS[-MISSING:])
        self.say_no()
        owed = rate_on(FRIDAYS[-1]) + rate_on(FRIDAYS[-2]) + SHORT_BY
        self.read_owed(owed)
        self.window.take_picture("book")
        self.compare_with_spreadsheet(owed)
        self.assertEqual(self.login.complaints(), [])

    def make_binder(self):
        steps.make_adult(self.window)
        steps.fill_binder(self.window, BIRTH, START)
        self.window.press(say("Make the binder"))
        self.window.find(HEADING, say("%s, this is your recovery code", LONE))
        self.window.read_recovery_code()
        steps.make_youth(self.window)
        self.window.read_recovery_code()
        self.window.find(BUTTON, say("Lock for %s", AMIRA))

    def fill_anew(self, name, text):
        self.window.empty(name)
        self.window.fill(name, text)

    def read_owed(self, amount):
        self.window.find(LABEL, kroner(amount))

    def plan_fridays(self):
        """Since a year ago: the amounts fall due by themselves."""
        self.window.press(say("When it is paid …"))
        self.fill_anew(say("From"), FIRST.strftime("%-d.%-m.%Y"))
        steps.choose(self.window, say("How"), capitalize(say("to the account")))
        self.window.take_picture("plan")
        steps.accept(self.window, say("Write it down"))

    def decide_rate(self):
        """Weeks before it keep the table's."""
        self.window.press(say("The rate …"))
        self.window.fill(say("Amount"), "300")
        self.fill_anew(say("From"), DECIDED.strftime("%-d.%-m.%Y"))
        self.window.fill(say("Why, or where it says so"), "Brev fra kommunen")
        self.window.take_picture("rate")
        steps.accept(self.window, say("Write it down"))

    def note_everything(self, fridays):
        self.window.press(say("Note a payment …"))
        steps.choose(self.window, say("For which payday"),
                     say_many("All %u of them", "All %u of them", len(fridays)), ("Home", "Down"))
        self.window.take_picture("payout")
        steps.accept(self.window, say("Write it down"))

    def bring_in_bank(self):
        """What the bank says came is received, all at once."""
        path = self.login.home / "konto.csv"
        lines = [f"{NOTED:%d-%m-%Y};Overførsel;{rate_on(friday) / 100:.2f};".replace(".", ",")
                 for friday in NOTED_FRIDAYS]
        path.write_text("Dato;Tekst;Beløb;Saldo\r\n" + "\r\n".join(lines) + "\r\nuden dato;;1,00;\r\n",
                        encoding="windows-1252")
        self.choose_from_menu("Up")
        self.choose_file(say("Bring in the bank’s file"), path)
        self.window.read(say_in("Line %1$u: %2$s", len(lines) + 2, ""))
        self.window.take_picture("bank")
        steps.accept(self.window, say("I received it"))

    def say_no(self):
        """The newest two never came."""
        for friday in FRIDAYS[-MISSING:]:
            name = say_in("%1$s: %2$s", say("Not received"), name_week(friday)).lower()
            self.window.press(lambda found, name=name: found.lower() == name)
            steps.accept(self.window, say("Write it down"))

    def correct_newest(self, friday):
        """One that both have signed was less than it said."""
        self.window.press(capitalize(name_week(friday)), LABEL)
        self.window.take_picture("signed")
        self.window.press(say("Correct …"))
        self.fill_anew(say("How much it really was"), "250,00")
        self.window.fill(say("Why"), "Vi talte forkert")
        self.window.take_picture("correct")
        steps.accept(self.window, say("Write it down"))
        self.window.press(lambda found: found.startswith(say("Agree") + ": "))

    # The file

    def save_book(self):
        path = self.login.home / "bog.txt"
        self.choose_from_menu()
        self.window.press(say("Choose where …"))
        self.choose_file(say("Save for a spreadsheet"), path)
        wait_for("the file", path.exists)
        return path

    def choose_from_menu(self, *keys):
        """From its first item on."""
        self.window.press(say("More"))
        press_key(*keys, "Return")

    def choose_file(self, title, path):
        """In GTK's own chooser a typed / asks for a path."""
        wait_for("a file to choose", lambda: desktop.active_window()[0] == title)
        press_key("ctrl+a")
        type_text(str(path))
        time.sleep(LOOKING)
        press_key("Return")
        wait_for("the file to be chosen", lambda: desktop.active_window()[0] != title)

    def compare_with_spreadsheet(self, owed):
        *rows, total = read_with_spreadsheet(self.save_book(), self.login.home)
        for heading, amount in (("Fell due", sum(rate_on(friday) for friday in FRIDAYS)),
                                ("Received", sum(rate_on(friday) for friday in NOTED_FRIDAYS)),
                                ("Correction", SHORT_BY)):
            self.assertEqual(sum(read_amount(row[say(heading)]) for row in rows), amount, heading)
            self.assertEqual(read_amount(total[say(heading)]), amount, heading)
        self.assertEqual(read_amount(rows[-1][say("Owed after this line")]), owed)
        self.assertEqual({read_date(row[say("Date")]) for row in rows if row[say("Fell due")]}, set(FRIDAYS))


def read_date(cell):
    """A spreadsheet counts days."""
    return datetime.date(1899, 12, 30) + datetime.timedelta(days=int(cell))


def capitalize(words):
    return words[0].upper() + words[1:]


def name_week(friday):
    year, week, _ = friday.isocalendar()
    if year == friday.year:
        return say("week %d", week)
    return say_in("week %1$d of %2$d", week, year)


def read_with_spreadsheet(path, folder):
    """What Gnumeric in Danish makes of it: dates and amounts are no texts any more."""
    subprocess.run(["localedef", "-i", "da_DK", "-f", "UTF-8", folder / "da_DK.UTF-8"], check=True)
    table = folder / "table.csv"
    subprocess.run(["ssconvert", "-O", "separator=; quoting-mode=auto format=raw", "-T", "Gnumeric_stf:stf_assistant", path, table],
                   check=True, capture_output=True,
                   env=dict(os.environ, LOCPATH=str(folder), LC_ALL="da_DK.UTF-8"))
    with open(table, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
