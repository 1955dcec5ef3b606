// Judging a whole record: everything that is poor about it. How good it is: score.h.
//
// Rules about single values stand with their property types (model/types); here are those that need
// several properties at once, as rows of one table (judge.c). A suggestion can be applied as it is:
// assigning it to the issue's property is the repair. Pure; any thread.
#pragma once
#include "model/formula.h"
#include "quality/column.h"

struct quality_context {
    struct arena *arena;       // results live here
    struct issue_list *issues; // may be NULL
    str country;               // alpha-2, where the record has none; or empty
    unsigned date_orders;      // how texts are to be read: see model/type.h
    unsigned number_decimals;
    const struct column_reading *columns; // by slot: what the column that a value comes from shows,
                                          // before the two above count; NULL: there are none
    bool keep_placeholders;               // see model/type.h
    bool exact_dates;                     // the same
    const struct record *before;          // what is there; NULL: nothing, or nobody asks
    enum lang lang;                       // of lists of options inside issues
    int64_t now;                          // 0: nothing is judged by the clock
    str *written;     // by slot: what quality_assign made of the whole text, further values behind
                      // "; "; stays empty where it could not be read. NULL: nobody asks
    bool no_points;   // e-mails and phones become no contact points: the record is not kept
    bool keep_points; // a replaced e-mail or phone stays as a further contact point
};

// The context in which a type reads and judges a value of this record (its country counts).
struct type_context quality_type_context(const struct quality_context *c,
                                         const struct record *record,
                                         const struct property *property);

// All issues of a stored record: of every value, then of the record as a whole.
void quality_judge(const struct quality_context *c, const struct record *record);
// Only those of the record as a whole: after assigning, when the values have been judged already.
void quality_judge_whole(const struct quality_context *c, const struct record *record);

// Whether the property's standard is met: for trying one on many records. Not known where its
// pattern is too costly.
enum formula_truth quality_meets_standard(struct arena *arena, const struct record *record,
                                          const struct property *property, int64_t now);

// The rules about whole records, for documentation and tests: NULL past the end.
const char *quality_rule(size_t i);
