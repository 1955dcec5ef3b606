// Nothing is refused here: a person is told, and decides.
#include "crm/deletion.h"
#include "crm/save.h"
#include "crm/stages.h"
#include "model/pipeline.h"
#include "store/association.h"
#include "store/merge.h"
#include "store/record.h"

static void add_value(struct valuable *v, str text) {
    v->count++;
    if (v->value_count < DELETION_SHOWN)
        v->values[v->value_count++] = text;
}

static void keep(struct deletion *d, const struct valuable *v) {
    if (v->count)
        d->valuable[d->valuable_count++] = *v;
}

static void add_points(struct deletion *d, const char *kind, enum contact_point_kind wanted) {
    struct valuable v = {.kind = kind};
    for (size_t i = 0; i < d->record->point_count; i++)
        if (d->record->points[i].kind == wanted)
            add_value(&v, d->record->points[i].value);
    keep(d, &v);
}

static void add_social(struct deletion *d) {
    struct valuable v = {.kind = "social"};
    for (size_t i = 0; i < d->record->type->property_count; i++) {
        const struct property *p = &d->record->type->properties[i];
        if (!p->archived && str_is(str_of(p->type->name), "social") &&
            !value_is_null(d->record->values[i]))
            add_value(&v, value_as_str(d->record->values[i]));
    }
    keep(d, &v);
}

static bool is_open(const struct work *work, const struct record *record) {
    struct stage_state state;
    crm_stage_state(record, work->now, &state);
    return !state.stage || state.stage->outcome == STAGE_OPEN;
}

static bool add_open(struct work *work, struct deletion *d, const char *type_name) {
    const struct object_type *type = schema_type(work->schema, str_of(type_name));
    struct valuable v = {.kind = type_name};
    struct linked_query query = {
        .to = type, .from_ids = &d->record->id, .from_count = 1, .limit = DELETION_LINKS_MAX};
    struct linked_list *list;
    if (!type || type == d->record->type)
        return true;
    if (!store_association_list(work, &query, &list))
        return false;
    for (size_t i = 0; i < list->count; i++) {
        struct record *record;
        if (!store_record_get(work, type, list->items[i].to_id, false, &record))
            return false;
        if (record && is_open(work, record))
            add_value(&v, record_title(work->arena, record));
    }
    keep(d, &v);
    return true;
}

static bool count_links(struct work *work, struct deletion *d) {
    d->links = ARENA_ARRAY(work->arena, work->schema->type_count, struct deletion_links);
    for (size_t i = 0; i < work->schema->type_count; i++) {
        struct deletion_links links = {.type = &work->schema->types[i]};
        if (!store_association_count(work, d->record->id, links.type, DELETION_LINKS_MAX,
                                     &links.count))
            return false;
        if (links.count)
            d->links[d->link_count++] = links;
    }
    return true;
}

static bool find_candidates(struct work *work, struct deletion *d) {
    struct candidate *found;
    size_t count;
    if (!crm_is_matched(d->record->type))
        return true;
    d->form = derive_form(work->arena, d->record);
    if (!crm_candidates(work, d->record, &d->form, d->record->id, &found, &count))
        return false;
    d->candidates = ARENA_ARRAY(work->arena, count, struct candidate);
    for (size_t i = 0; i < count; i++) {
        bool different;
        if (!store_verdict_exists(work, d->record->id, found[i].id, &different))
            return false;
        if (!different)
            d->candidates[d->candidate_count++] = found[i];
    }
    return true;
}

bool crm_deletion(struct work *work, const struct object_type *type, int64_t id,
                  struct deletion *out) {
    int64_t redirected;
    *out = (struct deletion){0};
    if (!crm_get(work, type, id, &out->record, &redirected))
        return false;
    add_points(out, "email", POINT_EMAIL);
    add_points(out, "phone", POINT_PHONE);
    add_social(out);
    return add_open(work, out, "deals") && add_open(work, out, "tickets") &&
           count_links(work, out) && find_candidates(work, out);
}
