// Web addresses, kept with their scheme.
#include "model/types/url_private.h"

static const char *const rules[URL_REASON_COUNT] = {
    [URL_SPACE] = "url.space",
    [URL_SCHEME] = "url.scheme",
    [URL_HOST] = "url.host",
    [URL_NO_DOT] = "url.no_dot",
    [URL_UNKNOWN_SUFFIX] = "url.unknown_suffix",
    [URL_EMAIL] = "url.email",
    [URL_PORT] = "url.port",
    [URL_CHARACTER] = "url.character",
    [URL_LONG] = "url.long",
};

static struct value normalise(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return value;
    return value_text_or_null(url_read(c->arena, value.s).normal);
}

void url_complain(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return;
    struct url url = url_read(c->arena, value.s);
    if (rules[url.reason])
        type_issue(c, rules[url.reason], SEVERITY_WARNING, value.s, (str){0}, (str){0});
}

void url_match_key(const struct type_context *c, struct value value, struct buf *out) {
    if (value_is_null(value))
        return;
    struct url url = url_read(c->arena, value.s);
    if (url.reason == URL_OK)
        buf_add(out, url.domain.len ? url.domain : url.ascii_host);
}

double url_similarity(const struct type_context *c, struct value a, struct value b) {
    if (value_is_null(a) || value_is_null(b))
        return 0;
    if (value_equal(a, b))
        return 1;
    struct url x = url_read(c->arena, a.s), y = url_read(c->arena, b.s);
    if (x.reason != URL_OK || y.reason != URL_OK)
        return type_text_likeness(c->arena, a.s, b.s);
    if (str_equal(x.ascii_host, y.ascii_host))
        return 0.95;
    if (x.domain.len && str_equal(x.domain, y.domain))
        return 0.9;
    return 0.7 * type_text_likeness(c->arena, x.host, y.host);
}

const struct property_type property_type_url = {
    .name = "url",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "text",
    .widget = "url",
    .operators = FILTER_BITS_ALL,
    .sort_key = true,
    .read = text_type_read,
    .write = text_type_write,
    .normalise = normalise,
    .complain = url_complain,
    .match_key = url_match_key,
    .similarity = url_similarity,
};
