// Trying match rules on the whole base before they hold: the batch runs twice over the stored
// forms, by the rules as they are and by those proposed, and the pairs are laid side by side.
// Nothing is written. In the background (JOB_MATCH_TRIAL), with progress; may be cancelled.
#pragma once
#include "crm/duplicates.h"
#include "crm/match_rule.h"

enum { MATCH_TRIAL_EXAMPLES = 20 };

// Writes {"records","now","then","gained","lost","surer","doubted","seconds"}. now, then: {"sure",
// "review"} of pairs, {"sureGroups","reviewGroups"} of groups. gained: pairs that would be found
// and are not; lost: the other way round; surer and doubted: found both times, but sure only then,
// or only now. Each is {"count","examples"}, the strongest MATCH_TRIAL_EXAMPLES; an example has the
// records with their titles ("a", "b") and the certainty, probability and reasons each time
// ("now", "then"), in the words of `lang`. ERR_CANCELLED.
MUST_CHECK bool crm_match_trial(struct work *work, const struct object_type *type,
                                const struct match_rules *rules, enum lang lang,
                                const struct progress *progress, struct jsonw *out);
