// Looking things up in a request: its headers, query parameters, cookies and path segments are
// short arrays, so a walk beats any index.
#include "http/request.h"
#include "http/router.h"
#include <assert.h>
#include <string.h>

static const str METHOD_NAMES[HTTP_METHOD_COUNT] = {
    [HTTP_GET] = STR_INIT("GET"),       [HTTP_POST] = STR_INIT("POST"),
    [HTTP_PUT] = STR_INIT("PUT"),       [HTTP_PATCH] = STR_INIT("PATCH"),
    [HTTP_DELETE] = STR_INIT("DELETE"), [HTTP_OPTIONS] = STR_INIT("OPTIONS"),
};

str http_method_name(enum http_method method) {
    assert(method < HTTP_METHOD_COUNT);
    return METHOD_NAMES[method];
}

enum http_method http_method_of(str name) {
    if (str_equal(name, STR("HEAD")))
        return HTTP_GET;
    for (size_t i = 0; i < HTTP_METHOD_COUNT; i++)
        if (str_equal(name, METHOD_NAMES[i]))
            return (enum http_method)i;
    return HTTP_METHOD_UNKNOWN;
}

bool http_query(const struct http_request *request, const char *name, str *value) {
    for (size_t i = 0; i < request->query_count; i++)
        if (str_is(request->queries[i].name, name)) {
            *value = request->queries[i].value;
            return true;
        }
    return false;
}

size_t http_query_all(const struct http_request *request, const char *name, str **values) {
    size_t count = 0;
    for (size_t i = 0; i < request->query_count; i++)
        count += str_is(request->queries[i].name, name);
    *values = ARENA_ARRAY(request->arena, count, str);
    size_t at = 0;
    for (size_t i = 0; i < request->query_count; i++)
        if (str_is(request->queries[i].name, name))
            (*values)[at++] = request->queries[i].value;
    return count;
}

str http_header(const struct http_request *request, const char *name) {
    str wanted = str_of(name);
    for (size_t i = 0; i < request->header_count; i++)
        if (str_equal_ascii_nocase(request->headers[i].name, wanted)) {
            str value = request->headers[i].value;
            return value.ptr ? value : STR("");
        }
    return (str){0};
}

static str without_quotes(str value) {
    if (value.len >= 2 && value.ptr[0] == '"' && value.ptr[value.len - 1] == '"')
        return str_slice(value, 1, value.len - 1);
    return value;
}

// RFC 6265, section 5.4 as servers see it: pairs between ";", white space around them ignored.
static bool cookie_in(str line, str wanted, str *value) {
    str pair;
    while (str_split(&line, ';', &pair)) {
        size_t equals = str_find_char(pair, '=');
        if (equals == pair.len || !str_equal(str_trim(str_slice(pair, 0, equals)), wanted))
            continue;
        *value = without_quotes(str_trim(str_from(pair, equals + 1)));
        return true;
    }
    return false;
}

str http_cookie(const struct http_request *request, const char *name) {
    str value = {0};
    for (size_t i = 0; i < request->header_count; i++)
        if (str_equal_ascii_nocase(request->headers[i].name, STR("cookie")) &&
            cookie_in(request->headers[i].value, str_of(name), &value))
            return value.ptr ? value : STR("");
    return (str){0};
}

str http_segment(const struct http_request *request, const char *name) {
    assert(request->match.route);
    const char *at = request->match.route->pattern;
    size_t length = strlen(name);
    for (size_t i = 0; (at = strchr(at, '{')) != NULL; i++) {
        at++;
        if (strncmp(at, name, length) == 0 && (at[length] == '}' || at[length] == '*'))
            return request->match.values[i];
    }
    assert(false && "the route's pattern has such a segment");
    return (str){0};
}
