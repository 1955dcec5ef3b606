// Answers that are written while they are made: CSV, or a line of JSON for each record, through a
// pipe. Private to api.
#pragma once
#include "api/call.h"
#include "crm/audit.h"
#include "crm/export.h"

// Lives by itself, since the call is gone once its answer has begun.
struct csv_stream {
    struct api *api;
    struct arena arena;
    struct err err;
    struct work work;
    struct http_pipe *pipe;
    str request_id;           // for the log
    struct audit_entry entry; // of an export: who asks for what; action of its beginning
    struct arena held_arena;
    struct audit_held held; // filled by whoever writes
};

// Opens a reading work in the caller's name for the stream; ERR_BUSY where too many are under way.
MUST_CHECK bool csv_stream_open(struct call *c, enum lang lang, struct csv_stream **out);
// From here on the stream finds what the caller may export; see crm_export_permitted.
MUST_CHECK bool csv_stream_permitted(struct csv_stream *stream, struct call *c,
                                     const struct query *query);
// An export, which is noted before its first byte; closing it notes which records it held. With
// what the body or the query asks for.
MUST_CHECK bool csv_stream_note(struct csv_stream *stream, struct call *c, int64_t type_id);
// Begins the answer: the call is gone from here on (c->sent is set).
void csv_stream_answer(struct csv_stream *stream, struct call *c, const char *file_name);
void csv_stream_answer_as(struct csv_stream *stream, struct call *c, const char *media_type,
                          const char *file_name);
// The same as lines of JSON.
void csv_stream_answer_lines(struct csv_stream *stream, struct call *c);
struct text_sink csv_stream_sink(struct csv_stream *stream);
// `done` false: the client's connection is cut, so that half a file is not taken for a whole one.
// Before the answer: just gives everything back.
void csv_stream_close(struct csv_stream *stream, bool done);
