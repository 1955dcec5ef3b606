// One typed datum: the same struct in a record's slot, as a bind argument and as a result column.
//
// Time is an INT of microseconds UTC, money an INT of minor units, bool an INT 0 or 1, a date TEXT
// `YYYY-MM-DD`: so the two database engines need little dialect.
#pragma once
#include "base/str.h"

enum value_kind { VALUE_NULL, VALUE_INT, VALUE_FLOAT, VALUE_TEXT, VALUE_BYTES };

struct value {
    enum value_kind kind;
    union {
        int64_t i;
        double f;
        str s; // TEXT and BYTES; not owned
    };
};

static inline struct value value_null(void) {
    return (struct value){.kind = VALUE_NULL};
}
static inline struct value value_int(int64_t i) {
    return (struct value){.kind = VALUE_INT, .i = i};
}
static inline struct value value_bool(bool b) {
    return value_int(b ? 1 : 0);
}
static inline struct value value_float(double f) {
    return (struct value){.kind = VALUE_FLOAT, .f = f};
}
static inline struct value value_text(str s) {
    return (struct value){.kind = VALUE_TEXT, .s = s};
}
static inline struct value value_bytes(str s) {
    return (struct value){.kind = VALUE_BYTES, .s = s};
}
// TEXT, or NULL where `s` is empty.
static inline struct value value_text_or_null(str s) {
    return s.len ? value_text(s) : value_null();
}
// INT, or NULL where `i` is 0: for references, since no id is 0.
static inline struct value value_id(int64_t i) {
    return i ? value_int(i) : value_null();
}

static inline bool value_is_null(struct value v) {
    return v.kind == VALUE_NULL;
}
static inline int64_t value_as_int(struct value v) {
    return v.kind == VALUE_INT ? v.i : v.kind == VALUE_FLOAT ? (int64_t)v.f : 0;
}
static inline double value_as_float(struct value v) {
    return v.kind == VALUE_FLOAT ? v.f : v.kind == VALUE_INT ? (double)v.i : 0;
}
static inline str value_as_str(struct value v) {
    return v.kind == VALUE_TEXT || v.kind == VALUE_BYTES ? v.s : (str){0};
}

bool value_equal(struct value a, struct value b); // same kind and same datum; NULL equals NULL
struct value value_copy(struct arena *arena, struct value v);
