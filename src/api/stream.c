// A worker writes, the event thread sends, the pipe between them is bounded: memory does not grow
// with the number of rows. At most two at once, so that slow readers do not take all workers.
#include "api/stream.h"
#include "api/api_private.h"
#include "base/log.h"
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
    stream->request_id = str_copy(&stream->arena, c->request->id);
    struct actor who = call_actor(c);
    who.name = str_copy(&stream->arena, who.name);
    who.lang = lang;
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
    stream->pipe = http_pipe_create(0);
    http_response_pipe(&c->response, "text/csv; charset=utf-8", stream->pipe);
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

void csv_stream_close(struct csv_stream *stream, bool done) {
    if (stream->pipe) {
        http_pipe_close(stream->pipe, done);
        if (!done)
            log_error("a download broke off: %s [" STR_FMT "]", stream->err.text,
                      STR_ARG(stream->request_id));
    }
    host_reading_end(stream->api->options.host, &stream->work);
    atomic_fetch_sub(&stream->api->exports, 1);
    arena_finish(&stream->arena);
    free(stream);
}
