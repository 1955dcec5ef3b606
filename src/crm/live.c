// The process's memory of the store. A schema that was replaced lives until the last work that
// holds it ends; holding is a counter under a lock that nobody keeps for longer than a few
// instructions.
#include "crm/live.h"
#include "base/log.h"
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
    pthread_mutex_t holding; // schema and the counters of holders
    struct schema *schema;
    atomic_llong version;
    pthread_mutex_t renewing;
    bool with_index;
    struct live_type *types; // TYPES_MAX; only added to
    atomic_size_t type_count;
};

static struct live_type *find_type(struct live *live, const struct object_type *type) {
    size_t count = atomic_load(&live->type_count);
    for (size_t i = 0; i < count; i++)
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
    if (!with_index || !crm_is_matched(type))
        return true;
    out->index = match_live_create(crm_match_model(type), NULL);
    return fill_index(work, type, out->index);
}

static bool load_types(struct live *live, struct work *work, const struct schema *schema) {
    for (size_t i = 0; i < schema->type_count; i++) {
        size_t count = atomic_load(&live->type_count);
        if (find_type(live, &schema->types[i]) || count == TYPES_MAX)
            continue;
        if (!load_type(work, &schema->types[i], live->with_index, &live->types[count]))
            return false;
        atomic_store(&live->type_count, count + 1);
    }
    return true;
}

bool live_create(struct work *work, bool with_index, struct live **out) {
    struct schema *schema;
    if (!store_schema_load(work, &schema))
        return false;
    work->schema = schema;
    struct live *live = memory_zero(1, sizeof *live);
    pthread_mutex_init(&live->holding, NULL);
    pthread_mutex_init(&live->renewing, NULL);
    schema->holders = 1; // the one of `live` itself
    live->schema = schema;
    live->with_index = with_index;
    atomic_store(&live->version, schema->version);
    live->types = memory_zero(TYPES_MAX, sizeof *live->types);
    if (!load_types(live, work, schema)) {
        live_destroy(live);
        return false;
    }
    *out = live;
    return true;
}

void live_destroy(struct live *live) {
    if (!live)
        return;
    for (size_t i = 0; i < atomic_load(&live->type_count); i++)
        match_live_destroy(live->types[i].index);
    free(live->types);
    schema_destroy(live->schema);
    pthread_mutex_destroy(&live->holding);
    pthread_mutex_destroy(&live->renewing);
    free(live);
}

const struct schema *live_schema(struct live *live) {
    pthread_mutex_lock(&live->holding);
    const struct schema *schema = live->schema;
    pthread_mutex_unlock(&live->holding);
    return schema;
}

const struct schema *live_hold(struct live *live) {
    pthread_mutex_lock(&live->holding);
    struct schema *schema = live->schema;
    schema->holders++;
    pthread_mutex_unlock(&live->holding);
    return schema;
}

// The counter is the lock's, not part of what its readers see.
static void release(struct live *live, struct schema *schema) {
    pthread_mutex_lock(&live->holding);
    bool last = --schema->holders == 0;
    pthread_mutex_unlock(&live->holding);
    if (last)
        schema_destroy(schema);
}

void live_release(struct live *live, const struct schema *schema) {
    release(live, (struct schema *)(uintptr_t)schema);
}

int64_t live_version(struct live *live) {
    return atomic_load(&live->version);
}

static bool renew(struct live *live, struct work *work) {
    struct schema *schema, *old;
    if (!store_schema_load(work, &schema))
        return false;
    schema->holders = 1;
    if (schema->version <= live_version(live) || !load_types(live, work, schema)) {
        bool known = schema->version <= live_version(live);
        schema_destroy(schema);
        return known;
    }
    pthread_mutex_lock(&live->holding);
    old = live->schema;
    live->schema = schema;
    atomic_store(&live->version, schema->version);
    pthread_mutex_unlock(&live->holding);
    release(live, old);
    return true;
}

bool live_renew(struct live *live, struct work *work) {
    pthread_mutex_lock(&live->renewing);
    bool done = renew(live, work);
    pthread_mutex_unlock(&live->renewing);
    return done;
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

static bool definitions_changed(const struct effect_list *effects) {
    for (size_t i = 0; i < effects->count; i++)
        if (effects->items[i].definitions)
            return true;
    return false;
}

void live_apply(struct live *live, struct work *work) {
    const struct effect_list *effects = work->effects;
    if (!live || !effects)
        return;
    if (definitions_changed(effects) && !live_renew(live, work))
        log_error("The new definitions could not be loaded: %s", work->err->text);
    for (size_t i = 0; i < effects->count; i++) {
        const struct effect *effect = &effects->items[i];
        struct live_type *own = effect->definitions ? NULL : find_type(live, effect->type);
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
