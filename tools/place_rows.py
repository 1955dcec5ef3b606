"""Keys and rows of the place tables (src/text/place_key.h), shared by their makers.

The keys themselves come from the program place_names, so that they are made at build time by the
very code that makes them at run time.
"""
import subprocess

MASK = (1 << 64) - 1
MEANING_BITS, BUCKET_BITS = 14, 12


class Keys:
    def __init__(self, program):
        self.program, self.known, self.cores = program, {}, {}

    def icu_names(self):
        """(locale, region, name) of everything ICU has."""
        out = subprocess.run([self.program, "names"], check=True, capture_output=True)
        return [line.split("\t") for line in out.stdout.decode().split("\n") if line]

    def learn(self, names):
        """Asks for the keys of all names at once."""
        names = sorted({name.replace("\n", " ") for name in names})
        out = subprocess.run([self.program, "keys"], check=True, capture_output=True,
                             input="".join(name + "\n" for name in names).encode())
        answers = out.stdout.decode().split("\n")[:-1]
        assert len(answers) == len(names)
        for name, line in zip(names, answers):
            *keys, self.cores[name] = line.split("\t")
            self.known[name] = [key for key in dict.fromkeys(keys) if key]

    def of(self, name):
        """The keys under which a name is found: with its marks, and without."""
        return self.known[name.replace("\n", " ")]

    def core(self, name):
        """A region's name without the words for what it is."""
        return self.cores[name.replace("\n", " ")]


def mixed(x):
    """hash_u64 of base/str.c."""
    x ^= x >> 30
    x = x * 0xBF58476D1CE4E5B9 & MASK
    x ^= x >> 27
    x = x * 0x94D049BB133111EB & MASK
    return x ^ x >> 31


def str_hash(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001B3 & MASK
    return mixed(value)


def place_hash(scope, key):
    if not scope:
        return str_hash(key)
    return mixed((str_hash(scope) * 0x9E3779B97F4A7C15 + str_hash(key)) & MASK)


def write_table(out, name, meanings):
    """`meanings`: hash to number. Two hashes that agree in all bits that are kept end the build."""
    rows = sorted(value >> MEANING_BITS << MEANING_BITS | means
                  for value, means in meanings.items())
    assert len({row >> MEANING_BITS for row in rows}) == len(rows), "two keys with one hash"
    assert all(0 <= means < 1 << MEANING_BITS for means in meanings.values())
    out.write(f"static const uint64_t {name}_rows[] = {{\n")
    for i in range(0, len(rows), 4):
        out.write("    " + ", ".join(f"0x{row:x}" for row in rows[i:i + 4]) + ",\n")
    out.write(f"}};\nstatic const uint32_t {name}_bucket[] = {{\n")
    starts, at = [], 0
    for bucket in range((1 << BUCKET_BITS) + 1):
        while at < len(rows) and rows[at] >> (64 - BUCKET_BITS) < bucket:
            at += 1
        starts.append(at)
    for i in range(0, len(starts), 16):
        out.write("    " + ", ".join(map(str, starts[i:i + 16])) + ",\n")
    out.write(f"}};\nconst struct place_table {name} = {{{name}_rows, {name}_bucket}};\n")
