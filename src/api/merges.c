// Merging a selection, the merge log, taking merges back.
#include "api/api_private.h"
#include "api/merging.h"
#include "api/render.h"

enum { RECORDS_MAX = 100, PAGE = 50 };

static bool read_choices(struct call *c, struct merge *merge) {
    const struct json *chosen = json_get(&c->body, "properties");
    if (!chosen || chosen->kind != JSON_KIND_OBJECT)
        return true;
    struct merge_choice *choices = ARENA_ARRAY(c->arena, chosen->count, struct merge_choice);
    for (size_t i = 0; i < chosen->count; i++) {
        str name = chosen->members[i].name;
        struct merge_choice *choice = &choices[merge->choice_count++];
        choice->property = type_property(merge->type, name);
        if (!choice->property)
            return call_refuse(c, ERR_INPUT, "api.unknown_property", name, (str){0});
        if (!call_body_id(c, chosen, str_z(c->arena, name), &choice->record_id))
            return false;
    }
    merge->choices = choices;
    return true;
}

bool merge_of_json(struct call *c, const struct object_type *type, const char *source,
                   struct merge *merge) {
    int64_t *ids;
    size_t count, others = 0;
    *merge = (struct merge){.type = type, .source = source};
    if (!call_body_id(c, &c->body, "primary", &merge->primary_id) ||
        !call_body_ids(c, "records", RECORDS_MAX, &ids, &count))
        return false;
    if (!merge->primary_id)
        return call_refuse(c, ERR_INPUT, "api.missing", STR("primary"), (str){0});
    for (size_t i = 0; i < count; i++)
        if (ids[i] != merge->primary_id)
            ids[others++] = ids[i];
    merge->record_ids = ids;
    merge->record_count = others;
    return read_choices(c, merge);
}

bool merge_write(struct call *c, const struct merge_result *result) {
    jsonw_name(&c->json, "merges");
    jsonw_array(&c->json);
    for (size_t i = 0; i < result->merge_count; i++) {
        struct merge_row row;
        struct record *a, *b;
        if (!browse_merge(c->work, result->merge_ids[i], &row, &a, &b))
            return false;
        render_merge(&c->json, c->work->schema, &row);
    }
    jsonw_array_end(&c->json);
    jsonw_name(&c->json, "record");
    return render_full(c, &c->json, result->record, 0);
}

bool merge_create(struct call *c) {
    const struct object_type *type;
    struct merge merge;
    struct merge_result result;
    if (!call_body_type(c, &type) || !merge_of_json(c, type, "selection", &merge) ||
        !crm_merge(c->work, &merge, &result))
        return false;
    call_status(c, 201);
    jsonw_object(&c->json);
    if (!merge_write(c, &result))
        return false;
    jsonw_object_end(&c->json);
    return true;
}

bool merge_read_records(struct call *c, const struct object_type *type, struct record ***out,
                        size_t *count) {
    int64_t *ids, redirected;
    size_t all;
    *count = 0;
    if (!call_body_ids(c, "records", RECORDS_MAX, &ids, &all))
        return false;
    struct record **records = ARENA_ARRAY(c->arena, all, struct record *);
    for (size_t i = 0; i < all; i++) {
        struct record *record;
        bool known = false;
        if (!browse_record(c->work, type, ids[i], &record, &redirected))
            return false;
        for (size_t k = 0; k < *count && !known; k++)
            known = records[k]->id == record->id;
        if (!known)
            records[(*count)++] = record;
    }
    *out = records;
    return *count > 1 || call_refuse(c, ERR_INVALID, "api.same_record", (str){0}, (str){0});
}

bool merge_propose(struct call *c) {
    const struct object_type *type;
    struct record **records;
    struct merge_proposal proposal;
    size_t count;
    if (!call_body_type(c, &type) || !merge_read_records(c, type, &records, &count) ||
        !crm_merge_proposal(c->work, records, count, &proposal))
        return false;
    merge_write_proposal(&c->json, &proposal);
    return true;
}

bool merge_list(struct call *c) {
    str type_name = call_query_text(c, "type");
    int64_t record, before, type_id = 0;
    struct merge_row *rows;
    size_t count;
    if (type_name.len) {
        const struct object_type *type = schema_type(c->work->schema, type_name);
        if (!type)
            return call_refuse(c, ERR_INPUT, "api.unknown_type", type_name, (str){0});
        type_id = type->id;
    }
    if (!call_query_int(c, "record", 1, INT64_C(1) << 53, 0, &record) ||
        !call_query_int(c, "after", 1, INT64_C(1) << 53, 0, &before) ||
        !browse_merges(c->work, type_id, record, before, PAGE + 1, &rows, &count))
        return false;
    bool more = count > PAGE;
    if (more)
        count = PAGE;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        render_merge(&c->json, c->work->schema, &rows[i]);
    jsonw_array_end(&c->json);
    render_paging(&c->json,
                  more ? str_format(c->arena, "%lld", (long long)rows[count - 1].id) : STR(""));
    jsonw_object_end(&c->json);
    return true;
}

bool merge_get(struct call *c) {
    struct merge_row row;
    struct record *primary, *record;
    int64_t id;
    if (!call_id(c, "id", &id) || !browse_merge(c->work, id, &row, &primary, &record))
        return false;
    struct jsonw *w = &c->json;
    jsonw_object(w);
    render_merge_members(w, c->work->schema, &row);
    jsonw_name(w, "before");
    jsonw_object(w);
    jsonw_name(w, "primary");
    render_record(w, c->arena, primary, NULL, 0);
    jsonw_name(w, "record");
    render_record(w, c->arena, record, NULL, 0);
    jsonw_object_end(w);
    jsonw_object_end(w);
    return true;
}

bool merge_revert(struct call *c) {
    struct unmerge_result result;
    bool leave_taken;
    int64_t id;
    if (!call_id(c, "id", &id) || !call_query_bool(c, "leaveTaken", false, &leave_taken) ||
        !crm_unmerge(c->work, id, leave_taken, &result))
        return false;
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_name(w, "records");
    jsonw_array(w);
    if (!render_full(c, w, result.primary, 0) || !render_full(c, w, result.record, 0))
        return false;
    jsonw_array_end(w);
    jsonw_name(w, "kept");
    jsonw_array(w);
    for (size_t i = 0; i < result.kept_count; i++) {
        const struct property *p = result.kept[i];
        jsonw_object(w);
        jsonw_put_text(w, "property", p->name);
        jsonw_name(w, "value");
        render_value(w, p, result.primary->values[p->slot]);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    merge_write_taken(c, "left", result.left, result.left_count);
    jsonw_object_end(w);
    return true;
}
