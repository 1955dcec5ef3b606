// The feed of changes: a page as JSON, or a line for each change.
#include "api/api_private.h"
#include "api/render.h"
#include "crm/feed.h"

enum { PAGE = 100, PAGE_MOST = 10000 };

static bool read_types(struct call *c, struct feed_query *query) {
    str *values;
    size_t given = http_query_all(c->request, "types", &values);
    for (size_t i = 0; i < given; i++) {
        str rest = values[i], name;
        while (rest.len && str_split(&rest, ',', &name)) {
            const struct object_type *type = schema_type(call_schema(c), str_trim(name));
            if (!type)
                return call_refuse(c, ERR_INPUT, "api.unknown_type", name, (str){0});
            if (query->type_count == FEED_TYPES_MAX)
                return call_refuse(c, ERR_INPUT, "api.bad_value", STR("types"), STR("1 - 64"));
            query->types[query->type_count++] = type;
        }
    }
    return true;
}

static bool read_query(struct call *c, struct feed_query *query, bool *wire) {
    str since = call_query_text(c, "since"), names = call_query_text(c, "names");
    int64_t limit;
    *wire = str_is(names, "wire");
    if (since.len && !feed_place_read(since, &query->after))
        return call_refuse(c, ERR_INPUT, "api.bad_cursor", (str){0}, (str){0});
    if (names.len && !*wire && !str_is(names, "own"))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("names"), STR("own, wire"));
    if (!call_query_int(c, "limit", 1, PAGE_MOST, PAGE, &limit) || !read_types(c, query))
        return false;
    query->limit = (size_t)limit;
    return true;
}

static void write_names(struct jsonw *w, const struct object_type *type,
                        const struct change_list *changes, bool wire) {
    jsonw_name(w, "properties");
    jsonw_array(w);
    for (size_t i = 0; type && i < changes->count; i++) {
        const struct property *p = type_property_by_id(type, changes->items[i].property_id);
        if (p)
            jsonw_text(w, wire ? p->wire_name : p->name);
    }
    jsonw_array_end(w);
}

// The other record, of a change of associations.
static void write_association(struct call *c, struct jsonw *w, const struct feed_entry *e) {
    const struct object_type *to = schema_type_by_id(call_schema(c), e->to_type);
    if (!e->to_id || !to)
        return;
    jsonw_name(w, "association");
    jsonw_object(w);
    jsonw_put_text(w, "type", to->name);
    render_id(w, "id", e->to_id);
    jsonw_put_int(w, "kind", e->number);
    jsonw_object_end(w);
}

static void write_entry(struct call *c, struct jsonw *w, const struct feed_entry *e, bool wire) {
    const struct object_type *type = schema_type_by_id(call_schema(c), e->type_id);
    jsonw_object(w);
    jsonw_put_text(w, "seq", feed_place_write(c->arena, e->place));
    render_time(w, "at", e->at);
    jsonw_put_text(w, "type", type ? type->name : STR(""));
    render_id(w, "id", e->record_id);
    jsonw_put_text(w, "action", e->action);
    jsonw_put_int(w, "version", e->version);
    jsonw_name(w, "source");
    jsonw_object(w);
    jsonw_put_text(w, "kind", str_of(source_kind_name(e->source.kind)));
    render_id(w, "id", e->source.id);
    render_id(w, "actorId", e->actor_id);
    jsonw_object_end(w);
    write_names(w, type, &e->changes, wire);
    write_association(c, w, e);
    jsonw_object_end(w);
}

// As lines there is no place for the cursor but a header; the last line's `seq` is as good, unless
// there is none.
static void write_lines(struct call *c, const struct feed_page *page, bool wire) {
    struct buf lines;
    buf_init(&lines, c->arena);
    for (size_t i = 0; i < page->count; i++) {
        struct jsonw w;
        jsonw_init(&w, &lines);
        write_entry(c, &w, &page->entries[i], wire);
        buf_add_char(&lines, '\n');
    }
    http_response_body(&c->response, "application/x-ndjson", buf_str(&lines));
}

static void write_page(struct call *c, const struct feed_page *page, bool wire) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_name(w, "results");
    jsonw_array(w);
    for (size_t i = 0; i < page->count; i++)
        write_entry(c, w, &page->entries[i], wire);
    jsonw_array_end(w);
    jsonw_put_text(w, "next", feed_place_write(c->arena, page->next));
    jsonw_put_bool(w, "more", page->more);
    jsonw_object_end(w);
}

bool changes_get(struct call *c) {
    struct feed_query query = {0};
    struct feed_page page;
    bool wire;
    if (!read_query(c, &query, &wire) || !crm_feed(c->work, &query, &page))
        return false;
    http_response_header(&c->response, "X-Next-Since", feed_place_write(c->arena, page.next));
    if (http_accepts_type(http_header(c->request, "Accept"), "application/x-ndjson"))
        write_lines(c, &page, wire);
    else
        write_page(c, &page, wire);
    return true;
}
