// Event streams and pipes: a ring of bytes between any thread and the event thread that sends.
//
// The reading side is called by libmicrohttpd; when the ring is empty it puts the connection to
// sleep, and the next write wakes it, both under the flow's lock. A flow has two owners, counted;
// `gone` says that the server's side has let go, `ended` that the application's has.
#include "base/clock.h"
#include "http/http_private.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { CAPACITY = 256 * 1024, FIRST_RING = 1024 };

struct flow {
    pthread_mutex_t lock;
    pthread_cond_t room;
    char *ring;
    size_t size, head, len, capacity; // size grows to capacity
    bool events;                      // an event stream: it never blocks, and beats
    bool sleeping;
    bool ended, complete;
    bool gone;
    unsigned owners;
    struct MHD_Connection *connection;
    struct http_server *server;
    int64_t sent_at; // server->now of the last write, for the heartbeat
    void (*gone_call)(void *user, struct http_stream *stream);
    void *gone_user;
    struct flow *next, *before; // in server->flows, under its flow_lock
};

static struct flow *flow_create(size_t capacity, bool events) {
    struct flow *flow = memory_zero(1, sizeof *flow);
    pthread_mutex_init(&flow->lock, NULL);
    pthread_cond_init(&flow->room, NULL);
    flow->capacity = capacity;
    flow->events = events;
    flow->owners = 1;
    return flow;
}

// Unlocks, too.
static void flow_release(struct flow *flow) {
    bool last = --flow->owners == 0;
    pthread_mutex_unlock(&flow->lock);
    if (!last)
        return;
    pthread_mutex_destroy(&flow->lock);
    pthread_cond_destroy(&flow->room);
    free(flow->ring);
    free(flow);
}

// The functions below are called with the lock held.

static void wake(struct flow *flow) {
    if (!flow->sleeping)
        return;
    flow->sleeping = false;
    MHD_resume_connection(flow->connection);
}

static void ring_make_room(struct flow *flow, size_t more) {
    size_t size = flow->size ? flow->size : FIRST_RING;
    while (size < flow->len + more)
        size *= 2;
    if (size == flow->size)
        return;
    char *ring = memory_alloc(size);
    for (size_t i = 0; i < flow->len; i++)
        ring[i] = flow->ring[(flow->head + i) % flow->size];
    free(flow->ring);
    flow->ring = ring;
    flow->size = size;
    flow->head = 0;
}

static void ring_put(struct flow *flow, str bytes) {
    if (bytes.len == 0)
        return;
    ring_make_room(flow, bytes.len);
    size_t end = (flow->head + flow->len) % flow->size;
    size_t first = flow->size - end < bytes.len ? flow->size - end : bytes.len;
    memcpy(flow->ring + end, bytes.ptr, first);
    memcpy(flow->ring, bytes.ptr + first, bytes.len - first);
    flow->len += bytes.len;
    if (flow->server)
        flow->sent_at = atomic_load_explicit(&flow->server->now, memory_order_relaxed);
    wake(flow);
}

static size_t ring_take(struct flow *flow, char *out, size_t room) {
    size_t count = flow->len < room ? flow->len : room;
    size_t first = flow->size - flow->head < count ? flow->size - flow->head : count;
    memcpy(out, flow->ring + flow->head, first);
    memcpy(out + first, flow->ring, count - first);
    flow->head = (flow->head + count) % flow->size;
    flow->len -= count;
    return count;
}

static ssize_t flow_read(void *context, uint64_t at, char *out, size_t room) {
    (void)at;
    struct flow *flow = context;
    ssize_t result = 0;
    pthread_mutex_lock(&flow->lock);
    if (flow->gone) {
        result = MHD_CONTENT_READER_END_WITH_ERROR;
    } else if (flow->len) {
        result = (ssize_t)ring_take(flow, out, room);
        pthread_cond_signal(&flow->room);
    } else if (flow->ended) {
        result =
            flow->complete ? MHD_CONTENT_READER_END_OF_STREAM : MHD_CONTENT_READER_END_WITH_ERROR;
    } else {
        flow->sleeping = true;
        MHD_suspend_connection(flow->connection);
    }
    pthread_mutex_unlock(&flow->lock);
    return result;
}

static void list_remove(struct flow *flow) {
    pthread_mutex_lock(&flow->server->flow_lock);
    if (flow->before)
        flow->before->next = flow->next;
    else
        flow->server->flows = flow->next;
    if (flow->next)
        flow->next->before = flow->before;
    pthread_mutex_unlock(&flow->server->flow_lock);
}

// libmicrohttpd is done with it: sent, or the client has gone.
static void flow_let_go(void *context) {
    struct flow *flow = context;
    list_remove(flow);
    pthread_mutex_lock(&flow->lock);
    flow->gone = true;
    flow->sleeping = false;
    pthread_cond_broadcast(&flow->room);
    pthread_mutex_unlock(&flow->lock);
    if (flow->gone_call)
        flow->gone_call(flow->gone_user, (struct http_stream *)flow);
    pthread_mutex_lock(&flow->lock);
    flow_release(flow);
}

struct MHD_Response *flow_answer(struct flow *flow, struct exchange *exchange) {
    struct http_server *server = exchange->server;
    pthread_mutex_lock(&flow->lock);
    assert(!flow->server && "a pipe answers one exchange");
    flow->server = server;
    flow->connection = exchange->connection;
    flow->sent_at = atomic_load(&server->now);
    flow->owners++;
    pthread_mutex_unlock(&flow->lock);
    pthread_mutex_lock(&server->flow_lock);
    flow->next = server->flows;
    if (flow->next)
        flow->next->before = flow;
    server->flows = flow;
    pthread_mutex_unlock(&server->flow_lock);
    return MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 16384, flow_read, flow, flow_let_go);
}

static void flow_end(struct flow *flow, bool complete) {
    flow->ended = true;
    flow->complete = complete;
    wake(flow);
}

struct http_pipe *http_pipe_create(size_t capacity) {
    return (struct http_pipe *)flow_create(capacity ? capacity : CAPACITY, false);
}

bool http_pipe_write(struct http_pipe *pipe, str bytes) {
    struct flow *flow = (struct flow *)pipe;
    pthread_mutex_lock(&flow->lock);
    while (bytes.len && !flow->gone) {
        if (flow->len == flow->capacity) {
            pthread_cond_wait(&flow->room, &flow->lock);
            continue;
        }
        str part = str_slice(bytes, 0, flow->capacity - flow->len);
        ring_put(flow, part);
        bytes = str_from(bytes, part.len);
    }
    bool alive = !flow->gone;
    pthread_mutex_unlock(&flow->lock);
    return alive;
}

void http_pipe_close(struct http_pipe *pipe, bool complete) {
    struct flow *flow = (struct flow *)pipe;
    if (!flow)
        return;
    pthread_mutex_lock(&flow->lock);
    flow_end(flow, complete);
    flow_release(flow);
}

struct http_stream *http_stream_start(struct http_exchange *exchange,
                                      void (*gone)(void *user, struct http_stream *stream),
                                      void *user) {
    struct flow *flow = flow_create(CAPACITY, true);
    flow->gone_call = gone;
    flow->gone_user = user;
    ring_put(flow, STR(":\n\n")); // so that the client sees at once that it is connected
    struct http_response response;
    http_response_init(&response, 200);
    http_response_pipe(&response, "text/event-stream", (struct http_pipe *)flow);
    http_response_header(&response, "X-Accel-Buffering", STR("no")); // nginx would hold events back
    http_answer(exchange, &response);
    return (struct http_stream *)flow;
}

static void write_event(struct buf *out, str name, str id, str data) {
    if (name.len)
        buf_format(out, "event: " STR_FMT "\n", STR_ARG(name));
    if (id.len)
        buf_format(out, "id: " STR_FMT "\n", STR_ARG(id));
    str line, piece;
    if (!data.ptr)
        data = STR("");
    while (str_split(&data, '\n', &line)) {
        if (str_ends(line, STR("\r")))
            line = str_slice(line, 0, line.len - 1);
        if (!line.ptr)
            line = STR("");
        while (str_split(&line, '\r', &piece)) // a bare CR ends a line there, too
            buf_format(out, "data: " STR_FMT "\n", STR_ARG(piece));
    }
    buf_add_char(out, '\n');
}

static bool one_line(str text) {
    return str_find_char(text, '\n') == text.len && str_find_char(text, '\r') == text.len;
}

bool http_stream_send(struct http_stream *stream, str name, str id, str data) {
    struct flow *flow = (struct flow *)stream;
    assert(one_line(name) && one_line(id));
    struct buf text;
    buf_init(&text, NULL);
    write_event(&text, name, id, data);
    pthread_mutex_lock(&flow->lock);
    bool room = flow->len + text.len <= flow->capacity;
    if (!room && !flow->ended)
        flow_end(flow, true); // too slow: it may come back and ask for what it missed
    bool alive = room && !flow->gone && !flow->ended;
    if (alive)
        ring_put(flow, buf_str(&text));
    pthread_mutex_unlock(&flow->lock);
    buf_finish(&text);
    return alive;
}

void http_stream_end(struct http_stream *stream) {
    struct flow *flow = (struct flow *)stream;
    if (!flow)
        return;
    pthread_mutex_lock(&flow->lock);
    flow_end(flow, true);
    flow_release(flow);
}

void flows_beat(struct http_server *server, int64_t now) {
    int64_t pause = server->options.heartbeat_millis * 1000;
    pthread_mutex_lock(&server->flow_lock);
    for (struct flow *flow = server->flows; flow; flow = flow->next) {
        pthread_mutex_lock(&flow->lock);
        if (flow->events && !flow->ended && !flow->gone && flow->len == 0 &&
            now - flow->sent_at >= pause)
            ring_put(flow, STR(":\n\n"));
        pthread_mutex_unlock(&flow->lock);
    }
    pthread_mutex_unlock(&server->flow_lock);
}

void flows_end(struct http_server *server) {
    pthread_mutex_lock(&server->flow_lock);
    for (struct flow *flow = server->flows; flow; flow = flow->next) {
        pthread_mutex_lock(&flow->lock);
        if (flow->events && !flow->ended)
            flow_end(flow, true);
        pthread_mutex_unlock(&flow->lock);
    }
    pthread_mutex_unlock(&server->flow_lock);
}

void flows_break(struct http_server *server) {
    pthread_mutex_lock(&server->flow_lock);
    for (struct flow *flow = server->flows; flow; flow = flow->next) {
        pthread_mutex_lock(&flow->lock);
        flow->gone = true;
        pthread_cond_broadcast(&flow->room);
        wake(flow);
        pthread_mutex_unlock(&flow->lock);
    }
    pthread_mutex_unlock(&server->flow_lock);
}
