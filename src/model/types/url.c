// Web addresses, kept with their scheme.
#include "model/types/url_private.h"
#include "text/email.h"

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

// The site of whoever has that address; a provider's is nobody's.
static str site_of_email(struct arena *arena, str text) {
    struct email email = email_read(arena, text);
    bool own = email.reason == EMAIL_OK && !email.suggestion.len &&
               !(email.traits & (EMAIL_FREE_MAIL | EMAIL_DISPOSABLE | EMAIL_PLACEHOLDER));
    return own ? email.domain : (str){0};
}

void url_complain(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return;
    struct url url = url_read(c->arena, value.s);
    str without;
    if (rules[url.reason])
        type_issue(c, rules[url.reason], SEVERITY_WARNING, value.s,
                   url.reason == URL_EMAIL ? site_of_email(c->arena, value.s)
                                           : url_suggest(c->arena, value.s),
                   (str){0});
    else if (url_tracking(c->arena, &url, &without).len)
        type_issue(c, "url.tracking", SEVERITY_INFO, value.s, without, (str){0});
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

static void parts(const struct type_context *c, struct value value, struct part_list *out) {
    struct url url = url_read(c->arena, value.s);
    str without;
    if (url.reason != URL_OK)
        return;
    part_add(out, "scheme", url.plain_http ? STR("http") : STR("https"));
    part_add(out, "host", url.host);
    part_add(out, "domain", url.domain);
    part_add(out, "port", url.port ? str_format(c->arena, "%u", url.port) : (str){0});
    part_add(out, "path", url.path);
    part_add(out, "query", url.query);
    part_add(out, "fragment", url.fragment);
    part_add(out, "tracking", url_tracking(c->arena, &url, &without));
}

static const char *const part_names[] = {"scheme", "host",     "domain",   "port", "path",
                                         "query",  "fragment", "tracking", NULL};

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
    .parts = parts,
    .part_names = part_names,
};
