// Who is due, and settling it. The definitions have no circles (model/calculated.h), so what a
// settled record makes due in its turn comes to an end.
#include "store/calculate.h"
#include "base/json.h"
#include "base/map.h"
#include "store/job.h"
#include "store/record.h"
#include <stdlib.h>
#include <string.h>

struct due {
    const struct object_type *type;
    int64_t id;
    unsigned char *slots; // of roll-ups to be worked out
    bool waits;
};

struct due_list {
    struct due *items;
    size_t count;
    size_t cap;
    struct map by_id;                 // 8 bytes of the id
    const struct object_type **whole; // types of which all are due
    size_t whole_count;
};

static struct due_list *list_of(struct work *work) {
    if (!work->due) {
        work->due = ARENA_NEW(work->arena, struct due_list);
        map_init(&work->due->by_id, work->arena);
    }
    return work->due;
}

static struct due *due_of(struct work *work, const struct object_type *type, int64_t id) {
    struct due_list *list = list_of(work);
    str key = {(const char *)&id, sizeof id};
    // The map keeps places, counted from one: the array moves.
    size_t place = (size_t)(uintptr_t)map_get(&list->by_id, key);
    if (!place) {
        if (list->count == list->cap) {
            size_t cap = list->cap ? list->cap * 2 : 8;
            list->items = arena_grow(work->arena, list->items, list->cap * sizeof *list->items,
                                     cap * sizeof *list->items);
            list->cap = cap;
        }
        list->items[list->count++] = (struct due){
            type, id, ARENA_ARRAY(work->arena, type->property_count, unsigned char), true};
        place = list->count;
        map_set(&list->by_id, str_copy(work->arena, key), (void *)(uintptr_t)place);
    }
    struct due *due = &list->items[place - 1];
    due->waits = true;
    return due;
}

static void whole_type(struct work *work, const struct object_type *type) {
    struct due_list *list = list_of(work);
    for (size_t i = 0; i < list->whole_count; i++)
        if (list->whole[i] == type)
            return;
    list->whole = arena_grow(work->arena, list->whole, list->whole_count * sizeof *list->whole,
                             (list->whole_count + 1) * sizeof *list->whole);
    list->whole[list->whole_count++] = type;
}

// What is worked out is worked out from all values, whoever caused it sees.
static const struct object_type *whole_of(const struct work *work, const struct object_type *type) {
    return work->whole ? schema_type_by_id(work->whole, type->id) : type;
}

void store_due_all(struct work *work, const struct object_type *seen, int64_t id) {
    const struct object_type *type = whole_of(work, seen);
    struct due *due = due_of(work, type, id);
    for (size_t i = 0; i < type->rollup_count; i++)
        due->slots[type->rollups[i]->slot] = 1;
}

void store_due_itself(struct work *work, const struct object_type *type, int64_t id) {
    (void)due_of(work, whole_of(work, type), id);
}

void store_due_type(struct work *work, const struct object_type *type) {
    whole_type(work, whole_of(work, type));
}

// The owner's roll-ups over records of that type.
static void due_over(struct work *work, const struct object_type *owner, int64_t id,
                     int64_t rolled_type) {
    struct due *due = NULL;
    for (size_t i = 0; i < owner->rollup_count; i++) {
        if (owner->rollups[i]->worked_out->rollup.type->id != rolled_type)
            continue;
        if (!due)
            due = due_of(work, owner, id);
        due->slots[owner->rollups[i]->slot] = 1;
    }
}

void store_due_edge(struct work *work, int64_t a_type, int64_t a_id, int64_t b_type, int64_t b_id) {
    const struct schema *schema = work->whole ? work->whole : work->schema;
    const struct object_type *a = schema ? schema_type_by_id(schema, a_type) : NULL;
    const struct object_type *b = schema ? schema_type_by_id(schema, b_type) : NULL;
    if (!a || !b)
        return;
    due_over(work, a, a_id, b_type);
    due_over(work, b, b_id, a_type);
}

// -- a record changed

static bool differs(const struct record *before, const struct record *after,
                    const struct property *p) {
    return !value_equal(record_get(before, p), record_get(after, p));
}

static bool touches(const struct record *before, const struct record *after,
                    const struct rollup *rollup) {
    if (!before || !before->archived_at != !after->archived_at)
        return true;
    if (after->archived_at)
        return false; // does not count anyway
    if (rollup->property && differs(before, after, rollup->property))
        return true;
    for (size_t i = 0; i < rollup->filter_count; i++)
        if (differs(before, after, rollup->filters[i].property))
            return true;
    return false;
}

static bool owners_of(struct work *work, int64_t id, const struct object_type *owner, int64_t **ids,
                      size_t *count) {
    struct db_rows rows;
    *ids = ARENA_ARRAY(work->arena, CALCULATE_IDS_MAX + 1, int64_t);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT DISTINCT to_id FROM association WHERE from_id = $1 AND to_type = $2 "
                  "ORDER BY to_id LIMIT 5001",
                  DB_ARGS(value_int(id), value_int(owner->id)), &rows, work->err))
        return false;
    while (*count <= CALCULATE_IDS_MAX && db_next(&rows))
        (*ids)[(*count)++] = value_as_int(db_column(&rows, 0));
    return db_done(&rows, work->err);
}

// `before` NULL: all roll-ups.
static bool due_owners(struct work *work, const struct object_type *type, int64_t id,
                       const struct record *before, const struct record *after) {
    const struct object_type *asked = NULL;
    int64_t *ids = NULL;
    size_t count = 0;
    for (size_t i = 0; i < type->rolled_count; i++) {
        const struct rolled *rolled = &type->rolled[i];
        if (after && !touches(before, after, &rolled->property->worked_out->rollup))
            continue;
        // They stand together by their owner's type.
        if (asked != rolled->owner && !owners_of(work, id, rolled->owner, &ids, &count))
            return false;
        asked = rolled->owner;
        if (count > CALCULATE_IDS_MAX)
            whole_type(work, rolled->owner);
        for (size_t k = 0; k < count && count <= CALCULATE_IDS_MAX; k++)
            due_of(work, rolled->owner, ids[k])->slots[rolled->property->slot] = 1;
    }
    return true;
}

bool store_due_change(struct work *work, const struct record *before, const struct record *after) {
    return due_owners(work, after->type, after->id, before, after);
}

bool store_due_record(struct work *work, const struct object_type *type, int64_t id) {
    return due_owners(work, whole_of(work, type), id, NULL, NULL);
}

// -- settling

bool store_record_lock(struct work *work, int64_t id) {
    enum { RECORDS = 0x7265636f };
    return db_lock_key(work->db, (int64_t)hash_combine(RECORDS, (uint64_t)id), work->err);
}

static bool has_many(struct work *work, const struct due *due, bool *many) {
    const struct object_type *asked = NULL;
    *many = false;
    for (size_t i = 0; !*many && i < due->type->rollup_count; i++) {
        const struct property *p = due->type->rollups[i];
        const struct object_type *type = p->worked_out->rollup.type;
        if (!due->slots[p->slot] || type == asked)
            continue;
        asked = type;
        struct db_row row = {.arena = work->arena};
        if (!db_one(work->db,
                    "SELECT count(*) FROM (SELECT 1 FROM association WHERE from_id = $1 "
                    "AND to_type = $2 ORDER BY to_id LIMIT 2001) AS edges",
                    DB_ARGS(value_int(due->id), value_int(type->id)), &row, work->err))
            return false;
        *many = value_as_int(row.columns[0]) > SETTLE_EDGES_MAX;
    }
    return true;
}

static bool settle_one(struct work *work, struct due *due, bool leave, int64_t *changed) {
    struct record *before, *after;
    bool many = false;
    unsigned char *slots = due->slots;
    due->waits = false;
    due->slots = ARENA_ARRAY(work->arena, due->type->property_count, unsigned char);
    struct due now = {due->type, due->id, slots, false}; // `due` may move
    if (leave && !has_many(work, &now, &many))
        return false;
    if (many)
        return store_calculate_order(work, now.type, &now.id, 1);
    if (!store_record_lock(work, now.id) ||
        !store_record_get(work, now.type, now.id, false, &before))
        return false;
    if (!before)
        return true; // deleted for good
    after = record_copy(work->arena, before);
    if (!store_rollup_fill(work, after, slots))
        return false;
    const struct deriving *more = work->deriving;
    bool differ;
    if (!more)
        record_work_out(after, work->arena, work->now);
    if ((more && !more->work_out(work, after)) ||
        !store_record_update_derived(work, before, after, &differ))
        return false;
    *changed += differ;
    return !differ ||
           (store_due_change(work, before, after) && (!more || more->changed(work, before, after)));
}

static int by_id(const void *a, const void *b) {
    const struct due *x = a, *y = b;
    return (x->id > y->id) - (x->id < y->id);
}

static void sort(struct due_list *list) {
    if (list->count)
        qsort(list->items, list->count, sizeof *list->items, by_id);
    for (size_t i = 0; i < list->count; i++) {
        str key = {(const char *)&list->items[i].id, sizeof list->items[i].id};
        map_set(&list->by_id, str_copy(list->by_id.arena, key), (void *)(uintptr_t)(i + 1));
    }
}

static size_t waiting(const struct due_list *list) {
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++)
        count += list->items[i].waits;
    return count;
}

static bool order_all(struct work *work, struct due_list *list) {
    int64_t *ids = ARENA_ARRAY(work->arena, list->count + 1, int64_t);
    for (size_t t = 0; t < work->schema->type_count; t++) {
        const struct object_type *type = &work->schema->types[t];
        size_t count = 0;
        for (size_t i = 0; i < list->count; i++)
            if (list->items[i].waits && list->items[i].type == type)
                ids[count++] = list->items[i].id;
        if (count && !store_calculate_order(work, type, ids, count))
            return false;
    }
    return true;
}

static bool order_whole(struct work *work, const struct due_list *list) {
    for (size_t i = 0; i < list->whole_count; i++) {
        int64_t *ids;
        size_t count;
        if (!store_record_ids(work, list->whole[i], 0, 1, &ids, &count) ||
            (count && !store_calculate_order(work, list->whole[i], NULL, 0)))
            return false;
    }
    return true;
}

static bool settle(struct work *work, struct due_list *list, bool leave, int64_t *changed) {
    sort(list); // whoever locks several does it in the order of their ids
    for (;;) {
        if (leave && waiting(list) > SETTLE_OWNERS_MAX)
            return order_all(work, list);
        size_t count = list->count, done = 0;
        for (size_t i = 0; i < count; i++)
            if (list->items[i].waits) {
                done++;
                if (!settle_one(work, &list->items[i], leave, changed))
                    return false;
            }
        if (!done)
            return true;
    }
}

bool store_settle(struct work *work, bool leave, int64_t *changed) {
    struct due_list *list = work->due;
    int64_t unused = 0;
    if (!list)
        return true;
    enum scope scope = work->who.scope;
    work->who.scope = SCOPE_ALL; // what is true does not depend on who may see it
    bool done = settle(work, list, leave, changed ? changed : &unused) && order_whole(work, list);
    work->who.scope = scope;
    work->due = NULL;
    return done;
}

// -- jobs

static str payload_of(struct arena *arena, const struct object_type *type, const int64_t *ids,
                      size_t count) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    jsonw_put_text(&w, "type", type->name);
    if (ids) {
        jsonw_name(&w, "ids");
        jsonw_array(&w);
        for (size_t i = 0; i < count; i++)
            jsonw_id(&w, ids[i]);
        jsonw_array_end(&w);
    }
    jsonw_object_end(&w);
    return buf_str(&out);
}

static int by_number(const void *a, const void *b) {
    const int64_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

// Both together, each once; *count above CALCULATE_IDS_MAX where they are too many to be named.
static int64_t *join(struct arena *arena, const struct json *named, const int64_t *ids,
                     size_t *count) {
    size_t total = 0, kept = 0, old = named ? named->count : 0;
    int64_t *all = ARENA_ARRAY(arena, old + *count + 1, int64_t);
    for (size_t i = 0; i < old; i++)
        total += str_to_i64(named->items[i].text, &all[total]);
    for (size_t i = 0; i < *count; i++)
        all[total++] = ids[i];
    qsort(all, total, sizeof *all, by_number);
    for (size_t i = 0; i < total; i++)
        if (!kept || all[kept - 1] != all[i])
            all[kept++] = all[i];
    *count = kept;
    return all;
}

// The one of that type that waits; *found false where there is none. One that was stopped on its
// way has read records without what is written now.
static bool waiting_job(struct work *work, const struct object_type *type, int64_t *id,
                        struct json *payload, bool *found) {
    struct db_row row = {.arena = work->arena};
    *found = false;
    // The type's name stands first in every payload.
    str begins = str_format(work->arena, "{\"type\":\"" STR_FMT "\"", STR_ARG(type->name));
    if (!db_one(work->db,
                "SELECT id, payload FROM job WHERE state = 'waiting' AND kind = 'calculate' "
                "AND position = 0 AND substr(payload, 1, length($1)) = $1 ORDER BY id LIMIT 1",
                DB_ARGS(value_text(begins)), &row, work->err))
        return false;
    if (!row.found)
        return true;
    *found = true;
    *id = value_as_int(row.columns[0]);
    return json_read(work->arena, value_as_str(row.columns[1]), payload, work->err);
}

static bool add_job(struct work *work, str payload) {
    struct job job = {.kind = STR(JOB_CALCULATE), .payload = payload};
    int64_t id;
    return store_job_add(work, &job, &id);
}

bool store_calculate_order(struct work *work, const struct object_type *type, const int64_t *ids,
                           size_t count) {
    enum { CALCULATING = 0x63616c63 };
    struct json payload;
    int64_t id;
    bool found;
    if (!db_lock_key(work->db, (int64_t)hash_combine(CALCULATING, (uint64_t)type->id), work->err) ||
        !waiting_job(work, type, &id, &payload, &found))
        return false;
    const struct json *named = found ? json_get(&payload, "ids") : NULL;
    if (found && !named)
        return true; // does all of them
    int64_t *all = ids ? join(work->arena, named, ids, &count) : NULL;
    if (count > CALCULATE_IDS_MAX)
        all = NULL;
    str text = payload_of(work->arena, type, all, count);
    if (!found)
        return add_job(work, text);
    // It may have been claimed meanwhile.
    return db_run(work->db, "UPDATE job SET payload = $2 WHERE id = $1 AND state = 'waiting'",
                  DB_ARGS(value_int(id), value_text(text)), work->err) &&
           (db_changes(work->db) == 1 || add_job(work, text));
}

bool store_record_ids(struct work *work, const struct object_type *type, int64_t after,
                      size_t limit, int64_t **ids, size_t *count) {
    struct db_rows rows;
    str sql =
        str_format(work->arena, "SELECT id FROM " STR_FMT " WHERE id > $1 ORDER BY id LIMIT $2",
                   STR_ARG(type->table));
    *ids = ARENA_ARRAY(work->arena, limit, int64_t);
    *count = 0;
    if (!db_query(work->db, str_z(work->arena, sql),
                  DB_ARGS(value_int(after), value_int((int64_t)limit)), &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        (*ids)[(*count)++] = value_as_int(db_column(&rows, 0));
    return db_done(&rows, work->err);
}
