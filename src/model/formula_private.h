// What the parts of a formula share: one datum while it is worked out, the rows of the functions
// and operators, and the formula itself.
//
// A formula is a list in the order of working out (operands before their operator), so running it
// is one loop over a stack, without recursion and without memory of its own.
#pragma once
#include "model/formula.h"
#include "text/pattern.h"

enum formula_kind { // bits: what a part may turn out to be, besides empty
    FORMULA_EMPTY = 0,
    FORMULA_NUMBER = 1,
    FORMULA_TEXT = 2,
    FORMULA_BOOL = 4,
    FORMULA_DATE = 8,
    FORMULA_TIME = 16,
    FORMULA_PATTERN = 32 // a text that was read as one: only an argument
};
enum {
    FORMULA_DAY = FORMULA_DATE | FORMULA_TIME, // these two compare with each other
    FORMULA_ANY = 31,
    FORMULA_TAKES = 3,
    FORMULA_UNLIKE = 9 // of `alike`: none
};

struct datum {
    enum formula_kind kind;
    union {
        double number; // finite
        str text;      // never empty
        bool truth;
        int64_t micros; // years 1 to 9999, as days
        int64_t days;   // since 1970-01-01
        const struct pattern *pattern;
    };
};

// They give the empty datum for what is no number, no text, or out of range.
struct datum datum_empty(void);
struct datum datum_number(double number);
struct datum datum_text(str text);
struct datum datum_bool(bool truth);
struct datum datum_date(int64_t days);
struct datum datum_time(int64_t micros);

int64_t datum_days(struct datum d);   // of a date or time
int64_t datum_micros(struct datum d); // of a date (its midnight) or time
// The sign of a - b, of two that are alike and not empty.
int datum_compare(struct datum a, struct datum b);
str datum_write(struct arena *arena, struct datum d); // as string() gives it

// What a property holds, as a kind; and one value of it.
enum formula_kind formula_kind_of(const struct property *property);
struct datum datum_of(const struct property *property, struct value value);
// Whether something of these kinds can be kept in `target`; and keeping it.
bool formula_kinds_fit(unsigned kinds, const struct property *target);
bool formula_refuse_target(unsigned kinds, const struct property *target, struct err *err);
struct value datum_fit(struct arena *arena, int64_t now, struct datum d,
                       const struct property *target);
// A piece of a sentence: "a number", "a date or a time".
str formula_kinds_name(struct arena *arena, unsigned kinds);
unsigned formula_sort(unsigned kinds); // the kinds that compare with these

struct formula_call {
    struct arena *arena;
    int64_t now;
    const struct rates *rates; // may be NULL
    struct pattern_budget *patterns;
    const struct datum *arguments;
    size_t count;
};

// What becomes of a call with an empty argument.
enum formula_empties {
    EMPTY_STOPS,    // the result is empty, the function is not asked
    EMPTY_COUNTS,   // it is asked: emptiness is what it is about
    EMPTY_IS_LEAST, // asked where a value is worked out; in a condition as EMPTY_STOPS, so that no
                    // rule complains about what is not there
};

struct formula_function {
    const char *name;
    size_t least, most;
    unsigned takes[FORMULA_TAKES]; // kinds of its arguments; the last is for all further ones
    unsigned gives;                // 0: what its alike arguments are
    size_t alike;                  // arguments from this one on must compare with each other
    enum formula_empties empties;
    struct datum (*run)(const struct formula_call *call);
};

// Those that work on texts (formula_text.c).
struct datum text_concat(const struct formula_call *c);
struct datum text_lower(const struct formula_call *c);
struct datum text_upper(const struct formula_call *c);
struct datum text_folded(const struct formula_call *c);
struct datum text_trimmed(const struct formula_call *c);
struct datum text_digits(const struct formula_call *c);
struct datum text_length(const struct formula_call *c);
struct datum text_word_count(const struct formula_call *c);
struct datum text_script(const struct formula_call *c);
struct datum text_contains(const struct formula_call *c);
struct datum text_starts_with(const struct formula_call *c);
struct datum text_ends_with(const struct formula_call *c);
struct datum text_matches(const struct formula_call *c);
struct datum text_replaced(const struct formula_call *c);

// Case does not matter in names of functions. NULL where unknown.
const struct formula_function *formula_function_find(str name);
const struct formula_function *formula_operator_find(const char *name);
// Whether it gives something else another day.
bool formula_function_uses_now(const struct formula_function *function);

struct formula_node {
    const struct formula_function *function; // of `count` nodes before it; NULL: a leaf
    const struct property *property;         // NULL: the constant
    const char *part;                        // of its value; NULL: the value itself
    struct datum constant;
    size_t escape; // of a text: byte behind a backslash that only a pattern may have; 0: none
    size_t count;
    unsigned kinds;
    size_t at; // byte of the text where it begins
};

struct formula {
    struct formula_node *nodes; // operands first; the last one is the whole
    size_t count;
    const struct property **properties;
    size_t property_count;
    size_t pattern_count;
    bool uses_now;
};
