// Rules a company writes over the records of a type: "country = \"CN\" implies length(mobile) =
// 11".
//
// A rule is a condition in the formula language (model/formula.h) that every record should meet,
// with its own words for those that do not, and optionally a repair: what another value would be.
// It is kept as one JSON text, which is also what the trail of definitions keeps, so an earlier
// state of a rule is an earlier text. Pure functions, any thread.
#pragma once
#include "model/formula.h"
#include "model/property.h"

enum rule_state {
    RULE_OFF,   // written down, judges nothing: being tried
    RULE_WARN,  // what breaks it is told
    RULE_BLOCK, // what breaks it is not stored
    RULE_STATE_COUNT
};

enum {
    RULE_TEXT_MAX = 1000, // bytes of a label or message
    RULES_MAX = 500,      // of one type
};

struct rule {
    int64_t id;
    str name;        // [a-z][a-z0-9_]*, unique within its type
    const char *key; // "rule.<name>": what its issues are called
    str label[LANG_COUNT];
    str message[LANG_COUNT]; // may hold {property} and {value}, of the property it is about
    str condition;
    str about; // name of the property whose value is wrong; empty: the record as a whole
    enum rule_state state;
    int64_t effective_from; // microseconds UTC; 0: from the beginning
    str repaired;           // name of the property that the repair is for; empty: there is none
    str repair;             // formula of its better value
    int64_t position;
    int64_t created_at, updated_at;
    // Read from those; NULL where the formula can not be read any more (a property was archived).
    const struct formula *judges;
    const struct property *property; // of `about`
    const struct formula *repairs;
    const struct property *target; // of `repaired`
};

const char *rule_state_name(enum rule_state state); // "warn"
bool rule_state_read(str name, enum rule_state *state);

// Everything but id, name, key and times; the position stays where the text has none. Texts of
// `rule` live in `arena`.
MUST_CHECK bool rule_of_json(struct arena *arena, str text, struct rule *rule, struct err *err);
str rule_json(struct arena *arena, const struct rule *rule);

// Reads condition and repair over `type`. ERR_INPUT with a sentence; err->detail is the member that
// is wrong: "condition", "about", "repairProperty" or "repair".
MUST_CHECK bool rule_read(struct arena *arena, const struct object_type *type, struct rule *rule,
                          struct err *err);
// The rule that issues of that key ("rule.<name>") come from, of the type; NULL: a key of the
// program's own, or of a rule that is gone.
const struct rule *rule_of_key(const struct object_type *type, str key);
// The last step of loading a schema: reads all rules of all types. What can not be read is logged.
void schema_read_rules(struct schema *schema);

// Whether the record breaks it: its condition is false. What can not be worked out (a value is
// missing) breaks nothing. `patterns` as of formula_holds_within.
bool rule_broken(const struct rule *rule, struct arena *arena, const struct record *record,
                 int64_t now, struct pattern_budget *patterns);
// Whether it judges at that time.
bool rule_holds(const struct rule *rule, int64_t now);
// What its repair makes of the record, as a text for its target; empty where it has none, or it
// comes out as it is.
str rule_repair(const struct rule *rule, struct arena *arena, const struct record *record,
                int64_t now);
