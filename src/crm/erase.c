// What else has to go with a record, and then each of them row by row (store/erase.c).
#include "crm/erase.h"
#include "crm/access.h"
#include "crm/field_access.h"
#include "crm/file.h"
#include "crm/live.h"
#include "crm/person_export.h"
#include "crm/person_forget.h"
#include "crm/queue.h"
#include "crm/record_lock.h"
#include "crm/refuse.h"
#include "crm/save_private.h"
#include "store/erase.h"
#include "store/export.h"
#include "store/record.h"

static const char *reason_of(enum erasure erasure) {
    return erasure == ERASURE_LAW ? "gdpr" : "purge";
}

static bool forget_imports(struct work *work, int64_t id, const struct person_traces *traces) {
    int64_t *imports;
    size_t count;
    if (!store_erase_imports(work, id, &imports, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!crm_person_forget_import(work, imports[i], traces))
            return false;
    return true;
}

static bool order_sweep(struct work *work, const struct object_type *type) {
    struct job_order order = {
        .kind = JOB_ERASE_SWEEP,
        .payload = str_format(work->arena, "{\"type\":\"" STR_FMT "\"}", STR_ARG(type->name))};
    return crm_job_order_again(work, &order);
}

// Merged records were not counted among the archived ones. `traces` NULL: nothing is looked for.
static bool erase_one(struct work *work, const struct record *record, bool merged,
                      struct person_traces *traces, struct source source) {
    enum erasure erasure = traces ? ERASURE_LAW : ERASURE_PURGE;
    if (!crm_lock_allows(work, record->id))
        return false;
    if (traces &&
        (!forget_imports(work, record->id, traces) || !store_export_forget(work, record->type->id)))
        return false;
    if (!save_leave_queue(work, record->id, "rejected") || !crm_file_forget(work, record->id) ||
        !store_erase(work, record, reason_of(erasure), source) || !order_sweep(work, record->type))
        return false;
    effect_add(work, (struct effect){.type = record->type,
                                     .record_id = record->id,
                                     .live_delta = record->archived_at ? 0 : -1,
                                     .archived_delta = record->archived_at && !merged ? -1 : 0});
    return true;
}

// An activity with nobody else at its other ends.
static bool is_only_about(struct work *work, const struct record *person, int64_t activity,
                          bool *only) {
    int64_t *others;
    size_t count;
    if (!store_erase_related(work, activity, person->type, &others, &count))
        return false;
    *only = count == 1 && others[0] == person->id;
    return true;
}

static bool erase_activities(struct work *work, const struct record *person,
                             const struct object_type *type, struct source source) {
    int64_t *ids;
    size_t count;
    if (!store_erase_related(work, person->id, type, &ids, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct record *activity;
        bool only;
        if (!is_only_about(work, person, ids[i], &only))
            return false;
        if (!only)
            continue;
        if (!store_record_get(work, type, ids[i], false, &activity) ||
            (activity && !erase_one(work, activity, false, NULL, source)))
            return false;
    }
    return true;
}

static bool erase_merged(struct work *work, const struct record *survivor,
                         struct person_traces *traces, struct source source) {
    int64_t *ids;
    size_t count;
    if (!store_erase_merged(work, survivor->id, &ids, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct record *merged;
        if (!store_record_get(work, survivor->type, ids[i], false, &merged) ||
            (merged && !erase_one(work, merged, true, traces, source)))
            return false;
    }
    return true;
}

// All of it before anything goes: what one record was called may stand in a file that another was
// brought by.
static bool trace(struct work *work, const struct object_type *type, int64_t id,
                  struct person_traces *traces) {
    struct record **records;
    size_t count;
    if (!crm_person_records(work, type, id, &records, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!crm_person_traces(work, records[i], traces))
            return false;
    return true;
}

bool crm_erase(struct work *work, const struct object_type *type, int64_t id, enum erasure erasure,
               struct source source) {
    struct person_traces traces = {0}, *law = erasure == ERASURE_LAW ? &traces : NULL;
    struct record *record;
    int64_t redirected;
    if (!crm_access_area(work, AREA_PRIVACY) || !crm_access_whole(work, RIGHT_DELETE, type) ||
        !crm_get(work, type, id, &record, &redirected))
        return false;
    if (!law && !record->archived_at)
        return crm_refuse_id(work, ERR_CONFLICT, "record.not_archived", record->id);
    // What is looked for are its values: all of them.
    if (law && (!crm_fields_all(work, type) || !trace(work, type, record->id, law)))
        return false;
    for (size_t i = 0; law && i < work->schema->type_count; i++) {
        const struct object_type *other = &work->schema->types[i];
        if (other->family == FAMILY_ACTIVITY && !erase_activities(work, record, other, source))
            return false;
    }
    return erase_merged(work, record, law, source) && erase_one(work, record, false, law, source) &&
           (!law || crm_person_forget(work, law));
}

// -- the job

struct word_sweep {
    const struct object_type *type;
    bool begin, more;
};

static bool sweep_words(void *argument, struct work *work) {
    struct word_sweep *s = argument;
    return store_erase_words(work, s->type, s->begin, &s->more);
}

bool crm_erase_sweep(struct work *work, const struct writer *writer, const struct object_type *type,
                     const struct progress *progress) {
    struct word_sweep sweep = {.type = type, .begin = true, .more = true};
    for (int64_t pieces = 0; sweep.more; pieces++) {
        if (!writer->run(writer->context, sweep_words, &sweep, work->err))
            return false;
        sweep.begin = false;
        if (!progress_report(progress, pieces, -1, "sweeping"))
            return WORK_FAIL(work, ERR_CANCELLED, "The sweep was stopped.");
    }
    return true;
}
