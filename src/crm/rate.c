// Judging a record as it will be stored, and writing its scores into it.
#include "crm/rate.h"
#include "crm/derive.h"
#include "crm/flaws.h"
#include "crm/save.h"
#include "model/calculated.h"
#include "store/duplicate.h"
#include "store/record.h"

// How unique a record is by the most certain of its open groups.
static int uniqueness_of(str certainty) {
    return str_is(certainty, "sure") ? 0 : certainty.len ? 50 : 100;
}

bool crm_rate(struct work *work, const struct record *record, bool is_new,
              struct issue_list *issues, struct rating *out) {
    str certainty = {0};
    if (!is_new && !store_duplicate_standing(work, record->id, &certainty))
        return false;
    struct standing standing = {.uniqueness = uniqueness_of(certainty), .now = work->now};
    struct quality_context c = {
        .arena = work->arena, .issues = issues, .lang = work->who.lang, .now = work->now};
    issue_list_init(issues, work->arena);
    quality_judge(&c, record);
    quality_rate(record, issues, &standing, out);
    return true;
}

bool crm_work_out(struct work *work, struct record *record, bool is_new,
                  struct issue_list *issues) {
    struct rating rating;
    issue_list_init(issues, work->arena);
    record_work_out(record, work->arena, work->now);
    // What is archived keeps what it had: nobody works with it.
    if (record->archived_at || !type_is_scored(record->type))
        return true;
    if (!crm_rate(work, record, is_new, issues, &rating))
        return false;
    for (size_t i = 0; i < SCORE_COUNT; i++)
        if (record->type->scores[i])
            record->values[record->type->scores[i]->slot] = value_float(rating.parts[i]);
    return true;
}

// Its contact points are not read with a record; whether there are any counts only where no
// property says how to reach it.
static bool work_out_stored(struct work *work, struct record *record) {
    bool unreached = !record->point_count && crm_is_matched(record->type) &&
                     !record_has_role(record, "email") && !record_has_role(record, "phone");
    struct issue_list issues;
    return (!unreached || store_record_points(work, record)) &&
           crm_work_out(work, record, false, &issues) &&
           crm_flaws_write(work, record, record, &issues, NULL);
}

const struct deriving crm_deriving = {work_out_stored, crm_rederive};
