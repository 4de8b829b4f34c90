"""The list of decree 95 with the days of its items, and what is said of doubt."""
import datetime

ORDER = ["1y", "2y", "5y", "to_14", "to_18", "indefinite"]
LIST_FROM = "2018-04-14"     # прил. в ред. ПП 339; the list before it is not shown (N10)
REPEALED = "2022-07-01"      # ПП 588: decree 95 lost force
RULES_FROM = "2016-01-01"    # п. 5 подп. в, п. 7 в ред. ПП 805
CAUSES_FROM = "2016-08-27"   # п. 14 в ред. ПП 772
CAUSES = {
    "general_disease", "work_injury", "occupational_disease", "since_childhood",
    "childhood_war_wound", "military_injury", "military_service_disease",
    "chernobyl_duty_radiation", "chernobyl", "chernobyl_other_duty", "mayak",
    "mayak_other_duty", "radiation", "special_risk_unit", "served_units_abroad",
    "dagestan_self_defence", "other_by_law"}
CAUSE_FROM = {"dagestan_self_defence": "2020-01-01"}    # п. 14 подп. п_1, ПП 1454

# item -> (section, in force from, excluded from). 17_1:а of 2019 is as found (N06).
ITEMS = {}
for _n in range(1, 16):
    ITEMS["95:app:%d" % _n] = ("I", LIST_FROM, REPEALED)
for _c in "абвгдеж":
    ITEMS["95:app:16:" + _c] = ("II", LIST_FROM, REPEALED)
ITEMS["95:app:17:а"] = ("II", LIST_FROM, "2019-07-06")
ITEMS["95:app:17:б"] = ("II", LIST_FROM, "2020-11-03")
ITEMS["95:app:17:в"] = ("II", LIST_FROM, REPEALED)
ITEMS["95:app:17_1:а"] = ("II_1", "2019-07-06", REPEALED)
ITEMS["95:app:17_1:б"] = ("II_1", "2020-05-09", REPEALED)
ITEMS["95:app:17_1:в"] = ("II_1", "2020-11-03", REPEALED)
for _n in range(18, 45):
    ITEMS["95:app:%d" % _n] = ("III", LIST_FROM, REPEALED)
for _n in range(45, 59):
    ITEMS["95:app:%d" % _n] = ("IV", LIST_FROM, REPEALED)


class Doubt(Exception):
    """The text gives no answer: the decision is declined with this reason."""


class NotDue(Exception):
    """The person is not recognised: there is nothing to set."""


def day(text):
    try:
        return datetime.date.fromisoformat(text)
    except (TypeError, ValueError):
        raise Doubt("not a date: %r" % (text,))
