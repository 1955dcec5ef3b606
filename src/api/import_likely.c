// Rows of a checked import that are likely a record there is: shown, and decided.
#include "api/api_private.h"
#include "api/import_render.h"
#include "api/objects.h"
#include "api/render.h"

enum { LIKELY_USUAL = 20, LIKELY_MOST = 100, DECIDED_MOST = 1000, CANDIDATES_SHOWN = 4 };

static void write_counts(struct jsonw *w, const struct import_likely_count *n) {
    jsonw_name(w, "counts");
    jsonw_object(w);
    jsonw_put_int(w, "total", n->total);
    jsonw_put_int(w, "update", n->update);
    jsonw_put_int(w, "create", n->create);
    jsonw_object_end(w);
}

static bool write_row(struct call *c, const struct likely_row *row) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_put_int(w, "row", row->row);
    jsonw_put_int(w, "part", row->part);
    jsonw_put_text(w, "type", row->type->name);
    jsonw_put_text(w, "title", record_title(c->arena, row->record));
    objects_write_normalised(c, row->record);
    jsonw_name(w, "display");
    render_display(w, c->arena, row->record, c->lang);
    jsonw_name(w, "earlierRow");
    if (row->earlier_row)
        jsonw_int(w, row->earlier_row);
    else
        jsonw_null(w);
    render_text_or_null(w, "decision", row->decision);
    render_id(w, "record", row->target_id);
    size_t count =
        row->candidate_count < CANDIDATES_SHOWN ? row->candidate_count : CANDIDATES_SHOWN;
    jsonw_name(w, "candidates");
    if (!render_candidates(c, w, row->type, &row->form, row->candidates, count))
        return false;
    import_render_changes(w, row->type, row->changes, row->change_count);
    jsonw_object_end(w);
    return true;
}

// "part.row" of the last one shown.
static bool read_place(struct call *c, int64_t *part, int64_t *row) {
    str text = call_query_text(c, "after"), rest = text, first;
    *part = *row = 0;
    if (!text.len)
        return true;
    return (str_split(&rest, '.', &first) && str_to_i64(first, part) && str_to_i64(rest, row) &&
            *part >= 0 && *row >= 0) ||
           call_refuse(c, ERR_INPUT, "api.bad_cursor", text, (str){0});
}

bool import_likely(struct call *c) {
    struct likely_row *rows;
    struct import_likely_count counts;
    int64_t id, part, row, limit;
    size_t count;
    if (!call_id(c, "id", &id) || !read_place(c, &part, &row) ||
        !call_query_int(c, "limit", 1, LIKELY_MOST, LIKELY_USUAL, &limit) ||
        !crm_import_likely(c->work, id, part, row, (size_t)limit + 1, &rows, &count) ||
        !crm_import_likely_count(c->work, id, &counts))
        return false;
    bool more = count > (size_t)limit;
    if (more)
        count = (size_t)limit;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < count; i++)
        if (!write_row(c, &rows[i]))
            return false;
    jsonw_array_end(&c->json);
    write_counts(&c->json, &counts);
    render_paging(&c->json, more
                                ? str_format(c->arena, "%lld.%lld", (long long)rows[count - 1].part,
                                             (long long)rows[count - 1].row)
                                : STR(""));
    jsonw_object_end(&c->json);
    return true;
}

// "none" takes back what was said.
static str decision_of(str text) {
    return str_is(text, "none") ? STR("") : text;
}

static bool read_rows(struct call *c, const struct json *list, struct likely_decision **out) {
    *out = ARENA_ARRAY(c->arena, list->count, struct likely_decision);
    if (list->count > DECIDED_MOST)
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("rows"),
                           str_format(c->arena, "1 - %d", DECIDED_MOST));
    for (size_t i = 0; i < list->count; i++) {
        const struct json *entry = &list->items[i];
        struct likely_decision *d = &(*out)[i];
        *d = (struct likely_decision){
            .part = json_get_int(entry, "part", 0),
            .row = json_get_int(entry, "row", 0),
            .decision = decision_of(json_get_text(entry, "decision", STR("none")))};
        if (!call_body_id(c, entry, "record", &d->record_id))
            return false;
        if (!str_is(d->decision, "update"))
            d->record_id = 0;
    }
    return true;
}

bool import_likely_decide(struct call *c) {
    const struct json *list = json_get(&c->body, "rows");
    str all = json_get_text(&c->body, "all", STR(""));
    struct likely_decision *decided;
    struct import_likely_count counts;
    int64_t id;
    if (!call_id(c, "id", &id) ||
        (all.len && !crm_import_likely_decide_all(c->work, id, decision_of(all))))
        return false;
    if (list && (!read_rows(c, list, &decided) ||
                 !crm_import_likely_decide(c->work, id, decided, list->count)))
        return false;
    if (!crm_import_likely_count(c->work, id, &counts))
        return false;
    jsonw_object(&c->json);
    write_counts(&c->json, &counts);
    jsonw_object_end(&c->json);
    return true;
}
