// Answers that go on: event streams (server-sent events) and pipes (a body written by a worker).
//
// Both are a bounded buffer between any thread and the event thread; the connection sleeps while
// the buffer is empty. Each has two owners, the application's side and the server's; memory goes
// when both have let go, so a handle stays good after the client has gone.
#pragma once
#include "base/str.h"

struct http_exchange;
struct http_stream;
struct http_pipe;

// Answers `exchange` with an event stream. The exchange is gone afterwards; the stream is the
// caller's until http_stream_end. `gone` (or NULL) is called exactly once, on an event thread, when
// the server has let go: the client left, the stream was ended and sent, or the server stops; so
// `user` may be freed there. It must not block; it may call http_stream_end where that was not yet
// done. Any thread that may answer the exchange.
struct http_stream *http_stream_start(struct http_exchange *exchange,
                                      void (*gone)(void *user, struct http_stream *stream),
                                      void *user);
// Sends one event ("event: x", "data: ..." for each line of data, "id: ..."; empty name or id are
// left out). Never blocks; any thread. False when the client has gone or is too slow for the
// buffer (256 KiB), which ends the stream.
bool http_stream_send(struct http_stream *stream, str name, str id, str data);
// Ends the stream behind what is buffered, and gives the handle back. Fine with NULL.
void http_stream_end(struct http_stream *stream);

// A pipe for http_response_pipe. `capacity` in bytes, 0 for 256 KiB.
struct http_pipe *http_pipe_create(size_t capacity);
// Waits while the pipe is full: for worker threads only, and only after http_answer. False when
// the client has gone, stopped reading for too long or the server stops: no use in going on.
bool http_pipe_write(struct http_pipe *pipe, str bytes);
// Ends the body and gives the handle back. Where not `complete`, the connection is cut so that the
// client can not take half a file for a whole one. Fine with NULL.
void http_pipe_close(struct http_pipe *pipe, bool complete);
