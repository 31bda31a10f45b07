#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A data file that cannot be opened and rules that cannot be read: a plain
sentence, nothing changed, and a way on.
"""
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

import steps
from case import Case
from steps import LONE, PASSWORDS
from window import BUTTON, LABEL
from words import PREFIX, read_rule, say

NOT_OURS = "The file is not one that Egne Ben has written. Nothing has been changed in it."
DAMAGED = ("The file is damaged. Nothing has been changed in it. "
           "A copy from before can be put in its place.")
TOO_NEW = ("The file was written by a newer Egne Ben. Nothing has been changed in it. "
           "Update the program and try again.")
BUSY = "Another program is using the file right now. Wait a moment and try again."
BAD_RULES = ("A file with rules could not be read. The rules that came with the program "
             "are used.")
# Another process: whoever reads a file and closes it loses the locks held on it.
HOLD = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA locking_mode = EXCLUSIVE")
db.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


class Trouble(Case):
    def test_trouble(self):
        self.make_file()
        for prepare, sentence in ((self.no_database, NOT_OURS), (self.cut_short, DAMAGED),
                                  (self.newer_version, TOO_NEW)):
            with self.subTest(prepare.__name__):
                self.put_back()
                prepare()
                self.check_refused(sentence)
                self.window.close()
        self.put_back()
        self.be_locked_by_another()
        self.read_bad_rules()
        self.assertEqual(self.login.complaints(), [])

    def make_file(self):
        self.start()
        steps.first_run(self.window)
        self.window.close()
        self.login.end_reminder()
        self.gather()
        self.good = self.login.file.read_bytes()

    def gather(self):
        """Into the one file: whoever was the last to let go of it may have been ended."""
        db = sqlite3.connect(self.login.file)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.close()

    def put_back(self):
        self.login.end_reminder()
        for path in self.login.data.iterdir():
            path.unlink()
        self.login.file.write_bytes(self.good)

    def no_database(self):
        self.login.file.write_bytes(b"Not a database at all. " * 400)

    def cut_short(self):
        self.login.file.write_bytes(self.good[:len(self.good) // 2])

    def newer_version(self):
        with sqlite3.connect(self.login.file) as db:
            db.execute("PRAGMA user_version = 99")
        db.close()

    def check_refused(self, sentence):
        before = self.login.file.read_bytes()
        self.start()
        self.window.read(say(sentence))
        self.window.find(LABEL, str(self.login.file))
        self.window.take_picture("trouble")
        self.window.press(say("Try again"))
        self.window.read(say(sentence))
        self.assertEqual(self.login.file.read_bytes(), before)

    def be_locked_by_another(self):
        """Waits its turn, and opens when it has come."""
        other = subprocess.Popen(["/usr/bin/python3", "-c", HOLD, str(self.login.file)],
                                 stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.assertEqual(other.stdout.readline(), b"held\n")
        self.check_refused(BUSY)
        other.communicate()
        self.window.press(say("Try again"))
        self.window.choose_account(LONE)
        self.window.close()

    def read_bad_rules(self):
        self.login.set_now(self.now, EB_RULES_DIR=str(self.make_bad_rules()))
        self.start()
        self.window.read(say(BAD_RULES))
        self.window.take_picture("bad-rules")
        self.window.unlock(LONE, PASSWORDS[LONE])
        self.window.find(BUTTON, say("Lock for %s", LONE))
        self.window.turn_to(say("Dates"))
        self.window.find(LABEL, read_rule("REVISE_BEFORE")["Title"])

    def make_bad_rules(self):
        folder = Path(tempfile.mkdtemp(prefix="egneben-rules-"))
        self.addCleanup(shutil.rmtree, folder)
        for path in (PREFIX / "share/egneben/rules").glob("*.ini"):
            whole = path.read_bytes()
            (folder / path.name).write_bytes(whole[:len(whole) // 3])
        return folder


if __name__ == "__main__":
    unittest.main(verbosity=2)
