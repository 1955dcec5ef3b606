// Starting and stopping: the listening socket, libmicrohttpd's daemon, the warden.
#include "base/clock.h"
#include "base/id.h"
#include "base/log.h"
#include "base/thread.h"
#include "http/http_private.h"
#include <assert.h>
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

// Memory of a connection inside the library: request head, its parsed headers, the answer's head.
// The whole of it is touched by every request, so it decides what an idle connection costs.
enum { POOL_LEAST = 16384, BACKLOG = 1024, UNANSWERED_MILLIS = 5000 };

#define DEFAULT(field, value) options->field = options->field ? options->field : (value)

static void fill_in(struct http_server_options *options) {
    DEFAULT(host, "127.0.0.1");
    DEFAULT(threads, (unsigned)thread_count());
    DEFAULT(max_connections, 10000);
    DEFAULT(max_headers, 100);
    DEFAULT(max_header_bytes, 8192);
    DEFAULT(max_url, 6144);
    DEFAULT(max_body, 1 << 20);
    DEFAULT(max_body_memory, 256 << 20);
    DEFAULT(spool_folder, "/tmp");
    DEFAULT(header_millis, 30000);
    DEFAULT(body_grace_millis, 20000);
    DEFAULT(least_rate, 1024);
    DEFAULT(idle_millis, 75000);
    DEFAULT(heartbeat_millis, 15000);
}

static int listen_at(const struct addrinfo *address) {
    int on = 1;
    int file = socket(address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (file < 0)
        return -1;
    setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(file, address->ai_addr, address->ai_addrlen) == 0 && listen(file, BACKLOG) == 0)
        return file;
    int problem = errno;
    close(file);
    errno = problem;
    return -1;
}

static bool listen_on(struct http_server *server, struct err *err) {
    struct addrinfo wanted = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE}, *found = NULL;
    char port[8];
    snprintf(port, sizeof port, "%u", (unsigned)server->options.port);
    int problem = getaddrinfo(server->options.host, port, &wanted, &found);
    if (problem)
        return fail(err, ERR_NETWORK, "\"%s\" is no address to listen on: %s.",
                    server->options.host, gai_strerror(problem));
    for (struct addrinfo *at = found; at && server->listener < 0; at = at->ai_next)
        server->listener = listen_at(at);
    problem = errno;
    freeaddrinfo(found);
    if (server->listener < 0)
        return fail(err, ERR_NETWORK, "Can not listen on %s port %s: %s.", server->options.host,
                    port, strerror(problem));
    union {
        struct sockaddr_storage any;
        struct sockaddr_in v4;
        struct sockaddr_in6 v6;
    } address = {0};
    socklen_t length = sizeof address;
    if (getsockname(server->listener, (struct sockaddr *)&address, &length) != 0)
        return fail(err, ERR_NETWORK, "The listening socket has no address: %s.", strerror(errno));
    server->port =
        ntohs(address.any.ss_family == AF_INET6 ? address.v6.sin6_port : address.v4.sin_port);
    return true;
}

// The library would decode the path itself; ours does it with all the checks.
static size_t leave_escaped(void *context, struct MHD_Connection *connection, char *text) {
    (void)context;
    (void)connection;
    return strlen(text);
}

static bool daemon_start(struct http_server *server, struct err *err) {
    const struct http_server_options *options = &server->options;
    size_t head = options->max_header_bytes + options->max_headers * 64 + 1792;
    struct MHD_OptionItem items[] = {
        {MHD_OPTION_NOTIFY_CONNECTION, (intptr_t)connection_notify, server},
        {MHD_OPTION_NOTIFY_COMPLETED, (intptr_t)exchange_end, server},
        {MHD_OPTION_URI_LOG_CALLBACK, (intptr_t)exchange_begin, server},
        {MHD_OPTION_UNESCAPE_CALLBACK, (intptr_t)leave_escaped, NULL},
        {MHD_OPTION_CONNECTION_MEMORY_LIMIT, (intptr_t)(head < POOL_LEAST ? POOL_LEAST : head),
         NULL},
        // The warden counts; the library's own bound must never be the one that is reached.
        {MHD_OPTION_CONNECTION_LIMIT, (intptr_t)(options->max_connections * options->threads + 64),
         NULL},
        {options->threads > 1 ? MHD_OPTION_THREAD_POOL_SIZE : MHD_OPTION_END,
         (intptr_t)options->threads, NULL},
        {MHD_OPTION_END, 0, NULL},
    };
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_SUSPEND_RESUME | MHD_USE_ITC |
                     MHD_USE_NO_LISTEN_SOCKET;
    if (!options->certificate) {
        server->daemon = MHD_start_daemon(flags, 0, NULL, NULL, exchange_continue, server,
                                          MHD_OPTION_ARRAY, items, MHD_OPTION_END);
    } else {
        if (MHD_is_feature_supported(MHD_FEATURE_TLS) != MHD_YES)
            return fail(err, ERR_UNSUPPORTED, "This build's HTTP library knows no TLS.");
        server->daemon = MHD_start_daemon(flags | MHD_USE_TLS, 0, NULL, NULL, exchange_continue,
                                          server, MHD_OPTION_HTTPS_MEM_CERT, options->certificate,
                                          MHD_OPTION_HTTPS_MEM_KEY, options->key, MHD_OPTION_ARRAY,
                                          items, MHD_OPTION_END);
        if (!server->daemon)
            return fail(err, ERR_INPUT, "The certificate and its key can not be used.");
    }
    if (!server->daemon)
        return fail(err, ERR_NETWORK, "The HTTP library does not start: %s.", strerror(errno));
    return true;
}

static void server_free(struct http_server *server) {
    exchange_free_spares(server);
    if (server->listener >= 0)
        close(server->listener);
    pthread_mutex_destroy(&server->lock);
    pthread_mutex_destroy(&server->spare_lock);
    pthread_mutex_destroy(&server->flow_lock);
    free(server->table);
    free(server);
}

bool http_server_start(const struct http_server_options *options, struct http_server **result,
                       struct err *err) {
    assert(options->router && options->dispatch);
    assert(!options->certificate == !options->key);
    struct http_server *server = memory_zero(1, sizeof *server);
    server->options = *options;
    fill_in(&server->options);
    server->listener = -1;
    server->id_seed = random_u64();
    // Newer versions refuse by themselves what http_head_sound looks for, and may parse otherwise.
    server->head_visible = strncmp(MHD_get_version(), "0.9.75", 6) == 0;
    pthread_mutex_init(&server->lock, NULL);
    pthread_mutex_init(&server->spare_lock, NULL);
    pthread_mutex_init(&server->flow_lock, NULL);
    *result = server;
    if (listen_on(server, err) && daemon_start(server, err)) {
        if (warden_start(server, err))
            return true;
        MHD_stop_daemon(server->daemon);
    }
    server_free(server);
    *result = NULL;
    return false;
}

uint16_t http_server_port(const struct http_server *server) {
    return server->port;
}

static bool wait_until_zero(_Atomic unsigned *count, int64_t millis) {
    struct timespec pause = {.tv_nsec = 2000000};
    int64_t until = clock_monotonic() + millis * 1000;
    while (atomic_load(count) > 0) {
        if (clock_monotonic() > until)
            return false;
        nanosleep(&pause, NULL);
    }
    return true;
}

bool http_server_quiesce(struct http_server *server, int64_t millis) {
    atomic_store(&server->stopping, true);
    warden_wake(server);
    flows_end(server);
    bool done = wait_until_zero(&server->in_flight, millis);
    flows_break(server);
    return done;
}

void http_server_destroy(struct http_server *server) {
    if (!server)
        return;
    http_server_quiesce(server, 0);
    if (!wait_until_zero(&server->pending, UNANSWERED_MILLIS)) {
        log_error("http: %u requests were never answered", atomic_load(&server->pending));
        return;
    }
    flows_break(server); // those that the last answers began
    warden_stop(server);
    MHD_stop_daemon(server->daemon);
    server_free(server);
}

void http_server_stats(struct http_server *server, struct http_stats *stats) {
    *stats = (struct http_stats){
        .requests = atomic_load(&server->requests),
        .refused = atomic_load(&server->refused),
        .connections = atomic_load(&server->open),
        .in_flight = atomic_load(&server->in_flight),
    };
}
