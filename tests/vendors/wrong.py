#!/usr/bin/env python3
"""Fifteen wrong vendors: the honest one of honest.py with exactly one mistake put in.

wrong.py NAME answers as that vendor; wrong.py --list prints the names.
"""
import datetime
import sys

sys.dont_write_bytecode = True
import honest
from honest import Vendor
from honest_py.items import ITEMS, LIST_FROM, REPEALED


class AgeByYears(Vendor):
    """Age is this year less the year of birth."""
    def birthday(self, born, age):
        return datetime.date(born.year + age, 1, 1)

    def until(self, c, term):
        return Vendor().until(c, term)      # the ends of terms stay right


class LimitStrict(Vendor):
    """The limit of п. 13 binds only after its last day: < for <=."""
    def limit_reached(self, c, years):
        if years != 2:
            return super().limit_reached(c, years)
        start = honest.day(c["category"] or c["recognised_before"])
        return self.plus_years(start, years) < self.limit_day(c)


class ThirtyDayMonths(Vendor):
    """A year is twelve months of thirty days."""
    def plus_years(self, start, years):
        return start + datetime.timedelta(days=360 * years)


class SameDayEnd(Vendor):
    """A term ends on the same day of a later year, not on the 1st of the next month."""
    def month_after(self, date):
        return date


class SectionOneAsThree(Vendor):
    """Items of section I are taken for items of section III."""
    def section(self, item):
        found = super().section(item)
        return "III" if found == "I" else found


class RepealedApplied(Vendor):
    """Items excluded from the list are still applied."""
    def item_until(self, item):
        return REPEALED


class BeforeCommencement(Vendor):
    """Items are applied before the day on which they came into force."""
    def item_from(self, item):
        return LIST_FROM


class CauseIgnored(Vendor):
    """Documents on the cause are not read: always general disease."""
    def causes(self, c):
        super().causes(c)
        return ["general_disease"]


class StageSwapped(Vendor):
    """First and repeat examination are taken for one another in items 16 and 17."""
    def read(self, case):
        c = super().read(case)
        c["exam"] = {"first": "repeat", "repeat": "first"}[c["exam"]]
        return c


class PastEighteen(Vendor):
    """A child's term of 1, 2 or 5 years runs on past 18."""
    def cap(self, end, c):
        return end


class LeapDay(Vendor):
    """29 February of a later common year becomes 1 March in terms and limits."""
    def plus_years(self, start, years):
        return self.birthday(start, years)


class DecisionForArrival(Vendor):
    """Disability is dated by the day of the decision, not of arrival."""
    def established(self, c):
        return c["decided"]


class ReadingsMixed(Vendor):
    """Every second case is read by the second alternatives of N01, N04, N05 and Q15."""
    turn = 0

    def read(self, case):
        self.turn += 1
        return super().read(case)

    def age_day(self, c):
        return c["decided"] if self.turn % 2 else c["arrived"]

    def limit_day(self, c):
        return c["decided"] if self.turn % 2 else c["arrived"]

    def term_start(self, c):
        return c["arrived"] if self.turn % 2 else c["decided"]

    def age_end(self, date):
        return date if self.turn % 2 else self.month_after(date)


class OneOfSeveral(Vendor):
    """Where several outcomes are lawful, the first is given as the whole set."""
    def decide(self, decision, c):
        answer = super().decide(decision, c)
        answer["lawful"] = answer["lawful"][:1]
        if "until" in answer:
            answer["until"] = {k: v for k, v in answer["until"].items() if k in answer["lawful"]}
        return answer


class AllDeclined(Vendor):
    """Every decision is declared, and every one is declined."""
    def decide(self, decision, c):
        raise honest.Doubt("not given")

    def answer(self, message):
        return dict(super().answer(message), dates={})


WRONG = {
    "age-by-years": AgeByYears, "limit-strict": LimitStrict, "months-of-30-days": ThirtyDayMonths,
    "same-day-end": SameDayEnd, "section-i-as-iii": SectionOneAsThree,
    "repealed-applied": RepealedApplied, "before-commencement": BeforeCommencement,
    "cause-ignored": CauseIgnored, "first-and-repeat-swapped": StageSwapped,
    "past-eighteen": PastEighteen, "leap-day": LeapDay, "decision-for-arrival": DecisionForArrival,
    "readings-mixed": ReadingsMixed, "one-of-several": OneOfSeveral, "all-declined": AllDeclined}
for _name, _vendor in WRONG.items():
    _vendor.product = _name


def main(args):
    if args == ["--list"]:
        for name, vendor in WRONG.items():
            print("%s: %s" % (name, " ".join(vendor.__doc__.split())))
        return 0
    if len(args) != 1 or args[0] not in WRONG:
        print("usage: wrong.py NAME | --list", file=sys.stderr)
        return 2
    return honest.serve(WRONG[args[0]]())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
