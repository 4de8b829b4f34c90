#!/usr/bin/env python3
"""Manual pages: every command has one, with all that its --help says, and readers of pages find nothing wrong with it.
Usage: manual.py PATH/TO/norma"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from command_line import commands_of, names_in, options_of, section

norma = sys.argv[1]
failed = []


def expect(holds, *what):
    if not holds:
        failed.append(" ".join(str(w) for w in what))


def run(*command, stdin=None):
    return subprocess.run(command, input=stdin, capture_output=True, text=True)


renderers = {"groff": ["groff", "-man", "-Tutf8", "-ww", "-P-c", "-rLL=400n"], "mandoc": ["mandoc", "-Tutf8", "-Owidth=400"]}
there = [r for r in renderers if shutil.which(r)]
if not there:
    print("skipped: neither groff nor mandoc is installed")
    sys.exit(77)
for missing in [p for p in ("groff", "mandoc", "man", "lexgrog") if not shutil.which(p)]:
    print(f"not tried: {missing} is not installed")


def plain(text):
    text = re.sub(r"\x1b\[[0-9;]*m", "", re.sub(".\b", "", text))
    return text.replace("‐", "-").replace("−", "-").replace("’", "'")


def rendered(by, page):
    done = run(*renderers[by], stdin=page)
    expect(done.returncode == 0 and not done.stderr, by, "warns:", done.stderr[:300])
    return plain(done.stdout)


def sections(text):
    out, name = {}, None
    for line in text.splitlines():
        if re.match(r"[A-Z][A-Z ]+$", line):
            name = line
            out[name] = []
        elif name:
            out[name].append(line.strip())
    return out


def squeezed(text):
    return re.sub(r"\s+", " ", text)


with tempfile.TemporaryDirectory() as folder:
    expect(run(norma, "man", "--output", folder).returncode == 0, "norma man --output")
    pages = {p.name for p in pathlib.Path(folder).iterdir()}
    commands = commands_of(norma)
    expect(len(commands) > 15, "few commands:", len(commands))
    expect(pages == {"-".join(("norma", *path)) + ".1" for path, _ in commands}, "pages are not the commands:", sorted(pages))
    for path, helped in commands:
        name = "-".join(("norma", *path))
        file = pathlib.Path(folder, name + ".1")
        page = file.read_text()
        expect(page == run(norma, "man", *path).stdout, name, "printed is not written")
        expect(page.isascii(), name, "is not ASCII")
        if shutil.which("mandoc"):
            lint = run("mandoc", "-Tlint", "-Wwarning", str(file))
            expect(lint.returncode == 0, name, lint.stdout[:300])
        if shutil.which("man"):
            man = run("man", "--warnings", "-l", str(file))
            expect(man.returncode == 0 and not man.stderr, name, "man warns:", man.stderr[:300])
        if shutil.which("lexgrog"):
            expect(f'"{name} - ' in run("lexgrog", str(file)).stdout, name, "has no NAME that whatis can read")
        for by in there:
            text = rendered(by, page)
            told = sections(text)
            options = told.get("OPTIONS", [])
            for wanted in ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "EXAMPLES", "SEE ALSO"):
                expect(any(told.get(wanted, [])), by, name, "has no", wanted)
            heads = {word.strip(",") for line in options for word in line.split() if line.startswith("-")}
            for option in options_of(helped):
                expect(option in heads, by, name, "lacks", option)
            for word in names_in(section(helped, "Positionals")):
                expect(any(line.startswith(word) for line in told.get("ARGUMENTS", [])), by, name, "lacks the argument", word)
            for command in names_in(section(helped, "Subcommands")):
                expect(any(line.startswith(command) for line in told.get("COMMANDS", [])), by, name, "lacks the command", command)
                expect(f"{name}-{command}(1)" in text, by, name, "does not refer to", command)
            # Sentence by sentence: what help says in words is in the page. Exit codes stand apart there.
            words = squeezed(text)
            for example in re.findall(r"^  (norma .*|\. <.*)$", helped, re.M):
                expect(squeezed(example) in words, by, name, "lacks the example", example)
            codes = {line.split()[0] for line in told.get("EXIT STATUS", []) if re.match(r"[0-5]( |$)", line)}
            said = re.search(r"Exit(?: codes)?:((?:.|\n)*?)(?:\n\n|\Z)", helped)
            if said:
                wanted = set(re.findall(r"(?:^|[:,]\s)([0-5]) ", said.group(1).replace("\n", " ").strip()))
                expect(wanted and wanted <= codes, by, name, "exit codes", sorted(codes), "of", sorted(wanted))
            else:
                expect(codes == set("012345"), by, name, "does not tell the common exit codes:", sorted(codes))
            descriptions = [squeezed(m) for m in re.findall(r"^  -\S+.*\n((?: {20,}.*\n)+)", helped, re.M)]
            for description in descriptions:
                expect(description.strip().rstrip(".") in words, by, name, "lacks the words:", description[:100])

expect(run(norma, "man", "nosuch").returncode == 2, "a page of no command")
expect(run(norma, "man", "--output", "/proc/none").returncode == 2, "a folder that cannot be made")
for f in failed[:40]:
    print("FAILED:", f)
print(f"{len(failed)} failures")
sys.exit(1 if failed else 0)
