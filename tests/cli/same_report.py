#!/usr/bin/env python3
"""The report of `norma check` does not hang on the seed, the threads or what else the machine does.

same_report.py NORMA [--busy N] [--seeds N] [OPTION...]   from the repository's root.
With N seeds, by 1 and 2 threads, the last runs beside N busy processes: JSON, byte for byte, but for the line that says when
and with which options it was made, and for how many queries it took: which of them are asked hangs on the cases that the
solver happens to find.
"""
import argparse
import difflib
import re
import subprocess
import sys

ORIGIN = '"origin": '


def report(norma, seed, threads, options):
    run = subprocess.run([norma, "check", "--format", "json", "--seed", str(seed), "--threads", str(threads), *options],
                         capture_output=True, text=True)
    lines = [line for line in run.stdout.splitlines() if not line.startswith(ORIGIN)]
    counts = re.compile(r'"(queries|unsatisfiable|asked|confirmed)":\d+')
    return [f"exit {run.returncode}"] + [counts.sub(r'"\1":…', line) for line in lines]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("norma")
    options.add_argument("--busy", type=int, default=0)
    options.add_argument("--seeds", type=int, default=2)
    a, rest = options.parse_known_args()
    first, failed = None, False
    for seed in range(a.seeds):
        # The last seed is run on a machine that has other things to do.
        beside = a.busy if seed == a.seeds - 1 else 0
        busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(beside)]
        try:
            for threads in (1, 2):
                got = report(a.norma, seed, threads, rest)
                first = first or got
                same = got == first
                failed |= not same or got[0] not in ("exit 0", "exit 1")
                print(f"seed {seed}, threads {threads}, {beside} busy beside it: {got[0]}, {len(got)} lines, {'the same' if same else 'ANOTHER REPORT'}", flush=True)
                for line in list(difflib.unified_diff(first, got, lineterm="", n=0))[:20]:
                    print("  " + line[:300])
        finally:
            for process in busy:
                process.kill()
                process.wait()
    return int(failed)


sys.exit(main())
