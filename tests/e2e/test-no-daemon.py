#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop without a notification daemon: the window itself shows what is due,
keeps still for a week when asked to, and then comes again.
"""
import unittest

import steps
from case import Case
from desktop import wait_for
from steps import LONE, PASSWORDS
from words import say, say_many

SIX_DAYS_LATER = "2026-10-26T12:00"
A_WEEK_LATER = "2026-10-27T12:00"
# The revised youth plan, the decision and the 18th birthday.
NOTICE = say_many("%u date to look at", "%u dates to look at", 3)


class NoDaemon(Case):
    has_daemon = False

    def test_notice_in_the_window(self):
        self.start()
        steps.first_run(self.window)
        self.window.find(name=NOTICE)
        self.window.take_picture("notice")
        self.window.press(say("In a week"))
        self.window.wait_gone(None, NOTICE)

        self.restart(SIX_DAYS_LATER)
        self.window.unlock(LONE, PASSWORDS[LONE])
        self.window.turn_to(say("Dates"))
        self.assertEqual(self.window.see_all(name=NOTICE), [])

        self.restart(A_WEEK_LATER)
        self.window.find(name=NOTICE)
        self.window.take_picture("notice-again")
        self.open_it()

    def open_it(self):
        """Asks who is there first; then the window is open at a date."""
        self.window.press(say("Open"))
        self.window.unlock(LONE, PASSWORDS[LONE])
        wait_for("a date that is pointed at", self.window.find_focused_row)


if __name__ == "__main__":
    unittest.main(verbosity=2)
