// Which records a transfer is about, and who may order it; running it is transfer_run.c.
#include "crm/transfer.h"
#include "crm/access.h"
#include "crm/people.h"
#include "crm/queue.h"
#include "crm/refuse.h"
#include "crm/transfer_private.h"
#include "store/owner.h"
#include "store/transfer.h"

// -- the order

static bool gives(const struct work *work, enum right_verb verb, const struct object_type *type) {
    return work->who.scope == SCOPE_ALL ||
           (work->who.rights && rights_reach(work->who.rights, type->name, verb) != REACH_NONE);
}

static bool read_ids(struct work *work, const struct json *list, size_t most, int64_t **ids,
                     size_t *count) {
    *count = 0;
    *ids = NULL;
    if (!list || list->kind != JSON_KIND_ARRAY)
        return true;
    if (list->count > most)
        return crm_refuse(work, ERR_INPUT, "transfer.many", (str){0},
                          str_format(work->arena, "%zu", most));
    *ids = ARENA_ARRAY(work->arena, list->count + 1, int64_t);
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].kind != JSON_KIND_TEXT ||
            !str_to_i64(list->items[i].text, &(*ids)[*count]) || (*ids)[(*count)++] <= 0)
            return crm_refuse(work, ERR_INPUT, "api.bad_value", STR("ids, to"), STR("id"));
    return true;
}

static bool read_types(struct work *work, const struct json *list, struct transfer *out) {
    const struct schema *schema = work->schema;
    out->types = ARENA_ARRAY(work->arena, schema->type_count + 1, const struct object_type *);
    for (size_t i = 0; list && i < list->count && i < schema->type_count; i++) {
        const struct object_type *type = schema_type(schema, list->items[i].text);
        if (!type)
            return crm_refuse(work, ERR_INPUT, "api.unknown_type", list->items[i].text, (str){0});
        out->types[out->type_count++] = type;
    }
    bool all = !out->type_count;
    for (size_t i = 0; all && i < schema->type_count; i++)
        if (gives(work, RIGHT_EDIT, &schema->types[i]))
            out->types[out->type_count++] = &schema->types[i];
    return true;
}

static bool read_from(struct work *work, str from, struct transfer *out) {
    if (!from.len)
        return out->id_count && out->type_count == 1
                   ? true
                   : crm_refuse(work, ERR_INPUT, "transfer.which", (str){0}, (str){0});
    out->from = str_is(from, "none")   ? TRANSFER_NOBODY
                : str_is(from, "left") ? TRANSFER_LEFT
                                       : TRANSFER_PERSON;
    struct member member;
    return out->from != TRANSFER_PERSON ||
           (str_to_i64(from, &out->from_id)
                ? crm_member(work, out->from_id, &member)
                : crm_refuse(work, ERR_INPUT, "api.bad_value", from, STR("id, none, left")));
}

static bool check_receivers(struct work *work, const struct transfer *t) {
    struct member member;
    if (!t->to_count)
        return crm_refuse(work, ERR_INPUT, "transfer.whom", (str){0}, (str){0});
    for (size_t i = 0; i < t->to_count; i++) {
        if (!crm_member(work, t->to[i], &member))
            return false;
        if (member.disabled)
            return crm_refuse_id(work, ERR_INVALID, "transfer.gone", t->to[i]);
    }
    return true;
}

bool crm_transfer_read(struct work *work, const struct json *order, struct transfer *out) {
    int64_t *ids, *to;
    *out = (struct transfer){0};
    if (!read_ids(work, json_get(order, "ids"), TRANSFER_IDS_MAX, &ids, &out->id_count) ||
        !read_ids(work, json_get(order, "to"), TRANSFER_TO_MAX, &to, &out->to_count) ||
        !read_types(work, json_get(order, "types"), out))
        return false;
    out->ids = ids;
    out->to = to;
    return read_from(work, json_get_text(order, "from", STR("")), out) &&
           check_receivers(work, out);
}

// -- which records

static bool leavers(struct work *work, struct value **ids, size_t *count) {
    struct owner *list;
    struct owner_query query = {.disabled = true, .limit = QUERY_VALUES_MAX};
    if (!store_owner_list(work, &query, &list, count))
        return false;
    *ids = ARENA_ARRAY(work->arena, *count + 1, struct value);
    for (size_t i = 0; i < *count; i++)
        (*ids)[i] = value_int(list[i].id);
    return true;
}

static const struct property *owner_of(const struct object_type *type) {
    for (size_t i = 0; i < type->property_count; i++)
        if (type->properties[i].system == SYSTEM_OWNER)
            return &type->properties[i];
    return NULL;
}

bool transfer_query(struct work *work, const struct object_type *type, enum transfer_from from,
                    int64_t from_id, struct query *out, bool *any) {
    struct filter_group *group = ARENA_NEW(work->arena, struct filter_group);
    struct filter *filter = ARENA_NEW(work->arena, struct filter);
    *filter = (struct filter){.property = owner_of(type), .op = FILTER_NOT_HAS_PROPERTY};
    *any = filter->property != NULL;
    if (from == TRANSFER_PERSON)
        *filter = (struct filter){
            .property = filter->property, .op = FILTER_EQ, .value = value_int(from_id)};
    if (from == TRANSFER_LEFT) {
        filter->op = FILTER_IN;
        if (!leavers(work, &filter->values, &filter->value_count))
            return false;
        *any = *any && filter->value_count > 0;
    }
    *group = (struct filter_group){filter, 1};
    *out = (struct query){.type = type, .groups = group, .group_count = 1};
    return true;
}

static bool count_of(struct work *work, const struct object_type *type, enum transfer_from from,
                     int64_t from_id, int64_t *count) {
    struct query query;
    bool any;
    *count = 0;
    return transfer_query(work, type, from, from_id, &query, &any) &&
           (!any || store_record_count(work, &query, TOTAL_EXACT_MAX, count));
}

static bool count_chosen(struct work *work, const struct transfer *t, int64_t *count) {
    *count = 0;
    for (size_t i = 0; i < t->id_count; i++) {
        enum record_state state;
        if (!store_record_state(work, t->types[0], t->ids[i], &state))
            return false;
        *count += state == RECORD_LIVE;
    }
    return true;
}

bool crm_transfer_count(struct work *work, const struct transfer *t, int64_t **counts) {
    *counts = ARENA_ARRAY(work->arena, t->type_count + 1, int64_t);
    if (t->from == TRANSFER_CHOSEN)
        return count_chosen(work, t, &(*counts)[0]);
    for (size_t i = 0; i < t->type_count; i++)
        if (!count_of(work, t->types[i], t->from, t->from_id, &(*counts)[i]))
            return false;
    return true;
}

bool crm_unowned(struct work *work, struct unowned **out, size_t *count) {
    const struct schema *schema = work->schema;
    *out = ARENA_ARRAY(work->arena, schema->type_count + 1, struct unowned);
    *count = 0;
    for (size_t i = 0; i < schema->type_count; i++) {
        struct unowned u = {.type = &schema->types[i]};
        if (!gives(work, RIGHT_VIEW, u.type))
            continue;
        if (!count_of(work, u.type, TRANSFER_NOBODY, 0, &u.nobody) ||
            !count_of(work, u.type, TRANSFER_LEFT, 0, &u.left))
            return false;
        if (u.nobody || u.left)
            (*out)[(*count)++] = u;
    }
    return true;
}

// -- who may

bool transfer_is_bulk(const struct transfer *t) {
    return t->from != TRANSFER_CHOSEN || t->id_count > TRANSFER_DIRECT;
}

bool crm_transfer_may(struct work *work, const struct transfer *t) {
    for (size_t i = 0; i < t->type_count; i++)
        if (!crm_access_verb(work, RIGHT_EDIT, t->types[i]) ||
            (transfer_is_bulk(t) && !crm_access_verb(work, RIGHT_BULK, t->types[i])))
            return false;
    return true;
}

bool crm_transfer_job(struct work *work, int64_t id, struct job *out) {
    if (!crm_job_get(work, id, out))
        return false;
    if (!str_is(out->kind, JOB_TRANSFER) && !str_is(out->kind, JOB_TRANSFER_UNDO))
        return crm_refuse_id(work, ERR_NOT_FOUND, "transfer.unknown", id);
    return out->actor_id == work->who.user_id || crm_access_area(work, AREA_USERS);
}

bool crm_transfer_undo_order(struct work *work, int64_t of, struct job *out) {
    struct job job;
    if (!crm_transfer_job(work, of, &job))
        return false;
    if (!str_is(job.kind, JOB_TRANSFER))
        return crm_refuse_id(work, ERR_NOT_FOUND, "transfer.unknown", of);
    if (!crm_job_ended(&job))
        return crm_refuse_id(work, ERR_CONFLICT, "transfer.running", of);
    struct job_order order = {.kind = JOB_TRANSFER_UNDO,
                              .payload = str_format(work->arena, "{\"run\":%lld}", (long long)of)};
    return crm_job_add(work, &order, out);
}
