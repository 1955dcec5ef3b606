// How rows of routes are written: for the tables only.
#pragma once
#include "api/routes.h"

#define GET    HTTP_GET
#define POST   HTTP_POST
#define PUT    HTTP_PUT
#define PATCH  HTTP_PATCH
#define DELETE HTTP_DELETE

#define MAY(verb)     ((enum permission)(PERMIT_VERB + RIGHT_##verb))
#define MAY_ALL(verb) ((enum permission)(PERMIT_VERB_ALL + RIGHT_##verb))
#define AREA(area)    ((enum permission)(PERMIT_AREA + AREA_##area))

// method, pattern, lane, permission, handler, body, answer, codes, query, summary; then what few
// need: max_body, spool, .note = "what the summary leaves unsaid".
//
// Of codes a row names those that its own doing has: the good ones, 404, 409 ... Those that follow
// from the row (400, 401, 403, 413, 415, 500, 503, 507) stand in openapi_rows.c, as do the kinds
// and notes of parameters and the areas. tests/api/test_description.py finds what is missing there.
#define API(method, pattern, lane, permission, handler, ...)                                       \
    {                                                                                              \
        method, pattern, lane, permission, handler, __VA_ARGS__, .dialect = DIALECT_API,           \
                                                                 .call = #handler                  \
    }
#define WIRE(method, pattern, lane, permission, handler, ...)                                      \
    {                                                                                              \
        method, pattern, lane, permission, handler, __VA_ARGS__, .dialect = DIALECT_WIRE,          \
                                                                 .call = #handler                  \
    }
