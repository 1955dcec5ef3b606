// The HTTP server: event threads over libmicrohttpd, and around them what it lacks.
//
// A request goes: headers arrive -> framing is checked (a second Content-Length or Host,
// Content-Length with Transfer-Encoding, control characters ... are refused and the connection
// closed) -> the router finds the row (404, 405, OPTIONS are answered here) -> `admit` may refuse
// -> the body is read into memory or a temporary file (413 beyond the row's bound) -> `dispatch`
// is called on the event thread with everything complete. The application answers there, or keeps
// the exchange and answers later from any thread; the connection sleeps meanwhile. A warden thread
// accepts connections, ends those that are too slow or idle, and sends heartbeats.
#pragma once
#include "base/err.h"
#include "http/request.h"
#include "http/response.h"
#include "http/router.h"
#include "http/stream.h"

struct http_server;

// One request and its answer under way. From dispatch to http_answer it is the application's.
struct http_exchange {
    struct http_request request;
    void *user; // the application's own
};

struct http_server_options {
    const char *host; // numeric address or name; NULL: 127.0.0.1
    uint16_t port;    // 0: any free one, see http_server_port
    unsigned threads; // event threads; 0: one a core
    const struct http_router *router;
    void *user; // first argument of the callbacks
    // A complete request, on an event thread. Must not block; has to see to it that http_answer,
    // or http_stream_start, is called exactly once for the exchange.
    void (*dispatch)(void *user, struct http_exchange *exchange);
    // Headers are known and the route found, the body not yet read: return false after filling
    // `response` to refuse (the body then stays unread). NULL: everything is admitted.
    bool (*admit)(void *user, struct http_exchange *exchange, struct http_response *response);
    // Fills the body of an answer that the server gives by itself (400, 404, 405, 413 ...; status
    // is set, `reason` is one English sentence). NULL: application/problem+json.
    void (*refuse)(void *user, struct http_request *request, struct http_response *response,
                   const char *reason);
    // A request has been answered: for the access log. On an event thread. Or NULL.
    void (*answered)(void *user, const struct http_request *request, int status, int64_t micros);

    // Bounds; 0 takes the default in brackets.
    unsigned max_connections;  // [10000] beyond: 503 at once
    unsigned max_headers;      // [100] beyond: 431
    size_t max_header_bytes;   // [8192] request line and headers; beyond: 431 or 414
    size_t max_url;            // [6144] beyond: 414
    uint64_t max_body;         // [1 MiB] where the route does not say
    uint64_t max_body_memory;  // [256 MiB] of all bodies in memory together; beyond: 503
    const char *spool_folder;  // ["/tmp"] for bodies in files
    int64_t header_millis;     // [30000] from connecting, or the first byte, to the last header
    int64_t body_grace_millis; // [20000] before the least rate counts
    uint64_t least_rate;       // [1024] bytes/s that a body has to arrive, an answer be taken
    int64_t idle_millis;       // [75000] a kept-alive connection without a request
    int64_t heartbeat_millis;  // [15000] of event streams

    const char *certificate; // PEM text; both or neither. Then the server speaks TLS only
    const char *key;
    bool behind_tls; // a proxy speaks TLS in front: browsers are told to stay with https
};

// Listens and serves from now on. ERR_NETWORK when it can not listen, ERR_INPUT for a bad key.
MUST_CHECK bool http_server_start(const struct http_server_options *options,
                                  struct http_server **server, struct err *err);
uint16_t http_server_port(const struct http_server *server);

// Answers. Takes what it needs of `response`; exchange, request and arena are gone afterwards. Any
// thread; never blocks.
void http_answer(struct http_exchange *exchange, const struct http_response *response);

// First half of stopping: no new connections, requests on kept ones get 503, event streams end;
// waits up to `millis` until what is under way is answered. True when nothing is left.
bool http_server_quiesce(struct http_server *server, int64_t millis);
// Second half. The application has answered everything by now (its pools are ended); where an
// exchange is still unanswered after five seconds, that is logged and the memory left alone. Fine
// with NULL.
void http_server_destroy(struct http_server *server);

struct http_stats {
    uint64_t requests;    // dispatched since the start
    uint64_t refused;     // answered by the server itself, or cut
    unsigned connections; // open now
    unsigned in_flight;   // dispatched, not yet completely sent
};

void http_server_stats(struct http_server *server, struct http_stats *stats);
