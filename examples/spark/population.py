"""Writes so many generated cases, one a line: persons of all ages, with conditions of the list or without, drawn by a seed.

    python3 population.py 1000000 > cases.jsonl

Not a picture of any country: the shares are invented, so that every rule has somebody to apply to."""
import datetime
import random
import sys

ITEMS = ["95:app:" + n for n in ("1", "3", "10", "12", "14", "16:а", "16:ж", "17:в", "17_1:а", "31", "33", "57")]


def day(random_, first, last):
    low, high = (datetime.date.fromisoformat(d).toordinal() for d in (first, last))
    return datetime.date.fromordinal(random_.randint(low, high)).isoformat()


def case(random_, number):
    decided = datetime.date.fromisoformat(day(random_, "2019-01-10", "2022-02-20"))
    received = decided - datetime.timedelta(days=random_.randint(1, 29))
    born = day(random_, "1935-01-01", "2018-12-01")
    child = decided.toordinal() - datetime.date.fromisoformat(born).toordinal() < 18 * 365
    severity = "null" if child else str(random_.choices([1, 2, 3], [1, 3, 6])[0])
    listed = ",".join('"%s"' % i for i in random_.sample(ITEMS, random_.choices([0, 1, 2], [6, 3, 1])[0]))
    yes = lambda share: "true" if random_.random() < share else "false"
    return ('{"case":"p%d","decided_on":"%s","received_on":"%s","person":{"born_on":"%s"},'
            '"history":{"exam":"first","recognised_first_on":null,"child_category_since":null,"current":null},'
            '"referral":{"route":"medical","states_rehabilitation_failed":%s},'
            '"findings":{"persistent_impairment":%s,"limitation":%s,"needs_protection":%s,"severity_group":%s,"listed":[%s],'
            '"irreversible":%s,"rehabilitation_failed":false},"documents":{"causes":[]}}\n'
            % (number, decided, received, born, yes(.1), yes(.95), yes(.95), yes(.95), severity, listed, "true" if listed and random_.random() < .2 else "false"))


def main():
    random_ = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    for number in range(int(sys.argv[1])):
        sys.stdout.write(case(random_, number))


if __name__ == "__main__":
    main()
