// The limit other measurements compare with: the http room giving one fixed small answer from its
// event threads. Usage: bench_http [port [threads]]; measure with wrk, stop with SIGTERM.
#include "http/server.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

static void dispatch(void *user, struct http_exchange *exchange) {
    (void)user;
    struct http_response response;
    http_response_init(&response, 200);
    http_response_json(&response, STR("{\"id\":\"1\",\"properties\":{\"email\":\"a@example.com\","
                                      "\"firstname\":\"Ada\"},\"archived\":false}"));
    http_answer(exchange, &response);
}

static const struct http_route ROUTES[] = {{HTTP_GET, "/", HTTP_LANE_EVENT, 0, false, NULL, false}};

int main(int argc, char **argv) {
    struct http_router *router = http_router_create(ROUTES, 1);
    struct http_server_options options = {.router = router, .dispatch = dispatch};
    options.port = argc > 1 ? (uint16_t)atoi(argv[1]) : 0;
    options.threads = argc > 2 ? (unsigned)atoi(argv[2]) : 0;
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTERM);
    sigaddset(&stop, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stop, NULL);
    struct http_server *server;
    struct err err = {0};
    if (!http_server_start(&options, &server, &err)) {
        fprintf(stderr, "bench_http: %s\n", err.text);
        return 3;
    }
    printf("port %u\n", (unsigned)http_server_port(server));
    fflush(stdout);
    int got;
    sigwait(&stop, &got);
    http_server_destroy(server);
    http_router_destroy(router);
    return 0;
}
