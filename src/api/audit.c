// The trail as people read it: a page at a time, of everything or of one record, as lines or CSV,
// and looking through its chain.
#include "api/api_private.h"
#include "api/render.h"
#include "base/clock.h"
#include "crm/accountability.h"
#include "crm/audit_chain.h"
#include "crm/browse.h"
#include "formats/csv_writer.h"

enum { LIMIT_USUAL = 50, LIMIT_MAX = 200, EXPORT_MAX = 10000 };

// -- the question

// "12.7.0": where each of the streams goes on.
static bool read_place(struct call *c, int64_t before[AUDIT_STREAMS]) {
    str text = call_query_text(c, "after"), part;
    size_t i = 0;
    if (!text.len)
        return true;
    while (str_split(&text, '.', &part)) {
        if (i == AUDIT_STREAMS || !str_to_i64(part, &before[i]) || before[i] < 0)
            return call_refuse(c, ERR_INPUT, "api.bad_cursor", (str){0}, (str){0});
        i++;
    }
    return i == AUDIT_STREAMS || call_refuse(c, ERR_INPUT, "api.bad_cursor", (str){0}, (str){0});
}

static bool read_time(struct call *c, const char *name, int64_t *at) {
    str text = call_query_text(c, name);
    *at = 0;
    return !text.len || time_read_iso(text, at) ||
           call_refuse(c, ERR_INPUT, "api.bad_value", str_of(name), STR("2026-01-31T12:00:00Z"));
}

static bool read_query(struct call *c, struct audit_query *q) {
    str action = call_query_text(c, "action");
    int64_t limit;
    *q = (struct audit_query){0};
    q->by_action = action.len > 0;
    if (action.len && !audit_action_read(action, &q->action))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("action"), STR("record.view ..."));
    if (!call_query_int(c, "actor", 1, INT64_MAX, 0, &q->actor_id) ||
        !call_query_int(c, "limit", 1, LIMIT_MAX, LIMIT_USUAL, &limit) ||
        !read_time(c, "since", &q->since) || !read_time(c, "until", &q->until) ||
        !read_place(c, q->before))
        return false;
    q->limit = (size_t)limit;
    return true;
}

static bool read_subject(struct call *c, struct audit_query *q) {
    str type = call_query_text(c, "type"), record = call_query_text(c, "record");
    if (type.len) {
        const struct object_type *found = schema_type(call_schema(c), type);
        if (!found)
            return call_refuse(c, ERR_INPUT, "api.unknown_type", type, (str){0});
        q->type_id = found->id;
    }
    q->exports = record.len > 0;
    return !record.len || read_id(record, &q->record_id) ||
           call_refuse(c, ERR_INPUT, "api.bad_value", STR("record"), STR("id"));
}

// -- the answer

static void write_actor(struct jsonw *w, const struct audit_entry *e) {
    jsonw_name(w, "actor");
    jsonw_object(w);
    if (e->actor_id)
        render_id(w, "id", e->actor_id);
    if (e->key_id)
        render_id(w, "keyId", e->key_id);
    jsonw_put_text(w, "name", e->actor_name);
    jsonw_object_end(w);
}

static void write_texts(struct jsonw *w, const struct audit_entry *e) {
    const struct {
        const char *name;
        str text;
    } members[] = {{"subject", e->subject},
                   {"address", e->address},
                   {"agent", e->agent},
                   {"told", e->told},
                   {"details", e->details}};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        if (members[i].text.len)
            jsonw_put_text(w, members[i].name, members[i].text);
}

static const char *const stream_names[AUDIT_STREAMS] = {"entry", "history", "association"};

static void write_line(struct call *c, struct jsonw *w, const struct audit_line *line) {
    const struct audit_entry *e = &line->entry;
    const struct object_type *type = schema_type_by_id(call_schema(c), e->type_id);
    jsonw_object(w);
    jsonw_put_text(w, "id",
                   str_format(c->arena, "%s-%lld", stream_names[line->stream], (long long)e->id));
    render_time(w, "at", e->at);
    jsonw_put_text(w, "action", str_of(audit_action_row(e->action)->name));
    write_actor(w, e);
    jsonw_put_text(w, "source", str_of(source_kind_name(e->source)));
    if (line->source_id)
        render_id(w, "sourceId", line->source_id);
    if (type)
        jsonw_put_text(w, "type", type->name);
    if (e->record_id)
        render_id(w, "recordId", e->record_id);
    jsonw_put_int(w, "count", e->count);
    write_texts(w, e);
    if (line->by_export)
        jsonw_put_bool(w, "held", true);
    jsonw_object_end(w);
}

static str place_text(struct arena *arena, const int64_t before[AUDIT_STREAMS]) {
    return str_format(arena, "%lld.%lld.%lld", (long long)before[0], (long long)before[1],
                      (long long)before[2]);
}

static void write_page(struct call *c, const struct audit_page *page) {
    struct jsonw *w = &c->json;
    jsonw_object(w);
    jsonw_name(w, "results");
    jsonw_array(w);
    for (size_t i = 0; i < page->count; i++)
        write_line(c, w, &page->lines[i]);
    jsonw_array_end(w);
    if (page->more)
        jsonw_put_text(w, "after", place_text(c->arena, page->before));
    jsonw_object_end(w);
}

static bool answer(struct call *c, const struct audit_query *q) {
    struct audit_page page;
    if (!store_audit_list(c->work, q, &page))
        return false;
    write_page(c, &page);
    return true;
}

bool audit_list(struct call *c) {
    struct audit_query q;
    return read_query(c, &q) && read_subject(c, &q) && answer(c, &q);
}

bool object_audit(struct call *c) {
    const struct object_type *type;
    struct audit_query q;
    int64_t id;
    if (!call_type(c, &type) || !call_id(c, "id", &id) || !read_query(c, &q) ||
        !call_query_bool(c, "seen", true, &q.seen_only))
        return false;
    q.record_id = id;
    q.exports = true;
    return answer(c, &q);
}

// -- as a file

static void write_csv_line(struct call *c, struct csv_writer *csv, const struct audit_line *line) {
    const struct audit_entry *e = &line->entry;
    const struct object_type *type = schema_type_by_id(call_schema(c), e->type_id);
    struct arena *arena = c->arena;
    const str cells[] = {
        time_iso(arena, e->at),
        str_of(audit_action_row(e->action)->name),
        e->actor_id ? str_format(arena, "%lld", (long long)e->actor_id) : STR(""),
        e->actor_name,
        e->key_id ? str_format(arena, "%lld", (long long)e->key_id) : STR(""),
        str_of(source_kind_name(e->source)),
        type ? type->name : STR(""),
        e->record_id ? str_format(arena, "%lld", (long long)e->record_id) : STR(""),
        str_format(arena, "%lld", (long long)e->count),
        e->subject,
        e->address,
        e->agent,
        e->told,
        e->details,
    };
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        csv_writer_cell(csv, cells[i]);
    csv_writer_end_row(csv);
}

static bool write_file(struct call *c, struct audit_query *q, bool lines, struct csv_writer *csv) {
    struct audit_page page = {.more = true};
    size_t count = 0;
    while (page.more && count < EXPORT_MAX) {
        q->limit = LIMIT_MAX;
        if (!store_audit_list(c->work, q, &page))
            return false;
        for (size_t i = 0; i < page.count; i++)
            if (lines) {
                struct jsonw w;
                jsonw_init(&w, &c->text);
                write_line(c, &w, &page.lines[i]);
                buf_add_char(&c->text, '\n');
            } else {
                write_csv_line(c, csv, &page.lines[i]);
            }
        count += page.count;
        for (size_t i = 0; i < AUDIT_STREAMS; i++)
            q->before[i] = page.before[i];
    }
    if (page.more)
        http_response_header(&c->response, "X-Kartoteka-After", place_text(c->arena, q->before));
    return true;
}

bool audit_export(struct call *c) {
    static const char *const header[] = {"at",      "action", "actorId",  "actor",  "keyId",
                                         "source",  "type",   "recordId", "count",  "subject",
                                         "address", "agent",  "told",     "details"};
    bool lines = str_is(call_query_text(c, "as"), "ndjson");
    struct audit_query q;
    struct csv_writer csv;
    if (!read_query(c, &q) || !read_subject(c, &q))
        return false;
    csv_writer_init(&csv, &c->text);
    for (size_t i = 0; !lines && i < sizeof header / sizeof *header; i++)
        csv_writer_cell(&csv, str_of(header[i]));
    if (!lines)
        csv_writer_end_row(&csv);
    if (!write_file(c, &q, lines, &csv))
        return false;
    http_response_body(&c->response, lines ? "application/x-ndjson" : "text/csv; charset=utf-8",
                       buf_str(&c->text));
    http_response_attachment(&c->response, c->arena,
                             lines ? STR("audit.ndjson") : STR("audit.csv"));
    return true;
}

// -- the chain

static void write_broken(struct call *c, const struct audit_finding *f) {
    struct jsonw *w = &c->json;
    jsonw_name(w, "broken");
    jsonw_object(w);
    jsonw_put_text(w, "reason", str_of(audit_fault_name(f->fault)));
    jsonw_put_int(w, "link", f->link);
    if (f->fault != AUDIT_LINK && f->fault != AUDIT_HEAD)
        jsonw_put_text(w, "id",
                       str_format(c->arena, "%s-%lld", stream_names[f->stream], (long long)f->id));
    if (f->record_id)
        render_id(w, "recordId", f->record_id);
    jsonw_object_end(w);
}

bool audit_verify(struct call *c) {
    enum { SECONDS = 2 };
    struct audit_finding f;
    const struct json *head = json_get(&c->body, "head");
    struct audit_check check = {.from = json_get_int(&c->body, "from", 1),
                                .budget = SECONDS * (int64_t)MICROS_PER_SECOND};
    struct jsonw *w = &c->json;
    if (head && head->kind == JSON_KIND_OBJECT) {
        check.head_number = json_get_int(head, "number", 0);
        check.head_hash = json_get_text(head, "hash", STR(""));
    }
    if (!crm_audit_verify(c->work, &check, &f))
        return false;
    jsonw_object(w);
    jsonw_put_bool(w, "whole", f.fault == AUDIT_WHOLE);
    jsonw_put_int(w, "links", f.links);
    jsonw_put_int(w, "entries", f.things);
    jsonw_put_int(w, "erased", f.erased);
    jsonw_put_int(w, "blanked", f.blanked);
    if (f.fault == AUDIT_WHOLE && f.next)
        jsonw_put_int(w, "next", f.next);
    jsonw_name(w, "head");
    jsonw_object(w);
    jsonw_put_int(w, "number", f.number);
    jsonw_put_text(w, "hash", f.hash);
    jsonw_object_end(w);
    if (f.fault != AUDIT_WHOLE)
        write_broken(c, &f);
    jsonw_object_end(w);
    return true;
}

// -- accountability

// Everybody sees their own and that of the people they manage; whoever reads the trail that of all.
static bool shown(const struct call *c, const struct accounted *t) {
    const struct rights *rights = c->who->rights;
    return rights_area(rights, AREA_AUDIT) || t->user_id == c->who->user.id ||
           id_set_has(&rights->managed, t->user_id);
}

bool accountability_get(struct call *c) {
    const int64_t day = INT64_C(86400) * MICROS_PER_SECOND;
    int64_t since, until;
    struct accounted *list;
    size_t count;
    bool all = rights_area(c->who->rights, AREA_AUDIT) || c->who->rights->managed.count;
    struct jsonw *w = &c->json;
    if (!read_time(c, "since", &since) || !read_time(c, "until", &until) ||
        !crm_accountability(c->work, all ? 0 : c->who->user.id, since / day,
                            until ? (until - 1) / day : INT64_MAX, &list, &count))
        return false;
    jsonw_object(w);
    jsonw_name(w, "results");
    jsonw_array(w);
    for (size_t i = 0; i < count; i++) {
        if (!shown(c, &list[i]))
            continue;
        jsonw_object(w);
        render_id(w, "userId", list[i].user_id);
        jsonw_put_text(w, "source", str_of(source_kind_name(list[i].source)));
        jsonw_put_int(w, "entries", list[i].entries);
        jsonw_put_int(w, "corrected", list[i].corrected);
        jsonw_put_int(w, "issues", list[i].issues);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_object_end(w);
    return true;
}
