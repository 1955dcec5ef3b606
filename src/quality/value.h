// Judging single values outside of records: what `kartoteka value`, the interface and tests ask.
//
// A value type is a row: a property type with the role or scheme that makes it that (an e-mail, a
// Polish tax id). The value goes the same way as a record's: read, normalised, judged. Pure; any
// thread.
#pragma once
#include "model/part.h"
#include "model/property.h"
#include "model/verdict.h"
#include "quality/column.h"

struct value_type {
    const char *name;       // "email": as on the command line and in the interface's path
    const char *about;      // in English, for --help and the documentation
    const char *type;       // name of its property type
    const char *match_role; // of the property that stands for it, or ""
};

// Row number `i`; NULL past the end.
const struct value_type *value_type_row(size_t i);
const struct value_type *value_type_find(str name); // NULL where unknown

struct value_question {
    const struct value_type *type;
    str country;                         // alpha-2 default of phones and postcodes; or empty
    enum lang lang;                      // of messages and names; a hint where words are doubtful
    int64_t now;                         // 0: nothing is judged by the clock
    const struct column_reading *column; // what the value's column showed; NULL: it stands alone
};

struct value_answer {
    enum verdict verdict;
    str value; // as it would be stored and exported; empty where there is none
    struct part_list parts;
    struct issue_list issues;
    str suggestion; // what would be better, of the gravest issue that knows; or empty
};

// Of a cell with several values (e-mails, phones) the first is the value, the others are the part
// "further". Results live in `arena`.
void quality_value(struct arena *arena, const struct value_question *question, str input,
                   struct value_answer *out);
