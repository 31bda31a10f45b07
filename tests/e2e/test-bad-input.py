#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cannot be right is met with a plain sentence where it happened, and what
was typed is still there; long, strange and foreign text is kept.
"""
import unittest

import steps
from case import Case
from desktop import click, press_key, type_text, wait_for
from steps import AMIRA, LONE
from window import BUTTON, HEADING, ROW
from words import say, say_long_date

DATE = say_long_date(2026, 10, 20)
GOAL = "Jeg vil lære at lave mad"
LONG = ("Det her er en meget lang note. " * 3300)[:100_000].rstrip()
FOREIGN = "Hej 👩‍👧 🇩🇰 مرحبا بالعالم שלום ñ 𝕏"
HIDDEN = "\x07\x1b[31mrød\x7f \u202efarlig\u202c tekst"
SHOWN = "[31mrød farlig tekst"


class BadInput(Case):
    def test_bad_input(self):
        self.start()
        steps.make_adult(self.window)
        self.meet_bad_dates()
        self.finish_first_run()
        self.meet_empty_goal()
        steps.open_goal(self.window, GOAL)
        self.keep_strange_notes()
        self.find_them_again()
        self.assertEqual(self.login.complaints(), [])

    def meet_bad_dates(self):
        steps.fill_binder(self.window, birth="1.1.2030")
        self.refuse("The birth date lies in the future.", say("Birth date"), "2030")
        self.type_again(say("Birth date"), "14.5.1980")
        self.refuse("With that birth date the young person is older than 30. Look at the year.",
                    say("Birth date"), "1980")
        self.type_again(say("Birth date"), "i morgen")
        self.refuse("There is no such date. Write day, month and a year of four digits, "
                    "such as 14.5.2009.",
                    say("Birth date"), "i morgen")
        self.type_again(say("Birth date"), "14.5.2009")
        self.type_again(say("When the placement began"), "1.1.2009")
        self.refuse("The placement cannot begin before the birth date.",
                    say("When the placement began"), "2009")
        self.type_again(say("When the placement began"), steps.START)

    def type_again(self, name, text):
        self.window.empty(name)
        self.window.fill(name, text)

    def refuse(self, sentence, name, typed):
        self.window.press(say("Make the binder"))
        self.window.read(say(sentence))
        row = self.window.find(ROW, name)
        wait_for(f"{typed!r} to be there still", lambda: typed in row.text())
        self.window.take_picture("refused")

    def finish_first_run(self):
        self.window.press(say("Make the binder"))
        self.window.find(HEADING, say("%s, this is your recovery code", LONE))
        self.window.read_recovery_code()
        steps.make_youth(self.window)
        self.window.read_recovery_code()
        self.window.find(BUTTON, say("Lock for %s", AMIRA))

    def meet_empty_goal(self):
        """The sheet stays, says what is missing, and goes on from there."""
        steps.open_goal_sheet(self.window)
        type_text("  ")
        self.window.press(say("Write it down"))
        self.window.read(say("Write something first."))
        self.window.take_picture("empty-goal")
        steps.choose(self.window, say("In whose words"), AMIRA)
        self.type_again(say("I want …"), GOAL)
        steps.accept(self.window, say("Write it down"))

    def keep_strange_notes(self):
        for name, text in (AMIRA, FOREIGN), (LONE, HIDDEN), (AMIRA, LONG):
            self.paste_and_send(name, text)

    def paste_and_send(self, name, text):
        view = steps.place_to_write(self.window, name)
        click(view)
        view.insert(text)
        wait_for("the pasted words", lambda: view.text() == text)
        press_key("ctrl+Return")
        wait_for("the note to be sent", lambda: view.text() == "")

    def find_them_again(self):
        """Also after the next start."""
        self.window.take_picture("strange")
        self.restart()
        steps.sit_down_both(self.window)
        steps.open_goal(self.window, GOAL)
        steps.find_note(self.window, AMIRA, DATE, LONG)
        self.window.take_picture("long-note")
        self.window.scroll_up_to(say("Written by %s, %s: %s", AMIRA, DATE, FOREIGN))
        self.window.scroll_up_to(say("Written by %s, %s: %s", LONE, DATE, SHOWN))
        self.window.take_picture("strange-again")


if __name__ == "__main__":
    unittest.main(verbosity=2)
