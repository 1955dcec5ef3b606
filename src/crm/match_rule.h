// How duplicates of a type are found: its model, and what the company changed of it. Who asks for
// weights or thresholds asks here, so that a change acts everywhere at once.
#pragma once
#include "crm/definition.h"
#include "match/rules.h"
#include "store/match_rule.h"

// False: nothing was changed, and *rules is the automatic model.
bool crm_match_rules(const struct object_type *type, struct match_rules *rules);
// The model's weights with the rules put over them.
void crm_match_weights(const struct object_type *type, struct match_weights *weights);
// Those of the tables, from which a scan learns.
void crm_match_table_weights(const struct object_type *type, struct match_weights *weights);
// The weights as a batch wants them, that puts the rules over them itself: what the last scan
// learnt, else the tables'.
void crm_match_usual_weights(const struct object_type *type, struct match_weights *weights);
// Another number where the weights are others.
uint64_t crm_match_mark(const struct object_type *type);

// Rules as people give them. ERR_INPUT, naming the member that is wrong; ERR_INVALID for a type
// whose records are not matched. What is left out is automatic.
MUST_CHECK bool crm_match_rules_read(struct work *work, const struct object_type *type,
                                     const struct json *json, struct match_rules *rules);
// Puts them in place of what is there, inside a write transaction that began with crm_define_begin
// (crm/definition.h): a change of definitions that is kept in the trail, renews the live index and
// orders a scan. What changes nothing is no change. The automatic ones take the rules away.
// *now is the type as it is afterwards.
MUST_CHECK bool crm_match_rules_put(struct work *work, const struct object_type *type,
                                    const struct match_rules *rules,
                                    const struct object_type **now);
// Takes a change of them back, as crm_rulebook_undo (crm/rule.h).
MUST_CHECK bool define_match_rules_undo(struct work *work, const struct object_type *type,
                                        const struct definition_event *event);

// What a stored rule of one field says, for the trail: "exact values only, weight × 2".
str crm_match_field_words(struct arena *arena, const struct json *field, enum lang lang);
