// Answers that are written while they are made: CSV, or a line of JSON for each record, through a
// pipe. Private to api.
#pragma once
#include "api/call.h"
#include "crm/export.h"

// Lives by itself, since the call is gone once its answer has begun.
struct csv_stream {
    struct api *api;
    struct arena arena;
    struct err err;
    struct work work;
    struct http_pipe *pipe;
    str request_id; // for the log
};

// Opens a reading work in the caller's name for the stream; ERR_BUSY where too many are under way.
MUST_CHECK bool csv_stream_open(struct call *c, enum lang lang, struct csv_stream **out);
// Begins the answer: the call is gone from here on (c->sent is set).
void csv_stream_answer(struct csv_stream *stream, struct call *c, const char *file_name);
// The same as lines of JSON.
void csv_stream_answer_lines(struct csv_stream *stream, struct call *c);
struct text_sink csv_stream_sink(struct csv_stream *stream);
// `done` false: the client's connection is cut, so that half a file is not taken for a whole one.
// Before the answer: just gives everything back.
void csv_stream_close(struct csv_stream *stream, bool done);
