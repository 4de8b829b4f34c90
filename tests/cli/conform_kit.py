"""What the tests of the conformance runner share: NORMA [FILTER] on the command line, from the repository's root."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

norma = sys.argv[1]
chosen = sys.argv[2] if len(sys.argv) > 2 else ""
failed = False
work = pathlib.Path(tempfile.mkdtemp())
ORACLE = f"python3 tests/vendors/oracle.py {norma}"
FEW = ["-k", "est-"]  # a dozen cases of the corpus


def fail(what):
    global failed
    failed = True
    print("FAILED: " + what)


def check(what, condition, shown=""):
    if not condition:
        fail(what + (": " + str(shown)[:600] if shown != "" else ""))


def command(implementation, *options, seed="1"):
    return [norma, "conform", "--implementation", implementation, *(["--seed", seed] if seed else []), "--lang", "en", *options]


def conform(implementation, *options, seed="1", **how):
    return subprocess.run(command(implementation, *options, seed=seed), capture_output=True, text=True, timeout=300, **how)


def report(implementation, *options, code=None, seed="1", **how):
    done = conform(implementation, "--format", "json", *options, seed=seed, **how)
    if code is not None:
        check(f"exit of {implementation} {options}", done.returncode == code, f"{done.returncode}: {done.stderr}")
    try:
        return json.loads(done.stdout)
    except json.JSONDecodeError:
        fail(f"{implementation}: no report: {done.returncode} {done.stderr}")
        return {"counts": {}, "cases": [], "remarks": [], "conforms": None, "defects": []}


def hostile(mode, *more):
    return " ".join(["python3 tests/vendors/hostile.py", mode, *map(str, more)])


def timeless(text):
    text = re.sub(r'^"origin": .*$', "", text, flags=re.M)
    return re.sub(r"^(Date): .*$", "", text, flags=re.M)


def left_over():
    """Sample implementations that still run."""
    out = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True).stdout
    return [l for l in out.splitlines() if str(work) in l and sys.argv[0] not in l]


def raw(vendor, *options):
    return timeless(conform(vendor, *options, "--format", "json").stdout)


def run(names):
    """Every test_… of a script whose name has the filter; ends the script."""
    for name, f in [(name, f) for name, f in list(names.items()) if name.startswith("test_") and chosen in name]:
        began = time.time()
        f()
        if chosen or os.environ.get("TIMES"):
            print(f"{name}: {time.time() - began:.1f} s")
    check("no program is left over", not left_over(), left_over())
    subprocess.run(["rm", "-rf", str(work)])
    sys.exit(int(failed))
