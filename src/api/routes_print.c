// The table of routes as text, a line for each address that is answered: what `kartoteka routes`
// prints. It is written apart from the OpenAPI description, so that one can be held against the
// other.
#include "api/openapi.h"
#include "api/path.h"

static void print_row(struct buf *out, const struct route *r, const char *pattern) {
    buf_format(out, STR_FMT "\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", STR_ARG(http_method_name(r->method)),
               pattern, openapi_permission(r->permission), openapi_lane(r->lane),
               r->body ? r->body : "-", r->answer ? r->answer : "-", r->codes ? r->codes : "-",
               r->dialect == DIALECT_WEB ? "web" : "api");
}

void api_routes(struct buf *out) {
    struct arena arena;
    arena_init(&arena);
    const struct route *r;
    for (size_t i = 0; (r = route_at(i)); i++) {
        const char *dated = route_has_dated(r) ? path_dated(&arena, r->pattern) : NULL;
        print_row(out, r, r->pattern);
        if (dated)
            print_row(out, r, dated);
    }
    arena_finish(&arena);
}
