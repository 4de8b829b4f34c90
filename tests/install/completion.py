#!/usr/bin/env python3
"""Completion: the scripts load, and complete each command and each of its options, in bash and zsh.
Usage: completion.py PATH/TO/norma"""
import os
import pathlib
import pty
import re
import select
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

from command_line import commands_of, names_in, options_of, section

norma = sys.argv[1]
failed = []


def expect(holds, *what):
    if not holds:
        failed.append(" ".join(str(w) for w in what))


def script(shell):
    done = subprocess.run([norma, "completion", shell], capture_output=True, text=True)
    expect(done.returncode == 0, "completion", shell, done.stderr)
    return done.stdout


folder = tempfile.TemporaryDirectory()
place = pathlib.Path(folder.name)
(place / "case file.json").write_text("{}")
(place / "sub").mkdir()

# What is completed: the words so far, the last of them unfinished, and what must be offered.
commands = commands_of(norma)
asked = []
for path, helped in commands:
    below = names_in(section(helped, "Subcommands"))
    for name in below:
        asked.append((["norma", *path, name[:-1]], [name], []))
    for option in options_of(helped):
        if option.startswith("--"):
            asked.append((["norma", *path, option[:-1]], [option], []))
expect(len(asked) > 100, "few options:", len(asked))
particular = [
    (["norma", ""], ["decide", "check", "corpus", "completion"], ["--help", "verify"]),
    (["norma", "corpus", ""], ["verify", "generate", "measure"], ["check"]),
    (["norma", "check", "--format", ""], ["text", "json"], ["--lang", "html"]),
    (["norma", "check", "--format", "j"], ["json"], ["text"]),
    (["norma", "conform", "--implementation", "merge", "--job"], ["--jobs"], []),
    (["norma", "check", "--lang", ""], ["ru", "en"], []),
    (["norma", "check", "--accepted", "cas"], ["case file.json"], []),
    (["norma", "decide", ""], ["case file.json", "sub"], ["check"]),
    (["norma", "decide", "--rulebook", "corpus", "--l"], ["--lang"], ["--output"]),
    (["norma", "conform", ""], ["merge", "case file.json"], []),
    (["norma", "conform", "merge", "--for"], ["--format"], ["--jobs"]),
    (["norma", "corpus", "generate", "--output", ""], ["sub"], ["case file.json"]),
    (["norma", "schema", "au"], ["audit"], ["case file.json"]),
    (["norma", "completion", ""], ["bash", "zsh"], []),
    (["norma", "check", "--steps", ""], [], ["case file.json"]),
    (["norma", "decide", "--act", ""], ["95", "588", "temporary"], ["case file.json"]),
    (["norma", "check", "--only", "ga"], ["gap"], ["race"]),
    (["norma", "check", "--only", "rac"], ["race"], ["gap"]),
    (["norma", "amend", "draft", "--only", "rac"], [], ["race"]),
    (["norma", "decide", "--reading", "N05=d"], ["N05=decision"], ["N01=establishment"]),
    (["norma", "rules", "recog"], ["recognised"], ["status"]),
]

bash = shutil.which("bash")
(place / "norma.bash").write_text(script("bash"))
lines = ["set -u", "cd " + shlex.quote(folder.name), ". ./norma.bash"]
everything = asked + particular + [(["norma", "check", "--format", "=", ""], ["text", "json"], []),
                                   (["norma", "check", "--format", "=", "j"], ["json"], ["text"]),
                                   (["norma", "check", "--format", "="], ["text", "json"], []),
                                   (["norma", "check", "--only", "gap,con"], ["gap,conflict"], ["gap,race"]),
                                   (["norma", "check", "--only", "=", "gap,con"], ["gap,conflict"], ["gap,race"]),
                                   (["norma", "decide", "--reading", "N05", "="], ["decision"], ["N05=decision"]),
                                   (["norma", "decide", "--reading", "N05", "=", "d"], ["decision"], ["N05=decision"]),
                                   (["norma", "decide", "--reading", "=", "N05", "=", "d"], ["decision"], ["N05=decision"]),
                                   (["norma", "rules", "95", ":", "13", ":", ""], ["2"], ["95:13:2"]),
                                   (["norma", "rules", "95", ":", "13"], ["13:1"], ["95:13:1"]),
                                   (["norma", "check", "--lang", "=", "en", "--pro"], ["--procedure"], [])]
for words, _, _ in everything:
    lines.append(f"COMP_WORDS=({' '.join(shlex.quote(w) for w in words)}); COMP_CWORD={len(words) - 1}; _norma; printf '%s\\n' \"${{COMPREPLY[@]}}\"; echo ==")
lines.append("complete -p norma ./norma")
done = subprocess.run([bash, "--norc", "-c", "\n".join(lines)], capture_output=True, text=True)
expect(done.returncode == 0 and not done.stderr, "bash:", done.stderr[:500])
answers = [a.split("\n") for a in done.stdout.split("==\n")]
expect(len(answers) == len(everything) + 1, "bash answered", len(answers))
expect("-F _norma norma" in answers[-1][0], "bash: not registered:", answers[-1])
for (words, wanted, unwanted), got in zip(everything, answers):
    for w in wanted:
        expect(w in got, "bash:", words, "lacks", w, "of", got[:8])
    for w in unwanted:
        expect(w not in got, "bash:", words, "offers", w)


class Terminal:
    """zsh as a person has it: keys in, screen out."""

    def __init__(self, zsh):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(folder.name)
            os.execve(zsh, [zsh, "-f", "-i"], {"PATH": os.environ["PATH"], "TERM": "dumb", "HOME": folder.name, "PS1": "ready> ", "LC_ALL": "C.UTF-8"})
        self.send("PS1='ready> '; PROMPT_SP=; unsetopt zle_bracketed_paste 2>/dev/null; stty cols 400 rows 200; LISTMAX=1000; zstyle ':completion:*' list-prompt ''; setopt list_ambiguous no_beep auto_list\n")
        self.until("ready> ")

    def send(self, keys):
        os.write(self.fd, keys.encode())

    def until(self, text, limit=60):
        got, end = "", time.monotonic() + limit
        while text not in got and time.monotonic() < end:
            if select.select([self.fd], [], [], 1)[0]:
                got += os.read(self.fd, 65536).decode(errors="replace")
        return got

    def typed(self, line):
        """What the line holds after a Tab, shown by zle itself, and what was listed below it."""
        self.send("\x15" + line + "\t\x18\x10")
        return self.until("<<<")

    def end(self):
        os.close(self.fd)
        os.waitpid(self.pid, 0)


zsh = shutil.which("zsh")
if not zsh:
    print("not tried: zsh is not installed")
else:
    (place / "fpath").mkdir()
    (place / "fpath" / "_norma").write_text(script("zsh"))
    checked = subprocess.run([zsh, "-n", str(place / "fpath" / "_norma")], capture_output=True, text=True)
    expect(checked.returncode == 0 and not checked.stderr, "zsh -n:", checked.stderr[:300])
    t = Terminal(zsh)
    t.send("fpath=($PWD/fpath $fpath); autoload -Uz compinit; compinit -u -d $PWD/dump; show() { print -n -- \"\n>>>$BUFFER<<<\" }; zle -N show; bindkey '^X^P' show; print loaded${_comps[norma]}${_comps[./norma]}\n")
    expect("loaded_norma_norma" in t.until("loaded_norma_norma"), "zsh: not registered")
    single = [a for a in asked if sum(other[0][:-1] == a[0][:-1] and other[1][0].startswith(a[0][-1]) for other in asked) == 1]
    expect(len(single) > 100, "few that are unique:", len(single))
    for words, wanted, _ in single:
        got = t.typed(" ".join(words))
        line = re.findall(r">>>(.*?)<<<", got, re.S)
        expect(line and line[-1].rstrip().rstrip("=").endswith(" " + wanted[0]), "zsh:", words, "became", line[-1:] or got[-200:])
    for words, wanted, unwanted in particular:
        got = t.typed(" ".join(words)).replace("\\ ", " ")
        for w in wanted:
            expect(w in got.split("\x1b")[0] or w in got, "zsh:", words, "lacks", w, "of", repr(got[-300:]))
        shown = got.split(" ".join(words), 1)[-1]
        for w in unwanted:
            expect(not re.search(r"(?<![\w-])" + re.escape(w) + r"(?![\w-])", shown), "zsh:", words, "offers", w, repr(shown[-300:]))
    t.end()
    sourced = subprocess.run([zsh, "-f", "-c", "autoload -Uz compinit; compinit -u -D; . ./fpath/_norma; print $_comps[norma]"], capture_output=True, text=True, cwd=folder.name)
    expect(sourced.stdout.strip() == "_norma" and not sourced.stderr, "zsh, sourced:", sourced.stdout, sourced.stderr[:300])

expect(subprocess.run([norma, "completion", "fish"], capture_output=True).returncode == 2, "a shell that there is not")
for f in failed[:30]:
    print("FAILED:", f)
print(f"{len(failed)} failures")
sys.exit(1 if failed else 0)
