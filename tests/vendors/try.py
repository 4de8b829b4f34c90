#!/usr/bin/env python3
"""Feeds every corpus input to both honest vendors and prints where they differ from each other.

try.py [--random N [SEED]]: with N, made-up cases too: corpus inputs with days, findings and
listed items moved about.

Only the field "case" of a corpus line is read, without its name; what is expected is not.
Then counts, for each wrong vendor, the cases in which it differs from the honest one.
Exit 1 if the two honest ones differ, or a wrong one never shows.
"""
import datetime
import glob
import json
import os
import queue
import random
import subprocess
import sys
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
CORPUS = os.path.join(HERE, "..", "..", "corpus", "pp95", "*.jsonl")
ASK = ["recognised", "status", "term", "cause"]


def cases():
    for path in sorted(glob.glob(CORPUS)):
        with open(path, encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                case = json.loads(line)["case"]
                case.pop("case", None)
                yield "%s:%d" % (os.path.basename(path), number), case


def invented(inputs, count, seed):
    """Corpus inputs with one to four things changed, some of them nonsense."""
    dice = random.Random(seed)
    items = sorted({i for c in inputs for i in c["findings"]["listed"]}) + ["95:app:59"]
    marks = ["2018-04-14", "2019-07-06", "2020-02-29", "2020-05-09", "2020-11-03", "2022-07-01"]

    def shift(text):
        if dice.random() < 0.2:
            text = dice.choice(marks)
        step = dice.choice([-1, 0, 1, -1, 1, 7, -30, 365, -731, 1461, -6574])
        return (datetime.date.fromisoformat(text) + datetime.timedelta(days=step)).isoformat()

    def some():
        return dice.choice([True, False, [], ["unlisted"], [dice.choice(items)]])

    for n in range(count):
        c = json.loads(json.dumps(dice.choice(inputs)))
        f, h, r = c["findings"], c["history"], c["referral"]
        for _ in range(dice.randint(1, 4)):
            k = dice.randrange(13)
            if k == 0:
                c["decided_on"] = shift(c["decided_on"])
            elif k == 1:
                c["received_on"] = shift(c["received_on"])
            elif k == 2:
                c["person"]["born_on"] = shift(c["person"]["born_on"])
            elif k == 3 and h["recognised_first_on"]:
                h["recognised_first_on"] = shift(h["recognised_first_on"])
            elif k == 4 and h["child_category_since"]:
                h["child_category_since"] = shift(h["child_category_since"])
            elif k == 5:
                f["listed"] = dice.sample(items, dice.randint(0, 3))
            elif k == 6:
                f["irreversible"] = some()
            elif k == 7:
                f["rehabilitation_failed"] = some()
            elif k == 8:
                r["route"] = dice.choice(["medical", "social", "pension", "self", "other"])
            elif k == 9:
                r["states_rehabilitation_failed"] = dice.random() < 0.7
            elif k == 10:
                f[dice.choice(["cleft", "down_syndrome", "cofactor_deficiency"])] = dice.random() < 0.6
            elif k == 11:
                c["documents"]["causes"].append({"cause": dice.choice(
                    ["work_injury", "dagestan_self_defence", "unheard_of"]),
                    "received_on": shift(c["decided_on"])})
            else:
                h["exam"] = dice.choice(["first", "repeat"])
        yield "random %d of seed %d" % (n, seed), c


def ask(command, inputs):
    """Speaks the protocol to a vendor, with no more in flight than it says; answers by input."""
    p = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=HERE,
                         text=True, encoding="utf-8")
    heard = queue.Queue()
    threading.Thread(target=lambda: [heard.put(x) for x in p.stdout] + [heard.put(None)],
                     daemon=True).start()

    def say(message):
        p.stdin.write(json.dumps(message, ensure_ascii=False) + "\n")
        p.stdin.flush()

    def hear():
        line = heard.get(timeout=30)
        if line is None:
            raise SystemExit("%s: ended early" % command)
        return json.loads(line)

    say({"type": "hello", "protocol": 1})
    flight, waiting, got = hear()["capabilities"]["in_flight"], 0, {}
    for n, case in enumerate(inputs):
        if waiting == flight:
            reply = hear()
            got[reply["nonce"]] = reply
            waiting -= 1
        say({"type": "case", "seq": n, "nonce": "n%d" % n, "deadline_ms": 2000, "act": "95",
             "decisions": ASK, "input": case})
        waiting += 1
    for _ in range(waiting):
        reply = hear()
        got[reply["nonce"]] = reply
    say({"type": "bye"})
    p.stdin.close()
    if p.wait(timeout=30) != 0:
        raise SystemExit("%s: exit %d" % (command, p.returncode))
    return [got["n%d" % n] for n in range(len(inputs))]


def plain(reply):
    """What is answered, without the words in which something is declined."""
    said = {k: {x: bool(y) if x in ("declined", "not_due", "until_declined") else y
                for x, y in v.items()} for k, v in reply["decisions"].items()}
    return {"decisions": said, "dates": reply["dates"]}


def main(args):
    named = list(cases())
    if args[:1] == ["--random"]:
        seed = int(args[2]) if len(args) > 2 else 1
        named += invented([case for _, case in named], int(args[1]), seed)
    inputs = [case for _, case in named]
    python = ask([sys.executable, "honest.py"], inputs)
    script = ask(["node", "honest.mjs"], inputs)
    differ = 0
    for (name, case), a, b in zip(named, python, script):
        if plain(a) != plain(b):
            differ += 1
            print(json.dumps({"case": name, "input": case, "py": plain(a), "mjs": plain(b)},
                             ensure_ascii=False))
    declined = sum("declined" in d for a in python for d in a["decisions"].values())
    print("%d cases, the honest two differ in %d; %d decisions declined by the first"
          % (len(named), differ, declined))
    silent = 0
    listing = subprocess.run([sys.executable, "wrong.py", "--list"], cwd=HERE, text=True,
                             encoding="utf-8", capture_output=True, check=True).stdout
    for line in listing.splitlines():
        wrong = line.split(":")[0]
        other = ask([sys.executable, "wrong.py", wrong], inputs)
        shown = sum(plain(a) != plain(b) for a, b in zip(python, other))
        silent += not shown
        print("%-26s differs from the honest one in %d" % (wrong, shown))
    return 1 if differ or silent else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
