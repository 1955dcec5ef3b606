// Duplicates for who does not see every value that records are matched by.
//
// What they are told may follow from nothing but what they see, else adding and leaving out values
// would tell the others. So the records that have an e-mail address or telephone of theirs in
// common are looked up (the live index would find by hidden values), and judged by forms made of
// what is seen of each, as the stored ones hold everything. What the company and the engine have
// learnt of weights is left out with it. Somebody who is alike only is found by the queue, behind
// them.
#include "crm/access.h"
#include "crm/candidate_private.h"
#include "crm/field_access.h"
#include "crm/match_role.h"
#include "crm/match_rule.h"
#include "model/field_view.h"
#include "store/record.h"

bool candidate_explain_seen(struct work *work, const struct object_type *type,
                            const struct match_form *form, int64_t id,
                            struct match_explanation *out, bool *known) {
    struct actor kept;
    struct record *record;
    struct match_weights weights;
    crm_access_raise(work, &kept);
    bool done = store_record_get(work, crm_type_now(work, type), id, false, &record);
    crm_access_lower(work, &kept);
    *known = done && record;
    if (!*known)
        return done;
    struct match_form other = derive_form(work->arena, field_seen(work->arena, type, record));
    crm_match_weights(type, &weights);
    match_explain(work->arena, form, &other, NULL, &weights, out);
    return true;
}

bool candidate_points_seen(const struct object_type *type, const struct contact_point *point) {
    return !(type->points_withheld >> point->kind & 1);
}
