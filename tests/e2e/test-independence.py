#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Practising to stand on one's own legs: a youth and an adult answer apart about a task
and meet, make a goal of the gap, plan a week, and give a contact person two doors until
a date. One is taken back, and the contact person then sees exactly what is left.
"""
import unittest

import steps
from case import Case
from desktop import press_key, type_text, wait_for
from steps import AMIRA, LONE
from window import CHECK, HEADING, LABEL
from words import say, say_as

TASK = "Lave en flytteliste"
WHY = "Jeg ved ikke, hvor jeg skal begynde"
GAP = "Jeg vil kunne pakke selv"
FLAT = "Jeg vil bo i egen lejlighed"
BATH = "Badeværelset"
KARIM, KARIM_PASSWORD = "Karim", "grøn cykel nord"
PURPOSE = "Så han kan hjælpe mig med at flytte"
GIVEN, TAKEN = "A place to live", "Money and papers"
UNTIL = "1.6.2027"


class Independence(Case):
    def test_independence(self):
        self.start()
        steps.first_run(self.window)
        steps.write_goal(self.window, FLAT)
        self.answer_apart()
        self.make_goal_of_gap()
        self.plan_week()
        self.ask_in_karim()
        self.give_keys()
        self.see_as_karim([GIVEN, TAKEN])
        self.take_back()
        self.see_as_karim([GIVEN])
        self.assertEqual(self.login.complaints(), [])

    def answer_apart(self):
        """Neither reads what the other answered before both are in."""
        self.window.turn_to(say("Tasks"))
        self.window.press(say("Write our own task …"))
        self.window.fill(say("What there is to do"), TASK)
        steps.choose(self.window, say("Door"), say(TAKEN), ("Home",))
        steps.accept(self.window, say("Write it down"))
        self.window.press(TASK, LABEL)
        self.answer(AMIRA, say("With help"), say("Not ready"), WHY)
        self.assertFalse(WHY in self.window.all_words(), "Amira's answer can be read")
        self.answer(LONE, say("Alone"), say("Almost ready"), "")
        self.window.read(say("You see this differently. That is something to talk about."))
        self.window.read(WHY)
        self.window.take_picture("both-in")

    def answer(self, name, can, ready, why):
        self.window.press(lambda words: words in (say("Answer …"), say("Answer anew …")))
        steps.choose(self.window, say("Who answers"), name)
        self.window.press(can, CHECK)
        self.window.press(ready, CHECK)
        if why:
            self.window.fill(say("Why not? (if you like)"), why)
        self.window.take_picture("answer")
        steps.accept(self.window, say("My answer"))

    def make_goal_of_gap(self):
        self.window.press(say("Make a goal of it …"))
        self.window.fill(say("I want …"), GAP)
        steps.choose(self.window, say("In whose words"), AMIRA)
        steps.accept(self.window, say("Write it down"))
        press_key("Escape")
        self.window.turn_to(say("Action plan"))
        self.window.find(LABEL, GAP)

    def plan_week(self):
        """It stands on its day; Amira says done, and Lone has seen it."""
        self.window.turn_to(say("The week"))
        self.window.press(say("Something that comes again …"))
        self.window.fill(say("What comes again"), BATH)
        self.window.take_picture("routine")
        steps.accept(self.window, say("Write it down"))
        self.window.press(say("Done"))
        self.window.press(say("I have seen it"))
        self.window.read(say_as("turn", "done, and seen by %s") % LONE)
        self.window.take_picture("week")

    def ask_in_karim(self):
        self.window.turn_to(say("My house"))
        self.window.take_picture("house")
        self.window.press(say("Who can see what"))
        self.window.take_picture("who-can-see-what")
        self.window.press(say("Ask somebody in …"))
        self.window.fill(say("Your name"), KARIM)
        steps.choose(self.window, say("Your role"), say("contact person").capitalize(), ("Down", "Down"))
        self.window.fill_account(None, KARIM_PASSWORD)
        self.window.take_picture("karim")
        self.window.press(say("Make the account"))
        self.window.find(HEADING, say("%s, this is your recovery code", KARIM))
        self.window.read_recovery_code()

    def give_keys(self):
        """Right after he came in; only the doors that are ticked."""
        self.window.read(say("A key for %s", KARIM))
        for door in GIVEN, TAKEN:
            self.window.press(say(door), CHECK)
        self.window.fill(say("For what"), PURPOSE)
        self.window.fill(say("Until (empty: until further notice)"), UNTIL)
        self.window.take_picture("give-keys")
        steps.accept(self.window, say("Give the key"))

    def see_as_karim(self, doors):
        """Exactly the goals behind these doors, on every page."""
        self.restart()
        self.window.unlock(KARIM, KARIM_PASSWORD)
        self.turn_to("Action plan")
        self.window.find(LABEL, FLAT)
        if TAKEN in doors:
            self.window.find(LABEL, GAP)
            return
        self.window.take_picture("as-karim")
        for page in "Overview", "My house", "Action plan", "Tasks", "The week", "Looking back":
            self.turn_to(page)
            self.assertFalse(GAP in self.window.all_words(), page)
        press_key("ctrl+f")
        type_text(GAP)
        self.window.take_picture("searched-as-karim")
        self.assertFalse(self.window.see_all(LABEL, GAP), "it is found")

    def turn_to(self, page):
        """And waits for its title, beside its name in the list of pages."""
        self.window.turn_to(say(page))
        wait_for(f"the page {page!r}", lambda: len(self.window.see_all(LABEL, say(page))) > 1)

    def take_back(self):
        self.restart()
        steps.sit_down_both(self.window)
        self.window.turn_to(say("My house"))
        self.window.press(say("Who can see what"))
        steps.open_row(self.window, say("Person by person"), KARIM)
        self.window.take_picture("who-can-see-what")
        self.window.press(say("Take back …"), LABEL)
        self.window.press(say(TAKEN), CHECK)
        self.window.take_picture("take-back")
        steps.accept(self.window, say("Take back"))
        self.window.take_picture("taken-back")


if __name__ == "__main__":
    unittest.main(verbosity=2)
