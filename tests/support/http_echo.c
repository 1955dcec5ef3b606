// A small server of the http room for raw-socket tests: one route for each thing the room can do,
// bounds from the command line. Prints "port N" when it listens; SIGTERM stops it in order.
#include "base/json.h"
#include "base/thread.h"
#include "http/server.h"
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

struct echo {
    struct pool *pool;
    struct http_server *server;
};

static void answer_text(struct http_exchange *exchange, str text) {
    struct http_response response;
    http_response_init(&response, 200);
    http_response_body(&response, "text/plain", text);
    http_answer(exchange, &response);
}

static void put_fields(struct jsonw *w, const char *name, const struct http_field *fields,
                       size_t count) {
    jsonw_name(w, name);
    jsonw_array(w);
    for (size_t i = 0; i < count; i++) {
        jsonw_array(w);
        jsonw_text(w, fields[i].name);
        jsonw_text(w, fields[i].value);
        jsonw_array_end(w);
    }
    jsonw_array_end(w);
}

static uint64_t hash_body(const struct http_request *request) {
    if (request->body_file < 0)
        return str_hash(request->body);
    char *bytes = memory_alloc(request->body_size);
    size_t at = 0;
    ssize_t got;
    while ((got = read(request->body_file, bytes + at, request->body_size - at)) > 0)
        at += (size_t)got;
    uint64_t hash = str_hash((str){bytes, at});
    free(bytes);
    return hash;
}

static void echo_back(struct http_exchange *exchange) {
    struct http_request *request = &exchange->request;
    struct buf text;
    struct jsonw w;
    buf_init(&text, request->arena);
    jsonw_init(&w, &text);
    jsonw_object(&w);
    jsonw_put_text(&w, "method", http_method_name(request->method));
    jsonw_put_text(&w, "path", request->path);
    jsonw_put_text(&w, "pattern", str_of(request->match.route->pattern));
    jsonw_put_text(&w, "peer", request->peer);
    jsonw_put_text(&w, "cookie", http_cookie(request, "c"));
    jsonw_put_int(&w, "size", (int64_t)request->body_size);
    jsonw_put_bool(&w, "file", request->body_file >= 0);
    jsonw_put_text(&w, "hash",
                   str_format(request->arena, "%016llx", (unsigned long long)hash_body(request)));
    if (request->body_size < 100 && request->body_file < 0)
        jsonw_put_text(&w, "body", request->body);
    jsonw_name(&w, "segments");
    jsonw_array(&w);
    for (size_t i = 0; i < request->match.count; i++)
        jsonw_text(&w, request->match.values[i]);
    jsonw_array_end(&w);
    put_fields(&w, "query", request->queries, request->query_count);
    put_fields(&w, "headers", request->headers, request->header_count);
    jsonw_object_end(&w);
    struct http_response response;
    http_response_init(&response, 200);
    http_response_json(&response, buf_str(&text));
    http_answer(exchange, &response);
}

static int64_t number(const struct http_request *request, const char *name, int64_t otherwise) {
    str text;
    int64_t value;
    return http_query(request, name, &text) && str_to_i64(text, &value) ? value : otherwise;
}

static void sleep_and_echo(void *argument) {
    struct http_exchange *exchange = argument;
    poll(NULL, 0, (int)number(&exchange->request, "millis", 0));
    echo_back(exchange);
}

static ssize_t pull(void *user, uint64_t at, char *out, size_t room) {
    uint64_t left = *(uint64_t *)user - at;
    size_t count = left < room ? (size_t)left : room;
    memset(out, 'p', count);
    return (ssize_t)count;
}

static void answer_pull(struct http_exchange *exchange) {
    uint64_t *size = memory_alloc(sizeof *size);
    *size = (uint64_t)number(&exchange->request, "bytes", 0);
    struct http_response response;
    http_response_init(&response, 200);
    http_response_pull(&response, "text/plain", pull, size, free);
    http_answer(exchange, &response);
}

static void write_pipe(void *argument) {
    struct http_exchange *exchange = argument;
    int64_t bytes = number(&exchange->request, "bytes", 0);
    bool complete = number(&exchange->request, "complete", 1);
    struct http_pipe *pipe = http_pipe_create(0);
    struct http_response response;
    http_response_init(&response, 200);
    http_response_pipe(&response, "text/plain", pipe);
    http_answer(exchange, &response);
    static const char piece[] = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-\n";
    bool alive = true;
    while (alive && bytes > 0) {
        str part = str_slice((str){piece, 64}, 0, (size_t)bytes);
        alive = http_pipe_write(pipe, part);
        bytes -= (int64_t)part.len;
    }
    http_pipe_close(pipe, complete);
}

struct events {
    struct http_stream *stream;
    int64_t count, pause;
    bool keep;
};

static void send_events(void *argument) {
    struct events *events = argument;
    bool alive = true;
    for (int64_t i = 0; i < events->count && alive; i++) {
        char data[64];
        snprintf(data, sizeof data, "line %lld\nsecond", (long long)i);
        alive = http_stream_send(events->stream, STR("tick"), STR("7"), str_of(data));
        poll(NULL, 0, (int)events->pause);
    }
    while (alive && events->keep) {
        poll(NULL, 0, 20);
        alive = http_stream_send(events->stream, STR("keep"), STR(""), STR("x"));
    }
    http_stream_end(events->stream);
    free(events);
}

// Of a stream that nobody sends to.
static void let_go(void *user, struct http_stream *stream) {
    (void)user;
    http_stream_end(stream);
}

static void answer_events(struct echo *echo, struct http_exchange *exchange) {
    if (number(&exchange->request, "quiet", 0)) {
        http_stream_start(exchange, let_go, NULL);
        return;
    }
    struct events *events = memory_zero(1, sizeof *events);
    events->count = number(&exchange->request, "count", 0);
    events->pause = number(&exchange->request, "pause", 0);
    events->keep = number(&exchange->request, "keep", 0);
    events->stream = http_stream_start(exchange, NULL, NULL);
    if (!pool_submit(echo->pool, send_events, events)) {
        http_stream_end(events->stream);
        free(events);
    }
}

static void answer_big(struct http_exchange *exchange) {
    size_t bytes = (size_t)number(&exchange->request, "bytes", 0);
    char *text = arena_alloc(exchange->request.arena, bytes + 1);
    memset(text, 'b', bytes);
    answer_text(exchange, (str){text, bytes});
}

static void answer_blob(struct http_exchange *exchange) {
    static const struct http_blob blob = {.type = STR_INIT("text/css"),
                                          .bytes = STR_INIT("plain bytes"),
                                          .gzip = STR_INIT("gzip bytes"),
                                          .brotli = STR_INIT("brotli bytes"),
                                          .etag = STR_INIT("\"v1\""),
                                          .forever = true};
    struct http_response response;
    http_response_init(&response, 200);
    http_response_blob(&response, &exchange->request, &blob);
    http_answer(exchange, &response);
}

static void answer_stats(struct echo *echo, struct http_exchange *exchange) {
    struct http_stats stats;
    http_server_stats(echo->server, &stats);
    answer_text(exchange,
                str_format(exchange->request.arena, "%llu %llu %u %u",
                           (unsigned long long)stats.requests, (unsigned long long)stats.refused,
                           stats.connections, stats.in_flight));
}

static void dispatch(void *user, struct http_exchange *exchange) {
    struct echo *echo = user;
    str kind = str_of(exchange->request.match.route->row);
    if (str_is(kind, "hello"))
        answer_text(exchange, STR("hello"));
    else if (str_is(kind, "pull"))
        answer_pull(exchange);
    else if (str_is(kind, "events"))
        answer_events(echo, exchange);
    else if (str_is(kind, "big"))
        answer_big(exchange);
    else if (str_is(kind, "blob"))
        answer_blob(exchange);
    else if (str_is(kind, "stats"))
        answer_stats(echo, exchange);
    else if (str_is(kind, "pipe") || str_is(kind, "pool")) {
        if (!pool_submit(echo->pool, str_is(kind, "pipe") ? write_pipe : sleep_and_echo, exchange))
            answer_text(exchange, STR("full"));
    } else
        echo_back(exchange);
}

static bool admit(void *user, struct http_exchange *exchange, struct http_response *response) {
    (void)user;
    if (!str_is(http_header(&exchange->request, "X-Refuse"), "yes"))
        return true;
    http_response_init(response, 401);
    http_response_json(response, STR("{\"refused\":true}"));
    return false;
}

static const struct http_route ROUTES[] = {
    {HTTP_GET, "/", HTTP_LANE_EVENT, 0, false, "hello", false},
    {HTTP_GET, "/hello", HTTP_LANE_EVENT, 0, false, "hello", false},
    {HTTP_GET, "/echo", HTTP_LANE_EVENT, 0, false, "echo", false},
    {HTTP_POST, "/echo", HTTP_LANE_EVENT, 0, false, "echo", false},
    {HTTP_PUT, "/echo", HTTP_LANE_EVENT, 1000, false, "echo", false},
    {HTTP_GET, "/echo/{type}/{id}", HTTP_LANE_EVENT, 0, false, "echo", false},
    {HTTP_PATCH, "/echo/{type}/{id}", HTTP_LANE_POOL, 0, false, "pool", false},
    {HTTP_GET, "/files/{path*}", HTTP_LANE_EVENT, 0, false, "echo", false},
    {HTTP_POST, "/upload", HTTP_LANE_POOL, 64 << 20, true, "pool", false},
    {HTTP_GET, "/pool", HTTP_LANE_POOL, 0, false, "pool", false},
    {HTTP_GET, "/pull", HTTP_LANE_EVENT, 0, false, "pull", false},
    {HTTP_GET, "/pipe", HTTP_LANE_POOL, 0, false, "pipe", false},
    {HTTP_GET, "/events", HTTP_LANE_EVENT, 0, false, "events", false},
    {HTTP_GET, "/big", HTTP_LANE_EVENT, 0, false, "big", false},
    {HTTP_GET, "/blob", HTTP_LANE_EVENT, 0, false, "blob", false},
    {HTTP_GET, "/stats", HTTP_LANE_EVENT, 0, false, "stats", false},
};

static char *read_file(const char *name) {
    static char bytes[2][65536];
    static int next;
    FILE *file = fopen(name, "r");
    if (!file)
        return NULL;
    size_t size = fread(bytes[next], 1, sizeof bytes[0] - 1, file);
    bytes[next][size] = 0;
    fclose(file);
    return bytes[next++ % 2];
}

static void read_option(struct http_server_options *options, const char *name, const char *value) {
    int64_t n = atoll(value);
    const struct {
        const char *name;
        int64_t *place;
    } times[] = {{"--header-millis", &options->header_millis},
                 {"--body-grace-millis", &options->body_grace_millis},
                 {"--idle-millis", &options->idle_millis},
                 {"--heartbeat-millis", &options->heartbeat_millis}};
    for (size_t i = 0; i < sizeof times / sizeof *times; i++)
        if (strcmp(name, times[i].name) == 0)
            *times[i].place = n;
    if (strcmp(name, "--port") == 0)
        options->port = (uint16_t)n;
    else if (strcmp(name, "--threads") == 0)
        options->threads = (unsigned)n;
    else if (strcmp(name, "--max-connections") == 0)
        options->max_connections = (unsigned)n;
    else if (strcmp(name, "--least-rate") == 0)
        options->least_rate = (uint64_t)n;
    else if (strcmp(name, "--certificate") == 0)
        options->certificate = read_file(value);
    else if (strcmp(name, "--key") == 0)
        options->key = read_file(value);
}

int main(int argc, char **argv) {
    struct echo echo = {0};
    struct http_router *router = http_router_create(ROUTES, sizeof ROUTES / sizeof *ROUTES);
    struct http_server_options options = {
        .router = router, .user = &echo, .dispatch = dispatch, .admit = admit};
    for (int i = 1; i + 1 < argc; i += 2)
        read_option(&options, argv[i], argv[i + 1]);
    struct rlimit files;
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTERM);
    sigaddset(&stop, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stop, NULL);
    struct err err = {0};
    echo.pool = pool_create(4, 1024);
    if (!http_server_start(&options, &echo.server, &err)) {
        fprintf(stderr, "http_echo: %s\n", err.text);
        return 3;
    }
    printf("port %u\n", (unsigned)http_server_port(echo.server));
    fflush(stdout);
    int got;
    sigwait(&stop, &got);
    bool quiet = http_server_quiesce(echo.server, 3000);
    pool_destroy(echo.pool);
    http_server_destroy(echo.server);
    http_router_destroy(router);
    printf("%s\n", quiet ? "stopped, nothing left" : "stopped, cut off");
    return 0;
}
