#!/usr/bin/env python3
"""Builds files into the program: writes a C source with a table of struct embedded_file.

Usage: embed.py OUTPUT.c TABLE ROOT FILE|FOLDER...

TABLE becomes `const struct embedded_file TABLE[]` with `const size_t TABLE_count`; a user declares
both `extern`. Each entry's name is the file's path below ROOT. Files are sorted by name, so the
same files give the same source. A folder stands for all files below it; one that is not there
is empty. The output is only written when it would change.
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


def files_of(paths):
    for path in paths:
        if os.path.isdir(path):
            for folder, _, names in os.walk(path):
                yield from (os.path.join(folder, name) for name in names)
        elif os.path.exists(path) or not path.endswith(os.sep):
            yield path


def main(arguments):
    if len(arguments) < 3:
        sys.exit(__doc__)
    output, table, root = arguments[:3]
    named = sorted((os.path.relpath(path, root).replace(os.sep, "/"), path)
                   for path in files_of(arguments[3:]))
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
    text = "\n".join(lines)
    if os.path.exists(output):
        with open(output, encoding="utf-8") as file:
            if file.read() == text:
                return
    with open(output, "w", encoding="utf-8") as file:
        file.write(text)


main(sys.argv[1:])
