#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small screen (1024 x 600) and a narrow window (360 px): every page can be
reached, left again, and written on.
"""
import unittest

import desktop
import steps
from case import Case
from desktop import click, press_key, wait_for
from steps import AMIRA, LONE
from window import BUTTON, LABEL
from words import read_rule, say

GOAL = "Jeg vil have et job ved siden af skolen"
NOTE = "Jeg har spurgt i bageriet"
ANSWER = "Flot! Hvad sagde de?"
NARROW = 360
BORDER = 10


class Narrow(Case):
    def test_small(self):
        self.start()
        self.fits(1024, 600)
        steps.first_run(self.window)
        self.window.take_picture("small-overview")
        steps.write_goal(self.window, GOAL)
        self.window.take_picture("small-spread")
        self.narrow()
        self.window.take_picture("narrow-spread")
        steps.send(self.window, AMIRA, NOTE)
        self.window.press(say("To the other page"))
        steps.send(self.window, LONE, ANSWER)
        self.window.take_picture("narrow-notes")
        self.visit_pages()
        self.unlock_again()
        self.assertEqual(self.login.complaints(), [])

    def fits(self, width, height):
        _, at = desktop.active_window()
        self.assertLessEqual(at["WIDTH"], width + BORDER)
        self.assertLessEqual(at["HEIGHT"], height + BORDER)

    def narrow(self):
        desktop.resize_window(NARROW + BORDER, 560)
        frame = self.window.find("frame")
        wait_for("a narrow window", lambda: frame.box()[2] == NARROW)

    def visit_pages(self):
        self.go_back("All goals (Alt+Left)")
        self.window.find(LABEL, GOAL)
        self.window.take_picture("narrow-plan")
        self.go_back()
        self.window.turn_to(say("Overview"))
        self.window.find(LABEL, say("Next dates"))
        self.window.take_picture("narrow-overview")
        self.go_back()
        self.window.take_picture("narrow-list")
        self.window.turn_to(say("Dates"))
        self.window.press(read_rule("REVISE_BEFORE")["Title"], LABEL)
        self.window.take_picture("narrow-dates")
        self.go_back()

    def go_back(self, tip="Back to the list of pages"):
        """A button without words is known by its tip."""
        tip = say(tip)
        click(wait_for(f"a button {tip!r}", lambda: self.find_tip(tip)))

    def find_tip(self, tip):
        return next((thing for thing in self.window.see_all(BUTTON) if tip in thing.tip()), None)

    def unlock_again(self):
        press_key("ctrl+l")
        self.window.choose_account(AMIRA)
        self.window.take_picture("narrow-unlock")
        self.window.try_password(steps.PASSWORDS[AMIRA])
        self.window.find(LABEL, say("Next dates"))
        self.window.take_picture("narrow-again")


if __name__ == "__main__":
    unittest.main(verbosity=2)
