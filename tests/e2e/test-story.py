#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole story once: first run, both accounts, a goal and notes in both
hands, kill -9 in the middle of a word, everything there again, locked, the clock
moved forward, the notification pressed, the window open at that date, the date
closed with a reason; and nothing private anywhere outside of the seals.
"""
import unittest

import desktop
import steps
from case import Case
from desktop import press_key, type_text, wait_for
from steps import AMIRA, LONE, PASSWORDS
from window import LABEL, Window
from words import read_rule, say, say_long_date, say_many

A_WEEK_BEFORE = "2026-11-06T10:00"
THE_DAY = "2026-11-13T10:00"  # six days after the decision's last reminder
DATE = say_long_date(2026, 10, 20)
RULE = read_rule("REVISE_BEFORE")  # 18 years less 6 months and a day: 13 November

GOAL = "Jeg vil bo i egen lejlighed i Viborg"
YOUTH_NOTE = "Jeg ved ikke hvad en husleje er"
ADULT_NOTE = "Vi kigger på min egen husleje på søndag"
DRAFT = "Så vil jeg også se hvad el kos"
LAST_LETTERS = "ter"
REASON = "Planen blev rettet til i august"
PRIVATE = [GOAL, YOUTH_NOTE, ADULT_NOTE, DRAFT, REASON, "lejlighed", "Viborg", "husleje",
           "Planen blev"]


class Story(Case):
    def test_story(self):
        self.begin()
        self.write_together()
        self.be_killed_in_a_word()
        self.come_back()
        self.look_at_dates()
        self.lock()
        self.be_reminded()
        self.open_from_notice()
        self.close_the_date()
        self.hear_no_more()
        self.find_nothing_private()

    def begin(self):
        self.start()
        self.codes = steps.first_run(self.window)
        self.window.take_picture("overview")
        self.check_notices()

    def write_together(self):
        steps.write_goal(self.window, GOAL)
        self.window.press(say("I am in on it"))
        self.window.read(say("%s in on it", LONE))
        steps.send(self.window, AMIRA, YOUTH_NOTE)
        steps.send(self.window, LONE, ADULT_NOTE)
        self.read_spread()
        self.window.take_picture("spread")

    def be_killed_in_a_word(self):
        """What stood there when it said "saved" is kept; what came in the moment
        before the end may be."""
        steps.write(self.window, AMIRA, DRAFT)
        steps.wait_for_draft(self.window)
        type_text(LAST_LETTERS)
        self.login.kill_window()

    def come_back(self):
        self.start()
        self.window.choose_account(LONE)
        self.window.try_password("ikke mit kodeord")
        self.window.read(say("The password is not right. Is Caps Lock on? Try again."))
        self.window.take_picture("wrong-password")
        self.window.empty(say("Password"))
        steps.sit_down_both(self.window)
        self.window.take_picture("overview-again")
        steps.open_goal(self.window, GOAL)
        self.read_spread()
        self.read_draft()

    def read_spread(self):
        steps.find_note(self.window, AMIRA, DATE, YOUTH_NOTE)
        steps.find_note(self.window, LONE, DATE, ADULT_NOTE)
        self.window.find(LABEL, GOAL)
        self.window.find(LABEL, say("Agreed"))

    def read_draft(self):
        view = steps.place_to_write(self.window, AMIRA)
        wait_for("the draft", lambda: view.text().startswith(DRAFT))
        self.assertTrue((DRAFT + LAST_LETTERS).startswith(view.text()), view.text())
        self.window.take_picture("draft")

    def look_at_dates(self):
        self.window.turn_to(say("Dates"))
        self.window.find(LABEL, RULE["Title"])
        self.window.find(LABEL, RULE["Plain"])
        self.window.read(RULE["Source"])
        self.window.find(LABEL, say_many("in %d day", "in %d days", 24))
        self.window.take_picture("dates")

    def lock(self):
        press_key("ctrl+l")
        self.window.find(LABEL, LONE)
        wait_for("the binder to be gone", lambda: not self.words_left())
        self.window.take_picture("locked")
        self.window.close()

    def words_left(self):
        """What a screen reader could still find of the binder, shown or not."""
        words = self.window.all_words()
        return [each for each in PRIVATE + [RULE["Title"]] if each in words]

    def be_reminded(self):
        self.remind_of_one(A_WEEK_BEFORE)
        self.check_notices()

    def remind_of_one(self, now):
        self.login.end_reminder()
        self.login.forget_notices()
        self.login.set_now(now)
        self.login.start_reminder()
        notices = wait_for("the notice", self.login.notices)
        self.assertEqual([notice[3] for notice in notices],
                         [say_many("Egne Ben: %u date is drawing near",
                                   "Egne Ben: %u dates are drawing near", 1)])

    def check_notices(self):
        """Nobody who passes the screen learns a name or a word."""
        for notice in wait_for("a notice", self.login.notices):
            app, _, _, summary, body, _, _, _ = notice
            self.assertEqual((app, body), ("Egne Ben", ""))
            for private in PRIVATE + [LONE, AMIRA, RULE["Title"]]:
                self.assertNotIn(private, str(notice))

    def open_from_notice(self):
        """Nothing of ours runs but the reminder: the bus starts the window."""
        self.assertIsNone(self.login.pid_of("dk.egneben.EgneBen"))
        self.login.press_notice(2, "open")
        self.window = Window(self.login)
        self.window.find(LABEL, LONE)
        self.window.take_picture("asked-who")
        self.window.unlock(LONE, PASSWORDS[LONE])
        row = wait_for("a date that is pointed at", self.window.find_focused_row)
        self.assertIn(RULE["Title"], row.name)
        self.window.take_picture("pointed-at")

    def close_the_date(self):
        row = self.window.find_focused_row()
        self.window.press_in(row, say("Held …"))
        reason = say("A word about it (if you like)")
        self.window.fill(reason, REASON)
        self.window.take_picture("held")
        steps.accept(self.window, say("It was held"))
        self.window.read(REASON)
        self.window.take_picture("closed")

    def hear_no_more(self):
        """On the day itself only the decision of the day after is spoken of."""
        self.window.close()
        self.remind_of_one(THE_DAY)
        self.login.end_reminder()

    def find_nothing_private(self):
        secrets = PRIVATE + self.codes + list(PASSWORDS.values())
        self.assertIn(LONE.encode(), self.login.file.read_bytes())  # the accounts' list
        for place, words in self.login.everything_written():
            for secret in secrets:
                self.assertNotIn(secret.encode(), words, place)
        for secret in secrets + [LONE, AMIRA]:
            self.assertNotIn(secret, str(desktop.titles_seen))
        self.assertEqual(self.login.complaints(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
