#!/usr/bin/env python3
"""A vendor's decision on decree 95 of 2006 (edition of 26.11.2020), from its words.

Readings on which the code depends are named where they are used (Q.., N.. of
readings.json); README.md lists them. What the words do not settle is declined.
Here: the case, recognition, cause, protocol. honest_py/: the list, dates, terms.
"""
import json
import sys

sys.dont_write_bytecode = True
from honest_py.items import (CAUSE_FROM, CAUSES, CAUSES_FROM, REPEALED, RULES_FROM,
                             Doubt, NotDue, day)
from honest_py.law import Terms


class Vendor(Terms):
    name, product = "Nordlicht Expertise (Python)", "honest"
    decisions = ["recognised", "status", "term", "cause"]

    # --- the case --------------------------------------------------------------
    def read(self, case):
        try:
            c = {"decided": day(case["decided_on"]), "arrived": day(case["received_on"]),
                 "born": day(case["person"]["born_on"]), "history": case["history"],
                 "findings": case["findings"], "referral": case["referral"],
                 "examination": case.get("examination") or {},
                 "documents": case.get("documents")}
            h, f = c["history"], c["findings"]
            c["category"] = h["child_category_since"]
            c["recognised_before"] = h["recognised_first_on"] or c["category"]
            c["exam"] = h["exam"]
            c["conditions"] = [f[k] for k in ("persistent_impairment", "limitation",
                                              "needs_protection")]
        except (KeyError, TypeError) as e:
            raise Doubt("a fact is not stated: %s" % e)
        if not c["born"] <= c["arrived"] <= c["decided"]:
            raise Doubt("birth, arrival and decision are not in this order")
        if c["exam"] not in ("first", "repeat"):
            raise Doubt("exam is neither first nor repeat")
        for since in (h["recognised_first_on"], c["category"]):
            if since and day(since) > c["decided"]:
                raise Doubt("an earlier recognition lies after the decision")
        if c["recognised_before"] and c["exam"] == "first":
            raise Doubt("a first examination of one already recognised")
        if h.get("current") and not c["recognised_before"]:
            raise Doubt("a status is held, but no first recognition is stated")
        # Q73: the law of the day of the decision («устанавливается» is the panel's act).
        c["law"] = c["decided"].isoformat()
        if not RULES_FROM <= c["law"] < REPEALED:
            raise Doubt("no wording of decree 95 is known for " + c["law"])
        c["child"] = self.is_child(c)
        return c

    def age_day(self, c):
        return c["decided"]                 # N01: age on the day of the decision

    def is_child(self, c):
        return self.age_day(c) < self.birthday(c["born"], 18)

    def established(self, c):
        """п. 11: «дата поступления в бюро направления». Q42: first arrival; Q46: arrival,
        not registration; Q48: not the appeal; Q49: not the programme; N07 for older days."""
        return c["arrived"]

    def recognised(self, c):
        return all(x is True for x in c["conditions"])      # Q39: all three; Q40: no other way

    def need_recognition(self, c):
        if not self.recognised(c):
            raise NotDue("not due: the person is not recognised as disabled (п. 5, 6)")

    def status(self, c):
        self.need_recognition(c)
        if c["child"]:
            return "child_disabled"         # п. 7; Q80: no group before 18
        group = c["findings"].get("severity_group")
        if group not in (1, 2, 3):
            raise Doubt("no degree of severity is found: п. 7 names no group for it")
        return "group_%d" % group

    # --- cause -----------------------------------------------------------------
    def causes(self, c):
        self.need_recognition(c)
        if c["law"] < CAUSES_FROM:
            raise Doubt("п. 14 before 27.08.2016 is not in the document")
        if not isinstance(c["documents"], dict) or "causes" not in c["documents"]:
            raise Doubt("whether there are documents on the cause is not stated")
        proved = set()
        for d in c["documents"]["causes"]:
            if d.get("cause") not in CAUSES:
                raise Doubt("unknown cause: %s" % d.get("cause"))
            since = CAUSE_FROM.get(d["cause"], "")
            got = day(d["received_on"])
            # N08: a document from before the cause existed changes nothing
            if got <= c["decided"] and got.isoformat() >= since:
                proved.add(d["cause"])
        return sorted(proved) or ["general_disease"]    # Q51: several proved, several open

    # --- answers ---------------------------------------------------------------
    def decide(self, decision, c):
        if decision == "recognised":
            return {"lawful": [self.recognised(c)]}
        if decision == "status":
            return {"lawful": [self.status(c)]}
        if decision == "term":
            return self.term(c)
        if decision == "cause":
            return {"lawful": self.causes(c)}
        raise Doubt("this product does not give the decision " + str(decision))

    def answer(self, message):
        out, dates, c, reason = {}, {}, None, None
        broken = (KeyError, TypeError, AttributeError, ValueError)
        try:
            if message.get("act") != "95":
                raise Doubt("this product knows decree 95 only")
            c = self.read(message["input"])
            if self.recognised(c):
                dates["established_on"] = self.established(c).isoformat()
        except Doubt as e:
            reason = str(e)
        except broken as e:
            reason = "the case is not understood: %r" % e
        for decision in message.get("decisions", self.decisions):
            try:
                if reason:
                    raise Doubt(reason)
                out[decision] = self.decide(decision, c)
            except NotDue as e:
                out[decision] = {"lawful": [], "not_due": str(e)}
            except Doubt as e:
                out[decision] = {"declined": str(e)}
            except broken as e:
                out[decision] = {"declined": "the case is not understood: %r" % e}
        if "until" in out.get("term", {}):
            dates["until"] = out["term"].pop("until")
        return {"type": "result", "nonce": message.get("nonce"), "decisions": out, "dates": dates}

    def welcome(self):
        return {"type": "welcome", "protocol": 1, "vendor": self.name, "product": self.product,
                "version": "1", "capabilities": {"acts": ["95"], "decisions": self.decisions,
                                                 "in_flight": 8}}


def serve(vendor):
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    for line in sys.stdin:
        if not line.strip():
            continue
        message = json.loads(line)
        kind = message.get("type")
        if kind == "bye":
            return 0
        reply = vendor.welcome() if kind == "hello" else vendor.answer(message) if kind == "case" else None
        if reply is not None:
            print(json.dumps(reply, ensure_ascii=False), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(serve(Vendor()))
