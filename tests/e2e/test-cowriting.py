#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two people write one plan: they answer, revise and withdraw, one draws, one puts a
goal on the shelf with a reason, and they hold a follow-up with differing views. After
a restart all of it is read back, found again and looked back upon.
"""
import unittest

import desktop
import steps
from case import Case
from desktop import press_key, type_text, wait_for
from steps import AMIRA, LONE
from window import CHECK, LABEL
from words import say, say_in, say_long_date

DATE = say_long_date(2026, 10, 20)
FLAT = "Jeg vil bo i egen lejlighed"
PIANO = "Jeg vil spille klaver"
WHY = "Der er ikke plads til et klaver"
STEP = "Besøge en lejlighed"
ISLAND = "Helst på Ærø"
ASKED = "Hvad med en i byen"
MEANT = "Hvad med en i byen først"
REGRET = "Det var ikke sådan ment"
CAPTION = "Sengen ved vinduet"
GOOD, HARD = "Jeg har sovet alene", "Det gik for stærkt"
COOP_AMIRA, COOP_LONE = "it works for us", "it is hard"


class Cowriting(Case):
    def test_cowriting(self):
        self.start()
        steps.first_run(self.window)
        self.plan()
        self.talk()
        self.draw()
        self.put_on_the_shelf()
        self.follow_up()
        self.restart()
        steps.sit_down_both(self.window)
        self.read_again()
        self.find_again()
        self.look_back()
        self.assertEqual(self.login.complaints(), [])

    def plan(self):
        """A goal that both are in on, under way, with a step."""
        steps.write_goal(self.window, FLAT)
        self.window.press(say("I am in on it"))
        self.window.read(say("%s in on it", LONE))
        self.window.press(say("About the goal …"))
        self.window.press(say("Add a step …"))
        self.window.fill(say("What there is to do"), STEP)
        steps.accept(self.window, say("Write it down"))
        self.window.press(lambda name: name.startswith(STEP), CHECK)
        self.window.read(say_in("Done, says %1$s, %2$s", AMIRA, "20"))
        self.window.take_picture("about-goal")
        press_key("Escape")
        self.window.read(say_in(("%1$u of %2$u step done", "%1$u of %2$u steps done"), 1, 1))

    def talk(self):
        """Each with the pen in turn; words are answered, revised and withdrawn."""
        steps.send(self.window, AMIRA, ISLAND)
        steps.send(self.window, LONE, ASKED)
        steps.take_pen(self.window, LONE)
        steps.do_with_note(self.window, LONE, DATE, ASKED, say("Revise"))
        self.window.read(say("You are revising your note. The earlier wording stays readable."))
        press_key("ctrl+a")
        type_text(MEANT)
        press_key("ctrl+Return")
        self.read_revised()
        steps.send(self.window, LONE, REGRET)
        steps.do_with_note(self.window, LONE, DATE, REGRET, say("Withdraw …"))
        steps.accept(self.window, say("Withdraw it"))
        self.read_withdrawn()
        self.window.take_picture("talk")

    def read_revised(self):
        steps.find_said(self.window, say("%s, revised %s", DATE, DATE), MEANT)

    def read_withdrawn(self):
        self.window.read(say("Withdrawn by %s, %s", LONE, "20"))
        self.assertFalse(REGRET in self.window.all_words(), "it can still be read")

    def draw(self):
        steps.take_pen(self.window, AMIRA)
        self.window.press(say("Draw"))
        sheet = self.window.find(name=say("Drawing. Describe it in words below"))
        desktop.drag(sheet, [(20, 20), (60, 80), (100, 30), (140, 90)])
        self.window.take_picture("drawing")
        steps.send(self.window, AMIRA, CAPTION)
        self.read_drawing()

    def read_drawing(self):
        self.window.find(LABEL, say("Drawn by %s, %s: %s", AMIRA, DATE, CAPTION))

    def put_on_the_shelf(self):
        steps.write_goal(self.window, PIANO)
        self.window.press(say("About the goal …"))
        self.window.press(say("Put it on the shelf") + " …", LABEL)
        self.window.take_picture("shelf-why")
        self.window.fill(say("Why"), WHY)
        steps.accept(self.window, say("Write it down"))
        press_key("Escape")
        self.window.turn_to(say("Action plan"))
        self.window.find(LABEL, say("On the shelf"))

    def follow_up(self):
        """Neither reads the other's answers before both are ready."""
        self.window.turn_to(say("Follow up"))
        self.prepare(AMIRA, GOOD, 5, COOP_AMIRA)
        self.assertFalse(GOOD in self.window.all_words(), "Amira's answers can be read")
        self.prepare(LONE, HARD, 2, COOP_LONE)
        self.window.read(say("Everybody is ready."))
        self.read_both()
        self.window.take_picture("follow-up")
        self.window.press(say("Held …"))
        steps.accept(self.window, say("It was held"))

    def prepare(self, name, words, number, meaning):
        steps.open_row(self.window, say("Who prepares"), name)
        self.window.fill(say("What goes well"), words)
        self.window.press(say_in("%1$u of %2$u: %3$s", number, 5, say(meaning)), CHECK)
        self.window.take_picture("prepare")
        self.window.press(say("I am ready"))

    def read_both(self):
        for words in GOOD, HARD, say(COOP_AMIRA), say(COOP_LONE):
            self.window.read(words)

    def read_again(self):
        steps.open_goal(self.window, FLAT)
        steps.find_note(self.window, AMIRA, DATE, ISLAND)
        self.read_revised()
        self.read_withdrawn()
        self.read_drawing()
        self.window.take_picture("read-again")
        steps.open_goal(self.window, PIANO)
        self.window.press(say("About the goal …"))
        self.window.read(WHY)
        press_key("Escape")

    def find_again(self):
        press_key("ctrl+f")
        type_text("aeroe")
        self.window.read(ISLAND)
        self.window.take_picture("found")
        press_key("Return")
        steps.find_note(self.window, AMIRA, DATE, ISLAND)

    def look_back(self):
        self.window.turn_to(say("Looking back"))
        self.window.read(say("As it stood on %s", DATE))
        self.window.take_picture("looking-back")
        self.window.press(say("Follow-ups"), None)
        self.read_both()
        self.window.take_picture("looking-back-follow-ups")


if __name__ == "__main__":
    unittest.main(verbosity=2)
