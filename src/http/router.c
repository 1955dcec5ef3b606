// A tree of path segments, built once. A node has its literal children, sorted by text, one child
// for a {name}, one for a {name*}, and the routes that end here, one a method. Finding walks down
// literal first and comes back to {name} where that led nowhere; depth is bounded by the segments
// a pattern may have, so is the work. The first node with any route decides, whatever the method:
// a method it has not is 405 and never means another, less exact pattern.
#include "http/router.h"
#include "base/buf.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { SEGMENTS_READ = 64 };

struct literal {
    str text;
    struct node *node;
};

struct node {
    struct literal *literals;
    size_t literal_count;
    struct node *named; // {name}
    struct node *rest;  // {name*}: an end in itself
    const struct http_route *routes[HTTP_METHOD_COUNT];
};

struct http_router {
    struct arena arena;
    struct node *root;
};

static struct node *literal_child(const struct node *node, str text) {
    size_t low = 0, high = node->literal_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(text, node->literals[middle].text);
        if (order == 0)
            return node->literals[middle].node;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static struct node *add_literal(struct http_router *router, struct node *node, str text) {
    struct node *child = literal_child(node, text);
    if (child)
        return child;
    size_t size = sizeof *node->literals;
    node->literals = arena_grow(&router->arena, node->literals, node->literal_count * size,
                                (node->literal_count + 1) * size);
    size_t at = node->literal_count;
    while (at > 0 && str_compare(text, node->literals[at - 1].text) < 0) {
        node->literals[at] = node->literals[at - 1];
        at--;
    }
    child = ARENA_NEW(&router->arena, struct node);
    node->literals[at] = (struct literal){text, child};
    node->literal_count++;
    return child;
}

static struct node *add_named(struct http_router *router, struct node *node, str segment) {
    assert(segment.len > 2 && segment.ptr[segment.len - 1] == '}');
    bool rest = segment.ptr[segment.len - 2] == '*';
    struct node **child = rest ? &node->rest : &node->named;
    if (!*child)
        *child = ARENA_NEW(&router->arena, struct node);
    return *child;
}

static void add_route(struct http_router *router, const struct http_route *route) {
    assert(route->method < HTTP_METHOD_COUNT && route->method != HTTP_OPTIONS);
    str path = str_of(route->pattern), segment;
    assert(str_starts(path, STR("/")));
    path = str_from(path, 1);
    struct node *node = router->root;
    size_t named = 0;
    bool ended = false;
    while (path.len && str_split(&path, '/', &segment)) {
        assert(segment.len && !ended);
        bool is_named = segment.ptr[0] == '{';
        named += is_named;
        ended = is_named && segment.ptr[segment.len - 2] == '*';
        node = is_named ? add_named(router, node, segment) : add_literal(router, node, segment);
    }
    assert(named <= HTTP_SEGMENTS_MAX);
    assert(!node->routes[route->method] && "no two routes with the same method and path");
    node->routes[route->method] = route;
}

struct http_router *http_router_create(const struct http_route *routes, size_t count) {
    struct http_router *router = memory_zero(1, sizeof *router);
    arena_init(&router->arena);
    router->root = ARENA_NEW(&router->arena, struct node);
    for (size_t i = 0; i < count; i++)
        add_route(router, &routes[i]);
    return router;
}

void http_router_destroy(struct http_router *router) {
    if (!router)
        return;
    arena_finish(&router->arena);
    free(router);
}

// One search: the path's decoded segments, and the node found on the way down.
struct search {
    str segments[SEGMENTS_READ];
    size_t count;
    const struct node *found;
    struct http_match *match;
    struct arena *arena;
};

static bool has_routes(const struct node *node) {
    for (size_t i = 0; i < HTTP_METHOD_COUNT; i++)
        if (node->routes[i])
            return true;
    return false;
}

static bool take(struct search *search, const struct node *node, size_t named) {
    if (!has_routes(node))
        return false;
    search->found = node;
    search->match->count = named;
    return true;
}

static str joined(struct search *search, size_t from) {
    struct buf text;
    buf_init(&text, search->arena);
    for (size_t i = from; i < search->count; i++) {
        if (i > from)
            buf_add_char(&text, '/');
        buf_add(&text, search->segments[i]);
    }
    return buf_str(&text);
}

static bool descend(struct search *search, const struct node *node, size_t at, size_t named) {
    if (at == search->count)
        return take(search, node, named);
    str segment = search->segments[at];
    const struct node *child = literal_child(node, segment);
    if (child && descend(search, child, at + 1, named))
        return true;
    if (node->named && segment.len) {
        search->match->values[named] = segment;
        if (descend(search, node->named, at + 1, named + 1))
            return true;
    }
    if (node->rest && take(search, node->rest, named + 1)) {
        search->match->values[named] = joined(search, at);
        return true;
    }
    return false;
}

// Splits and decodes; false where a segment can not be decoded or is "." or "..".
static bool read_segments(struct search *search, str path, bool *too_many) {
    path = str_from(path, 1);
    if (str_ends(path, STR("/")))
        path = str_slice(path, 0, path.len - 1);
    if (path.len == 0)
        return true;
    str segment;
    while (str_split(&path, '/', &segment)) {
        if (search->count == SEGMENTS_READ) {
            *too_many = true;
            return true;
        }
        str *to = &search->segments[search->count++];
        if (!http_percent_decode(search->arena, segment, false, to, NULL) || str_is(*to, ".") ||
            str_is(*to, ".."))
            return false;
    }
    return true;
}

static str allow_of(const struct node *node, struct arena *arena) {
    struct buf text;
    buf_init(&text, arena);
    if (node->routes[HTTP_GET])
        buf_add(&text, STR("GET, HEAD, "));
    buf_add(&text, STR("OPTIONS"));
    for (size_t i = 0; i < HTTP_METHOD_COUNT; i++)
        if (node->routes[i] && i != HTTP_GET) {
            buf_add(&text, STR(", "));
            buf_add(&text, http_method_name((enum http_method)i));
        }
    return buf_str(&text);
}

static bool is_fallback(const struct node *node) {
    for (size_t i = 0; i < HTTP_METHOD_COUNT; i++)
        if (node->routes[i] && !node->routes[i]->fallback)
            return false;
    return true;
}

enum http_found http_router_find(const struct http_router *router, struct http_request *request,
                                 str *allow) {
    struct search search;
    search.count = 0;
    search.found = NULL;
    search.match = &request->match;
    search.arena = request->arena;
    request->match.route = NULL;
    request->match.count = 0;
    bool too_many = false;
    if (!str_starts(request->path, STR("/")) || !read_segments(&search, request->path, &too_many))
        return HTTP_FOUND_BAD;
    if (too_many || !descend(&search, router->root, 0, 0))
        return HTTP_FOUND_NOT;
    if (request->method < HTTP_METHOD_COUNT)
        request->match.route = search.found->routes[request->method];
    if (request->match.route)
        return HTTP_FOUND;
    request->match.count = 0;
    if (is_fallback(search.found))
        return HTTP_FOUND_NOT;
    *allow = allow_of(search.found, request->arena);
    return HTTP_FOUND_OTHER;
}
