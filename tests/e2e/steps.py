# SPDX-License-Identifier: GPL-3.0-or-later
"""What the people of the stories do again and again."""
from desktop import click, press_key, try_click, type_text, wait_for
from screen import find_all
from window import BUTTON, CHECK, CHOICE, HEADING, LABEL, ROW
from words import say

LONE, AMIRA = "Lone", "Amira"
PASSWORDS = {LONE: "kridt lampe tog", AMIRA: "måne sokker rugbrød"}
BIRTH, START = "14.5.2009", "15.10.2026"


# The first run

def make_adult(window):
    """The adult's account, from the welcome to the binder's page."""
    window.press(say("I live or work with a young person"))
    window.fill_account(LONE, PASSWORDS[LONE])
    window.take_picture("adult")
    window.press(say("Continue"))
    window.find(HEADING, say("The binder"))


def fill_binder(window, birth=BIRTH, start=START):
    window.fill(say("First name"), AMIRA)
    window.fill(say("Birth date"), birth)
    window.fill(say("When the placement began"), start)
    window.fill(say("Latest decision, if known"), start)


def make_binder(window):
    fill_binder(window)
    window.take_picture("binder")
    window.press(say("Make the binder"))
    window.find(HEADING, say("%s, this is your recovery code", LONE))
    window.take_picture("code")


def make_youth(window):
    """Amira takes the keyboard: an own password, an own ink and hand."""
    window.find(HEADING, say("Now it is your turn, %s", AMIRA))
    window.fill_account(None, PASSWORDS[AMIRA])
    window.press(say("Plum"), CHECK)
    window.press("Breip", CHECK)
    window.take_picture("youth")
    window.press(say("Make the account"))
    window.find(HEADING, say("%s, this is your recovery code", AMIRA))


def first_run(window):
    """Both accounts and the binder; the recovery codes are returned."""
    make_adult(window)
    make_binder(window)
    codes = [window.read_recovery_code()]
    make_youth(window)
    codes.append(window.read_recovery_code())
    window.find(BUTTON, say("Lock for %s", AMIRA))
    return codes


def sit_down_both(window):
    """Unlocks for Lone, then for Amira beside her."""
    window.unlock(LONE, PASSWORDS[LONE])
    window.press(say("Sit down at the table"))
    window.unlock(AMIRA, PASSWORDS[AMIRA])
    window.find(BUTTON, say("Lock for %s", AMIRA))


# Sheets

def choose(window, question, answer, keys=("Down",)):
    """Chooses in a row that drops down, with the keyboard."""
    row = window.find(CHOICE, question)
    chosen = wait_for("what is chosen", lambda: find_all(row, LABEL))
    if answer not in [label.name for label in chosen]:
        click(row)
        press_key(*keys, "Return")
    wait_for(f"{answer!r} to be chosen", lambda: find_all(row, LABEL, answer))


def accept(window, verb):
    """Another window's button of the same name may stand behind it, with nothing to do."""
    window.press(verb)
    wait_for(f"{verb!r} to go", lambda: not any(
        button.is_in("SENSITIVE") for button in window.see_all(BUTTON, verb)))


def open_goal_sheet(window):
    press_key("ctrl+n")
    window.find(ROW, say("I want …"))


def write_goal(window, words):
    """In the youth's words, with the keyboard; its spread opens by itself."""
    open_goal_sheet(window)
    window.fill(say("I want …"), words)
    choose(window, say("In whose words"), AMIRA)
    window.take_picture("goal")
    accept(window, say("Write it down"))
    window.find(BUTTON, say("Plain type"))


def open_goal(window, words):
    window.turn_to(say("Action plan"))
    window.press(words, LABEL)
    window.find(BUTTON, say("Plain type"))


# Notes

def take_pen(window, name):
    """Opens that person's page, unless they hold the pen already."""
    def is_open():
        if window.see_all(ROW, say("Write as %s", name)):
            return True
        found = window.see_all(BUTTON, say("Take the pen, %s", name))
        return found and try_click(found[0]) and False
    wait_for(f"{name} to have the pen", is_open)


def place_to_write(window, name):
    take_pen(window, name)
    return window.find(ROW, say("Write as %s", name))


def write(window, name, text):
    """Types in somebody's place to write, and leaves it there."""
    take_pen(window, name)
    window.press(say("Write as %s", name), ROW)
    view = place_to_write(window, name)
    type_text(text)
    wait_for(f"{name}'s words", lambda: view.text().endswith(text))
    return view


def send(window, name, text):
    view = write(window, name, text)
    press_key("ctrl+Return")
    wait_for("the note to be sent", lambda: view.text() == "")


def find_note(window, name, date, text):
    """By what a screen reader says of it: author, date and words."""
    return window.find(LABEL, say("Written by %s, %s: %s", name, date, text))


def find_said(window, when, text):
    """A note by its date, with what is said of it, and its words."""
    return window.find(LABEL, lambda name: when in name and name.endswith(text))


def do_with_note(window, name, date, text, action):
    """Chooses from the menu that a note opens, with the keyboard."""
    click(find_note(window, name, date, text))
    window.find(BUTTON, action)
    wait_for(f"{action!r} to have the focus", lambda: _step_to(window, action))
    press_key("Return")


def _step_to(window, action):
    found = window.see_all(BUTTON, action)
    if found and found[0].is_in("FOCUSED"):
        return True
    press_key("Tab")
    return False


def open_row(window, group, name):
    """Unfolds a row of a list by a press on its name."""
    def try_open():
        for rows in window.see_all("list", group):
            found = find_all(rows, LABEL, name)
            return found and try_click(found[0])
    wait_for(f"{name!r} in {group!r}", try_open)


def wait_for_draft(window):
    window.find(LABEL, say("Saved, not sent"))
