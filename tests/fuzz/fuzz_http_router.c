// The router: whatever is found, its pattern filled with the values found finds the same again.
#include "base/buf.h"
#include "base/utf8.h"
#include "http/router.h"
#include <assert.h>

#define ROUTE(method, pattern)                                                                     \
    { method, pattern, HTTP_LANE_EVENT, 0, false, NULL, false }

static const struct http_route ROUTES[] = {
    ROUTE(HTTP_GET, "/"),           ROUTE(HTTP_GET, "/a/{x}"),
    ROUTE(HTTP_GET, "/a/{x}/b"),    ROUTE(HTTP_GET, "/a/b/{x}/{y}"),
    ROUTE(HTTP_GET, "/{x}/b/{y*}"), ROUTE(HTTP_POST, "/a/c"),
    ROUTE(HTTP_GET, "/a/b/c"),      ROUTE(HTTP_GET, "/{x}"),
};

static str filled(struct arena *arena, const struct http_match *match) {
    struct buf path;
    buf_init(&path, arena);
    str pattern = str_of(match->route->pattern), segment;
    size_t at = 0;
    pattern = str_from(pattern, 1);
    if (!pattern.len)
        return STR("/");
    while (str_split(&pattern, '/', &segment)) {
        buf_add_char(&path, '/');
        if (segment.ptr[0] != '{') {
            buf_add(&path, segment);
            continue;
        }
        str value = match->values[at++], part;
        if (!str_ends(segment, STR("*}"))) {
            buf_add(&path, http_percent_encode(arena, value));
            continue;
        }
        bool first = true;
        while (str_split(&value, '/', &part)) {
            if (!first)
                buf_add_char(&path, '/');
            first = false;
            buf_add(&path, http_percent_encode(arena, part));
        }
    }
    assert(at == match->count);
    return buf_str(&path);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct http_router *router;
    if (!router)
        router = http_router_create(ROUTES, sizeof ROUTES / sizeof *ROUTES);
    struct arena arena;
    arena_init(&arena);
    struct http_request request = {.method = HTTP_GET, .arena = &arena};
    request.path = str_copy(&arena, (str){(const char *)data, size});
    str allow;
    if (http_router_find(router, &request, &allow) == HTTP_FOUND) {
        struct http_match before = request.match;
        for (size_t i = 0; i < before.count; i++)
            assert(utf8_valid(before.values[i]));
        // A rest may hold an escaped slash or an empty segment, which its text can not tell apart.
        bool plain = !str_ends(str_of(before.route->pattern), STR("*}"));
        request.path = filled(&arena, &before);
        enum http_found again = http_router_find(router, &request, &allow);
        assert(!plain || again == HTTP_FOUND);
        assert(!plain || request.match.route == before.route);
        for (size_t i = 0; plain && i < before.count; i++)
            assert(str_equal(before.values[i], request.match.values[i]));
    }
    arena_finish(&arena);
    return 0;
}
