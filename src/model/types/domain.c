// A company's internet domain: the host only, without "www." ("example.com").
#include "model/types/url_private.h"

static struct value normalise(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return value;
    struct url url = url_read(c->arena, value.s);
    if (url.reason != URL_OK)
        return value_text_or_null(url.normal);
    str rest = str_from(url.host, 4);
    bool www = str_starts(url.host, STR("www.")) && str_find_char(rest, '.') < rest.len;
    return value_text_or_null(www ? rest : url.host);
}

const struct property_type property_type_domain = {
    .name = "domain",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "text",
    .widget = "text",
    .operators = FILTER_BITS_ALL,
    .read = text_type_read,
    .write = text_type_write,
    .normalise = normalise,
    .complain = url_complain,
    .match_key = url_match_key,
    .similarity = url_similarity,
};
