// Filters of the members are filters over records: the query of records says the rest.
#include "crm/queue_view.h"
#include "base/clock.h"
#include "crm/refuse.h"
#include "model/filter.h"

struct queue_words queue_words_of(const struct json *body) {
    return (struct queue_words){.type = json_get_text(body, "type", STR("")),
                                .certainty = json_get_text(body, "certainty", STR("")),
                                .source = json_get_text(body, "source", STR("")),
                                .q = json_get_text(body, "q", STR("")),
                                .owner = json_get_text(body, "owner", STR("")),
                                .created_since = json_get_text(body, "createdSince", STR("")),
                                .has = json_get_text(body, "has", STR("")),
                                .reviewer = json_get_text(body, "reviewer", STR(""))};
}

static bool refuse_value(struct work *work, str value, const char *allowed) {
    return crm_refuse(work, ERR_INPUT, "api.bad_value", value, str_of(allowed));
}

static const struct property *system_one(const struct object_type *type,
                                         enum system_property system) {
    for (size_t i = 0; i < type->property_count; i++)
        if (type->properties[i].system == system)
            return &type->properties[i];
    return NULL;
}

static bool is_id(str text, int64_t *id) {
    return str_to_i64(text, id) && *id > 0;
}

static bool read_owner(struct work *work, str text, const struct object_type *type,
                       struct filter *out, size_t *count) {
    const struct property *owner = system_one(type, SYSTEM_OWNER);
    int64_t id = work->who.user_id;
    if (!text.len)
        return true;
    if (!owner || (!str_is(text, "me") && !str_is(text, "none") && !is_id(text, &id)))
        return refuse_value(work, text, "me, none, id");
    out[(*count)++] =
        (struct filter){.property = owner,
                        .op = str_is(text, "none") ? FILTER_NOT_HAS_PROPERTY : FILTER_EQ,
                        .value = str_is(text, "none") ? value_null() : value_int(id)};
    return true;
}

static bool read_created(struct work *work, str text, const struct object_type *type,
                         struct filter *out, size_t *count) {
    const struct property *created = system_one(type, SYSTEM_CREATED_AT);
    int64_t at;
    if (!text.len)
        return true;
    if (text.len == 10)
        text = str_format(work->arena, STR_FMT "T00:00:00Z", STR_ARG(text));
    if (!created || !time_read_iso(text, &at))
        return refuse_value(work, text, "2026-11-23, 2026-11-23T08:00:00Z");
    out[(*count)++] =
        (struct filter){.property = created, .op = FILTER_GTE, .value = value_int(at)};
    return true;
}

static bool read_has(struct work *work, str name, const struct object_type *type,
                     struct filter *out, size_t *count) {
    if (!name.len)
        return true;
    const struct property *p = type_property(type, name);
    if (!p || !p->column.len)
        return crm_refuse(work, ERR_INPUT, "api.unknown_property", name, (str){0});
    out[(*count)++] = (struct filter){.property = p, .op = FILTER_HAS_PROPERTY};
    return true;
}

// What one member at least has to be.
static bool read_members(struct work *work, const struct queue_words *words,
                         struct duplicate_query *out) {
    enum { FILTERS = 3 };
    struct query *members = ARENA_NEW(work->arena, struct query);
    struct filter_group *group = ARENA_NEW(work->arena, struct filter_group);
    group->filters = ARENA_ARRAY(work->arena, FILTERS, struct filter);
    *members = (struct query){.type = out->type, .text = words->q};
    if (!read_owner(work, words->owner, out->type, group->filters, &group->count) ||
        !read_created(work, words->created_since, out->type, group->filters, &group->count) ||
        !read_has(work, words->has, out->type, group->filters, &group->count))
        return false;
    members->groups = group;
    members->group_count = group->count ? 1 : 0;
    if (group->count || members->text.len)
        out->members = members;
    return true;
}

static bool read_source(struct work *work, str text, int *out) {
    *out = -1;
    if (!text.len)
        return true;
    for (int i = 0; i < SOURCE_COUNT; i++)
        if (str_is(text, source_kind_name((enum source_kind)i)))
            *out = i;
    return *out >= 0 || refuse_value(work, text, "form, api, import");
}

static bool read_reviewer(struct work *work, str text, struct duplicate_query *out) {
    out->whose = !text.len              ? WHOSE_ANY
                 : str_is(text, "mine") ? WHOSE_MINE
                 : str_is(text, "none") ? WHOSE_NOBODY
                                        : WHOSE_ONE;
    return out->whose != WHOSE_ONE || is_id(text, &out->whose_id) ||
           refuse_value(work, text, "mine, none, id");
}

bool queue_view_read(struct work *work, const struct queue_words *words,
                     struct duplicate_query *out) {
    str type = words->type, sort = words->sort;
    *out = (struct duplicate_query){.status = STR("open"), .certainty = words->certainty};
    out->type = schema_type(work->schema, type.len ? type : STR("contacts"));
    if (!out->type)
        return crm_refuse(work, ERR_INPUT, "api.unknown_type", type, (str){0});
    if (out->certainty.len && !str_is(out->certainty, "sure") && !str_is(out->certainty, "review"))
        return refuse_value(work, out->certainty, "sure, review");
    if (sort.len && !duplicate_sort_read(sort, &out->sort))
        return refuse_value(work, sort, "value, certainty, newest, size");
    return read_source(work, words->source, &out->source) &&
           read_reviewer(work, words->reviewer, out) && read_members(work, words, out);
}
