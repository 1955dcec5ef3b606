// All records of a type as lines of JSON, in the order of their ids. Read in pages, each a
// statement of its own, so that a slow reader holds no snapshot; where the stream broke off, the id
// of the last line goes on.
#include "api/api_private.h"
#include "api/query.h"
#include "api/render.h"
#include "api/stream.h"
#include "crm/browse.h"

static bool read_columns(struct call *c, const struct object_type *type, struct arena *arena,
                         struct query *query) {
    str *values;
    size_t given = http_query_all(c->request, "properties", &values);
    query->property_count = 0;
    query->properties = NULL;
    if (!given)
        return true;
    query->properties = ARENA_ARRAY(arena, type->property_count, const struct property *);
    for (size_t i = 0; i < given; i++) {
        str rest = values[i], name;
        while (rest.len && str_split(&rest, ',', &name)) {
            const struct property *p = type_property(type, str_trim(name));
            if (!p)
                return call_refuse(c, ERR_INPUT, "api.unknown_property", name, (str){0});
            bool listed = false;
            for (size_t k = 0; k < query->property_count; k++)
                listed = listed || query->properties[k] == p;
            if (!listed)
                query->properties[query->property_count++] = p;
        }
    }
    return true;
}

static bool read_export(struct call *c, const struct schema *schema, struct arena *arena,
                        struct query *query) {
    int64_t after = 0;
    str text = call_query_text(c, "after"), name = http_segment(c->request, "type");
    *query = (struct query){.type = schema_type(schema, name), .limit = QUERY_LIMIT_MAX};
    if (!query->type)
        return call_refuse(c, ERR_NOT_FOUND, "api.unknown_type", name, (str){0});
    if (text.len && !str_is(text, "0") && !read_id(text, &after))
        return call_refuse(c, ERR_INPUT, "api.bad_cursor", (str){0}, (str){0});
    query->after = str_copy(arena, after ? text : STR(""));
    return call_query_bool(c, "archived", false, &query->archived) &&
           read_columns(c, query->type, arena, query);
}

static bool write_page(struct csv_stream *stream, const struct query *query,
                       const struct record_page *page) {
    struct arena *arena = stream->work.arena;
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < page->count; i++) {
        struct jsonw w;
        jsonw_init(&w, &out);
        render_record(&w, arena, page->records[i], query->properties, query->property_count);
        audit_held_add(&stream->held, page->records[i]->id);
        buf_add_char(&out, '\n');
    }
    return http_pipe_write(stream->pipe, buf_str(&out)) ||
           WORK_FAIL(&stream->work, ERR_CANCELLED, "The receiver of the export has gone.");
}

static bool write_all(struct csv_stream *stream, struct query query) {
    struct arena_mark mark = arena_mark(stream->work.arena);
    char after[24];
    struct record_page page;
    do {
        arena_release(stream->work.arena, mark);
        if (!browse_query(&stream->work, &query, &page) || !write_page(stream, &query, &page))
            return false;
        // The cursor of a list by id is the id; kept outside of the memory that goes.
        size_t length = page.after.len < sizeof after ? page.after.len : 0;
        for (size_t i = 0; i < length; i++)
            after[i] = page.after.ptr[i];
        query.after = (str){after, length};
    } while (query.after.len);
    return true;
}

bool bulk_get(struct call *c) {
    struct csv_stream *stream;
    struct query query;
    if (!csv_stream_open(c, c->lang, &stream))
        return false;
    // Definitions are those of the stream, which outlives the call.
    if (!read_export(c, stream->work.schema, &stream->arena, &query)) {
        csv_stream_close(stream, false);
        return false;
    }
    if (!csv_stream_permitted(stream, c, &query) || !csv_stream_note(stream, c, query.type->id)) {
        csv_stream_close(stream, false);
        return false;
    }
    csv_stream_answer_lines(stream, c);
    csv_stream_close(stream, write_all(stream, query));
    return true;
}
