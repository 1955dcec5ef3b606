"""Writes the tables of src/text/phone_plan.c, at build time, from libphonenumber's own metadata.

usage: make_phone_plans.py OUT.c

The one idea: whether digits are a valid number of a calling code, of which kind and in which
country, is a question about regular expressions over digits, so all of a code's expressions
together become one automaton: a table walk of a dozen steps instead of a dozen expressions.

The order of the questions is that of PhoneNumberUtil::GetRegionCodeForNumber and
GetNumberTypeHelper; the field numbers are those of phonemetadata.proto.
"""
import ctypes
import ctypes.util
import re
import sys

# Calling codes under which reading never adds a digit to a national number or moves one (as it does
# in Mexico and Argentina): all without a transforming rule, and those where only some islands have
# one, for short numbers, which no plan holds. A unit test holds the tables equal to the library.
ALWAYS = {1, 44}

LONGEST = 15
GENERAL, FIXED, MOBILE = 1, 2, 3
OTHERS = {5: "PREMIUM", 4: "TOLL_FREE", 6: "SHARED_COST", 8: "VOIP", 7: "PERSONAL", 21: "PAGER",
          25: "COMPANY", 28: "VOICEMAIL"}  # in the order of GetNumberTypeHelper
ID, CODE, SAME, MAIN, LEADING = 9, 10, 18, 22, 23
PREFIX, TRANSFORM = 15, 16
PATTERN, LENGTHS = 2, 9


def metadata():
    path = ctypes.util.find_library("phonenumber")
    if not path:
        sys.exit("make_phone_plans: libphonenumber is not there")
    library = ctypes.CDLL(path)
    size, get = (getattr(library, f"_ZN4i18n12phonenumbers{name}Ev")
                 for name in ("13metadata_size", "12metadata_get"))
    size.restype, get.restype = ctypes.c_int, ctypes.c_void_p
    return ctypes.string_at(get(), size())


def varint(data, at):
    number = shift = 0
    while True:
        byte = data[at]
        at += 1
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return number, at


def fields(data):
    """A protocol buffer message as {field number: [values]}."""
    found, at = {}, 0
    while at < len(data):
        key, at = varint(data, at)
        if key & 7 == 0:
            value, at = varint(data, at)
        elif key & 7 == 2:
            length, at = varint(data, at)
            value, at = data[at:at + length], at + length
        else:
            sys.exit(f"make_phone_plans: wire type {key & 7} was not expected")
        found.setdefault(key >> 3, []).append(value)
    return found


class Machine:
    """Thompson's construction: the expressions of one calling code as one automaton with empty
    steps. An expression is digits, \\d, [...], (...|...), and ?, *, {n}, {n,m} behind those."""

    def __init__(self):
        self.steps, self.empty = [], []

    def state(self):
        self.steps.append([])
        self.empty.append([])
        return len(self.steps) - 1

    def add(self, pattern):
        """Returns (start, end)."""
        self.text, self.at = pattern, 0
        made = self.either()
        if self.at != len(pattern):
            sys.exit(f"make_phone_plans: can not read {pattern}")
        return made

    def peek(self):
        return self.text[self.at] if self.at < len(self.text) else ""

    def take(self):
        self.at += 1
        return self.text[self.at - 1]

    def either(self):
        start, end = self.state(), self.state()
        while True:
            one = self.sequence()
            self.empty[start].append(one[0])
            self.empty[one[1]].append(end)
            if self.peek() != "|":
                return start, end
            self.take()

    def sequence(self):
        start = end = self.state()
        while self.peek() not in ("", "|", ")"):
            begin = self.at
            self.one()
            stop = self.at
            low, high = self.times()
            behind = self.at
            for i in range(high):
                self.at = begin
                one = self.one()
                self.empty[end].append(one[0])
                if i >= low:
                    self.empty[one[0]].append(one[1])
                end = one[1]
                assert self.at == stop
            self.at = behind
        return start, end

    def times(self):
        if self.peek() == "?":
            self.take()
            return 0, 1
        if self.peek() == "*":
            self.take()
            return 0, LONGEST
        if self.peek() != "{":
            return 1, 1
        end = self.text.index("}", self.at)
        counts = [int(n) for n in self.text[self.at + 1:end].split(",")]
        self.at = end + 1
        return counts[0], counts[-1]

    def one(self):
        c = self.take()
        if c == "(":
            if self.text.startswith("?:", self.at):
                self.at += 2
            made = self.either()
            self.take()
            return made
        start, end = self.state(), self.state()
        self.steps[start].append((self.digits(c), end))
        return start, end

    def digits(self, c):
        if c == "\\" and self.take() == "d":
            return set(range(10))
        if c.isdigit():
            return {int(c)}
        if c != "[":
            sys.exit(f"make_phone_plans: can not read {self.text}")
        found = set()
        while (c := self.take()) != "]":
            first = last = int(c)
            if self.peek() == "-":
                self.take()
                last = int(self.take())
            found |= set(range(first, last + 1))
        return found

    def closed(self, states):
        todo, seen = list(states), set(states)
        while todo:
            for one in self.empty[todo.pop()]:
                if one not in seen:
                    seen.add(one)
                    todo.append(one)
        return frozenset(seen)

    def step(self, states, digit):
        return self.closed({to for s in states for digits, to in self.steps[s] if digit in digits})


def text(message, field):
    return message.get(field, [b""])[0].decode()


def trunks(message):
    """What is dialled in front of a national number, where it is nothing but dropped."""
    prefix = text(message, PREFIX)
    if not prefix or TRANSFORM in message:
        return []
    return [digits for digits in ("0", "8", "80", "06", "1")
            if all(m and m.end() == len(digits) and not any(m.groups())
                   for m in (re.match(prefix, f"{digits}{i:03}{tail}") for i in range(1000)
                             for tail in ("", "5555", "555555", "55555555")
                             if i >= 100 or len(digits) > 1))][:3]


def lengths(message):
    return sum(1 << length for length in lengths_of(fields(message[GENERAL][0])))


class Region:
    """One country's expressions: each as (start, end state, lengths)."""

    def __init__(self, machine, message):
        self.country = text(message, ID)
        self.same = message.get(SAME, [0])[0]
        self.descs = {}
        for field in [GENERAL, FIXED, MOBILE, *OTHERS]:
            desc = fields(message.get(field, [b""])[0])
            pattern = text(desc, PATTERN)
            if pattern:  # the empty one fits nothing
                self.descs[field] = (*machine.add(pattern), lengths_of(desc))
        leading = text(message, LEADING)
        self.leading = machine.add(leading) if leading else None
        # Numbers that the library would take something off, though they are good as they stand.
        # Prefixes up to the end ($) are for short local numbers, which no plan holds.
        general, prefix = text(fields(message[GENERAL][0]), PATTERN), text(message, PREFIX)
        shorter = prefix and "$" not in prefix
        self.shorter = machine.add(f"(?:{prefix})(?:{general})") if shorter else None

    def starts(self):
        extra = [pair[0] for pair in (self.leading, self.shorter) if pair]
        return [d[0] for d in self.descs.values()] + extra

    def kind(self, states, length):
        """GetNumberTypeHelper."""
        def fits(field):
            if field not in self.descs:
                return False
            _, end, lengths = self.descs[field]
            return end in states and (not lengths or length in lengths)
        if not fits(GENERAL):
            return None
        for field, kind in OTHERS.items():
            if fits(field):
                return kind
        if fits(FIXED):
            return "FIXED_OR_MOBILE" if self.same or fits(MOBILE) else "FIXED"
        return "MOBILE" if not self.same and fits(MOBILE) else None


def lengths_of(desc):
    lengths = set()
    for value in desc.get(LENGTHS, []):
        if isinstance(value, bytes):  # packed
            at = 0
            while at < len(value):
                length, at = varint(value, at)
                lengths.add(length)
        else:
            lengths.add(value)
    return lengths


class Plan:
    """The automaton of one calling code: states with the length so far in them, equal ones once."""

    def __init__(self, messages, rows):
        self.machine = Machine()
        self.regions = [Region(self.machine, m) for m in messages]
        self.rows, self.known = rows, {}
        start = self.machine.closed({s for r in self.regions for s in r.starts()})
        self.root = self.build(start, frozenset(), 0)

    def answer(self, states, leading, length):
        """GetRegionCodeForNumberFromRegionList, then the kind in that country."""
        if any(r.shorter and r.shorter[1] in states for r in self.regions):
            return None
        for i, region in enumerate(self.regions):
            alone = len(self.regions) == 1
            if not alone and region.leading and i not in leading:
                continue
            kind = region.kind(states, length)
            if kind or alone or region.leading:
                return (kind, region.country) if kind else None
        return None

    def build(self, states, leading, length):
        # What stands in front was matched once its end was reached, whatever comes behind.
        leading |= {i for i, r in enumerate(self.regions) if r.leading and r.leading[1] in states}
        key = (states, leading, length)
        if key not in self.known:
            next_rows = [0] * 10
            for digit in range(10) if length < LONGEST else ():
                after = self.machine.step(states, digit)
                if after:
                    next_rows[digit] = self.build(after, leading, length + 1)
            self.known[key] = self.rows.number(self.answer(states, leading, length), next_rows)
        return self.known[key]


class Rows:
    """All plans' states, equal ones shared; row 0 leads nowhere."""

    def __init__(self):
        self.rows, self.numbers, self.answers = [], {}, [None]
        self.number(None, [0] * 10)

    def number(self, answer, next_rows):
        if answer not in self.answers:
            self.answers.append(answer)
        row = (self.answers.index(answer), *next_rows)
        if row not in self.numbers:
            self.numbers[row] = len(self.rows)
            self.rows.append(row)
        return self.numbers[row]


def main():
    countries = [fields(m) for m in fields(metadata())[1]]
    rows, plans = Rows(), []
    moved = {m[CODE][0] for m in countries if TRANSFORM in m or len(m[ID][0]) != 2} - ALWAYS
    for code in sorted({m[CODE][0] for m in countries} - moved):
        own = [m for m in countries if m[CODE][0] == code]
        own.sort(key=lambda m: not m.get(MAIN, [0])[0])  # stable, as the library's list
        plans.append((code, Plan(own, rows).root, own))
    if len(rows.rows) > 65535 or len(rows.answers) > 65535 or len(plans) > 255:
        sys.exit("make_phone_plans: more states than fit")
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        out.write('#include "text/phone_plan.h"\n\nconst struct phone_plan phone_plans[] = {\n')
        for code, root, _ in plans:
            out.write(f"    {{{code}, {root}}},\n")
        out.write(f"}};\nconst size_t phone_plan_count = {len(plans)};\n\n")
        out.write("const struct phone_plan_region phone_plan_regions[] = {\n")
        for i, (_, _, own) in enumerate(plans):
            for m in own:
                out.write(f'    {{&phone_plans[{i}], "{text(m, ID)}", '
                          f"{{{', '.join(f'{chr(34)}{t}{chr(34)}' for t in trunks(m)) or '{0}'}}}, "
                          f"{lengths(m):#x}}},\n")
        countries = [text(m, ID) for _, _, own in plans for m in own]
        count = len(countries)
        by_code, by_country = [0] * 1000, [0] * 676
        for i, (code, _, _) in enumerate(plans):
            by_code[code] = i + 1
        for i, (first, second) in enumerate(countries):
            by_country[(ord(first) - 65) * 26 + ord(second) - 65] = i + 1
        out.write(f"}};\nconst size_t phone_plan_region_count = {count};\n\n")
        for name, table in (("by_code", by_code), ("by_country", by_country)):
            out.write(f"const uint8_t phone_plan_{name}[] = {{{', '.join(map(str, table))}}};\n")
        out.write("const struct phone_plan_answer phone_plan_answers[] = {\n    {0},\n")
        for kind, country in rows.answers[1:]:
            out.write(f'    {{PHONE_KIND_{kind}, "{country}"}},\n')
        out.write("};\n\nconst struct phone_plan_state phone_plan_states[] = {\n")
        for answer, *next_rows in rows.rows:
            out.write(f"    {{{{{', '.join(map(str, next_rows))}}}, {answer}}},\n")
        out.write("};\n")


main()
