"""Dates and terms of decree 95 (edition of 26.11.2020), from its words.

Readings (Q.., N.. of readings.json) are named where the code depends on them.
"""
import datetime

from .items import ITEMS, LIST_FROM, ORDER, Doubt, day


class Terms:
    # --- dates -----------------------------------------------------------------
    def birthday(self, born, age):
        """N02: on the birthday itself; N03: 29 February falls on 1 March."""
        try:
            return born.replace(year=born.year + age)
        except ValueError:
            return datetime.date(born.year + age, 3, 1)

    def plus_years(self, start, years):
        """The same number of the last year; where it is wanting, the month's last day."""
        try:
            return start.replace(year=start.year + years)
        except ValueError:
            return datetime.date(start.year + years, 2, 28)

    def month_after(self, date):
        """п. 12: 1-е число месяца, следующего за месяцем экспертизы."""
        return datetime.date(date.year + date.month // 12, date.month % 12 + 1, 1)

    # --- terms -----------------------------------------------------------------
    def section(self, item):
        return ITEMS[item][0]

    def item_from(self, item):
        return ITEMS[item][1]

    def item_until(self, item):
        return ITEMS[item][2]

    def in_force(self, item, law):
        if item not in ITEMS:
            raise Doubt("unknown item of the list: %s" % item)
        return self.item_from(item) <= law < self.item_until(item)

    def first_exam(self, c):
        return c["exam"] == "first"

    def first_recognition(self, c):
        return not c["recognised_before"]   # Q25: п. 13 speaks of признание, 16 and 17 of exams

    def limit_day(self, c):
        return c["decided"]                 # N04

    def limit_reached(self, c, years):
        """«не позднее N лет»: on the last day too nothing else is open.
        13_1: from the day of the category; Q20: the first ever, across gaps."""
        start = day(c["category"] or c["recognised_before"])
        return self.plus_years(start, years) <= self.limit_day(c)

    def grown_words(self, item, c):
        """Q30: «ребенка», «у детей» in section III speak of children only."""
        f = c["findings"]
        return not (item == "95:app:29"
                    or item == "95:app:21" and f.get("cofactor_deficiency") is True
                    or item == "95:app:31" and f.get("down_syndrome") is True)

    def section_two(self, item, c):
        """The term that items 16, 17 and 17_1 mandate for this child, or None."""
        if item.startswith("95:app:17_1:"):
            return "to_18"                  # «при освидетельствовании детей»: any exam
        first = self.first_exam(c)
        again = not first and bool(c["category"])   # Q26: had the category, held now or not
        if item == "95:app:16:е":
            # Q28: no stage is named but for clefts at the first exam; the words «в том числе
            # при первичном» keep an effect: at a first exam, clefts only.
            if first and c["findings"].get("cleft") is None:
                raise Doubt("16 е at a first exam: whether it is a complete cleft is not stated")
            return "5y" if not first or c["findings"]["cleft"] is True else None
        meets = {"95:app:16:а": first, "95:app:16:ж": first,
                 "95:app:17:а": first, "95:app:17:б": first}    # 17 а, б as found (N06)
        if not meets.get(item, again):
            return None
        if item.startswith("95:app:17:"):
            young = self.age_day(c) < self.birthday(c["born"], 14)
            return "to_14" if young else None       # a term until a past day cannot be met
        return "5y"

    def of_condition(self, finding, conditions):
        """A finding belongs to conditions: true speaks of all that are stated."""
        if isinstance(finding, list):
            return set(finding)
        return set(conditions) if finding is True else set()

    def terms(self, c):
        status = self.status(c)
        if c["law"] < LIST_FROM:
            raise Doubt("the list before 14.04.2018 is not in the document (N10)")
        f, r = c["findings"], c["referral"]
        try:
            listed, failed, irreversible = f["listed"], f["rehabilitation_failed"], f["irreversible"]
            route, stated = r["route"], r["states_rehabilitation_failed"]
        except KeyError as e:
            raise Doubt("a fact is not stated: %s" % e)
        if route not in ("medical", "social", "pension", "self"):
            raise Doubt("unknown route: %s" % route)
        live = [i for i in listed if self.in_force(i, c["law"])]
        lasting = "to_18" if c["child"] else "indefinite"
        must, may = set(), set()
        conditions = list(listed) or ["unlisted"]
        section_one = {i for i in live if self.section(i) == "I"}
        # Q24: named anywhere in the list; N09: an excluded item no longer counts.
        outside = {x for x in self.of_condition(irreversible, conditions)
                   if x == "unlisted" or not self.in_force(x, c["law"])}
        failed_of = self.of_condition(failed, section_one | outside | set(conditions))
        for item in live:
            section = self.section(item)
            if section == "III" and self.first_recognition(c):
                if c["child"] or self.grown_words(item, c):
                    must.add(lasting)       # п. 13 абз. 6
            elif section in ("II", "II_1") and c["child"]:
                term = self.section_two(item, c)
                if term:
                    must.add(term)
        if self.first_recognition(c):
            # п. 13 абз. 5: referral (п. 16, 17) that states it, and the panel finds it (Q78)
            if route != "self" and stated is True and failed_of & (section_one | outside):
                may.add(lasting)
            # п. 13 абз. 7 (Q38: any disease): measures ordered under п. 19, done by then
            done = c["examination"].get("programme_completed_on")
            if route == "self" and done and day(done) <= c["decided"] and failed_of:
                may.add(lasting)
        else:
            # п. 13 абз. 2 and 3; Q19, N11: open until the limit, bound from it on
            for years, ground in ((2, section_one), (4, outside)):
                if ground:
                    (must if self.limit_reached(c, years) else may).add(lasting)
        if len(must) > 1:
            raise Doubt("provisions clash: %s are all mandated" % ", ".join(sorted(must)))
        if c["child"]:
            base = {"1y", "2y"}             # Q12: the panel's choice
        else:
            base = {"2y"} if status == "group_1" else {"1y"}    # п. 9
        return sorted((must or base) | may, key=ORDER.index)

    def term_start(self, c):
        return self.established(c)          # N05: the year runs from establishment

    def age_end(self, date):
        return date                         # Q15: on reaching the age

    def cap(self, end, c):
        return min(end, self.birthday(c["born"], 18)) if c["child"] else end    # Q13

    def end_of_years(self, c, years):
        """Q16: always the first day of the month after the exam's month."""
        return self.month_after(self.plus_years(self.term_start(c), years))

    def until(self, c, term):
        """(first day without the status or None, month of the next exam or None)"""
        if term == "indefinite":
            return None, None
        if term.startswith("to_"):
            end = self.birthday(c["born"], int(term[3:]))
            return self.age_end(end), end
        end = self.end_of_years(c, int(term[0]))
        capped = self.cap(end, c)
        exam = capped if capped < end else self.plus_years(self.term_start(c), int(term[0]))
        return capped, exam

    def term(self, c):
        lawful, until = self.terms(c), {}
        answer = {"lawful": lawful, "until": until}
        month = c["examination"].get("next_exam_month")
        for term in lawful:
            end, exam = self.until(c, term)
            if month and (exam is None or exam.isoformat()[:7] != str(month)[:7]):
                continue                    # the month set does not belong to this term
            until[term] = end.isoformat() if end else None
        if month and not until:
            answer["until_declined"] = ("the next exam in %s fits none of the terms %s counted from"
                                        " %s" % (month[:7], ", ".join(lawful), self.term_start(c)))
        return answer
