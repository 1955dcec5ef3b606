// A worker writes, the event thread sends, the pipe between them is bounded: memory does not grow
// with the number of rows. At most two at once, so that slow readers do not take all workers.
#include "api/stream.h"
#include "api/api_private.h"
#include "api/trail.h"
#include "base/log.h"
#include "base/utf8.h"
#include <stdlib.h>

enum { STREAMS_MAX = 2 };

bool csv_stream_open(struct call *c, enum lang lang, struct csv_stream **out) {
    if (atomic_fetch_add(&c->api->exports, 1) >= STREAMS_MAX) {
        atomic_fetch_sub(&c->api->exports, 1);
        return call_refuse(c, ERR_BUSY, "api.busy", (str){0}, (str){0});
    }
    struct csv_stream *stream = memory_zero(1, sizeof *stream);
    stream->api = c->api;
    arena_init(&stream->arena);
    arena_init(&stream->held_arena);
    stream->held.arena = &stream->held_arena;
    stream->request_id = str_copy(&stream->arena, c->request->id);
    struct actor who = call_actor(c);
    who.name = str_copy(&stream->arena, who.name);
    who.lang = lang;
    who.rights = rights_copy(&stream->arena, who.rights);
    if (!host_reading_begin(c->api->options.host, &who, &stream->arena, &stream->work,
                            &stream->err)) {
        c->err = stream->err;
        csv_stream_close(stream, false);
        return false;
    }
    *out = stream;
    return true;
}

void csv_stream_answer(struct csv_stream *stream, struct call *c, const char *file_name) {
    csv_stream_answer_as(stream, c, "text/csv; charset=utf-8", file_name);
}

void csv_stream_answer_as(struct csv_stream *stream, struct call *c, const char *media_type,
                          const char *file_name) {
    stream->pipe = http_pipe_create(0);
    http_response_pipe(&c->response, media_type, stream->pipe);
    http_response_attachment(&c->response, c->arena, str_of(file_name));
    *c->sent = true;
    http_answer(c->exchange, &c->response);
}

void csv_stream_answer_lines(struct csv_stream *stream, struct call *c) {
    stream->pipe = http_pipe_create(0);
    http_response_pipe(&c->response, "application/x-ndjson", stream->pipe);
    *c->sent = true;
    http_answer(c->exchange, &c->response);
}

static bool write(void *context, str bytes) {
    struct csv_stream *stream = context;
    return http_pipe_write(stream->pipe, bytes);
}

struct text_sink csv_stream_sink(struct csv_stream *stream) {
    return (struct text_sink){write, stream};
}

bool csv_stream_permitted(struct csv_stream *stream, struct call *c, const struct query *query) {
    stream->work.who.verb = RIGHT_EXPORT;
    if (crm_export_permitted(&stream->work, query))
        return true;
    c->err = stream->err;
    return false;
}

// -- the trail

static bool write_start(void *argument, struct work *work) {
    return crm_audit_note(work, argument);
}

bool csv_stream_note(struct csv_stream *stream, struct call *c, int64_t type_id) {
    enum { TOLD_MAX = 4000 };
    struct arena *arena = &stream->held_arena; // that of the work is given back page by page
    struct audit_entry *e = &stream->entry;
    *e = (struct audit_entry){
        .action = AUDIT_EXPORT_START, .type_id = type_id, .subject = STR("export")};
    trail_origin(c, e);
    e->actor_name = str_copy(arena, e->actor_name);
    e->address = str_copy(arena, e->address);
    e->agent = str_copy(arena, e->agent);
    str told = c->request->body.len ? c->request->body : c->request->query_text;
    struct audit_entry start = *e;
    start.told = utf8_cut(told, TOLD_MAX);
    if (!call_write(c, write_start, &start))
        return false;
    e->action = AUDIT_EXPORT_DOWNLOAD;
    e->subject = str_format(arena, "export/%lld", (long long)start.id);
    return true;
}

static bool write_end(void *argument, struct work *work) {
    struct csv_stream *stream = argument;
    struct audit_entry end = stream->entry;
    end.details = audit_held_details(work->arena, &stream->held);
    end.count = (int64_t)stream->held.count;
    return crm_audit_note(work, &end) && crm_audit_held_write(work, end.id, &stream->held);
}

// Also of one that broke off: what was written may have arrived.
static void note_end(struct csv_stream *stream) {
    struct host_task task = {.who = {.scope = SCOPE_ALL}, .run = write_end, .argument = stream};
    struct err err;
    if (stream->pipe && stream->entry.action == AUDIT_EXPORT_DOWNLOAD &&
        !host_write_wait(stream->api->options.host, &task, &err))
        log_error("which records an export held could not be noted: %s [" STR_FMT "]", err.text,
                  STR_ARG(stream->request_id));
}

void csv_stream_close(struct csv_stream *stream, bool done) {
    if (stream->pipe) {
        http_pipe_close(stream->pipe, done);
        if (!done)
            log_error("a download broke off: %s [" STR_FMT "]", stream->err.text,
                      STR_ARG(stream->request_id));
    }
    note_end(stream);
    host_reading_end(stream->api->options.host, &stream->work);
    atomic_fetch_sub(&stream->api->exports, 1);
    arena_finish(&stream->held_arena);
    arena_finish(&stream->arena);
    free(stream);
}
