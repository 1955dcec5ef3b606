// What a company changes of a model: which fields count, how much, what has to agree, and how
// certain a pair has to be.
//
// The automatic model is the default and the base: a rule never replaces it, it makes fields
// silent, louder or binding. Weights that were learnt stay; a rule is put over them. Pure.
//
// Each level of a field stands in one class (the table in rules.c):
//   exact    the values are the same: "exact only" hears this and what differs, nothing else
//   near     the same but for typing, script, a short form
//   partly   something in common, or something missing: neither agreement nor difference
//   differs  the values are those of two records
// A demand looks at the class, also where the field does not count:
//   agree       exact, or near where that counts; an empty value does not agree
//   not_differ  everything but "differs"; an empty value is fine
//   differ      "differs" only: records of two sources that hold no duplicates of their own
// Two records that break a demand are no pair, whatever else agrees.
#pragma once
#include "base/json.h"
#include "match/model.h"

enum match_use { MATCH_USE_AUTOMATIC, MATCH_USE_EXACT, MATCH_USE_OFF, MATCH_USE_COUNT };

enum match_demand {
    MATCH_DEMAND_NONE,
    MATCH_DEMAND_AGREE,
    MATCH_DEMAND_NOT_DIFFER,
    MATCH_DEMAND_DIFFER,
    MATCH_DEMAND_COUNT
};

enum match_class {
    MATCH_CLASS_NOTHING,
    MATCH_CLASS_EXACT,
    MATCH_CLASS_NEAR,
    MATCH_CLASS_PARTLY,
    MATCH_CLASS_DIFFERS
};

// By how much a field's weights may be multiplied, and what precision may be wanted.
#define MATCH_FACTOR_LEAST 0.25
#define MATCH_FACTOR_MOST  4.0
#define MATCH_WANTED_LEAST 0.5
#define MATCH_WANTED_MOST  0.9999

struct match_field_rule {
    enum match_use use;
    enum match_demand demand;
    float factor; // of what the field's levels weigh
};

struct match_rules {
    enum match_model model;
    struct match_field_rule fields[MATCH_FIELDS_MAX];
    float sure;   // precision wanted of pairs that are merged without asking
    float review; // of pairs that a person is asked about; never above `sure`
};

void match_rules_default(enum match_model model, struct match_rules *rules);
bool match_rules_equal(const struct match_rules *a, const struct match_rules *b);
// Puts the rules over weights of the same model, once.
void match_rules_apply(const struct match_rules *rules, struct match_weights *weights);
enum match_class match_level_class(enum match_model model, size_t field, unsigned level);

const char *match_use_name(enum match_use use);          // "automatic" "exact" "off"
const char *match_demand_name(enum match_demand demand); // "none" "agree" "not_differ" "differ"
// What rules call a field: "email" of "match.email".
str match_field_name(enum match_model model, size_t field);

// {"sure":0.995,"review":0.7,"fields":{"email":{"use":"exact","weight":2,"demand":"agree"}}}: what
// is automatic is left out; of the automatic model "{}".
str match_rules_json(struct arena *arena, const struct match_rules *rules);
// What the text leaves out is automatic. False where a member is unknown or out of range: *wrong
// names it ("email.weight"), and *rules has everything that could be read.
MUST_CHECK bool match_rules_read(struct arena *arena, enum match_model model,
                                 const struct json *json, struct match_rules *rules, str *wrong);
