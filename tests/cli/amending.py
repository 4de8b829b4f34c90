#!/usr/bin/env python3
"""What docs/amending.md shows is so: amending.py NORMA [--whole], from the repository's root.

Its drafts and its declaration are those of examples/, its rows of C++ stand in the files it names, its commands end as it says
and say what it says. Commands that take minutes (the gate, a whole check) are run with --whole only."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap

from page_checks import fail, failures, norma, tree, whole

page = (tree / "docs/amending.md").read_text(encoding="utf-8")
examples = [f.read_text(encoding="utf-8") for f in [tree / "examples/draft.rules", *sorted((tree / "examples/amending").glob("*"))]]


def slow(command):
    if command.startswith("./norma amend"):
        return "--no-check" not in command
    return command.startswith(("./norma gate", "./norma check"))


def run(command, where):
    command, _, remark = command.partition("  #")
    wanted = re.match(r" exit (\d)", remark)
    done = subprocess.run(["bash", "-e", "-o", "pipefail", "-c", command], cwd=where, capture_output=True, text=True)
    if done.returncode != int(wanted[1] if wanted else 0):
        fail(f"{command}: exit {done.returncode}\n{done.stderr[-500:]}{done.stdout[-500:]}")
    return done.stdout


blocks = [(kind, textwrap.dedent(text)) for kind, text in re.findall(r"^ *```(\w+)\n(.*?)^ *```$", page, re.S | re.M)]
if page.count("```") != 2 * len(blocks):
    fail("a block without a kind")
with tempfile.TemporaryDirectory() as folder:
    where = pathlib.Path(folder)
    for name in ("examples", "corpus"):
        (where / name).symlink_to(tree / name)
    (where / "norma").symlink_to(norma)
    said = None
    for kind, text in blocks:
        if kind == "sh":
            said = ""
            for command in text.splitlines():
                if slow(command) and not whole:
                    said = None
                else:
                    answer = run(command, where)
                    said = None if said is None else said + answer
        elif kind == "text" and said is not None:
            for line in text.splitlines():
                if line.strip() not in (x.strip() for x in said.splitlines()):
                    fail("not said: " + line)
        elif kind == "rules" and not any(text in e for e in examples):
            fail("in no file of examples/: " + text.splitlines()[0])
        elif kind == "json" and not any(json.loads(text) == json.loads(e) for e in examples if e.startswith("{")):
            fail("a declaration that is in no file of examples/")
    # The beginning of a draft that is to be edited: refused, as the page says.
    refused = subprocess.run([norma, "amend", "draft.rules", "--no-check"], cwd=where, capture_output=True)
    if refused.returncode != 2:
        fail(f"a rule as it is printed, behind add: exit {refused.returncode}")
    # Every draft is one that can be applied, over the act or over the law that it begins with.
    for draft in sorted((tree / "examples/amending").glob("*.rules")):
        begins = {"1719.rules": "before.json", "1942.rules": "without.json"}
        over = ["--rulebook", begins[draft.name]] if draft.name in begins else []
        done = subprocess.run([norma, "amend", draft, "--no-check", *over], cwd=where, capture_output=True, text=True)
        if done.returncode:
            fail(f"{draft.name}: exit {done.returncode}\n{done.stderr}")
rows = re.findall(r"^\| `([^`]*)` \| `(.*)` \|$", page, re.M)
for file, row in rows:
    if row not in (tree / file).read_text(encoding="utf-8"):
        fail(f"not in {file}: {row}")
if len(rows) < 9:
    fail("rows of C++ that cannot be read")
for link in re.findall(r"\]\(([^)#:]*)\)", page):
    if not (tree / "docs" / link).exists():
        fail("no such file: " + link)
sys.exit(bool(failures))
