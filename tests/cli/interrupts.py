#!/usr/bin/env python3
"""Signals at random moments of `norma check`: never a signal death, never exit 0, always a report that says so.

interrupts.py NORMA COUNT SECONDS [--seed N] [OPTION...]   from the repository's root. SECONDS: how long a run takes that nobody
interrupts; moments are drawn between the one at which the program begins to watch for signals and that. OPTIONs are `check`'s.
A run that has ended before its moment is counted, and is none of the COUNT.
"""
import argparse
import json
import random
import signal
import subprocess
import sys
import time

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
BLOCKED = sum(1 << s - 1 for s in SIGNALS)


def watches(pid):
    try:
        with open(f"/proc/{pid}/status") as status:
            mask = next(int(line.split()[1], 16) for line in status if line.startswith("SigBlk:"))
        return mask & BLOCKED == BLOCKED
    except (FileNotFoundError, StopIteration):
        return False


def interrupted_run(norma, options, moment, which):
    """What is wrong with the run, or None; and whether the signal came in time."""
    as_json = "json" in options
    run = subprocess.Popen([norma, "check", *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while run.poll() is None and not watches(run.pid):
        time.sleep(0.0005)
    try:
        out, err = run.communicate(timeout=moment)
        return None, False
    except subprocess.TimeoutExpired:
        pass
    run.send_signal(which)
    sent = time.monotonic()
    try:
        out, err = run.communicate(timeout=600)
    except subprocess.TimeoutExpired:
        run.kill()
        run.communicate()
        return "goes on for ten minutes after the signal", True
    took = time.monotonic() - sent
    if run.returncode < 0:
        return f"dies of signal {-run.returncode}: {err[-300:]}", True
    if not out:
        return f"no report, exit {run.returncode}: {err[-300:]}", True
    if as_json:
        said = json.loads(out)["origin"]["interrupted"]
    else:
        said = "INTERRUPTED" in out
        if "NEW FINDINGS" in out:
            return "something new is found by an interrupted run", True
    if run.returncode == 0 and not said:
        return None, False  # all was decided before the signal was read
    if run.returncode != 3 or not said:
        return f"exit {run.returncode}, the report {'says' if said else 'does not say'} that it was interrupted; {took:.1f} s after the signal", True
    return None, True


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("norma")
    arguments.add_argument("count", type=int)
    arguments.add_argument("seconds", type=float)
    arguments.add_argument("--seed", type=int, default=1)
    a, options = arguments.parse_known_args()
    dice = random.Random(a.seed)
    done = late = failed = 0
    while done < a.count and late < 2 * a.count + 10:
        moment, which = dice.uniform(0, a.seconds), dice.choice(SIGNALS)
        wrong, in_time = interrupted_run(a.norma, ["--lang", "en", *options], moment, which)
        done += in_time
        late += not in_time
        if wrong:
            failed += 1
            print(f"{which.name} after {moment:.3f} s: {wrong}", flush=True)
    print(f"{done} interrupted, {failed} of them wrong; {late} ended before their moment", flush=True)
    return int(failed > 0 or done < a.count)


sys.exit(main())
