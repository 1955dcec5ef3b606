// One request from its first line to the last byte of its answer.
//
// libmicrohttpd calls exchange_begin with the request line, exchange_continue when the headers are
// there, for each piece of the body, when all has arrived, and again after a sleep, and
// exchange_end when it is over. The one race is between the event thread that goes to sleep and
// another thread that answers: one atomic state decides which of the two wakes the connection.
#include "base/clock.h"
#include "http/http_private.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct exchange *spare_take(struct http_server *server) {
    pthread_mutex_lock(&server->spare_lock);
    struct exchange *exchange = server->spares;
    if (exchange) {
        server->spares = exchange->next_spare;
        server->spare_count--;
    }
    pthread_mutex_unlock(&server->spare_lock);
    return exchange ? exchange : memory_zero(1, sizeof *exchange);
}

static void exchange_free(struct exchange *exchange) {
    arena_finish(&exchange->arena);
    buf_finish(&exchange->body);
    free(exchange);
}

static void spare_give(struct http_server *server, struct exchange *exchange) {
    struct arena arena = exchange->arena;
    struct buf body = exchange->body;
    arena_reset(&arena);
    if (arena.total > ARENA_KEPT)
        arena_finish(&arena);
    if (body.cap > BODY_KEPT)
        buf_finish(&body);
    buf_clear(&body);
    *exchange = (struct exchange){.arena = arena, .body = body};
    pthread_mutex_lock(&server->spare_lock);
    bool kept = server->spare_count < SPARES_MAX;
    if (kept) {
        exchange->next_spare = server->spares;
        server->spares = exchange;
        server->spare_count++;
    }
    pthread_mutex_unlock(&server->spare_lock);
    if (!kept)
        exchange_free(exchange);
}

void exchange_free_spares(struct http_server *server) {
    while (server->spares) {
        struct exchange *exchange = server->spares;
        server->spares = exchange->next_spare;
        exchange_free(exchange);
    }
}

// Unique, not secret: a counter scrambled with the server's random seed, in a UUID's shape.
static void write_id(struct exchange *exchange) {
    struct http_server *server = exchange->server;
    uint64_t count = atomic_fetch_add_explicit(&server->id_count, 1, memory_order_relaxed);
    uint64_t a = hash_u64(server->id_seed ^ count), b = hash_u64(a ^ (server->id_seed + count));
    a = (a & ~UINT64_C(0xf000)) | 0x4000;
    b = (b & ~(UINT64_C(3) << 62)) | (UINT64_C(1) << 63);
    static const char HEX[] = "0123456789abcdef";
    size_t at = 0;
    for (size_t i = 0; i < 32; i++) {
        if (i == 8 || i == 12 || i == 16 || i == 20)
            exchange->id[at++] = '-';
        uint64_t word = i < 16 ? a : b;
        exchange->id[at++] = HEX[(word >> (60 - 4 * (i % 16))) & 15];
    }
    exchange->public.request.id = (str){exchange->id, at};
}

// The library would parse the query, too, into memory of the connection, and 0.9.75 hangs when that
// runs out. The query is ours: it is copied, and the library's ends before it begins.
static void hide_query(const char *target, size_t length) {
    size_t mark = str_find_char((str){target, length}, '?');
    if (mark + 1 >= length)
        return;
    union {
        const char *from;
        char *to; // the library's own buffer, which it is about to write to itself
    } text = {target};
    text.to[mark + 1] = 0;
}

void *exchange_begin(void *context, const char *target, struct MHD_Connection *connection) {
    struct http_server *server = context;
    struct exchange *exchange = spare_take(server);
    exchange->server = server;
    exchange->connection = connection;
    exchange->link =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context;
    exchange->raw_target = target ? target : "";
    exchange->target_length = strlen(exchange->raw_target);
    struct http_request *request = &exchange->public.request;
    request->arena = &exchange->arena;
    request->body_file = -1;
    request->secure = server->options.certificate || server->options.behind_tls;
    request->peer = str_of(exchange->link->peer);
    // Copied before the library cuts it up.
    request->path =
        str_copy(&exchange->arena, (str){exchange->raw_target, exchange->target_length});
    if (server->head_visible)
        hide_query(exchange->raw_target, exchange->target_length);
    write_id(exchange);
    if (atomic_load_explicit(&exchange->link->phase, memory_order_relaxed) == PHASE_IDLE)
        connection_phase(exchange->link, PHASE_HEAD);
    return exchange;
}

void exchange_take_answer(struct exchange *exchange, int status, struct MHD_Response *answer) {
    exchange->answer = answer;
    exchange->status = status;
    atomic_store_explicit(&exchange->state, EXCHANGE_ANSWERED, memory_order_relaxed);
}

void exchange_refuse(struct exchange *exchange, int status, const char *reason, str allow,
                     bool close) {
    atomic_fetch_add_explicit(&exchange->server->refused, 1, memory_order_relaxed);
    exchange_take_answer(exchange, status, respond_refusal(exchange, status, reason, allow, close));
}

static enum MHD_Result queue_answer(struct exchange *exchange) {
    enum MHD_Result done =
        MHD_queue_response(exchange->connection, (unsigned)exchange->status, exchange->answer);
    MHD_destroy_response(exchange->answer);
    exchange->answer = NULL;
    exchange->queued = true;
    connection_phase(exchange->link, PHASE_SEND);
    return done;
}

// The headers are there. A refused request whose body is short is read to its end, so that the
// connection can go on; otherwise the answer goes out at once and the connection is closed.
static enum MHD_Result head_arrived(struct exchange *exchange, const char *method,
                                    const char *version) {
    struct err err = {0};
    exchange->head_done = true;
    int status = arrival_check_head(exchange, method, version, &err);
    if (!status && atomic_load_explicit(&exchange->server->stopping, memory_order_relaxed)) {
        status = 503;
        fail(&err, ERR_BUSY, "The server is stopping.");
    }
    if (status) {
        exchange_refuse(exchange, status, err.text, (str){0}, true);
        exchange->link->linger = true;
        return queue_answer(exchange);
    }
    arrival_take_client_id(&exchange->public.request);
    arrival_admit(exchange);
    const struct http_framing *framing = &exchange->framing;
    bool body = framing->chunked || framing->length > 0;
    if (body)
        connection_phase(exchange->link, PHASE_BODY);
    if (!exchange->answer || !body)
        return MHD_YES;
    if (!framing->expects_continue && framing->has_length && framing->length <= DRAIN_MAX)
        return MHD_YES;
    exchange->link->linger = true;
    return queue_answer(exchange);
}

// A body that grew too large while arriving (no Content-Length) is dropped as it comes, up to as
// much again; then the connection is cut.
static enum MHD_Result body_arrived(struct exchange *exchange, const char *data, size_t *size) {
    atomic_fetch_add_explicit(&exchange->link->received, *size, memory_order_relaxed);
    if (!exchange->answer && !exchange->late_status)
        arrival_body(exchange, (str){data, *size});
    else
        exchange->public.request.body_size += *size;
    bool endless = exchange->late_status && !exchange->framing.has_length &&
                   exchange->public.request.body_size > 2 * exchange->max_body + DRAIN_MAX;
    *size = 0;
    return endless ? MHD_NO : MHD_YES;
}

// Everything has arrived: the application's turn, and then to sleep unless it has answered.
static enum MHD_Result run(struct exchange *exchange) {
    struct http_server *server = exchange->server;
    atomic_store_explicit(&exchange->state, EXCHANGE_RUNNING, memory_order_relaxed);
    exchange->dispatched = true;
    atomic_fetch_add_explicit(&server->requests, 1, memory_order_relaxed);
    atomic_fetch_add_explicit(&server->in_flight, 1, memory_order_relaxed);
    atomic_fetch_add_explicit(&server->pending, 1, memory_order_relaxed);
    if (server->options.answered)
        exchange->started = clock_monotonic();
    connection_phase(exchange->link, PHASE_WORK);
    server->options.dispatch(server->options.user, &exchange->public);
    if (atomic_load_explicit(&exchange->state, memory_order_acquire) == EXCHANGE_ANSWERED)
        return queue_answer(exchange);
    MHD_suspend_connection(exchange->connection);
    int running = EXCHANGE_RUNNING;
    if (!atomic_compare_exchange_strong(&exchange->state, &running, EXCHANGE_SLEEPING))
        MHD_resume_connection(exchange->connection); // answered meanwhile: wake at once
    return MHD_YES;
}

enum MHD_Result exchange_continue(void *server, struct MHD_Connection *connection, const char *url,
                                  const char *method, const char *version, const char *data,
                                  size_t *size, void **context) {
    (void)server;
    (void)connection;
    (void)url;
    struct exchange *exchange = *context;
    if (!exchange->head_done)
        return head_arrived(exchange, method, version);
    if (*size)
        return body_arrived(exchange, data, size);
    if (atomic_load_explicit(&exchange->state, memory_order_acquire) == EXCHANGE_ANSWERED)
        return queue_answer(exchange);
    arrival_body_complete(exchange);
    if (exchange->late_status) {
        exchange_refuse(exchange, exchange->late_status, exchange->late_reason, (str){0}, true);
        return queue_answer(exchange);
    }
    return run(exchange);
}

void http_answer(struct http_exchange *public, const struct http_response *response) {
    struct exchange *exchange = (struct exchange *)public;
    struct http_server *server = exchange->server;
    struct MHD_Connection *connection = exchange->connection;
    exchange->answer = respond_make(exchange, response);
    exchange->status = response->status;
    int before = atomic_exchange(&exchange->state, EXCHANGE_ANSWERED);
    assert(before == EXCHANGE_RUNNING || before == EXCHANGE_SLEEPING);
    // Where it was running, the event thread sees the answer by itself and the exchange may be gone
    // already; where it sleeps, nobody but us can wake it.
    if (before == EXCHANGE_SLEEPING)
        MHD_resume_connection(connection);
    atomic_fetch_sub(&server->pending, 1);
}

void exchange_end(void *context, struct MHD_Connection *connection, void **which,
                  enum MHD_RequestTerminationCode why) {
    (void)connection;
    struct http_server *server = context;
    struct exchange *exchange = *which;
    if (!exchange)
        return;
    *which = NULL;
    if (exchange->answer)
        MHD_destroy_response(exchange->answer);
    if (!exchange->queued && exchange->head_done)
        atomic_fetch_add_explicit(&server->refused, 1, memory_order_relaxed);
    if (exchange->dispatched && server->options.answered)
        server->options.answered(server->options.user, &exchange->public.request, exchange->status,
                                 clock_monotonic() - exchange->started);
    if (exchange->public.request.body_file >= 0)
        close(exchange->public.request.body_file);
    if (exchange->body_counted)
        atomic_fetch_sub_explicit(&server->body_memory, exchange->body_counted,
                                  memory_order_relaxed);
    bool dispatched = exchange->dispatched;
    if (why == MHD_REQUEST_TERMINATED_COMPLETED_OK)
        connection_phase(exchange->link, PHASE_IDLE);
    spare_give(server, exchange);
    if (dispatched)
        atomic_fetch_sub(&server->in_flight, 1);
}
