// From method and path to one row of a table of routes.
//
// The rows are the application's, `static const`; the router only indexes them (a tree of
// segments, built once, read by any thread). HEAD finds the route of GET. A slash at the end equals
// none. A literal segment wins over a {name}, whatever the method: a path that a literal pattern
// has is never read as a {name}. "{name*}" as the last segment takes the rest of the path (one
// segment or more, slashes kept, decoded).
#pragma once
#include "http/request.h"

// Where a request is answered (see Threads in docs/architecture.md).
enum http_lane {
    HTTP_LANE_EVENT, // right on the event thread: certainly short
    HTTP_LANE_POOL,  // on the worker pool
    HTTP_LANE_WRITE, // in the write lane
    HTTP_LANE_COUNT
};

struct http_route {
    enum http_method method;
    const char *pattern; // "/crm/v3/objects/{type}/{id}"
    enum http_lane lane;
    uint64_t
        max_body;    // bytes; 0: the server's default. A larger body is 413, unread where possible
    bool spool;      // the body goes to a temporary file instead of memory
    const void *row; // the application's own
    bool fallback;   // answers what has no address of its own: 404, not 405, for other methods
};

struct http_router;

enum http_found {
    HTTP_FOUND,
    HTTP_FOUND_NOT,   // no such path: 404
    HTTP_FOUND_OTHER, // the path has other methods: 405, `allow` says which
    HTTP_FOUND_BAD    // the path can not be decoded: 400
};

// Asserts that patterns are well-formed and no two rows are the same. `routes` has to outlive it.
struct http_router *http_router_create(const struct http_route *routes, size_t count);
void http_router_destroy(struct http_router *router);
// Fills request->match (values in the request's arena). With HTTP_FOUND_OTHER, `allow` becomes the
// value of an Allow header: "GET, HEAD, OPTIONS, PATCH"; the caller answers OPTIONS itself.
enum http_found http_router_find(const struct http_router *router, struct http_request *request,
                                 str *allow);
