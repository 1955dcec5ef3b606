// Read by hand: a name, a word, a value in quotes as JSON has it.
#include "crm/scim_path.h"
#include "base/json.h"
#include <string.h>

static bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c && strchr("_-$", c));
}

static str skip(str text) {
    while (text.len && text.ptr[0] == ' ')
        text = str_from(text, 1);
    return text;
}

// "urn:ietf:params:scim:schemas:core:2.0:User:userName" is userName.
static str without_schema(str text) {
    if (!str_equal_ascii_nocase(str_slice(text, 0, 4), STR("urn:")))
        return text;
    size_t end = 0, colon = 0;
    while (end < text.len && (is_name(text.ptr[end]) || strchr(":.", text.ptr[end]))) {
        if (text.ptr[end] == ':')
            colon = end;
        end++;
    }
    return str_from(text, colon + 1);
}

static bool take_name(struct arena *arena, str *text, str *out) {
    size_t n = 0;
    while (n < text->len && is_name(text->ptr[n]))
        n++;
    *out = str_lower_ascii(arena, str_slice(*text, 0, n));
    *text = str_from(*text, n);
    return n > 0;
}

// The end of a value: behind the closing quote, or at a space or bracket.
static bool take_value(struct arena *arena, str *text, str *out) {
    size_t n = 0;
    if (!text->len)
        return false;
    if (text->ptr[0] != '"') {
        while (n < text->len && is_name(text->ptr[n]))
            n++;
        *out = str_slice(*text, 0, n);
        *text = str_from(*text, n);
        return n > 0;
    }
    for (n = 1; n < text->len && text->ptr[n] != '"'; n++)
        n += text->ptr[n] == '\\';
    struct json value;
    if (n >= text->len || !json_read(arena, str_slice(*text, 0, n + 1), &value, NULL) ||
        value.kind != JSON_KIND_TEXT)
        return false;
    *out = value.text;
    *text = str_from(*text, n + 1);
    return true;
}

static bool take_filter(struct arena *arena, str *text, struct scim_filter *out) {
    str word, sub;
    *text = without_schema(skip(*text));
    if (!take_name(arena, text, &out->attribute))
        return false;
    if (text->len && text->ptr[0] == '.') {
        *text = str_from(*text, 1);
        if (!take_name(arena, text, &sub))
            return false;
        out->attribute =
            str_format(arena, STR_FMT "." STR_FMT, STR_ARG(out->attribute), STR_ARG(sub));
    }
    if (!text->len || text->ptr[0] != ' ')
        return false;
    *text = skip(*text);
    if (!take_name(arena, text, &word) || !str_is(word, "eq") || !text->len || text->ptr[0] != ' ')
        return false;
    *text = skip(*text);
    return take_value(arena, text, &out->value);
}

bool scim_filter_read(struct arena *arena, str text, struct scim_filter *out) {
    *out = (struct scim_filter){0};
    return take_filter(arena, &text, out) && !skip(text).len;
}

bool scim_path_read(struct arena *arena, str text, struct scim_path *out) {
    *out = (struct scim_path){0};
    text = without_schema(text);
    if (!take_name(arena, &text, &out->attribute))
        return false;
    if (text.len && text.ptr[0] == '[') {
        out->filtered = true;
        text = str_from(text, 1);
        if (!take_filter(arena, &text, &out->filter))
            return false;
        text = skip(text);
        if (!text.len || text.ptr[0] != ']')
            return false;
        text = str_from(text, 1);
    }
    if (text.len && text.ptr[0] == '.') {
        text = str_from(text, 1);
        if (!take_name(arena, &text, &out->sub))
            return false;
    }
    return !text.len;
}
