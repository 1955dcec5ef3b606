// Two passes: the ids are gathered with the rights of whoever asked, then saved in small batches.
// What is refused keeps nothing else back: such a batch is tried again record by record.
#include "crm/access.h"
#include "crm/save.h"
#include "crm/transfer_private.h"
#include "store/job.h"
#include "store/owner.h"
#include "store/record.h"
#include "store/transfer.h"

enum { RECORDS_A_TIME = 50 };

struct item {
    int64_t type_id, id;
    int64_t to;     // undo: the owner before
    int64_t expect; // undo: the owner that the transfer gave
};

struct run {
    struct work *work;
    const struct job *job;
    const struct transfer *transfer; // NULL: an undo
    struct item *items;
    size_t count, cap;
    struct transfer_result *result;
};

struct batch {
    const struct run *run;
    const struct item *items;
    size_t count;
    int64_t done, left;
};

static void add_item(struct run *r, struct item item) {
    if (r->count == r->cap) {
        size_t cap = r->cap ? 2 * r->cap : 1024;
        r->items =
            arena_grow(r->work->arena, r->items, r->cap * sizeof *r->items, cap * sizeof *r->items);
        r->cap = cap;
    }
    r->items[r->count++] = item;
}

// -- which

static bool gather_type(struct run *r, const struct object_type *type) {
    struct query query;
    struct record_page page;
    const struct property *none = NULL;
    bool any;
    const struct transfer *t = r->transfer;
    if (!transfer_query(r->work, type, t->from, t->from_id, &query, &any))
        return false;
    query.limit = QUERY_LIMIT_MAX;
    query.properties = &none;
    query.property_count = 0;
    while (any) {
        if (!store_record_query(r->work, &query, &page))
            return false;
        for (size_t i = 0; i < page.count; i++)
            add_item(r, (struct item){.type_id = type->id, .id = page.records[i]->id});
        query.after = page.after;
        any = page.after.len > 0;
    }
    return true;
}

static bool gather(struct run *r) {
    const struct transfer *t = r->transfer;
    if (t->from == TRANSFER_CHOSEN) {
        for (size_t i = 0; i < t->id_count; i++)
            add_item(r, (struct item){.type_id = t->types[0]->id, .id = t->ids[i]});
        return true;
    }
    for (size_t i = 0; i < t->type_count; i++)
        if (!gather_type(r, t->types[i]))
            return false;
    return true;
}

// -- giving

// Nobody is written by an empty text.
static bool save_owner(struct work *work, const struct record *record, int64_t owner,
                       bool *changed) {
    struct assignment set = {.text = {0}};
    for (size_t i = 0; i < record->type->property_count; i++)
        if (record->type->properties[i].system == SYSTEM_OWNER)
            set.property = &record->type->properties[i];
    if (owner)
        set.text = str_format(work->arena, "%lld", (long long)owner);
    // Who owned it before may have left: it is theirs again where that is taken back.
    int64_t *known = ARENA_NEW(work->arena, int64_t);
    *known = owner;
    struct save save = {.type = record->type,
                        .id = record->id,
                        .expected_version = record->version,
                        .assignments = &set,
                        .count = 1,
                        .reading = {.owners = known, .owner_count = 1},
                        .source = {.kind = SOURCE_FORM},
                        .stages_ask_only = true};
    struct save_result result;
    if (!set.property || !crm_save(work, &save, &result))
        return false;
    *changed = result.changed;
    return true;
}

// Whether it still is what the transfer (or its undo) is about.
static bool is_meant(struct work *work, const struct run *r, const struct item *item,
                     const struct record *record, bool *meant) {
    const struct transfer *t = r->transfer;
    struct owner owner;
    *meant = !t ? record->owner_id == item->expect
                : t->from == TRANSFER_CHOSEN ||
                      record->owner_id == (t->from == TRANSFER_PERSON ? t->from_id : 0);
    if (!t || t->from != TRANSFER_LEFT)
        return true;
    return store_owner_get(work, record->owner_id, &owner, meant) &&
           ((*meant = *meant && owner.disabled_at) || true);
}

static bool give_one(struct work *work, struct batch *b, const struct item *item, int64_t *turn) {
    const struct transfer *t = b->run->transfer;
    const struct object_type *type = schema_type_by_id(work->schema, item->type_id);
    struct record *record;
    bool done, changed;
    if (!type || !store_record_get(work, type, item->id, false, &record) ||
        !store_transfer_has(work, b->run->job->id, item->id, &done))
        return !type;
    if (done) // before the job was interrupted
        return true;
    bool meant = record && !record->archived_at;
    if (meant && !is_meant(work, b->run, item, record, &meant))
        return false;
    if (!meant) {
        b->left++;
        return true;
    }
    int64_t to = t ? t->to[*turn % (int64_t)t->to_count] : item->to;
    if ((t && transfer_is_bulk(t) && !crm_access_record(work, RIGHT_BULK, record)) ||
        !save_owner(work, record, to, &changed))
        return false;
    struct transfer_change change = {.job_id = b->run->job->id,
                                     .record_id = record->id,
                                     .type_id = type->id,
                                     .before = record->owner_id,
                                     .after = to};
    ++*turn;
    b->done += changed;
    return store_transfer_add(work, &change);
}

static bool write_batch(void *argument, struct work *work) {
    struct batch *b = argument;
    struct actor kept = work->who;
    int64_t turn;
    b->done = b->left = 0; // may be the second try
    // What somebody gave away they may have lost sight of: taking it back asks no right.
    if ((b->run->transfer && !crm_access_become(work, b->run->job->actor_id, b->run->job->lang)) ||
        !store_transfer_count(work, b->run->job->id, &turn))
        return false;
    bool ok = true;
    for (size_t i = 0; ok && i < b->count; i++)
        ok = give_one(work, b, &b->items[i], &turn);
    work->who = kept;
    return ok;
}

static bool may_be_left(enum err_code code) {
    return code == ERR_INVALID || code == ERR_CONFLICT || code == ERR_STALE ||
           code == ERR_NOT_FOUND || code == ERR_DENIED;
}

static bool write(struct run *r, const struct writer *writer, struct batch *b) {
    if (writer->run(writer->context, write_batch, b, r->work->err)) {
        r->result->done += b->done;
        r->result->left += b->left;
        return true;
    }
    if (!may_be_left(r->work->err->code))
        return false;
    if (b->count == 1) {
        r->result->left++;
        err_clear(r->work->err);
        return true;
    }
    for (size_t i = 0; i < b->count; i++) {
        struct batch one = {.run = r, .items = b->items + i, .count = 1};
        if (!write(r, writer, &one))
            return false;
    }
    return true;
}

static bool write_all(struct run *r, const struct writer *writer, const struct progress *progress) {
    for (size_t i = 0; i < r->count; i += RECORDS_A_TIME) {
        struct batch b = {.run = r, .items = r->items + i, .count = r->count - i};
        if (b.count > RECORDS_A_TIME)
            b.count = RECORDS_A_TIME;
        if (!write(r, writer, &b))
            return false;
        if (!progress_report(progress, (int64_t)(i + b.count), (int64_t)r->count, "writing"))
            return WORK_FAIL(r->work, ERR_CANCELLED, "The transfer was cancelled.");
    }
    return true;
}

bool crm_transfer_run(struct work *work, const struct writer *writer, const struct job *job,
                      const struct transfer *transfer, const struct progress *progress,
                      struct transfer_result *result) {
    struct run r = {.work = work, .job = job, .transfer = transfer, .result = result};
    *result = (struct transfer_result){0};
    return crm_access_become(work, job->actor_id, job->lang) && gather(&r) &&
           write_all(&r, writer, progress);
}

bool crm_transfer_undo(struct work *work, const struct writer *writer, const struct job *job,
                       int64_t of, const struct progress *progress,
                       struct transfer_result *result) {
    enum { PAGE = 1000 };
    struct run r = {.work = work, .job = job, .result = result};
    struct transfer_change *list;
    size_t count;
    int64_t after = 0;
    *result = (struct transfer_result){0};
    do {
        if (!store_transfer_list(work, of, after, PAGE, &list, &count))
            return false;
        for (size_t i = 0; i < count; i++) {
            after = list[i].record_id;
            add_item(&r, (struct item){list[i].type_id, after, list[i].before, list[i].after});
        }
    } while (count == PAGE);
    return write_all(&r, writer, progress);
}
