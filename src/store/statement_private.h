// A statement being built from definitions: its text and its arguments, numbered as they come.
#pragma once
#include "base/buf.h"
#include "base/value.h"

struct statement {
    struct buf sql;
    struct value *args;
    size_t count;
    size_t cap;
};

void statement_init(struct statement *s, struct arena *arena);
void statement_add(struct statement *s, const char *sql);
void statement_add_str(struct statement *s, str sql);
// Appends "$n" and keeps the value.
void statement_arg(struct statement *s, struct value value);
const char *statement_sql(const struct statement *s);

// What LIKE ... ESCAPE '\\' finds the text with, anywhere: its own wildcards are letters.
str like_part(struct arena *arena, str text);
