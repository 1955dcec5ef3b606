// Rules and changes of the rulebook, above store/rule.h: who writes them, and what may be said.
//
// Each call is one change of definitions inside a write transaction that began with
// crm_define_begin (crm/definition.h). Refusals as there.
#pragma once
#include "crm/definition.h"
#include "crm/industry.h"
#include "model/rule.h"

// What is said of a rule; texts that are NULL, and languages that are, stay as they are.
struct rule_change {
    str name; // of a new one
    str label[LANG_COUNT];
    str message[LANG_COUNT];
    str condition, about, repaired, repair;
    bool has_state, has_effective_from, has_position;
    enum rule_state state;
    int64_t effective_from; // microseconds UTC; 0: from the beginning
    int64_t position;       // DEFINE_AT_END: behind the others
};

// NULL where there is none; *type is whose.
const struct rule *crm_rule_find(const struct schema *schema, int64_t id,
                                 const struct object_type **type);
// Formulas that can not be read: ERR_INPUT, err.detail "condition", "about", "repairProperty" or
// "repair". *out lives in work->arena.
MUST_CHECK bool crm_rule_create(struct work *work, const struct object_type *type,
                                const struct rule_change *change, struct rule **out);
MUST_CHECK bool crm_rule_update(struct work *work, const struct object_type *type,
                                const struct rule *rule, const struct rule_change *change,
                                struct rule **out);
MUST_CHECK bool crm_rule_archive(struct work *work, const struct object_type *type,
                                 const struct rule *rule);

// Takes a change of a rule or property back: what it was before is put again, as a change of its
// own. ERR_CONFLICT where it was changed since, or is of a kind that keeps no earlier state. In a
// write transaction that began with crm_define_begin. `survey`: what crm_rulebook_survey found.
MUST_CHECK bool crm_rulebook_undo(struct work *work, int64_t event_id,
                                  const struct industry_survey *survey);
// What has to be known of all records before that; on a reader. ERR_NOT_FOUND.
MUST_CHECK bool crm_rulebook_survey(struct work *work, int64_t event_id,
                                    struct industry_survey *out);
