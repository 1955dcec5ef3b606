// Formulas: what a calculated property is worked out from, as people write it
// (`if(is_known(closedate), days_between(createdate, closedate), 0)`).
//
// The one idea: everything is checked when a formula is read, nothing can go wrong when it runs.
// Reading knows the kind of every part (number, text, bool, date, time), so it refuses what makes
// no sense, saying where; running always gives a value, and "cannot be worked out" (an operand is
// empty, a division by zero, a number out of range) is the empty value. Functions and operators are
// rows of one table (formula_function.c). Grammar and table for people: docs/formulas.md.
//
// It reaches the record it is run for and nothing else; what it may cost is limited below.
//
// Dates and times are UTC. Pure functions, any thread.
#pragma once
#include "base/err.h"
#include "model/record.h"

enum {
    FORMULA_TEXT_MAX = 4000,     // bytes of a formula
    FORMULA_DEPTH_MAX = 50,      // brackets, calls and signs inside each other
    FORMULA_NODES_MAX = 500,     // constants, properties, operators and calls
    FORMULA_PATTERNS_MAX = 10,   // of `matches`; what one may cost: text/pattern.h
    FORMULA_RESULT_MAX = 65536,  // bytes of a text worked out; more is cut off between characters
    FORMULA_MONEY_SCALE = 10000, // money is kept as whole ten-thousandths
};

struct formula;

// Reads a formula over the properties of `type`, which must outlive it: by our name, the wire's or
// a column header that means no other (formula_name.c). ERR_INPUT where it is refused: the text
// gives the character's position and what was expected; `detail` is the unknown property, part or
// function. The formula lives in `arena`; `text` is not kept.
MUST_CHECK bool formula_parse(struct arena *arena, const struct object_type *type, str text,
                              struct formula **out, struct err *err);
// Whether what it gives can be kept in `target` (any kind fits a text); ERR_INVALID where not.
MUST_CHECK bool formula_fits(const struct formula *f, const struct property *target,
                             struct err *err);
// Its value for a record of the type it was read for, in the normal form of `target`'s type; NULL
// where it is empty or does not fit. `now` is microseconds UTC. Texts live in `arena` or in
// `record`. `target` may be a property of any type, and need not be one of the record's.
struct value formula_run(const struct formula *f, struct arena *arena, const struct record *record,
                         int64_t now, const struct property *target);
// A formula as a condition ("country = \"CN\" implies ..."): whether it is one (ERR_INVALID where
// not), and whether it holds for a record. What cannot be worked out is not known, never wrong, and
// so is what compares something that is not there, which "=" or "length" in a value would take for
// different or 0: only "is empty" and its like look at that.
enum formula_truth { FORMULA_FALSE, FORMULA_TRUE, FORMULA_UNKNOWN };
MUST_CHECK bool formula_is_condition(const struct formula *f, struct err *err);
enum formula_truth formula_holds(const struct formula *f, struct arena *arena,
                                 const struct record *record, int64_t now);
// The same as one of many conditions, whose patterns (text/pattern.h) share what they may cost;
// NULL: those of this one do. What is given up is not known.
struct pattern_budget;
enum formula_truth formula_holds_within(const struct formula *f, struct arena *arena,
                                        const struct record *record, int64_t now,
                                        struct pattern_budget *patterns);
// The properties it reads, each once, in order of appearance. Owned by the formula. A formula that
// leads back to its own property through others is the caller's to refuse.
void formula_dependencies(const struct formula *f, const struct property *const **out,
                          size_t *count);
bool formula_uses_now(const struct formula *f); // its value changes by itself
// The name of function number `i`, for completion and documentation; NULL past the end.
const char *formula_function_name(size_t i);
