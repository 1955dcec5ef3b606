#!/usr/bin/env python3
"""Builds files into the program: writes a C source with a table of struct embedded_file.

Usage: embed.py OUTPUT.c TABLE ROOT FILE...

TABLE becomes `const struct embedded_file TABLE[]` with `const size_t TABLE_count`; a user declares
both `extern`. Each entry's name is the file's path below ROOT. Files are sorted by name, so the
same files give the same source.
"""
import os
import sys


def array(number, data):
    lines = [f"static const unsigned char file_{number}[] = {{"]
    numbers = [str(byte) for byte in data] + ["0"]
    for at in range(0, len(numbers), 32):
        lines.append(",".join(numbers[at:at + 32]) + ",")
    lines.append("};")
    return lines


def main(arguments):
    if len(arguments) < 3:
        sys.exit(__doc__)
    output, table, root = arguments[:3]
    named = sorted((os.path.relpath(path, root).replace(os.sep, "/"), path)
                   for path in arguments[3:])
    lines = ["// Written by tools/embed.py.", '#include "base/embedded.h"', "",
             f"extern const struct embedded_file {table}[];",
             f"extern const size_t {table}_count;", ""]
    rows = []
    for number, (name, path) in enumerate(named):
        if '"' in name or "\\" in name:
            sys.exit(f"embed.py: {path}: such a name can not be written in C")
        with open(path, "rb") as file:
            data = file.read()
        lines += array(number, data)
        rows.append(f'    {{"{name}", file_{number}, {len(data)}}},')
    lines += ["", f"const struct embedded_file {table}[] = {{", *rows, "    {0}, // the end", "};",
              f"const size_t {table}_count = {len(named)};", ""]
    with open(output, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


main(sys.argv[1:])
