// The store's reading functions with the caller's scope and "not found" as an error.
#include "crm/browse.h"
#include "crm/access.h"
#include "crm/field_access.h"
#include "crm/identify.h"
#include "crm/rate.h"
#include "crm/refuse.h"
#include "crm/review.h"
#include "model/change.h"
#include "store/decision.h"
#include "store/import_plan.h"
#include "store/job.h"
#include "store/store.h"
#include "store/user.h"

static bool no_record(struct work *work, int64_t id) {
    return crm_refuse_id(work, ERR_NOT_FOUND, "api.no_record", id);
}

bool browse_record(struct work *work, const struct object_type *type, int64_t id,
                   struct record **out, int64_t *redirected) {
    *redirected = 0;
    if (!store_record_get(work, type, id, false, out))
        return false;
    if (*out && !(*out)->archived_at)
        return true;
    // An archived one may have been merged: then its id leads on.
    int64_t survivor = id;
    if (!crm_identify(work, &survivor))
        return false;
    if (survivor != id) {
        *redirected = id;
        if (!store_record_get(work, type, survivor, false, out))
            return false;
    }
    return *out || no_record(work, id);
}

bool browse_query(struct work *work, const struct query *query, struct record_page *out) {
    return crm_identify_query(work, query) && store_record_query(work, query, out);
}

bool browse_record_totals(struct work *work, const struct record_totals *asked,
                          struct record_total **out, size_t *count, bool *more) {
    return store_record_totals(work, asked, out, count, more);
}

bool browse_hidden(struct work *work, const struct object_type *type, int64_t id, bool *hidden,
                   str *department) {
    return crm_access_hidden(work, type, id, hidden, department);
}

bool browse_sees_all(const struct work *work, const struct object_type *type) {
    return crm_access_sees_all(work, type);
}

bool browse_count(struct work *work, const struct object_type *type, bool archived,
                  int64_t *count) {
    if (work->live && crm_access_sees_all(work, type)) {
        *count = live_count(work->live, type, archived);
        return true;
    }
    struct query query = {.type = type, .archived = archived};
    return store_record_count(work, &query, work->live ? TOTAL_EXACT_MAX + 1 : 0, count);
}

bool browse_points(struct work *work, struct record *record) {
    return store_record_points(work, record);
}

bool browse_point_shared(struct work *work, const struct record *record,
                         const struct contact_point *point, bool *shared) {
    int64_t *ids;
    size_t count;
    *shared = false;
    if (!store_record_by_point(work, record->type, point->kind, point->key, 2, &ids, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        *shared = *shared || ids[i] != record->id;
    return true;
}

bool browse_judge(struct work *work, const struct record *record, struct issue_list *issues,
                  struct rating *rating) {
    return crm_rate(work, record, false, issues, rating);
}

// -- history

static bool visible(struct work *work, const struct object_type *type, int64_t id,
                    struct record **out) {
    int64_t asked = id;
    if (!crm_identify(work, &id) || !store_record_get(work, type, id, false, out))
        return false;
    return *out || no_record(work, asked);
}

bool browse_history(struct work *work, const struct object_type *type, int64_t record_id,
                    int64_t before, size_t limit, struct history_entry **out, size_t *count) {
    struct record *record;
    if (!visible(work, type, record_id, &record))
        return false;
    if (!type->partial)
        return store_history_list(work, record, before, limit, out, count);
    // Entries that are left out do not shorten the page.
    struct history_entry *some, *all = ARENA_ARRAY(work->arena, limit, struct history_entry);
    size_t read = limit, kept;
    *out = all;
    for (*count = 0; *count < limit && read == limit; *count += kept) {
        if (!store_history_list(work, record, before, limit, &some, &read))
            return false;
        before = read ? some[read - 1].id : before;
        kept = read;
        crm_fields_entries(work, type, some, &kept);
        kept = kept < limit - *count ? kept : limit - *count;
        for (size_t i = 0; i < kept; i++)
            all[*count + i] = some[i];
    }
    return true;
}

bool browse_history_entry(struct work *work, const struct object_type *type, int64_t record_id,
                          int64_t id, struct history_entry *out) {
    struct record *record;
    bool found;
    if (!visible(work, type, record_id, &record) || !store_history_get(work, id, out, &found))
        return false;
    if (!found || out->record_id != record->id)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no change %lld of this record.",
                         (long long)id);
    crm_fields_changes(work, type, &out->changes);
    return true;
}

// -- merges

bool browse_merges(struct work *work, int64_t type_id, int64_t record_id, int64_t before,
                   size_t limit, struct merge_row **out, size_t *count) {
    if (!store_merge_list(work, type_id, record_id, before, limit, out, count))
        return false;
    for (size_t i = 0; i < *count; i++)
        crm_fields_merge(work, &(*out)[i]);
    return true;
}

bool browse_merge(struct work *work, int64_t id, struct merge_row *row,
                  struct record **primary_before, struct record **record_before) {
    bool found;
    if (!store_merge_get(work, id, row, &found))
        return false;
    const struct object_type *type = found ? schema_type_by_id(work->schema, row->type_id) : NULL;
    if (!type)
        return WORK_FAIL(work, ERR_NOT_FOUND, "There is no merge %lld.", (long long)id);
    return record_unpack(work->arena, type, row->primary_before, primary_before, work->err) &&
           record_unpack(work->arena, type, row->record_before, record_before, work->err);
}

// -- duplicates

bool browse_groups(struct work *work, const struct duplicate_query *query,
                   struct duplicate_group **out, size_t *count, int64_t *total) {
    struct duplicate_query narrowed = *query;
    if (!crm_review_narrow(work, &narrowed) || !store_duplicate_list(work, &narrowed, out, count) ||
        !store_duplicate_found(work, &narrowed, total))
        return false;
    for (size_t i = 0; i < *count; i++)
        crm_review_value(work, &(*out)[i]);
    return true;
}

static bool count_open(struct work *work, const struct object_type *type, str certainty,
                       enum duplicate_whose whose, int64_t *count) {
    struct duplicate_query q = {
        .type = type, .status = STR("open"), .certainty = certainty, .whose = whose, .source = -1};
    return crm_review_narrow(work, &q) && store_duplicate_found(work, &q, count);
}

bool browse_queue(struct work *work, const struct object_type *type, int64_t since,
                  struct queue_counters *out) {
    bool narrow;
    if (!crm_review_enter(work, type, &narrow) ||
        !count_open(work, type, STR(""), WHOSE_ANY, &out->open) ||
        !count_open(work, type, STR("sure"), WHOSE_ANY, &out->sure) ||
        !count_open(work, type, STR(""), WHOSE_MINE, &out->mine) ||
        !count_open(work, type, STR(""), WHOSE_NOBODY, &out->unassigned) ||
        !store_decision_count(work, type->id, since, &out->settled, &out->settled_mine))
        return false;
    // What others decide is about records that the caller may not see.
    out->settled = narrow ? out->settled_mine : out->settled;
    return store_duplicate_scanned(work, type, &out->scanned_at);
}

bool browse_group_count(struct work *work, int64_t type_id, str status, str certainty,
                        int64_t *count) {
    return store_duplicate_count(work, type_id, status, certainty, count);
}

bool browse_group_records(struct work *work, const struct duplicate_group *group, size_t limit,
                          struct group_view *out) {
    int64_t *ids;
    size_t count;
    *out = (struct group_view){.group = *group};
    out->type = schema_type_by_id(work->schema, group->type_id);
    if (!out->type)
        return crm_refuse_id(work, ERR_NOT_FOUND, "queue.no_group", group->id);
    if (!store_duplicate_members_shown(work, group->id, limit, &ids, &count))
        return false;
    out->records = ARENA_ARRAY(work->arena, count, struct record *);
    for (size_t i = 0; i < count && out->record_count < limit; i++) {
        struct record *record;
        if (!store_record_get(work, out->type, ids[i], false, &record))
            return false;
        if (record)
            out->records[out->record_count++] = record;
    }
    return true;
}

bool browse_group(struct work *work, int64_t id, struct group_view *out) {
    struct duplicate_group group;
    bool found, sees = false;
    if (!store_duplicate_get(work, id, &group, &found) ||
        (found && !crm_review_sees(work, &group, &sees)))
        return false;
    if (!sees)
        return crm_refuse_id(work, ERR_NOT_FOUND, "queue.no_group", id);
    crm_review_value(work, &group);
    enum { RECORDS_SHOWN = 1000, PAIRS_SHOWN = 5000 };
    return browse_group_records(work, &group, RECORDS_SHOWN, out) &&
           store_duplicate_pairs_shown(work, id, PAIRS_SHOWN, &out->pairs, &out->pair_count);
}

bool browse_group_of(struct work *work, int64_t record_id, int64_t *group_id, int64_t *members) {
    struct duplicate_group group;
    bool found;
    *members = 0;
    if (!store_duplicate_group_of(work, record_id, group_id))
        return false;
    if (!*group_id)
        return true;
    bool sees = false;
    if (!store_duplicate_get(work, *group_id, &group, &found))
        return false;
    // Who does not get the group is told of none: it may hold what is hidden from them.
    if (found && !crm_review_sees(work, &group, &sees)) {
        if (work->err->code != ERR_DENIED)
            return false;
        err_clear(work->err);
    }
    *members = sees ? group.size : 0;
    *group_id = sees ? *group_id : 0;
    return true;
}

// -- imports

bool browse_import(struct work *work, int64_t id, struct import *out) {
    bool found;
    if (!store_import_get(work, id, out, &found))
        return false;
    return found || WORK_FAIL(work, ERR_NOT_FOUND, "There is no import %lld.", (long long)id);
}

bool browse_imports(struct work *work, int64_t edge, bool newer, size_t limit, struct import **out,
                    size_t *count) {
    return store_import_list(work, edge, newer, limit, out, count);
}

bool browse_import_refusals(struct work *work, int64_t id, int64_t after_row,
                            int64_t after_position, size_t limit, struct import_refusal **out,
                            size_t *count) {
    return store_import_refusals(work, id, after_row, after_position, limit, out, count);
}

bool browse_import_plan(struct work *work, const struct import *import, struct import_plan *plan) {
    return import_plan_read(work, import, plan);
}

bool browse_import_counters(struct work *work, const struct import *import,
                            struct import_counters *out) {
    return import_counters_read(work, import->counters, out);
}

bool browse_import_report(struct work *work, const struct import *import,
                          struct import_report **report) {
    return import_report_read(work, import, report);
}

bool browse_merged_ids(struct work *work, int64_t id, int64_t **ids, size_t *count) {
    return store_redirects_to(work, id, ids, count);
}

bool browse_import_forget(struct work *work, int64_t id) {
    struct import import;
    if (!browse_import(work, id, &import))
        return false;
    struct job job;
    bool known = false;
    if (import.job_id && !store_job_get(work, import.job_id, &job, &known))
        return false;
    bool at_work = known && (str_is(job.state, "waiting") || str_is(job.state, "running"));
    if (at_work || str_is(import.state, "checking") || str_is(import.state, "running") ||
        str_is(import.state, "undoing"))
        return crm_refuse(work, ERR_CONFLICT, "import.at_work", (str){0}, (str){0});
    return store_import_forget(work, id);
}

// -- totals

bool browse_totals(struct work *work, struct totals *out) {
    str sample;
    *out = (struct totals){0};
    if (!crm_review_totals(work, &out->groups_open, &out->groups_sure))
        return false;
    if (!crm_access_sees_all(work, NULL)) // what concerns all records is not told
        return true;
    if (!store_import_running(work, &out->imports_running) ||
        !store_job_count(work, STR("running"), &out->jobs_running) ||
        !store_job_count(work, STR("dead"), &out->jobs_dead) ||
        !store_setting_get(work, "sample", &sample))
        return false;
    out->sample_loaded = sample.len > 0;
    return true;
}

bool browse_user_name(struct work *work, int64_t id, str *name) {
    struct user user;
    bool found;
    *name = STR("");
    if (!id)
        return true;
    if (!store_user_get(work, id, &user, &found))
        return false;
    if (found)
        *name = user.name;
    return true;
}
