#!/usr/bin/env python3
"""The commands of docs/ci/github.yml and gitlab.yml do what the two files promise: workflows.py NORMA [--whole], from the
repository's root.

A repository is made with a target branch and a branch of changes, whose ./norma is the program given; what a runner would put
into a command is put in, apt-get is left out, and of the actions only the upload is looked at: its file is there and is JSON.
The laws of the two branches differ, or do not. The gate of decree 95 takes minutes: without --whole it is put to the small law
of order 585n in its place, to two that are equal where those of the branches are, and to two that differ where they are not."""
import glob
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

from page_checks import fail, failures, norma, tree, whole


def indent(line):
    return len(line) - len(line.lstrip(" "))


def lines_of(path):
    return [x.rstrip() for x in (tree / path).read_text(encoding="utf-8").splitlines() if x.strip() and not x.lstrip().startswith("#")]


def scalar(text):
    text = text.strip()
    return json.loads(text) if text.startswith('"') and text.endswith('"') else text


def below(lines, head, depth):
    """The lines below the line `head:` of this depth."""
    at = next((i for i, x in enumerate(lines) if x == " " * depth + head + ":"), None)
    if at is None:
        return []
    out = []
    for x in lines[at + 1:]:
        if indent(x) <= depth:
            break
        out.append(x)
    return out


def items(lines):
    """A list's items: each its lines, the dash taken away."""
    out = []
    for x in lines:
        if indent(x) == indent(lines[0]) and x.lstrip().startswith("- "):
            out.append([x.replace("- ", "  ", 1)])
        else:
            out[-1].append(x)
    return out


def step(lines):
    """A step's fields; a block `|` is its text."""
    out, depth, field = {}, indent(lines[0]), ""
    for x in lines:
        if indent(x) == depth:
            field, _, value = x.strip().partition(":")
            out[field] = "" if value.strip() == "|" else scalar(value)
        else:
            out[field] += x.strip() + "\n"
    return out


def github_jobs():
    text = lines_of("docs/ci/github.yml")
    jobs = below(text, "jobs", 0)
    names = [x.strip().rstrip(":") for x in jobs if indent(x) == 2]
    return {name: [step(s) for s in items(below(below(jobs, name, 2), "steps", 4))] for name in names}


def gitlab_jobs():
    text = lines_of("docs/ci/gitlab.yml")
    out = {}
    for name in (x.rstrip(":") for x in text if indent(x) == 0):
        job = below(text, name, 0)
        variables = next(x for x in job if x.strip().startswith("variables:"))
        out[name] = [" ".join(y.strip() for y in x) for x in items(below(job, "script", 2))], dict(re.findall(r'(\w+): "([^"]*)"', variables))
    return out


def git(where, *arguments):
    subprocess.run(["git", "-C", str(where), "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments], check=True, capture_output=True)


# The program as ./norma of a branch: `export` writes that branch's law, the rest is the program's own.
def stub(law):
    return f"""#!/bin/sh
# {'of the target branch' if law else 'of the change'}
if [ "$1" = export ] && [ -n "{law or ''}" ]; then exec cp "{law}" "$3"; fi
if [ "$1" = gate ] && [ -z "{'whole' if whole else ''}" ]; then exec "{sys.executable}" "{tree}/tests/cli/workflows.py" "{norma}" --gate "{small}" "$@"; fi
exec "{norma}" "$@"
"""


def small_gate(folder, arguments):
    """The gate's command, put to small laws."""
    named = dict(zip(arguments[1::2], arguments[2::2]))
    base, head = pathlib.Path(named["--base"]).read_text(), subprocess.run([norma, "export"], capture_output=True, text=True).stdout
    if "--head" in named:
        head = pathlib.Path(named["--head"]).read_text()
    if "--declared" in named and not pathlib.Path(named.pop("--declared")).is_dir():
        sys.exit(2)
    named.update({"--base": f"{folder}/law.json", "--head": f"{folder}/{'law' if base == head else 'changed'}.json", "--accepted": f"{tree}/corpus/accepted/585n.json"})
    os.execv(norma, [norma, "gate", *(x for pair in named.items() for x in pair)])


def small_laws(folder):
    text = subprocess.run([norma, "export", "--act", "585n"], capture_output=True, text=True, check=True).stdout
    (folder / "law.json").write_text(text, encoding="utf-8")
    first, _, rest = text.partition("\n")
    rest = re.sub(r'("id":"374n",.*"outcomes":)\["374n"\]', r'\1["585n"]', rest)
    digest = 0xCBF29CE484222325
    for byte in rest.encode():
        digest = (digest ^ byte) * 0x100000001B3 % 2**64
    (folder / "changed.json").write_text(re.sub('"digest": "[0-9a-f]*"', f'"digest": "{digest:016x}"', first) + "\n" + rest, encoding="utf-8")


def write(branch, path, text):
    target = branch / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    target.chmod(0o755)


def workspace(scratch, base_law, drafts):
    """A clone as a runner makes it, of a repository with a branch main and a branch change with these drafts."""
    origin, here = scratch / "origin", scratch / "builds" / "project"
    origin.mkdir(parents=True)
    git(origin, "init", "-q", "-b", "main")
    write(origin, "norma", stub(base_law or unchanged))
    (origin / "corpus").symlink_to(tree / "corpus")
    git(origin, "add", "-A")
    git(origin, "commit", "-q", "-m", "base")
    git(origin, "checkout", "-q", "-b", "change")
    write(origin, "norma", stub(None))
    for path, text in drafts.items():
        write(origin, path, text)
    git(origin, "add", "-A")
    git(origin, "commit", "-q", "-m", "change")
    git(scratch, "clone", "-q", "-b", "change", str(origin), str(here))
    return here


def environment(scratch):
    (scratch / "home").mkdir(exist_ok=True)
    return dict(os.environ, HOME=str(scratch / "home"), XDG_CACHE_HOME=str(cache), GITHUB_ENV=str(scratch / "env"), GITHUB_STEP_SUMMARY=str(scratch / "summary.md"),
                CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main", CI_PROJECT_DIR=str(scratch / "builds" / "project"))


def shell(script, here, env):
    return subprocess.run(script, cwd=here, env=env, capture_output=True, text=True)


def run_github(steps, scratch, here):
    """The job's exit status, and which files were uploaded."""
    env, status, uploaded = environment(scratch), 0, []
    values = {"github.base_ref": "main", "github.sha": "0"}
    for s in steps:
        condition = s.get("if", "")
        if status and "always()" not in condition:
            continue
        wanted = re.search(r"hashFiles\('([^']*)'\)", condition)
        if wanted and not glob.glob(str(here / wanted[1])):
            continue
        if "uses" in s:
            if "upload-sarif" in s["uses"]:
                file = here / re.search(r"sarif_file: ([^,}]*)", s["with"])[1]
                json.loads(file.read_text(encoding="utf-8"))
                uploaded.append(file.name)
            continue
        script = re.sub(r"\$\{\{ *([\w.]+) *\}\}", lambda m: values[m[1]], s["run"])
        if script.startswith("apt-get"):
            continue
        done = shell(["bash", "-e", "-c", script], here, env)
        if done.returncode:
            status = status or done.returncode
            if done.returncode not in (1, 2, 3):
                print(done.stderr[-1000:])
        for line in pathlib.Path(env["GITHUB_ENV"]).read_text().splitlines() if os.path.exists(env["GITHUB_ENV"]) else []:
            name, _, value = line.partition("=")
            env[name] = value
    return status, uploaded


def run_gitlab(job, scratch, here):
    lines, variables = job
    env = environment(scratch)
    env.update({k: v for k, v in variables.items() if k != "XDG_CACHE_HOME"})
    done = shell(["bash", "-c", "set -eo pipefail\n" + "\n".join(x for x in lines if not x.startswith("apt-get"))], here, env)
    if done.returncode not in (0, 1, 2, 3):
        print(done.stderr[-1000:])
    return done.returncode


def expect(what, got, wanted):
    if got != wanted:
        fail(f"{what}: {got} instead of {wanted}")


def whole_html(file):
    text = file.read_text(encoding="utf-8")
    return text.lower().startswith("<!doctype html>") and text.rstrip().endswith("</html>")


def check(what, base_law, drafts, jobs, wanted):
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        here = workspace(scratch / "github", base_law, drafts)
        status, uploaded = run_github(github_jobs()[jobs[0]], scratch / "github", here)
        expect(f"github, {what}: exit status of the job", status, wanted)
        expect(f"github, {what}: uploaded", uploaded, [] if wanted == 2 else ["gate.sarif"])
        for file in () if wanted == 2 else (here / "gate.md", scratch / "github" / "summary.md"):
            if not file.exists() or not file.read_text(encoding="utf-8").startswith("#"):
                fail(f"github, {what}: no markdown: {file.name}")
        here = workspace(scratch / "gitlab", base_law, drafts)
        job = gitlab_jobs()[jobs[1]]
        for run in (1, 2):  # a runner may keep its folders
            expect(f"gitlab, {what}, run {run}: exit status of the job", run_gitlab(job, scratch / "gitlab", here), wanted)
        if wanted == 2:
            return
        if not (here / "gate.html").exists() or not whole_html(here / "gate.html"):
            fail(f"gitlab, {what}: no page")
        if not (here / "gate.xml").exists():
            fail(f"gitlab, {what}: no JUnit")
        else:
            xml.etree.ElementTree.parse(here / "gate.xml")


if "--gate" in sys.argv:
    at = sys.argv.index("--gate")
    tree = pathlib.Path(__file__).resolve().parents[2]
    small_gate(sys.argv[at + 1], sys.argv[at + 2:])

with tempfile.TemporaryDirectory() as folder:
    small = pathlib.Path(folder)
    small_laws(small)
    cache, unchanged = small / "cache", small / "unchanged.json"
    subprocess.run([norma, "export", "--output", unchanged], check=True)
    # A law of the target branch with an edition that the change takes away.
    (small / "edition.rules").write_text('edition from 2021-09-01 by decree "1"\n')
    edition = small / "edition.json"
    subprocess.run([norma, "amend", small / "edition.rules", "--no-check", "--save", edition], capture_output=True)  # exit 5: it changes nothing
    check("the law unchanged", None, {}, ("gate", "law"), 0)
    check("the law changed", edition, {}, ("gate", "law"), 1)
    draft = (tree / "examples/amending/early.rules").read_text(encoding="utf-8")
    declared = (tree / "examples/amending/early.json").read_text(encoding="utf-8")
    if whole:
        check("a draft that does what is declared", None, {"drafts/early.rules": draft, "drafts/early.json": declared}, ("draft", "draft"), 0)
    check("a draft that declares nothing", None, {"drafts/early.rules": draft}, ("draft", "draft"), 1)
    check("a draft that cannot be read", None, {"drafts/early.rules": "add rule"}, ("draft", "draft"), 2)
sys.exit(bool(failures))
