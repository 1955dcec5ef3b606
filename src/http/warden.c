// The warden: one thread that lets connections in and sends the slow ones away.
//
// It accepts connections itself, so that one too many gets its 503 at once and the event threads
// share them evenly. Once in a while it has every connection judged (judge.c) and sends heartbeats.
// And it lingers: a socket closed with unread bytes would make the kernel reset it, and the client
// never see our answer.
#include "base/clock.h"
#include "base/log.h"
#include "http/http_private.h"
#include <assert.h>
#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { LINGERING_MAX = 256, LINGER_MICROS = 2 * MICROS_PER_SECOND, ACCEPTS_A_ROUND = 256 };

static const char TOO_MANY[] = "HTTP/1.1 503 Service Unavailable\r\n"
                               "Content-Type: text/plain\r\nContent-Length: 23\r\n"
                               "Retry-After: 1\r\nConnection: close\r\n\r\n"
                               "Too many connections.\r\n";
struct lingering {
    int socket;
    int64_t until;
};

// What only the warden's thread touches.
struct warden {
    struct http_server *server;
    struct lingering lingering[LINGERING_MAX];
    size_t lingering_count;
    int64_t next_judgement;
    int64_t tick;
    bool out_of_files;
};

void connection_phase(struct connection *connection, enum phase phase) {
    int64_t now = atomic_load_explicit(&connection->server->now, memory_order_relaxed);
    atomic_store_explicit(&connection->received, 0, memory_order_relaxed);
    atomic_store_explicit(&connection->since, now, memory_order_relaxed);
    atomic_store_explicit(&connection->phase, phase, memory_order_release);
}

static void table_set(struct http_server *server, int socket, struct connection *connection) {
    size_t at = (size_t)socket;
    pthread_mutex_lock(&server->lock);
    if (at >= server->table_size) {
        size_t size = server->table_size ? server->table_size : 256;
        while (size <= at)
            size *= 2;
        server->table = memory_grow(server->table, size, sizeof *server->table);
        memset(server->table + server->table_size, 0,
               (size - server->table_size) * sizeof *server->table);
        server->table_size = size;
    }
    server->table[at] = connection;
    pthread_mutex_unlock(&server->lock);
}

// Hands a copy of the socket to the warden when there may be bytes nobody will read.
static void linger(struct http_server *server, const struct connection *connection) {
    int unread = 0;
    if (!connection->linger && (ioctl(connection->socket, FIONREAD, &unread) != 0 || unread <= 0))
        return;
    if (atomic_load(&server->ending))
        return;
    int copy = dup(connection->socket);
    if (copy < 0)
        return;
    pthread_mutex_lock(&server->lock);
    bool room = server->lingering_count < LINGERING_MAX;
    if (room)
        server->lingering[server->lingering_count++] = copy;
    pthread_mutex_unlock(&server->lock);
    if (room)
        warden_wake(server);
    else
        close(copy);
}

static void read_peer(struct connection *connection, const struct sockaddr *address) {
    socklen_t length =
        address->sa_family == AF_INET6 ? sizeof(struct sockaddr_in6) : sizeof(struct sockaddr_in);
    if (getnameinfo(address, length, connection->peer, sizeof connection->peer, NULL, 0,
                    NI_NUMERICHOST) != 0)
        connection->peer[0] = 0;
}

void connection_notify(void *context, struct MHD_Connection *connection, void **mine,
                       enum MHD_ConnectionNotificationCode what) {
    struct http_server *server = context;
    if (what == MHD_CONNECTION_NOTIFY_STARTED) {
        struct connection *link = memory_zero(1, sizeof *link);
        link->server = server;
        link->socket =
            MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
        read_peer(
            link,
            MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS)->client_addr);
        connection_phase(link, PHASE_HEAD);
        *mine = link;
        table_set(server, link->socket, link);
    } else {
        struct connection *link = *mine;
        table_set(server, link->socket, NULL);
        linger(server, link);
        free(link);
        *mine = NULL;
        atomic_fetch_sub(&server->open, 1);
    }
}

// ---- lingering

static void linger_begin(struct warden *warden, int socket, int64_t now) {
    if (warden->lingering_count == LINGERING_MAX) {
        close(socket);
        return;
    }
    shutdown(socket, SHUT_WR);
    warden->lingering[warden->lingering_count++] = (struct lingering){socket, now + LINGER_MICROS};
}

static void linger_take_over(struct warden *warden, int64_t now) {
    struct http_server *server = warden->server;
    int sockets[LINGERING_MAX];
    pthread_mutex_lock(&server->lock);
    size_t count = server->lingering_count;
    memcpy(sockets, server->lingering, count * sizeof *sockets);
    server->lingering_count = 0;
    pthread_mutex_unlock(&server->lock);
    for (size_t i = 0; i < count; i++)
        linger_begin(warden, sockets[i], now);
}

// Reads and drops; true when the other end has closed too.
static bool drained(int socket) {
    char bytes[16384];
    for (int i = 0; i < 16; i++) {
        ssize_t got = recv(socket, bytes, sizeof bytes, MSG_DONTWAIT);
        if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
            return true;
        if (got < 0)
            return false;
    }
    return false;
}

static void linger_on(struct warden *warden, int64_t now) {
    size_t kept = 0;
    for (size_t i = 0; i < warden->lingering_count; i++) {
        struct lingering one = warden->lingering[i];
        if (now > one.until || drained(one.socket))
            close(one.socket);
        else
            warden->lingering[kept++] = one;
    }
    warden->lingering_count = kept;
}

// ---- letting in

static void turn_away(struct warden *warden, int socket, int64_t now) {
    struct http_server *server = warden->server;
    atomic_fetch_add_explicit(&server->refused, 1, memory_order_relaxed);
    if (server->options.certificate) {
        close(socket);
        return;
    }
    send(socket, TOO_MANY, sizeof TOO_MANY - 1, MSG_DONTWAIT | MSG_NOSIGNAL);
    linger_begin(warden, socket, now);
}

static void let_in(struct warden *warden, int64_t now) {
    struct http_server *server = warden->server;
    for (int i = 0; i < ACCEPTS_A_ROUND; i++) {
        struct sockaddr_storage address;
        socklen_t length = sizeof address;
        int socket = accept4(server->listener, (struct sockaddr *)&address, &length,
                             SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket < 0) {
            warden->out_of_files = errno == EMFILE || errno == ENFILE || errno == ENOBUFS;
            return;
        }
        if (atomic_load(&server->open) >= server->options.max_connections) {
            turn_away(warden, socket, now);
            continue;
        }
        atomic_fetch_add(&server->open, 1);
        if (MHD_add_connection(server->daemon, socket, (struct sockaddr *)&address, length) !=
            MHD_YES) // it has closed the socket
            atomic_fetch_sub(&server->open, 1);
    }
}

static int wait_for_events(struct warden *warden, bool *knock) {
    struct http_server *server = warden->server;
    struct pollfd files[2 + LINGERING_MAX];
    nfds_t count = 0;
    files[count++] = (struct pollfd){.fd = server->wake, .events = POLLIN};
    bool open = !atomic_load(&server->stopping) && !warden->out_of_files;
    files[count++] = (struct pollfd){.fd = open ? server->listener : -1, .events = POLLIN};
    for (size_t i = 0; i < warden->lingering_count; i++)
        files[count++] = (struct pollfd){.fd = warden->lingering[i].socket, .events = POLLIN};
    int ready = poll(files, count, (int)(warden->tick / 1000));
    uint64_t ignored;
    if (ready > 0 && files[0].revents && read(server->wake, &ignored, sizeof ignored) < 0)
        log_warning("the warden's eventfd can not be read");
    *knock = ready > 0 && files[1].revents != 0;
    return ready;
}

static void *watch_over(void *argument) {
    struct http_server *server = argument;
    struct warden *warden = memory_zero(1, sizeof *warden);
    int64_t shortest = server->options.header_millis < server->options.body_grace_millis
                           ? server->options.header_millis
                           : server->options.body_grace_millis;
    warden->server = server;
    warden->tick = shortest * 1000 / 20;
    warden->tick = warden->tick < 20000 ? 20000 : warden->tick > 250000 ? 250000 : warden->tick;
    while (!atomic_load(&server->ending)) {
        bool knock = false;
        wait_for_events(warden, &knock);
        int64_t now = clock_monotonic();
        atomic_store_explicit(&server->now, now, memory_order_relaxed);
        warden->out_of_files = false;
        if (knock)
            let_in(warden, now);
        linger_take_over(warden, now);
        linger_on(warden, now);
        if (now >= warden->next_judgement) {
            judge_all(server, now);
            flows_beat(server, now);
            warden->next_judgement = now + 4 * warden->tick;
        }
    }
    for (size_t i = 0; i < warden->lingering_count; i++)
        close(warden->lingering[i].socket);
    free(warden);
    return NULL;
}

bool warden_start(struct http_server *server, struct err *err) {
    server->lingering = memory_zero(LINGERING_MAX, sizeof *server->lingering);
    server->wake = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (server->wake < 0)
        return fail(err, ERR_NETWORK, "No event file can be opened: %s.", strerror(errno));
    atomic_store(&server->now, clock_monotonic());
    int problem = pthread_create(&server->warden, NULL, watch_over, server);
    assert(problem == 0);
    (void)problem;
    return true;
}

void warden_wake(struct http_server *server) {
    uint64_t one = 1;
    if (write(server->wake, &one, sizeof one) < 0 && errno != EAGAIN)
        log_warning("the warden can not be woken");
}

void warden_stop(struct http_server *server) {
    atomic_store(&server->ending, true);
    warden_wake(server);
    pthread_join(server->warden, NULL);
    for (size_t i = 0; i < server->lingering_count; i++)
        close(server->lingering[i]);
    free(server->lingering);
    server->lingering = NULL;
    server->lingering_count = 0;
    close(server->wake);
}
