// Tools that find, read and write records.
#include "api/api_private.h"
#include "api/link.h"
#include "api/mcp.h"
#include "api/objects.h"
#include "api/query.h"
#include "api/render.h"
#include "base/clock.h"
#include "crm/template.h"

bool mcp_search(struct call *c) {
    enum { MOST = 50, USUAL = 5 };
    const struct json *types = json_get(&c->body, "types");
    struct buf names;
    int64_t limit;
    buf_init(&names, c->arena);
    for (size_t i = 0; types && i < types->count; i++) {
        if (names.len)
            buf_add_char(&names, ',');
        buf_add(&names, types->items[i].text);
    }
    return mcp_range(c, "limit", MOST, USUAL, &limit) &&
           search_answer(c, json_get_text(&c->body, "query", STR("")), buf_str(&names), limit);
}

bool mcp_find_records(struct call *c) {
    const struct object_type *type;
    return call_body_type(c, &type) &&
           objects_answer_page(c, type, (struct record_paging){.otherwise = 20, .most = 100});
}

// The member "record".
static bool write_record(struct call *c, struct record *record, int64_t redirected) {
    jsonw_name(&c->json, "record");
    return render_full(c, &c->json, record, redirected);
}

bool mcp_read_record(struct call *c) {
    const struct object_type *type;
    struct record *record;
    int64_t id, redirected;
    if (!call_body_type(c, &type) || !mcp_record_id(c, "id", &id) ||
        !browse_record(c->work, type, id, &record, &redirected) || !browse_points(c->work, record))
        return false;
    jsonw_object(&c->json);
    if (!write_record(c, record, redirected) || !link_write_counts(c, type, record->id))
        return false;
    jsonw_object_end(&c->json);
    return true;
}

bool mcp_create_record(struct call *c) {
    const struct object_type *type;
    struct save_result result;
    struct template_use use;
    if (!call_body_type(c, &type) || !objects_create(c, type, &result, &use))
        return false;
    jsonw_object(&c->json);
    jsonw_put_bool(&c->json, "created", true);
    if (!write_record(c, result.record, 0) ||
        !objects_write_likely(c, &c->json, &result, CANDIDATES_MAX))
        return false;
    jsonw_object_end(&c->json);
    return true;
}

bool mcp_update_record(struct call *c) {
    const struct object_type *type;
    struct save_result result;
    int64_t id, version = json_get_int(&c->body, "version", 0);
    if (!call_body_type(c, &type) || !mcp_record_id(c, "id", &id) ||
        !objects_change(c, type, id, version, &result))
        return false;
    jsonw_object(&c->json);
    jsonw_put_bool(&c->json, "changed", result.changed);
    if (!write_record(c, result.record, 0))
        return false;
    jsonw_object_end(&c->json);
    return true;
}

bool mcp_add_note(struct call *c) {
    const struct object_type *about, *notes = schema_type(call_schema(c), STR("notes"));
    struct save_result result;
    int64_t id;
    str text = json_get_text(&c->body, "text", STR(""));
    if (!call_body_type(c, &about) || !mcp_record_id(c, "id", &id))
        return false;
    if (!str_trim(text).len)
        return call_refuse(c, ERR_INPUT, "api.missing", STR("text"), (str){0});
    const struct assignment assignments[] = {
        {type_property(notes, STR("body")), text},
        {type_property(notes, STR("happened_at")), time_iso(c->arena, c->work->now)},
    };
    const struct link_request link = {.to = about, .to_id = id};
    const struct save save = {.type = notes,
                              .assignments = assignments,
                              .count = sizeof assignments / sizeof *assignments,
                              .links = &link,
                              .link_count = 1,
                              .reading = people_reading(),
                              .source = call_source(c),
                              .strict = true};
    if (!objects_save(c, &save, &result))
        return false;
    jsonw_object(&c->json);
    if (!write_record(c, result.record, 0))
        return false;
    jsonw_object_end(&c->json);
    return true;
}
