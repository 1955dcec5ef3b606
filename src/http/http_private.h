// What the files of this room share: the server, its connections, exchanges and flows.
//
// Threads: event threads (libmicrohttpd's) run everything in exchange.c except http_answer; the
// warden (warden.c) is one thread of ours. A connection's fields are written by its event thread
// and read by the warden, so they are atomic; the table of connections is under `lock`, and a
// connection leaves it before its socket is closed, so that the warden never touches a stranger's.
#pragma once
#include "http/framing.h"
#include "http/server.h"
#include <microhttpd.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdatomic.h>

enum phase {
    PHASE_HEAD, // waiting for the head of a request, since connecting or since its first line
    PHASE_IDLE, // kept alive, nothing asked
    PHASE_BODY, // the body is arriving
    PHASE_WORK, // the application has it
    PHASE_SEND  // the answer is being sent
};

struct connection {
    struct http_server *server;
    int socket;
    bool linger; // closed with the body unread: see warden_linger
    char peer[INET6_ADDRSTRLEN];
    _Atomic int phase;
    _Atomic int64_t since;     // when the phase began, server->now
    _Atomic uint64_t received; // bytes of body in PHASE_BODY
    // The warden's own notes: since when and at which count of bytes it watches.
    int64_t watched_phase; // `since` of the phase the notes are about
    int64_t watched_from;  // 0: nothing noted
    uint64_t watched_bytes;
};

enum exchange_state {
    EXCHANGE_READING,  // head or body
    EXCHANGE_RUNNING,  // in dispatch, or given to another thread by it
    EXCHANGE_SLEEPING, // the same, and the connection is suspended
    EXCHANGE_ANSWERED  // `answer` is there
};

struct exchange {
    struct http_exchange public; // first: the application holds a pointer to it
    struct http_server *server;
    struct connection *link;
    struct MHD_Connection *connection;
    struct exchange *next_spare;
    struct arena arena;
    _Atomic int state;
    bool head_done;
    bool dispatched;
    bool queued; // the answer was given to libmicrohttpd
    int status;
    struct MHD_Response *answer;
    const char *raw_target; // where the library has it, to check the head
    size_t target_length;
    struct http_framing framing;
    struct buf body;
    uint64_t max_body;
    size_t body_counted; // bytes counted in server->body_memory
    int late_status;     // what became wrong while the body arrived: answered at its end
    const char *late_reason;
    int64_t started;
    char id[HTTP_ID_LENGTH + 1];
};

enum { SPARES_MAX = 256, BODY_KEPT = 16384, ARENA_KEPT = 65536, DRAIN_MAX = 65536 };

struct http_server {
    struct http_server_options options; // defaults filled in
    struct MHD_Daemon *daemon;
    bool head_visible; // the library's version is one whose parsing we can look at
    int listener;
    int wake; // eventfd of the warden
    uint16_t port;
    uint64_t id_seed;
    _Atomic uint64_t id_count;
    _Atomic int64_t now; // monotonic microseconds, at most one tick old
    _Atomic bool stopping;
    _Atomic bool ending; // the warden's thread has to end
    pthread_t warden;
    _Atomic unsigned open;      // connections
    _Atomic unsigned in_flight; // dispatched, not completely sent
    _Atomic unsigned pending;   // dispatched, not answered
    _Atomic uint64_t requests, refused;
    _Atomic uint64_t body_memory;

    pthread_mutex_t lock;      // of the table and of what is handed to the warden
    struct connection **table; // by socket number
    size_t table_size;
    int *lingering; // sockets handed over
    size_t lingering_count;

    pthread_mutex_t spare_lock;
    struct exchange *spares;
    size_t spare_count;

    pthread_mutex_t flow_lock;
    struct flow *flows;
};

// exchange.c: libmicrohttpd's callbacks
void *exchange_begin(void *server, const char *target, struct MHD_Connection *connection);
enum MHD_Result exchange_continue(void *server, struct MHD_Connection *connection, const char *url,
                                  const char *method, const char *version, const char *data,
                                  size_t *size, void **context);
void exchange_end(void *server, struct MHD_Connection *connection, void **context,
                  enum MHD_RequestTerminationCode why);
void exchange_free_spares(struct http_server *server);

void exchange_take_answer(struct exchange *exchange, int status, struct MHD_Response *answer);
void exchange_refuse(struct exchange *exchange, int status, const char *reason, str allow,
                     bool close);

// arrival.c: on the event thread, in this order
// Characters, framing, bounds of the head, and the address. The status to refuse with, or 0.
int arrival_check_head(struct exchange *exchange, const char *method, const char *version,
                       struct err *err);
void arrival_take_client_id(struct http_request *request);
void arrival_admit(struct exchange *exchange); // leaves an answer where it is refused
void arrival_body(struct exchange *exchange, str data);
void arrival_body_complete(struct exchange *exchange);

// respond.c
struct MHD_Response *respond_make(struct exchange *exchange, const struct http_response *response);
// The server's own answer with this status and reason.
struct MHD_Response *respond_refusal(struct exchange *exchange, int status, const char *reason,
                                     str allow, bool close);

// flow.c
struct flow;
struct MHD_Response *flow_answer(struct flow *flow, struct exchange *exchange);
void flows_end(struct http_server *server);   // event streams end behind what is buffered
void flows_break(struct http_server *server); // everything ends where it is
void flows_beat(struct http_server *server, int64_t now);

// judge.c: ends the connections that are too slow; the warden's thread
void judge_all(struct http_server *server, int64_t now);

// warden.c
bool warden_start(struct http_server *server, struct err *err);
void warden_stop(struct http_server *server);
void warden_wake(struct http_server *server);
void connection_notify(void *server, struct MHD_Connection *connection, void **context,
                       enum MHD_ConnectionNotificationCode what);
void connection_phase(struct connection *connection, enum phase phase);
