#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads an Egne Ben file with a password, by docs/file-format.md alone.

    read_file.py FILE NAME PASSWORD    prints "id payload" of what NAME can read
    read_file.py --test MAKE_SAMPLE    TAP: a file that the program wrote

Nothing here is shared with the program: if this reads the file, the document
says enough.
"""

import hashlib
import os
import sqlite3
import struct
import subprocess
import sys
import tempfile

try:
    import nacl.bindings as sodium
    from nacl import pwhash
    from nacl.exceptions import CryptoError
except ImportError:
    sodium = None

DOORS = range(1, 13)


def blake(size, message, key=b""):
    return hashlib.blake2b(message, digest_size=size, key=key).digest()


def open_box(box, ad, key):
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(box[24:], ad, box[:24], key)


def open_halves(account, password):
    """Section "Accounts": the X25519 secret key, after checking both publics."""
    salt, ops, mem = account["password_salt"], account["password_ops"], account["password_mem"]
    key = pwhash.argon2id.kdf(32, password, salt, opslimit=ops, memlimit=mem)
    ad = (b"egneben password 1\0" + account["id"] + account["public_box"] + account["public_sign"]
          + salt + struct.pack("<QQ", ops, mem))
    halves = open_box(account["by_password"], ad, key)
    assert sodium.crypto_scalarmult_base(halves[:32]) == account["public_box"]
    assert sodium.crypto_sign_seed_keypair(halves[32:])[0] == account["public_sign"]
    return halves[:32]


def verify(signature, message, public_sign):
    return sodium.crypto_sign_open(signature + message, public_sign) == message


def take_grant(grant, account, secret_box, publics):
    """Section "Grants": the door key, after all that can be checked."""
    inside = sodium.crypto_box_seal_open(grant["sealed"], account["public_box"], secret_box)
    root, binder, door, generation, granter = struct.unpack("<32s16sBI16s", inside)
    named = b"egneben door id 1\0" + binder + struct.pack("<BI", door, generation)
    assert binder == grant["binder"] and granter == grant["granter"] and door in DOORS
    assert blake(16, named, root) == grant["key_id"]
    words = (b"egneben grant 1\0" + binder + grant["key_id"] + grant["account"] + granter
             + struct.pack("<q", grant["time"]) + grant["sealed"])
    assert verify(grant["signature"], words, publics[granter])
    return root


def pad(size):
    step = 256 if size <= 4096 else 4096
    return max(-(-size // step) * step, 256)


def open_revision(row, root, publics):
    """Section "Revisions": the payload and the hash of the one before."""
    head = (row["id"] + row["record"] + (row["parent"] or bytes(16)) + row["binder"] + row["key_id"]
            + row["author"] + struct.pack("<q", row["time"]))
    key = blake(32, b"egneben door key 1\0", root)
    plain = open_box(row["box"], b"egneben revision 1\0" + head, key)
    signature, previous, size = struct.unpack("<64s32sI", plain[:100])
    payload = plain[100:100 + size]
    assert len(plain) == pad(100 + size) and not any(plain[100 + size:])
    words = b"egneben words 1\0" + head + previous + blake(32, payload)
    assert verify(signature, words, publics[row["author"]])
    return payload, previous, blake(32, b"egneben row 1\0" + head + row["box"])


def read(path, name, password):
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    db.row_factory = sqlite3.Row
    assert db.execute("PRAGMA application_id").fetchone()[0] == 0x45674265
    accounts = list(db.execute("SELECT * FROM account ORDER BY seq"))
    publics = {a["id"]: a["public_sign"] for a in accounts}
    account = next(a for a in accounts if a["name"] == name)
    secret_box = open_halves(account, password.encode())
    keys = {g["key_id"]: take_grant(g, account, secret_box, publics)
            for g in db.execute("SELECT * FROM key_grant WHERE account = ?", (account["id"],))}
    last = {}
    found = []
    for row in db.execute("SELECT * FROM revision ORDER BY seq"):
        if row["key_id"] in keys:
            payload, previous, own = open_revision(row, keys[row["key_id"]], publics)
            found.append((row["id"].hex(), payload.hex(), previous == last.get(row["author"], bytes(32))))
            last[row["author"]] = own
    db.close()
    return found


def report(number, name, passed):
    print(f"{'ok' if passed else 'not ok'} {number} - {name}")
    return passed


def is_refused(path):
    try:
        read(path, "Amira", "Hest")
    except CryptoError:
        return True
    return False


def run_test(make_sample):
    if sodium is None:
        print("1..0 # SKIP python3-nacl is not installed")
        return True
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "egneben.db")
        wrote = subprocess.run([make_sample, path], check=True, capture_output=True, text=True).stdout
        amira = read(path, "Amira", "hest")
        lone = read(path, "Lone", "paraply")
        lines = wrote.splitlines()
        print("1..5")
        passed = [
            report(1, "what was written is read", [f"{i} {p}" for i, p, _ in amira] == lines and len(lines) == 3),
            report(2, "in an unbroken chain", all(chained for _, _, chained in amira)),
            report(3, "whoever has one key reads what it opens", [i for i, _, _ in lone] == [amira[0][0], amira[2][0]]),
            report(4, "and sees that something is between", [chained for _, _, chained in lone] == [True, False]),
            report(5, "a wrong password opens nothing", is_refused(path)),
        ]
    return all(passed)


def main():
    if sys.argv[1] == "--test":
        return 0 if run_test(sys.argv[2]) else 1
    for row_id, payload, _ in read(*sys.argv[1:4]):
        print(row_id, payload)
    return 0


if __name__ == "__main__":
    sys.exit(main())
