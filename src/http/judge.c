// Who is too slow. libmicrohttpd watches inactivity only, so that a byte now and then holds a
// connection for ever. Here every connection is judged by the clock: a head has to be there in
// time, a body or an answer has to move at a least rate. A connection is ended by shutting its
// socket down, which its event thread then notices. Runs on the warden's thread.
#include "base/clock.h"
#include "http/http_private.h"
#include <linux/sockios.h>
#include <linux/tcp.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

static const char TOO_SLOW[] = "HTTP/1.1 408 Request Timeout\r\n"
                               "Content-Length: 0\r\nConnection: close\r\n\r\n";

struct traffic {
    uint64_t received, acknowledged;
    int unsent;
};

static bool traffic_read(int socket, struct traffic *traffic) {
    struct tcp_info info;
    socklen_t size = sizeof info;
    memset(&info, 0, sizeof info);
    if (getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) != 0 ||
        ioctl(socket, SIOCOUTQ, &traffic->unsent) != 0)
        return false;
    traffic->received = info.tcpi_bytes_received;
    traffic->acknowledged = info.tcpi_bytes_acked;
    return true;
}

static void watch(struct connection *connection, int64_t now, uint64_t bytes) {
    connection->watched_from = now;
    connection->watched_bytes = bytes;
}

static bool below_rate(const struct http_server_options *options, int64_t micros, uint64_t bytes) {
    return micros > options->body_grace_millis * 1000 &&
           bytes < options->least_rate * (uint64_t)micros / MICROS_PER_SECOND;
}

// Kept alive: bytes that come now begin a request, whose head then has its time. What the library
// has read of it is invisible, but the kernel counts.
static bool idle_too_long(struct connection *connection, int64_t now, int64_t since) {
    const struct http_server_options *options = &connection->server->options;
    struct traffic traffic;
    if (now - since > options->idle_millis * 1000)
        return true;
    if (!traffic_read(connection->socket, &traffic))
        return false;
    if (connection->watched_from == 0)
        watch(connection, now, traffic.received);
    else if (traffic.received == connection->watched_bytes)
        connection->watched_from = now;
    return now - connection->watched_from > options->header_millis * 1000;
}

// Sending: while the kernel holds bytes for the client, the client has to take them.
static bool taken_too_slowly(struct connection *connection, int64_t now) {
    const struct http_server_options *options = &connection->server->options;
    struct traffic traffic;
    if (!traffic_read(connection->socket, &traffic))
        return false;
    int64_t watched = now - connection->watched_from;
    if (connection->watched_from == 0 || traffic.unsent == 0) {
        watch(connection, now, traffic.acknowledged);
        return false;
    }
    if (below_rate(options, watched, traffic.acknowledged - connection->watched_bytes))
        return true;
    if (watched > options->body_grace_millis * 1000)
        watch(connection, now, traffic.acknowledged);
    return false;
}

static bool too_slow(struct connection *connection, int64_t now) {
    const struct http_server_options *options = &connection->server->options;
    int phase = atomic_load_explicit(&connection->phase, memory_order_acquire);
    int64_t since = atomic_load_explicit(&connection->since, memory_order_relaxed);
    if (connection->watched_phase != since) {
        connection->watched_phase = since;
        connection->watched_from = 0;
    }
    switch ((enum phase)phase) {
    case PHASE_HEAD:
        return now - since > options->header_millis * 1000;
    case PHASE_IDLE:
        return idle_too_long(connection, now, since) ||
               atomic_load_explicit(&connection->server->stopping, memory_order_relaxed);
    case PHASE_BODY:
        return below_rate(options, now - since,
                          atomic_load_explicit(&connection->received, memory_order_relaxed));
    case PHASE_SEND:
        return taken_too_slowly(connection, now);
    case PHASE_WORK:
        break;
    }
    return false;
}

static void send_away(struct connection *connection) {
    struct http_server *server = connection->server;
    int phase = atomic_load_explicit(&connection->phase, memory_order_relaxed);
    if (phase != PHASE_IDLE)
        atomic_fetch_add_explicit(&server->refused, 1, memory_order_relaxed);
    if ((phase == PHASE_HEAD || phase == PHASE_BODY) && !server->options.certificate)
        send(connection->socket, TOO_SLOW, sizeof TOO_SLOW - 1, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (phase == PHASE_SEND) { // drop what is unsent instead of keeping it for a client that waits
        struct linger at_once = {.l_onoff = 1, .l_linger = 0};
        setsockopt(connection->socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    }
    shutdown(connection->socket, SHUT_RDWR);
}

// In pieces, so that event threads that open and close connections need not wait for all of it.
void judge_all(struct http_server *server, int64_t now) {
    enum { PIECE = 128 };
    bool more = true;
    for (size_t at = 0; more; at += PIECE) {
        pthread_mutex_lock(&server->lock);
        for (size_t i = at; i < at + PIECE && i < server->table_size; i++)
            if (server->table[i] && too_slow(server->table[i], now))
                send_away(server->table[i]);
        more = at + PIECE < server->table_size;
        pthread_mutex_unlock(&server->lock);
    }
}
