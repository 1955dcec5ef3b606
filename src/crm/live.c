// The process's memory of the store. Replaced schemas are kept until the end: definitions change a
// few times a day, a schema is some tens of kilobytes, and so readers never wait or count.
#include "crm/live.h"
#include "crm/derive.h"
#include "store/define.h"
#include "store/form.h"
#include "store/record.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

enum { TYPES_MAX = 1000 };

struct live_type {
    int64_t type_id;
    struct match_live *index;
    atomic_llong live_count;
    atomic_llong archived_count;
};

struct live {
    _Atomic(struct schema *) schema;
    struct live_type *types;
    size_t type_count;
};

static struct live_type *find_type(struct live *live, const struct object_type *type) {
    for (size_t i = 0; i < live->type_count; i++)
        if (live->types[i].type_id == type->id)
            return &live->types[i];
    return NULL;
}

struct filling {
    struct work *work;
    struct match_live *index;
    struct arena arena;
    bool failed;
};

static bool fill_one(void *user, int64_t record_id, str blob) {
    struct filling *filling = user;
    struct match_form form;
    struct err err;
    arena_reset(&filling->arena);
    // A form of an older version stays out of the index until its record is saved again. Until then
    // an import, which asks nothing but the index, takes its record for unknown.
    if (match_form_read(&filling->arena, blob, &form, &err))
        match_live_put(filling->index, record_id, &form);
    else if (err.code != ERR_UNSUPPORTED) {
        *filling->work->err = err;
        filling->failed = true;
    }
    return !filling->failed;
}

static bool fill_index(struct work *work, const struct object_type *type,
                       struct match_live *index) {
    struct filling filling = {.work = work, .index = index};
    arena_init(&filling.arena);
    bool done = store_form_each(work, type->id, fill_one, &filling) && !filling.failed;
    arena_finish(&filling.arena);
    return done;
}

static bool load_type(struct work *work, const struct object_type *type, bool with_index,
                      struct live_type *out) {
    int64_t count;
    struct query query = {.type = type};
    out->type_id = type->id;
    if (!store_record_count(work, &query, 0, &count))
        return false;
    atomic_store(&out->live_count, count);
    query.archived = true;
    if (!store_record_count(work, &query, 0, &count))
        return false;
    atomic_store(&out->archived_count, count);
    if (!with_index)
        return true;
    out->index = match_live_create(crm_match_model(type), NULL);
    return fill_index(work, type, out->index);
}

bool live_create(struct work *work, bool with_index, struct live **out) {
    struct schema *schema;
    if (!store_schema_load(work, &schema))
        return false;
    work->schema = schema;
    struct live *live = memory_zero(1, sizeof *live);
    atomic_store(&live->schema, schema);
    live->types = memory_zero(schema->type_count, sizeof *live->types);
    for (size_t i = 0; i < schema->type_count; i++) {
        live->type_count++;
        if (!load_type(work, &schema->types[i], with_index, &live->types[i])) {
            live_destroy(live);
            return false;
        }
    }
    *out = live;
    return true;
}

void live_destroy(struct live *live) {
    if (!live)
        return;
    for (size_t i = 0; i < live->type_count; i++)
        match_live_destroy(live->types[i].index);
    free(live->types);
    schema_destroy(atomic_load(&live->schema));
    free(live);
}

const struct schema *live_schema(struct live *live) {
    return atomic_load(&live->schema);
}

struct match_live *live_index(struct live *live, const struct object_type *type) {
    struct live_type *own = live ? find_type(live, type) : NULL;
    return own ? own->index : NULL;
}

int64_t live_count(struct live *live, const struct object_type *type, bool archived) {
    struct live_type *own = find_type(live, type);
    if (!own)
        return 0;
    return archived ? atomic_load(&own->archived_count) : atomic_load(&own->live_count);
}

void effect_add(struct work *work, struct effect effect) {
    if (!work->effects)
        work->effects = ARENA_NEW(work->arena, struct effect_list);
    struct effect_list *list = work->effects;
    if (list->count == list->cap) {
        size_t cap = list->cap ? list->cap * 2 : 4;
        list->items = arena_grow(work->arena, list->items, list->cap * sizeof *list->items,
                                 cap * sizeof *list->items);
        list->cap = cap;
    }
    list->items[list->count++] = effect;
}

void live_apply(struct live *live, const struct effect_list *effects) {
    if (!live || !effects)
        return;
    for (size_t i = 0; i < effects->count; i++) {
        const struct effect *effect = &effects->items[i];
        struct live_type *own = find_type(live, effect->type);
        if (!own)
            continue;
        atomic_fetch_add(&own->live_count, effect->live_delta);
        atomic_fetch_add(&own->archived_count, effect->archived_delta);
        if (!own->index)
            continue;
        if (effect->form)
            match_live_put(own->index, effect->record_id, effect->form);
        else
            match_live_remove(own->index, effect->record_id);
    }
}
