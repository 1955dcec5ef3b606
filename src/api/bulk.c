// Many records in one call: a line of JSON each in, a line of JSON each out.
//
// The body has arrived in a file. A worker reads it in batches, each one transaction of the lane
// behind those of people; a line that is refused does not take the others with it. What happened to
// a batch is told once it is committed, so the stream is the progress, and what was told is done.
// The request is gone once the answer has begun: everything here lives in the stream's memory.
#include "api/api_private.h"
#include "api/line_reader.h"
#include "api/objects.h"
#include "api/query.h"
#include "api/render.h"
#include "api/stream.h"
#include "api/wire.h"
#include "crm/attempt.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LINES_MAX = 100000, BATCH = 100, BATCH_BYTES = 1 << 20, LIKELY_TOLD = 3 };

enum outcome { OUTCOME_CREATED, OUTCOME_UPDATED, OUTCOME_UNCHANGED, OUTCOME_FAILED, OUTCOME_COUNT };

static const char *const outcome_names[OUTCOME_COUNT] = {"created", "updated", "unchanged",
                                                         "failed"};

struct line {
    int64_t number;
    bool sound; // otherwise `call` says why
    struct json json;
    struct call call; // who asks, and what was wrong
};

struct bulk {
    struct csv_stream *stream;
    struct call call; // what lines begin from
    struct http_request request;
    struct identity who;
    str type_name;
    str id_property; // where a line names none
    enum on_duplicate on_duplicate;
    struct line_reader reader;
    struct arena arena; // of a batch
    struct line lines[BATCH];
    size_t count;
    struct buf out;
    int64_t told[OUTCOME_COUNT], in_batch[OUTCOME_COUNT];
};

// -- one line

struct saving {
    struct bulk *bulk;
    struct line *line;
    const struct object_type *type;
    struct save save;
    struct save_result result;
};

static bool has(const struct save *save, const struct property *p) {
    for (size_t i = 0; i < save->count; i++)
        if (save->assignments[i].property == p)
            return true;
    return false;
}

// What a line says of which record it means: `id`, or the property's own value among the others.
static bool meant(struct saving *s, str id_property, str *text) {
    struct call *c = &s->line->call;
    const struct json *id = json_get(&s->line->json, "id");
    const struct property *p = id_property.len ? type_property(s->type, id_property) : NULL;
    *text = STR("");
    if (id && !text_of_json(c->arena, id, text))
        return call_refuse(c, ERR_INPUT, "api.bad_value", STR("id"), STR("id"));
    for (size_t i = 0; p && !text->len && i < s->save.count; i++)
        if (s->save.assignments[i].property == p)
            *text = s->save.assignments[i].text;
    return true;
}

// A record that is not there is made where it was asked for by a property, and then has its value.
static bool find(struct saving *s, struct assignment *assignments) {
    struct call *c = &s->line->call;
    str text, id_property = json_get_text(&s->line->json, "idProperty", s->bulk->id_property);
    const struct property *p = id_property.len ? type_property(s->type, id_property) : NULL;
    if (!meant(s, id_property, &text))
        return false;
    if (text.len && id_property.len && !wire_is_key(s->type, p))
        return call_refuse(c, ERR_INVALID, "record.not_unique", id_property, (str){0});
    if (!text.len || wire_find(c, s->type, text, id_property, &s->save.id))
        return true;
    if (c->work->err->code == ERR_CONFLICT)
        return call_refuse(c, ERR_CONFLICT, "import.key_shared", text, (str){0});
    if (c->work->err->code != ERR_NOT_FOUND)
        return false;
    if (!id_property.len)
        return call_refuse(c, ERR_NOT_FOUND, "api.no_record", text, (str){0});
    err_clear(c->work->err);
    s->save.id = 0;
    if (!has(&s->save, p) && !p->read_only)
        assignments[s->save.count++] = (struct assignment){p, text};
    else if (p->read_only)
        return call_refuse(c, ERR_NOT_FOUND, "api.no_record", text, (str){0});
    return true;
}

static bool save_line(void *argument, struct work *work) {
    struct saving *s = argument;
    struct call *c = &s->line->call;
    struct assignment *given, *assignments;
    c->work = work;
    s->save = (struct save){.type = s->type,
                            .on_duplicate = s->bulk->on_duplicate,
                            .reading = wire_reading(),
                            .source = call_source(c),
                            .strict = true,
                            .stages_ask_only = true}; // what was, is loaded as it was
    if (!assignments_of_json(c, json_get(&s->line->json, "properties"), s->type, false, &given,
                             &s->save.count))
        return false;
    assignments = ARENA_ARRAY(c->arena, s->save.count + 1, struct assignment);
    for (size_t i = 0; i < s->save.count; i++)
        assignments[i] = given[i];
    s->save.assignments = assignments;
    return find(s, assignments) && crm_save(work, &s->save, &s->result);
}

static enum outcome outcome_of(const struct save_result *result) {
    if (result->created)
        return OUTCOME_CREATED;
    return result->changed ? OUTCOME_UPDATED : OUTCOME_UNCHANGED;
}

static void write_head(struct bulk *b, struct jsonw *w, const struct line *line,
                       enum outcome outcome) {
    jsonw_init(w, &b->out);
    jsonw_object(w);
    jsonw_put_int(w, "line", line->number);
    jsonw_put_text(w, "status", str_of(outcome_names[outcome]));
    b->in_batch[outcome]++;
}

static void write_end(struct bulk *b, struct jsonw *w) {
    jsonw_object_end(w);
    buf_add_char(&b->out, '\n');
}

static void write_failed(struct bulk *b, struct line *line, const struct issue_list *issues) {
    struct jsonw w;
    write_head(b, &w, line, OUTCOME_FAILED);
    problem_write_member(&line->call, &w);
    jsonw_name(&w, "issues");
    if (issues)
        render_issues(&w, line->call.arena, issues, line->call.lang);
    else
        jsonw_raw(&w, STR("[]"));
    write_end(b, &w);
}

// Who is there already, of a line that was refused because of that.
static bool write_refused(struct bulk *b, struct saving *s, struct work *work) {
    struct call *c = &s->line->call;
    struct prepared prepared;
    struct jsonw w;
    size_t count =
        s->result.candidate_count < LIKELY_TOLD ? s->result.candidate_count : LIKELY_TOLD;
    crm_prepare(work->arena, &s->save, NULL, c->lang, work->now, &prepared);
    write_head(b, &w, s->line, OUTCOME_FAILED);
    problem_write_member(c, &w);
    jsonw_name(&w, "issues");
    render_issues(&w, work->arena, &work->issues, c->lang);
    jsonw_name(&w, "candidates");
    if (!render_candidates(c, &w, s->type, &prepared.form, s->result.candidates, count))
        return false;
    write_end(b, &w);
    return true;
}

static bool write_saved(struct bulk *b, struct saving *s, const struct work *work) {
    struct jsonw w;
    write_head(b, &w, s->line, outcome_of(&s->result));
    render_id(&w, "id", s->result.record->id);
    jsonw_put_int(&w, "version", s->result.record->version);
    jsonw_name(&w, "issues");
    render_issues(&w, work->arena, &work->issues, s->line->call.lang);
    if (!objects_write_likely(&s->line->call, &w, &s->result, LIKELY_TOLD))
        return false;
    write_end(b, &w);
    return true;
}

static bool run_line(struct bulk *b, struct work *work, struct line *line) {
    struct saving s = {.bulk = b, .line = line};
    struct call *c = &line->call;
    bool done;
    if (!line->sound) {
        write_failed(b, line, NULL);
        return true;
    }
    call_reset(c);
    c->arena = work->arena;
    s.type = schema_type(work->schema, b->type_name); // definitions may change between batches
    if (!s.type)
        return WORK_FAIL(work, ERR_CONFLICT, "The object type is gone.");
    if (!crm_attempt(work, save_line, &s, &done, &c->err))
        return false;
    bool told = true;
    if (done)
        told = write_saved(b, &s, work);
    else if (c->err.code == ERR_CONFLICT && s.result.candidate_count)
        told = write_refused(b, &s, work);
    else
        write_failed(b, line, &work->issues);
    c->work = NULL;
    return told;
}

// -- a batch

static bool run_batch(void *argument, struct work *work) {
    struct bulk *b = argument;
    buf_init(&b->out, work->arena);
    memset(b->in_batch, 0, sizeof b->in_batch);
    for (size_t i = 0; i < b->count; i++)
        if (!run_line(b, work, &b->lines[i]))
            return false;
    return true;
}

static void read_line(struct bulk *b, str text, bool too_long) {
    struct line *line = &b->lines[b->count++];
    struct call *c = &line->call;
    struct err err;
    *line = (struct line){.number = b->reader.number, .call = b->call};
    c->arena = &b->arena;
    call_reset(c);
    if (too_long)
        line->sound = call_refuse(c, ERR_TOO_LARGE, "api.too_large", (str){0},
                                  str_format(c->arena, "%d MiB", LINE_BYTES_MAX >> 20));
    else if (!json_read(c->arena, text, &c->body, &err))
        line->sound = call_refuse(c, ERR_INPUT, "api.bad_json",
                                  str_copy(c->arena, str_of(err.text)), (str){0});
    else
        line->sound = body_check(c, "BulkLine");
    line->json = c->body;
}

// Lines without anything in them have no result. False at the end of the file.
static bool fill(struct bulk *b, struct err *err, bool *ok) {
    str text;
    bool too_long;
    size_t bytes = 0;
    arena_reset(&b->arena);
    b->count = 0;
    *ok = true;
    while (b->count < BATCH && bytes < BATCH_BYTES) {
        if (!line_reader_next(&b->reader, &b->arena, &text, &too_long, ok, err))
            break;
        bytes += text.len;
        if (too_long || str_trim(text).len)
            read_line(b, text, too_long);
    }
    return b->count > 0;
}

// The whole transaction was lost: nothing of it is done.
static void fail_batch(struct bulk *b, const struct err *err) {
    buf_init(&b->out, &b->arena);
    memset(b->in_batch, 0, sizeof b->in_batch);
    for (size_t i = 0; i < b->count; i++) {
        struct call *c = &b->lines[i].call;
        c->arena = &b->arena;
        call_reset(c);
        c->work = NULL;
        c->err = *err;
        write_failed(b, &b->lines[i], NULL);
    }
}

static bool tell(struct bulk *b) {
    for (size_t i = 0; i < OUTCOME_COUNT; i++)
        b->told[i] += b->in_batch[i];
    return http_pipe_write(b->stream->pipe, buf_str(&b->out));
}

static bool write_summary(struct bulk *b, bool complete) {
    struct jsonw w;
    buf_init(&b->out, &b->arena);
    jsonw_init(&w, &b->out);
    jsonw_object(&w);
    jsonw_name(&w, "summary");
    jsonw_object(&w);
    for (size_t i = 0; i < OUTCOME_COUNT; i++)
        jsonw_put_int(&w, outcome_names[i], b->told[i]);
    jsonw_put_bool(&w, "complete", complete);
    jsonw_object_end(&w);
    write_end(b, &w);
    return http_pipe_write(b->stream->pipe, buf_str(&b->out));
}

static bool run_all(struct bulk *b) {
    struct api *api = b->stream->api;
    struct err *err = &b->stream->err;
    struct host_task task = {.who = call_actor(&b->call),
                             .arena = &b->arena,
                             .bulk = true,
                             .run = run_batch,
                             .argument = b};
    bool ok = true;
    while (fill(b, err, &ok)) {
        bool written = host_write_wait(api->options.host, &task, err);
        if (!written)
            fail_batch(b, err);
        if (!tell(b))
            return fail(err, ERR_CANCELLED, "The client has gone.");
        if (!written)
            return write_summary(b, false);
    }
    return write_summary(b, ok) && ok;
}

// -- the call

static bool read_options(struct call *c, struct bulk *b) {
    const struct object_type *type;
    str duplicates = call_query_text(c, "onDuplicate");
    if (!call_type(c, &type))
        return false;
    if (!objects_read_policy(c, duplicates.len ? duplicates : STR("refuse"), &b->on_duplicate))
        return false;
    b->type_name = type->name;
    b->id_property = call_query_text(c, "idProperty");
    if (b->id_property.len && !type_property(type, b->id_property))
        return call_refuse(c, ERR_INPUT, "api.unknown_property", b->id_property, (str){0});
    return true;
}

// What is needed of the call after it has gone.
static void own(struct bulk *b, const struct call *c, struct csv_stream *stream) {
    struct arena *arena = &stream->arena;
    b->stream = stream;
    b->type_name = str_copy(arena, b->type_name);
    b->id_property = str_copy(arena, b->id_property);
    b->request = (struct http_request){.method = c->request->method,
                                       .id = str_copy(arena, c->request->id),
                                       .body_file = -1,
                                       .arena = arena};
    b->who = *c->who;
    b->who.user.name = str_copy(arena, c->who->user.name);
    b->who.token = b->who.csrf = STR("");
    b->call = (struct call){
        .api = c->api, .request = &b->request, .route = c->route, .arena = arena, .who = &b->who};
    b->call.lang = c->lang;
}

static bool few_enough(struct call *c, int file) {
    int64_t lines;
    if (!line_reader_count(file, LINES_MAX, &lines, &c->err))
        return false;
    return lines <= LINES_MAX || call_refuse(c, ERR_TOO_LARGE, "api.bulk_lines", (str){0},
                                             str_format(c->arena, "%d", LINES_MAX));
}

bool bulk_post(struct call *c) {
    struct csv_stream *stream;
    struct bulk *b = memory_zero(1, sizeof *b);
    int file = -1;
    bool ready = read_options(c, b) && few_enough(c, c->request->body_file) &&
                 csv_stream_open(c, c->lang, &stream);
    if (ready && (file = dup(c->request->body_file)) < 0) {
        csv_stream_close(stream, false);
        ready = fail(&c->err, ERR_STORAGE, "The body can not be read back.");
    }
    if (ready) {
        own(b, c, stream);
        arena_init(&b->arena);
        line_reader_init(&b->reader, file);
        csv_stream_answer_lines(stream, c);
        bool done = run_all(b);
        line_reader_finish(&b->reader);
        close(file);
        csv_stream_close(stream, done);
        arena_finish(&b->arena);
    }
    free(b);
    return ready;
}
