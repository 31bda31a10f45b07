# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the windows, as a screen reader finds it.

Only reading happens here; keys and the mouse are in desktop.py.
"""
from functools import cached_property

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

WINDOW = Atspi.CoordType.WINDOW


class Gone(Exception):
    """What was looked at is no longer on the screen."""


class Thing:
    """One accessible object: a button, a row, a label. Each answer is a way over the bus and
    back, so nothing is asked before it is needed.
    """

    def __init__(self, accessible):
        self.accessible = accessible

    @cached_property
    def role(self):
        return self.accessible.get_role_name()

    @cached_property
    def name(self):
        return self.accessible.get_name() or ""

    def __repr__(self):
        return f"<{self.role} {self.name!r}>"

    def tip(self):
        """What it says of itself besides its name."""
        return f"{self.name} {self.accessible.get_description() or ''}"

    def children(self):
        number = self.accessible.get_child_count()
        found = (self.accessible.get_child_at_index(i) for i in range(number))
        return [Thing(each) for each in found if each is not None]

    def parent(self):
        above = self.accessible.get_parent()
        return None if above is None else Thing(above)

    def is_in(self, state):
        return self.accessible.get_state_set().contains(getattr(Atspi.StateType, state))

    def box(self):
        """x, y, width, height within the window."""
        at = Atspi.Component.get_extents(self.accessible, WINDOW)
        return at.x, at.y, at.width, at.height

    def text(self):
        """What is written in it: of a label, a row or a place to write."""
        if "Text" not in self.accessible.get_interfaces():
            return ""
        length = Atspi.Text.get_character_count(self.accessible)
        return Atspi.Text.get_text(self.accessible, 0, length)

    def insert(self, text):
        """Puts text at the start, as a paste does."""
        return Atspi.EditableText.insert_text(self.accessible, 0, text, len(text.encode()))

    def window(self):
        thing = self
        while thing.role not in ("frame", "dialog", "window"):
            thing = thing.parent()
            if thing is None:
                raise Gone(self)
        return thing

    def is_shown(self):
        """Neither hidden nor without a size."""
        if not self.is_in("VISIBLE"):
            return self.role == "application"
        try:
            _, _, width, height = self.box()
        except GLib.Error:
            return True  # without a place of its own
        return width > 0 and height > 0

    def is_page(self):
        return self.role == "panel" and self.name == "GtkStackPage"


def _turned_up(stack, pages):
    """Of the pages of a stack the one that is not turned away; GTK says it of none."""
    seen = _seen_in(stack.accessible) or _seen_after_asking(stack.accessible)
    return [page for page in pages if page.accessible.get_child_at_index(0).path in seen]


def _seen_in(stack):
    """The paths of what is seen in a stack, from the innermost thing up.

    At a few points: some things, such as the inside of a row to write in, have
    no name on the bus, and then nothing is answered.
    """
    at = Atspi.Component.get_extents(stack, WINDOW)
    for x, y in ((2, at.height // 2), (at.width - 2, at.height // 2),
                 (at.width // 2, at.height // 2), (at.width // 2, 2)):
        thing = Atspi.Component.get_accessible_at_point(stack, at.x + x, at.y + y, WINDOW)
        paths = set()
        while thing is not None and thing.path != stack.path:
            paths.add(thing.path)
            thing = thing.get_parent()
        if thing is not None and paths:
            return paths
    return set()


def _seen_after_asking(stack):
    """GTK can name only what somebody has asked for once."""
    for _ in walk(Thing(stack), all_of_it=True):
        pass
    return _seen_in(stack)


def walk(thing, all_of_it=False):
    """The thing and everything below it, from top to bottom; only what is shown."""
    if not all_of_it and not thing.is_shown():
        return
    yield thing
    children = thing.children()
    if children and not all_of_it and children[0].is_page():
        children = _turned_up(thing, children)
    for child in children:
        yield from walk(child, all_of_it)


def program(pid):
    """The program with that process id, once it can be read, or None."""
    Atspi.set_timeout(5000, 5000)
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        try:
            each = desktop.get_child_at_index(i)
            if each is not None and each.get_process_id() == pid:
                return Thing(each)
        except GLib.Error:
            continue  # it has just ended
    return None


def matches(thing, role, name):
    if role is not None and thing.role != role:
        return False
    return name(thing.name) if callable(name) else name is None or thing.name == name


def look_for(root, role=None, name=None):
    """What is shown with that role and name, one after the other; name may be a test of it."""
    return (thing for thing in walk(root) if matches(thing, role, name))


def find_all(root, role=None, name=None):
    return list(look_for(root, role, name))


def tell(root, all_of_it=False):
    """The tree in words, for the log of a failed test and to look for leaks."""
    lines = []
    for thing in walk(root, all_of_it):
        try:
            lines.append(f"{thing.role}: {thing.name!r} {thing.text()!r}")
        except GLib.Error as error:
            lines.append(f"{thing.role}: {thing.name!r} ({error.message})")
    return "\n".join(lines)
