// Likely existing records for one being typed, saved or imported.
#pragma once
#include "crm/derive.h"
#include "match/explain.h"
#include "model/record.h"
#include "store/work.h"

struct candidate {
    int64_t id;
    double probability;
    bool sure;  // at or above the threshold for "sure"
    bool point; // shares a contact point
};

enum { CANDIDATES_MAX = 10 };

// Best first, at or above the review threshold. Asks the store for equal contact points (so it sees
// this transaction's own rows) and the live index, where there is one, for everything else.
// `except`: an id to leave out, 0 none.
MUST_CHECK bool crm_candidates(struct work *work, const struct record *record,
                               const struct match_form *form, int64_t except,
                               struct candidate **out, size_t *count);

// Why two records are thought to be one; both must have stored forms.
MUST_CHECK bool crm_explain(struct work *work, const struct object_type *type, int64_t a, int64_t b,
                            struct match_explanation *out);
// The same for a record that is not stored yet.
MUST_CHECK bool crm_explain_form(struct work *work, const struct object_type *type,
                                 const struct match_form *form, int64_t b,
                                 struct match_explanation *out);

// Whether a reason says that two records tell two identities: two tax ids, two dates of birth. The
// engine may find them to be one all the same (a birthday is often wrong); people should see it.
bool crm_is_contradiction(const struct match_reason *reason);
// Whether any of the reasons between two records is one.
MUST_CHECK bool crm_contradict(struct work *work, const struct object_type *type, int64_t a,
                               int64_t b, bool *out);

double crm_sure_threshold(const struct object_type *type);
double crm_review_threshold(const struct object_type *type);
