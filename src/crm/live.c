// The process's memory of the store. A schema that was replaced lives until the last work that
// holds it ends; holding is a counter under a lock that nobody keeps for longer than a few
// instructions.
#include "crm/live.h"
#include "base/log.h"
#include "crm/audit_refused.h"
#include "crm/derive.h"
#include "crm/live_fill.h"
#include "crm/match_rule.h"
#include "crm/stored_form.h"
#include "store/define.h"
#include "store/form.h"
#include "store/record.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

enum { TYPES_MAX = 1000 };

struct live_type {
    int64_t type_id;
    _Atomic(struct match_live *) index;
    struct live_fill fill;
    struct match_live *former; // of another model: whoever looks into it may still do so
    enum match_model model;    // of the index
    atomic_llong live_count;
    atomic_llong archived_count;
    uint64_t mark; // of the weights it has
};

struct live {
    pthread_mutex_t holding; // schema and the counters of holders
    struct schema *schema;
    atomic_llong version;
    pthread_mutex_t renewing;
    bool with_index;
    struct live_type *types; // TYPES_MAX; only added to
    atomic_size_t type_count;
    struct feed_place followed; // under `holding`
    atomic_bool shared;
    atomic_bool lags; // behind other processes, as far as was told
    struct audit_seen *seen;
    struct audit_refused *refused;
};

static struct live_type *find_type(struct live *live, const struct object_type *type) {
    size_t count = atomic_load(&live->type_count);
    for (size_t i = 0; i < count; i++)
        if (live->types[i].type_id == type->id)
            return &live->types[i];
    return NULL;
}

struct filling {
    struct match_live *index;
    enum match_model model;
    struct arena arena;
};

// A form that can not be read stays out of the index until it is made anew (crm/stored_form.h).
// Until then an import, which asks nothing but the index, takes its record for unknown.
static bool fill_one(void *user, int64_t record_id, str blob) {
    struct filling *filling = user;
    struct match_form form;
    arena_reset(&filling->arena);
    if (stored_form_read(&filling->arena, record_id, blob, &form) == FORM_READ &&
        form.model == filling->model)
        match_live_put(filling->index, record_id, &form);
    return true;
}

static bool load_index(struct work *work, const struct object_type *type, struct live_type *own) {
    struct match_weights weights;
    crm_match_weights(type, &weights);
    struct filling filling = {.index = match_live_create(weights.model, &weights),
                              .model = crm_match_model(type)};
    arena_init(&filling.arena);
    live_fill_begin(&own->fill);
    bool filled = store_form_each(work, type->id, fill_one, &filling);
    arena_finish(&filling.arena);
    struct match_live *former = own->index;
    live_fill_end(&own->fill, filled ? filling.index : NULL, &own->index);
    if (!filled) {
        match_live_destroy(filling.index);
        return false;
    }
    own->former = former;
    own->mark = crm_match_mark(type);
    own->model = weights.model;
    return true;
}

static bool count_records(struct work *work, const struct object_type *type,
                          struct live_type *out) {
    int64_t count;
    struct query query = {.type = type};
    if (!store_record_count(work, &query, 0, &count))
        return false;
    atomic_store(&out->live_count, count);
    query.archived = true;
    if (!store_record_count(work, &query, 0, &count))
        return false;
    atomic_store(&out->archived_count, count);
    return true;
}

// Rules of matching that changed hold from now on, for the records that are there, too. A type that
// became one of persons is matched as such.
static bool weigh_again(struct live *live, struct work *work, const struct object_type *type,
                        struct live_type *own) {
    uint64_t mark = crm_match_mark(type);
    if (!live->with_index || !crm_is_matched(type) ||
        (own->index && own->mark == mark && own->model == crm_match_model(type)))
        return true;
    if (!own->index || own->model != crm_match_model(type)) {
        if (own->former)
            return true; // twice since the start: from the next start on
        return load_index(work, type, own);
    }
    struct match_weights weights;
    crm_match_weights(type, &weights);
    match_live_weigh(own->index, &weights);
    own->mark = mark;
    return true;
}

// It is there before its index is filled, so that what is saved meanwhile finds it. Where that
// fails, the next look at the definitions tries again.
static bool add_type(struct live *live, struct work *work, const struct object_type *type) {
    size_t count = atomic_load(&live->type_count);
    struct live_type *own = &live->types[count];
    own->type_id = type->id;
    if (!count_records(work, type, own))
        return false;
    live_fill_init(&own->fill);
    atomic_store(&live->type_count, count + 1);
    return !live->with_index || !crm_is_matched(type) || load_index(work, type, own);
}

static bool load_types(struct live *live, struct work *work, const struct schema *schema) {
    for (size_t i = 0; i < schema->type_count; i++) {
        size_t count = atomic_load(&live->type_count);
        struct live_type *known = find_type(live, &schema->types[i]);
        if (known && !weigh_again(live, work, &schema->types[i], known))
            return false;
        if (known || count == TYPES_MAX)
            continue;
        if (!add_type(live, work, &schema->types[i]))
            return false;
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
    live->seen = audit_seen_create();
    live->refused = audit_refused_create();
    live->types = memory_zero(TYPES_MAX, sizeof *live->types);
    // The place first: what is saved while the forms are read comes twice then, not never.
    if ((with_index && !store_feed_head(work, &live->followed)) ||
        !load_types(live, work, schema)) {
        live_destroy(live);
        return false;
    }
    *out = live;
    return true;
}

void live_destroy(struct live *live) {
    if (!live)
        return;
    for (size_t i = 0; i < atomic_load(&live->type_count); i++) {
        match_live_destroy(live->types[i].index);
        match_live_destroy(live->types[i].former);
        live_fill_finish(&live->types[i].fill);
    }
    free(live->types);
    audit_seen_destroy(live->seen);
    audit_refused_destroy(live->refused);
    schema_destroy(live->schema);
    pthread_mutex_destroy(&live->holding);
    pthread_mutex_destroy(&live->renewing);
    free(live);
}

struct audit_refused *live_refused(struct live *live) {
    return live->refused;
}

struct audit_seen *live_seen(struct live *live) {
    return live->seen;
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

struct feed_place live_followed(struct live *live) {
    pthread_mutex_lock(&live->holding);
    struct feed_place place = live->followed;
    pthread_mutex_unlock(&live->holding);
    return place;
}

void live_follow(struct live *live, struct feed_place place) {
    pthread_mutex_lock(&live->holding);
    live->followed = place;
    pthread_mutex_unlock(&live->holding);
}

bool live_is_shared(struct live *live) {
    return live && atomic_load(&live->shared);
}

void live_share(struct live *live) {
    atomic_store(&live->shared, true);
}

void live_tell_lag(struct live *live, bool lags) {
    if (atomic_exchange(&live->lags, lags) == lags)
        return;
    if (lags)
        log_warning("the match index is far behind what other processes save: until it has caught "
                    "up, new records are compared with a part of what they saved only");
    else
        log_info("the match index has caught up with what other processes save");
}

bool live_take_over(struct live *live, struct work *work, int64_t type_id, int64_t record_id) {
    const struct object_type *type = schema_type_by_id(work->schema, type_id);
    struct live_type *own = type ? find_type(live, type) : NULL;
    struct match_form form;
    str blob;
    if (!own || !live->with_index)
        return true;
    if (!store_form_get(work, record_id, &blob))
        return false;
    enum stored_form standing = stored_form_read(work->arena, record_id, blob, &form);
    if (standing == FORM_READ || standing == FORM_NONE)
        live_fill_put(&own->fill, &own->index, record_id, standing == FORM_READ ? &form : NULL);
    return true;
}

bool live_recount(struct live *live, struct work *work, const struct object_type *type) {
    struct live_type *own = find_type(live, type);
    return !own || count_records(work, type, own);
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
        live_fill_put(&own->fill, &own->index, effect->record_id, effect->form);
    }
}
