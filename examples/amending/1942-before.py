#!/usr/bin/env python3
"""The law without the 14 working days of decree 1942: ./norma export | 1942-before.py > before.json

Takes two duties out of the procedure: who completes a referral that was returned, and tells the person, is bound to no day."""
import json
import sys

law = json.load(sys.stdin)
calls = law["procedure"]["calls"]
calls[:] = [c for c in calls if c["id"] not in ("19_2:3 supplement", "19_2:3 notice")]

# The file's first line names the digest (FNV-1a) of what follows it.
for field in ("format", "version", "digest"):
    del law[field]
text = json.dumps(law, ensure_ascii=False)[1:] + "\n"
digest = 0xCBF29CE484222325
for byte in text.encode():
    digest = (digest ^ byte) * 0x100000001B3 % 2**64
print('{"format": "norma-rulebook", "version": 2, "digest": "%016x",' % digest)
sys.stdout.write(text)
