#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of the house that no compiler checks. Usage: lint.py CHECK ROOT

Each check prints the places that break its rule and fails if there is one.
"""
import os
import re
import subprocess
import sys
import tempfile

# Each floor with the floors whose headers it may include.
BELOW = {
    "domain": set(),
    "vault": {"domain"},
    "journal": {"domain", "vault"},
    "binder": {"domain", "vault", "journal"},
    "reminders": {"domain", "vault", "journal", "binder"},
    "papers": {"domain", "vault", "journal", "binder"},
    "ui": {"domain", "vault", "journal", "binder", "reminders", "papers"},
    "app": {"domain", "vault", "journal", "binder", "reminders", "papers", "ui"},
}
MAY_SEE_GTK = {"papers", "ui", "app"}
DATABASES = {"sqlite3.h", "libpq-fe.h"}
FUNCTION_LINES = 60
FILE_LINES = 600
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
# A msgid in C, or a translatable text in a template, desktop or metainfo file.
MARKED = {
    ".c": re.compile(r'\b(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?) \('),
    ".h": re.compile(r'\b(?:_|N_|C_|NC_|ngettext) \("'),
    ".ui": re.compile(r'translatable="(?:yes|true)"'),
    ".in": re.compile(r"<summary|^Name=", re.M),
}


def files(root, *tops, ends):
    for top in tops:
        for folder, dirs, names in os.walk(os.path.join(root, top)):
            dirs[:] = sorted(d for d in dirs if not d.startswith((".", "build", "__pycache__")))
            for name in sorted(names):
                if name.endswith(ends):
                    yield os.path.relpath(os.path.join(folder, name), root)


def read(root, path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read()


def floor_of(path):
    return path.split(os.sep)[1]


def check_floors(root):
    """A floor includes only from the floors below it; only some see GTK or a database."""
    where = {os.path.basename(p): floor_of(p) for p in files(root, "src", ends=".h")}
    for path in files(root, "src", ends=(".c", ".h")):
        here = floor_of(path)
        if here not in BELOW:
            yield f"{path}: no floor has this name"
            continue
        for number, line in enumerate(read(root, path).split("\n"), 1):
            found = re.match(r'#\s*include ["<]([^">]+)[">]', line)
            if not found:
                continue
            name = os.path.basename(found.group(1))
            there = where.get(name, here)
            if there != here and there not in BELOW[here]:
                yield f"{path}:{number}: {here} may not know {there} ({name})"
            if found.group(1).startswith(("gtk/", "gdk/", "adwaita")) and here not in MAY_SEE_GTK:
                yield f"{path}:{number}: {here} may not know GTK"
            if name in DATABASES and here != "journal":
                yield f"{path}:{number}: only the journal knows a database"


def check_sizes(root):
    """Functions and files stay short enough to be read."""
    for path in files(root, "src", "tests", ends=(".c", ".h")):
        lines = read(root, path).split("\n")
        if len(lines) > FILE_LINES:
            yield f"{path}: {len(lines)} lines, at most {FILE_LINES}"
        start = None
        for number, line in enumerate(lines, 1):
            if line == "{":
                start = number
            elif line == "}" and start is not None:
                if number - start > FUNCTION_LINES:
                    yield f"{path}:{start}: a function of {number - start} lines, at most {FUNCTION_LINES}"
                start = None


def check_unfinished(root):
    """No words that mark unfinished work."""
    for path in files(root, "src", "ui", "data", "tests", "tools", ends=""):
        if path == os.path.join("tests", "lint", "lint.py"):
            continue
        try:
            lines = read(root, path).split("\n")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(lines, 1):
            if UNFINISHED.search(line):
                yield f"{path}:{number}: {line.strip()[:80]}"


def check_licence(root):
    """Each source file says its licence at its head."""
    for path in files(root, "src", "tests", "tools", ends=(".c", ".h", ".py")):
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in read(root, path)[:200]:
            yield f"{path}: no SPDX line at its head"


def listed_files(root):
    for name in ("POTFILES", "POTFILES.in"):
        if os.path.exists(os.path.join(root, "po", name)):
            lines = read(root, os.path.join("po", name)).split("\n")
            return [l.strip() for l in lines if l.strip() and not l.startswith("#")]
    return []


def check_potfiles(root):
    """Each file with text for people is in po/POTFILES, and each file there exists."""
    listed = listed_files(root)
    for path in listed:
        if not os.path.exists(os.path.join(root, path)):
            yield f"po/POTFILES: {path} does not exist"
    for path in files(root, "src", "ui", "data", ends=tuple(MARKED)):
        marked = MARKED[os.path.splitext(path)[1]]
        if path not in listed and marked.search(read(root, path)):
            yield f"po/POTFILES: {path} is missing"


def run(root, *command):
    done = subprocess.run(command, cwd=root, capture_output=True, text=True,
                          env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}, check=False)
    return done.returncode, done.stderr.strip()


def check_danish(root):
    """po/da.po says everything that the program says, and nothing in it is a guess."""
    po = os.path.join("po", "da.po")
    status, said = run(root, "msgfmt", "--check", "--statistics", "-o", os.devnull, po)
    if status != 0 or "untranslated" in said or "fuzzy" in said:
        yield f"{po}: {said}"
        return
    with tempfile.TemporaryDirectory() as folder:
        pot = os.path.join(folder, "now.pot")
        listing = os.path.join(folder, "files")
        with open(listing, "w", encoding="utf-8") as file:
            file.write("\n".join(listed_files(root)) + "\n")
        keywords = ("_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3",
                    "g_dpgettext2:2c,3")
        status, said = run(root, "xgettext", "--from-code=UTF-8", "--add-comments=Translators",
                           *(f"--keyword={word}" for word in keywords),
                           f"--files-from={listing}", "-o", pot)
        if status != 0:
            yield f"xgettext: {said}"
            return
        status, said = run(root, "msgcmp", po, pot)
        if status != 0:
            yield said


def main():
    check = globals()["check_" + sys.argv[1]]
    places = list(check(sys.argv[2]))
    if places:
        print(check.__doc__)
        print("\n".join(places))
    return 1 if places else 0


sys.exit(main())
