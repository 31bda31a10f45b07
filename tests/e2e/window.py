# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a person uses it: look for something, press it, write in it."""
import re

import desktop
import screen
from desktop import press_key, try_click, type_text, wait_for
from words import say

BUTTON, CHECK, CHOICE = "push button", "check box", "combo box"
ROW, LABEL, HEADING, RADIO, TOGGLE = "text", "label", "heading", "radio button", "toggle button"
CONTROLS = BUTTON, CHECK, RADIO, TOGGLE, ROW
CODE = re.compile(r"^[0-9A-Z]{4,}(-[0-9A-Z]{4,}){3,}$")


class Window:
    """One run of the program; who is at the keyboard is up to the test."""

    def __init__(self, login):
        self.login = login
        self.pid = login.await_window()

    @classmethod
    def start(cls, login):
        login.start_window()
        return cls(login)

    def root(self):
        return wait_for("the program", lambda: screen.program(self.pid))

    def close(self):
        self.login.close_window()

    # Looking

    def see_all(self, role=None, name=None):
        return screen.find_all(self.root(), role, name)

    def find(self, role=None, name=None):
        """Waits until it is there; of several, the first."""
        return wait_for(f"{role} {name!r}",
                        lambda: next(screen.look_for(self.root(), role, name), None))

    def wait_gone(self, role, name):
        wait_for(f"{role} {name!r} to go", lambda: not self.see_all(role, name))

    def read(self, sentence):
        """Waits until the sentence stands somewhere in the window."""
        return self.find(name=lambda name: sentence in name)

    def find_focused_row(self):
        return next((row for row in self.see_all("list item")
                     if row.is_in("FOCUSED") and row.name), None)

    def scroll_up_to(self, name):
        """Turns the wheel over the spread until a note is there."""
        spread = self.find("list", say("Notes, oldest first"))
        wait_for(f"{name[:60]!r}", lambda: self._scroll_up(spread, name))

    def _scroll_up(self, spread, name):
        found = self.see_all(LABEL, name)
        if not found:
            desktop.turn_wheel(spread.parent(), desktop.BACK_WHEEL, 20)
        return found

    def all_words(self):
        return screen.tell(self.root(), all_of_it=True)

    def take_picture(self, name):
        """And a look at the names: a control without one cannot be told apart by ear."""
        nameless = [thing for thing in self.see_all() if thing.role in CONTROLS
                    and re.match("Gtk(Toggle|Check)?Button$|$", thing.name)]
        assert not nameless, f"without a name: {nameless}"
        return desktop.take_picture(name)

    # Doing

    def press(self, words, role=BUTTON):
        """Looked for anew until it is pressed: a list may make its rows again meanwhile."""
        def try_press():
            found = (thing for thing in screen.look_for(self.root(), role, words)
                     if thing.is_in("SENSITIVE"))
            first = next(found, None)
            return first and try_click(first)
        wait_for(f"{role} {words!r} that can be pressed", try_press)

    def press_in(self, thing, words):
        def try_press():
            found = screen.find_all(thing, BUTTON, words)
            return found and try_click(found[0])
        wait_for(f"{words!r} in {thing} to be pressed", try_press)

    def fill(self, name, text):
        """Writes in an empty row. A password reads as dots, of the same number."""
        self.press(name, ROW)
        row = self.find(ROW, name)
        type_text(text)
        wait_for(f"{name!r} to hold what was typed",
                 lambda: len(row.text()) == len(text))
        return row

    def empty(self, name):
        self.press(name, ROW)
        row = self.find(ROW, name)
        press_key("ctrl+a", "Delete")
        wait_for(f"{name!r} to be empty", lambda: row.text() == "")

    def turn_to(self, page):
        """Turns to a page of the book by the list at its side."""
        def try_turn():
            for pages in self.see_all("list", say("Pages")):
                found = screen.find_all(pages, LABEL, page)
                return found and try_click(found[0])
        wait_for(f"the page {page!r}", try_turn)

    # Accounts

    def fill_account(self, name, password):
        if name is not None:
            self.fill(say("Your name"), name)
        self.fill(say("Password"), password)
        self.fill(say("The same password once more"), password)

    def read_recovery_code(self):
        """Reads it, says that it is written down, and goes on."""
        code = self.find(LABEL, lambda name: CODE.match(name.replace(" ", "-").replace("\n", "-")))
        self.press(say("I have written it down"), CHECK)
        self.press(say("Continue"))
        self.wait_gone(LABEL, code.name)
        return code.name

    def unlock(self, name, password):
        """From the unlock screen; with a list of accounts or a single one."""
        self.choose_account(name)
        self.try_password(password)

    def choose_account(self, name):
        def try_choose():
            if self.see_all(ROW, say("Password")):
                return True
            found = self.see_all(LABEL, name)
            return found and try_click(found[0])
        self.find(name=name)
        wait_for(f"{name!r} to be chosen", try_choose)
        self.find(ROW, say("Password"))

    def try_password(self, password):
        self.fill(say("Password"), password)
        self.press(say("Unlock"))
