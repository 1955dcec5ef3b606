// Associations under /api/v1: what a record is associated with, as people read it, and the kinds
// there are.
#include "api/api_private.h"
#include "api/link.h"
#include "api/render.h"
#include "crm/definition.h"
#include "crm/kinds.h"

enum { PAGE = 50, PAGE_MOST = 200, COUNT_CAP = 1000 };

// -- lists

static void write_kind_names(struct call *c, const struct linked *linked) {
    struct jsonw *w = &c->json;
    jsonw_name(w, "kinds");
    jsonw_array(w);
    for (size_t i = 0; i < linked->number_count; i++) {
        const struct association_kind *kind = schema_kind(call_schema(c), linked->numbers[i]);
        if (!kind)
            continue;
        render_kind(w, kind, c->lang);
    }
    jsonw_array_end(w);
}

static void write_link(struct call *c, const struct object_type *to, const struct linked *linked,
                       const struct record *record) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    render_id(w, "id", linked->to_id);
    jsonw_put_text(w, "type", to->name);
    jsonw_put_text(w, "title", record ? record_title(c->arena, record) : STR(""));
    render_time(w, "createdAt", linked->created_at);
    write_kind_names(c, linked);
    jsonw_object_end(w);
}

static bool write_list(struct call *c, const struct object_type *to,
                       const struct linked_list *list) {
    struct record **records;
    if (!links_records(c->work, to, list, &records))
        return false;
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < list->count; i++)
        write_link(c, to, &list->items[i], records[i]);
    jsonw_array_end(&c->json);
    render_paging(&c->json, list->more ? str_format(c->arena, "%lld",
                                                    (long long)list->items[list->count - 1].to_id)
                                       : STR(""));
    return true;
}

static bool read_page(struct call *c, struct links_query *q) {
    str after = call_query_text(c, "after");
    int64_t limit;
    if (!call_query_int(c, "limit", 1, PAGE_MOST, PAGE, &limit))
        return false;
    q->limit = (size_t)limit;
    return !after.len || read_id(after, &q->after) ||
           call_refuse(c, ERR_INPUT, "api.bad_cursor", after, (str){0});
}

bool link_write_counts(struct call *c, const struct object_type *from, int64_t id) {
    const struct schema *schema = call_schema(c);
    struct jsonw *w = &c->json;
    jsonw_name(w, "counts");
    jsonw_array(w);
    for (size_t i = 0; i < schema->type_count; i++) {
        const struct object_type *to = &schema->types[i];
        int64_t count;
        if (!schema_kind_next(schema, from, to, NULL))
            continue;
        if (!links_count(c->work, id, to, COUNT_CAP, &count))
            return false;
        jsonw_object(w);
        jsonw_put_text(w, "type", to->name);
        jsonw_put_int(w, "count", count);
        jsonw_put_bool(w, "exact", count < COUNT_CAP);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    return true;
}

bool link_answer_list(struct call *c, struct links_query *q, str type) {
    struct linked_list list;
    bool archived;
    if (!links_end(c->work, q->from, &q->from_id, &archived))
        return false;
    jsonw_object(&c->json);
    if (!type.len) // how many there are of each, for what can be associated at all
        return link_write_counts(c, q->from, q->from_id) && (jsonw_object_end(&c->json), true);
    q->to = schema_type(call_schema(c), type);
    if (!q->to)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", type, (str){0});
    return links_of(c->work, q, &list, &archived) && write_list(c, q->to, &list) &&
           (jsonw_object_end(&c->json), true);
}

bool link_list(struct call *c) {
    struct links_query q = {0};
    return call_type(c, &q.from) && call_id(c, "id", &q.from_id) && read_page(c, &q) &&
           link_answer_list(c, &q, call_query_text(c, "type"));
}

// -- making and taking away

bool link_answer_new(struct call *c, struct link_ends *ends, const struct json *item) {
    struct json copy = *item;
    const struct json one = {.kind = JSON_KIND_ARRAY, .count = 1, .items = &copy};
    const struct link_request *request;
    struct linked_list list;
    bool archived;
    size_t count;
    if (!link_requests_of_json(c, ends->from, &one, &request, &count))
        return false;
    ends->to = request->to;
    ends->to_id = request->to_id;
    if (!crm_associate(c->work, ends, request->kinds, request->kind_count, call_source(c)) ||
        !links_end(c->work, ends->to, &ends->to_id, &archived))
        return false;
    struct links_query q = {ends->from, ends->from_id, ends->to, ends->to_id - 1, 1};
    if (!links_of(c->work, &q, &list, &archived))
        return false;
    jsonw_object(&c->json);
    if (!write_list(c, ends->to,
                    &(struct linked_list){list.from_id, list.items, list.count, false}))
        return false;
    jsonw_object_end(&c->json);
    return true;
}

bool link_create(struct call *c) {
    struct link_ends ends;
    if (!call_type(c, &ends.from) || !call_id(c, "id", &ends.from_id) ||
        !link_answer_new(c, &ends, &c->body))
        return false;
    call_status(c, 201);
    return true;
}

bool link_remove(struct call *c, struct link_ends *ends, str type, str name) {
    const struct association_kind *kind = NULL;
    ends->to = schema_type(call_schema(c), type);
    if (!ends->to)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", type, (str){0});
    if (name.len && !crm_kind_find(c->work, ends->from, ends->to, name, &kind))
        return false;
    return kind ? crm_dissociate_kinds(c->work, ends, &kind, 1, call_source(c))
                : crm_dissociate(c->work, ends, call_source(c));
}

bool link_delete(struct call *c) {
    struct link_ends ends;
    if (!call_type(c, &ends.from) || !call_id(c, "id", &ends.from_id))
        return false;
    if (!read_id(call_query_text(c, "to"), &ends.to_id))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("to"), STR("id"));
    call_status(c, 204);
    return link_remove(c, &ends, call_query_text(c, "type"), call_query_text(c, "kind"));
}

// -- kinds

static void write_labels(struct jsonw *w, const char *name, const str labels[LANG_COUNT]) {
    jsonw_name(w, name);
    jsonw_object(w);
    for (size_t i = 0; i < LANG_COUNT; i++) {
        jsonw_name_str(w, lang_code((enum lang)i));
        jsonw_text(w, labels[i]);
    }
    jsonw_object_end(w);
}

static void write_kind(struct call *c, const struct association_kind *kind) {
    const struct schema *schema = call_schema(c);
    const struct object_type *from = schema_type_by_id(schema, kind->from_type),
                             *to = schema_type_by_id(schema, kind->to_type);
    struct jsonw *w = &c->json;
    if (!from || !to)
        return;
    jsonw_object(w);
    jsonw_put_int(w, "number", kind->number);
    jsonw_put_int(w, "inverse", kind->inverse);
    jsonw_put_text(w, "from", from->name);
    jsonw_put_text(w, "to", to->name);
    jsonw_put_text(w, "rank", str_of(association_rank_name(kind->rank)));
    jsonw_put_text(w, "name", kind->name);
    write_labels(w, "labels", kind->label);
    jsonw_put_int(w, "toMax", kind->to_max);
    jsonw_put_bool(w, "shipped", kind->shipped);
    jsonw_object_end(w);
}

static void write_kinds(struct call *c, const struct association_kind *kinds, size_t count) {
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        write_kind(c, &kinds[i]);
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
}

bool kind_list(struct call *c) {
    const struct schema *schema = call_schema(c);
    str name = call_query_text(c, "type");
    if (!name.len) {
        write_kinds(c, schema->kinds, schema->kind_count);
        return true;
    }
    const struct object_type *type = schema_type(schema, name);
    if (!type)
        return call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
    struct association_kind *kinds =
        ARENA_ARRAY(c->arena, schema->kind_count, struct association_kind);
    size_t count = 0;
    for (size_t i = 0; i < schema->kind_count; i++)
        if (schema->kinds[i].from_type == type->id)
            kinds[count++] = schema->kinds[i];
    write_kinds(c, kinds, count);
    return true;
}

static void read_labels(const struct json *json, str labels[LANG_COUNT]) {
    for (size_t i = 0; i < LANG_COUNT; i++)
        labels[i] = json_get_text(json, lang_code((enum lang)i).ptr, (str){0});
}

static void read_change(struct call *c, struct kind_change *change) {
    *change = (struct kind_change){.name = json_get_text(&c->body, "name", STR(""))};
    change->inverse_name = json_get_text(&c->body, "inverseName", STR(""));
    read_labels(json_get(&c->body, "labels"), change->label);
    read_labels(json_get(&c->body, "inverseLabels"), change->inverse_label);
    change->has_to_max = json_get(&c->body, "toMax") != NULL;
    change->to_max = json_get_int(&c->body, "toMax", 0);
    change->has_from_max = json_get(&c->body, "fromMax") != NULL;
    change->from_max = json_get_int(&c->body, "fromMax", 0);
}

static void write_pair(struct call *c, const struct association_kind pair[2]) {
    write_kinds(c, pair, pair[0].number == pair[1].number ? 1 : 2);
}

static bool type_of_body(struct call *c, const char *member, const struct object_type **type) {
    str name = json_get_text(&c->body, member, STR(""));
    *type = schema_type(call_schema(c), name);
    return *type || call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
}

bool kind_create(struct call *c) {
    const struct object_type *from, *to;
    struct association_kind made[2];
    struct kind_change change;
    if (!type_of_body(c, "from", &from) || !type_of_body(c, "to", &to))
        return false;
    read_change(c, &change);
    if (!crm_kind_create(c->work, from, to, &change, made))
        return false;
    call_status(c, 201);
    write_pair(c, made);
    return true;
}

static bool kind_of_path(struct call *c, const struct association_kind **kind) {
    int64_t number;
    if (!call_id(c, "number", &number))
        return false;
    *kind = schema_kind(call_schema(c), number);
    return *kind || call_refuse(c, ERR_NOT_FOUND, "api.not_found", (str){0}, (str){0});
}

bool kind_patch(struct call *c) {
    const struct association_kind *kind;
    struct association_kind changed[2];
    struct kind_change change;
    if (!kind_of_path(c, &kind))
        return false;
    read_change(c, &change);
    if (!crm_kind_update(c->work, kind, &change, changed))
        return false;
    write_pair(c, changed);
    return true;
}

bool kind_delete(struct call *c) {
    const struct association_kind *kind;
    if (!kind_of_path(c, &kind) || !crm_kind_archive(c->work, kind))
        return false;
    call_status(c, 204);
    return true;
}

bool kind_restore(struct call *c) {
    struct association_kind restored[2];
    int64_t number;
    if (!call_id(c, "number", &number) || !crm_kind_restore(c->work, number, restored))
        return false;
    write_pair(c, restored);
    return true;
}

bool kind_list_archived(struct call *c) {
    struct association_kind *kinds;
    size_t count;
    if (!store_kinds_archived(c->work, DEFINE_ARCHIVED_MAX, &kinds, &count))
        return false;
    write_kinds(c, kinds, count);
    return true;
}
