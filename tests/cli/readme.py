#!/usr/bin/env python3
"""What README.md shows of a command it says: readme.py NORMA, from the repository's root.

Of a block that begins with "$ COMMAND" each further line stands in what the command prints, in that order; `…` stands for any text.
Links of all pages lead somewhere."""
import os
import re
import subprocess
import tempfile
import pathlib

from page_checks import fail, failures, norma, tree

page = (tree / "README.md").read_text(encoding="utf-8")


def printed_by(command):
    with tempfile.TemporaryDirectory() as folder:
        for name in os.listdir(tree):
            (pathlib.Path(folder) / name).symlink_to(tree / name)
        (pathlib.Path(folder) / "norma").unlink()
        (pathlib.Path(folder) / "norma").symlink_to(norma)
        done = subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, text=True)
    return (done.stdout + done.stderr).splitlines()


def pattern(line):
    return re.compile(".*".join(re.escape(part) for part in line.split("…")) + "$")


shown = 0
for block in re.findall(r"^```\n\$ (.*?)^```$", page, re.S | re.M):
    command, *lines = block.rstrip("\n").split("\n")
    said = iter(printed_by(command))
    shown += 1
    for line in lines:
        if line.strip() not in ("", "…") and not any(pattern(line).match(s) for s in said):
            fail(f"{command}: not said, or not in this order: {line[:200]}")
            break
if shown < 5:
    fail(f"only {shown} commands are shown with what they say")

for file in ["README.md", "CHANGELOG.md", *map(str, pathlib.Path("docs").glob("*.md")), *map(str, pathlib.Path("corpus").glob("**/*.md"))]:
    for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", pathlib.Path(file).read_text(encoding="utf-8")):
        if not (pathlib.Path(file).parent / link).exists():
            fail(f"{file}: no such page: {link}")
raise SystemExit(1 if failures else 0)
