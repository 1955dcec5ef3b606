// The router over a table like the real one: which row, which segments, which other methods.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
// cmocka needs those before it
#include "base/buf.h"
#include "base/clock.h"
#include "http/router.h"
#include <cmocka.h>
#include <stdio.h>

#define ROUTE(method, pattern)                                                                     \
    { method, pattern, HTTP_LANE_EVENT, 0, false, NULL, false }

static const struct http_route ROUTES[] = {
    ROUTE(HTTP_GET, "/"),
    ROUTE(HTTP_GET, "/crm/v3/objects/{type}"),
    ROUTE(HTTP_POST, "/crm/v3/objects/{type}"),
    ROUTE(HTTP_GET, "/crm/v3/objects/{type}/{id}"),
    ROUTE(HTTP_PATCH, "/crm/v3/objects/{type}/{id}"),
    ROUTE(HTTP_DELETE, "/crm/v3/objects/{type}/{id}"),
    ROUTE(HTTP_POST, "/crm/v3/objects/{type}/search"),
    ROUTE(HTTP_POST, "/crm/v3/objects/{type}/batch/read"),
    ROUTE(HTTP_GET, "/crm/v3/objects/contacts/{id}/special"),
    ROUTE(HTTP_GET, "/assets/{path*}"),
    ROUTE(HTTP_GET, "/assets/logo"),
    ROUTE(HTTP_GET, "/{page}"),
    {.method = HTTP_GET, .pattern = "/any/{path*}", .fallback = true},
    ROUTE(HTTP_POST, "/any/thing"),
};

static const struct {
    enum http_method method;
    const char *path;
    enum http_found found;
    const char *pattern;  // or the Allow header
    const char *segments; // each with a "|" behind it
} CASES[] = {
    {HTTP_GET, "/", HTTP_FOUND, "/", ""},
    {HTTP_GET, "/crm/v3/objects/contacts", HTTP_FOUND, "/crm/v3/objects/{type}", "contacts|"},
    {HTTP_GET, "/crm/v3/objects/contacts/", HTTP_FOUND, "/crm/v3/objects/{type}", "contacts|"},
    {HTTP_GET, "/crm/v3/objects/contacts//", HTTP_FOUND_NOT, NULL, ""},
    {HTTP_GET, "/crm/v3//contacts", HTTP_FOUND_NOT, NULL, ""},
    {HTTP_GET, "//crm/v3/objects/contacts", HTTP_FOUND_NOT, NULL, ""},
    {HTTP_GET, "/%63rm/v3/objects/a%20b/7", HTTP_FOUND, "/crm/v3/objects/{type}/{id}", "a b|7|"},
    {HTTP_GET, "/crm/v3/objects/a%2Fb/7", HTTP_FOUND, "/crm/v3/objects/{type}/{id}", "a/b|7|"},
    {HTTP_GET, "/crm/v3/objects/a+b/7", HTTP_FOUND, "/crm/v3/objects/{type}/{id}", "a+b|7|"},
    {HTTP_POST, "/crm/v3/objects/deals/search", HTTP_FOUND, "/crm/v3/objects/{type}/search",
     "deals|"},
    // the exact pattern decides: no search with GET, and no record of that name either
    {HTTP_GET, "/crm/v3/objects/deals/search", HTTP_FOUND_OTHER, "OPTIONS, POST", ""},
    {HTTP_DELETE, "/crm/v3/objects/deals/search", HTTP_FOUND_OTHER, "OPTIONS, POST", ""},
    {HTTP_GET, "/any/thing", HTTP_FOUND_OTHER, "OPTIONS, POST", ""},
    {HTTP_GET, "/any/other", HTTP_FOUND, "/any/{path*}", "other|"},
    {HTTP_POST, "/any/other", HTTP_FOUND_NOT, NULL, ""},
    {HTTP_OPTIONS, "/any/other", HTTP_FOUND_NOT, NULL, ""},
    {HTTP_POST, "/crm/v3/objects/contacts/batch/read", HTTP_FOUND,
     "/crm/v3/objects/{type}/batch/read", "contacts|"}, // back from the literal "contacts"
    {HTTP_GET, "/crm/v3/objects/contacts/9/special", HTTP_FOUND,
     "/crm/v3/objects/contacts/{id}/special", "9|"},
    {HTTP_GET, "/crm/v3/objects/contacts/9", HTTP_FOUND, "/crm/v3/objects/{type}/{id}",
     "contacts|9|"},
    {HTTP_PUT, "/crm/v3/objects/contacts/9", HTTP_FOUND_OTHER, "GET, HEAD, OPTIONS, PATCH, DELETE",
     ""},
    {HTTP_OPTIONS, "/crm/v3/objects/contacts", HTTP_FOUND_OTHER, "GET, HEAD, OPTIONS, POST", ""},
    {HTTP_GET, "/crm/v3/objects/contacts/batch/read", HTTP_FOUND_OTHER, "OPTIONS, POST", ""},
    {HTTP_GET, "/crm", HTTP_FOUND, "/{page}", "crm|"},
    {HTTP_GET, "/crm/v3", HTTP_FOUND_NOT, NULL, ""},
    {HTTP_GET, "/Crm/v3/objects/contacts", HTTP_FOUND_NOT, NULL, ""},
    {HTTP_GET, "/assets/a/b%20c/d.js", HTTP_FOUND, "/assets/{path*}", "a/b c/d.js|"},
    {HTTP_GET, "/assets/logo", HTTP_FOUND, "/assets/logo", ""},
    {HTTP_GET, "/assets/logo/x", HTTP_FOUND, "/assets/{path*}", "logo/x|"},
    {HTTP_GET, "/assets", HTTP_FOUND, "/{page}", "assets|"},
    {HTTP_GET, "/assets/../secret", HTTP_FOUND_BAD, NULL, ""},
    {HTTP_GET, "/assets/%2e%2E/secret", HTTP_FOUND_BAD, NULL, ""},
    {HTTP_GET, "/assets/./x", HTTP_FOUND_BAD, NULL, ""},
    {HTTP_GET, "/assets/%zz", HTTP_FOUND_BAD, NULL, ""},
    {HTTP_GET, "/a%00b", HTTP_FOUND_BAD, NULL, ""},
    {HTTP_GET, "*", HTTP_FOUND_BAD, NULL, ""},
    {HTTP_GET, "", HTTP_FOUND_BAD, NULL, ""},
};

static void finds(void **state) {
    (void)state;
    struct http_router *router = http_router_create(ROUTES, sizeof ROUTES / sizeof *ROUTES);
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        struct http_request request = {
            .method = CASES[i].method, .path = str_of(CASES[i].path), .arena = &arena};
        str allow = {0};
        enum http_found found = http_router_find(router, &request, &allow);
        struct buf segments;
        buf_init(&segments, &arena);
        for (size_t n = 0; n < request.match.count; n++)
            buf_format(&segments, STR_FMT "|", STR_ARG(request.match.values[n]));
        str got = found == HTTP_FOUND ? str_of(request.match.route->pattern) : allow;
        if (found != CASES[i].found || !str_equal(got, str_of(CASES[i].pattern)) ||
            !str_is(buf_str(&segments), CASES[i].segments))
            fail_msg("%s gave %d " STR_FMT " " STR_FMT, CASES[i].path, (int)found, STR_ARG(got),
                     STR_ARG(buf_str(&segments)));
    }
    arena_finish(&arena);
    http_router_destroy(router);
}

static void every_row_finds_itself(void **state) {
    (void)state;
    struct http_router *router = http_router_create(ROUTES, sizeof ROUTES / sizeof *ROUTES);
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof ROUTES / sizeof *ROUTES; i++) {
        struct http_request request = {
            .method = ROUTES[i].method, .path = str_of(ROUTES[i].pattern), .arena = &arena};
        str allow;
        assert_int_equal(http_router_find(router, &request, &allow), HTTP_FOUND);
        assert_ptr_equal(request.match.route, &ROUTES[i]);
    }
    arena_finish(&arena);
    http_router_destroy(router);
}

static void long_paths(void **state) {
    (void)state;
    struct http_router *router = http_router_create(ROUTES, sizeof ROUTES / sizeof *ROUTES);
    struct arena arena;
    arena_init(&arena);
    struct buf path;
    buf_init(&path, &arena);
    buf_add(&path, STR("/assets"));
    str allow;
    for (int i = 0; i < 1000; i++) {
        buf_add(&path, STR("/a"));
        struct http_request request = {.method = HTTP_GET, .path = buf_str(&path), .arena = &arena};
        assert_int_equal(http_router_find(router, &request, &allow),
                         i < 63 ? HTTP_FOUND : HTTP_FOUND_NOT);
    }
    arena_finish(&arena);
    http_router_destroy(router);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds),
        cmocka_unit_test(every_row_finds_itself),
        cmocka_unit_test(long_paths),
    };
    http_router_destroy(NULL);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
