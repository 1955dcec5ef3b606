// What the words of a formula mean: a property, a part of its value, a function.
//
// A property is meant by its own name, by the wire's, or by what a column of it may be headed
// (`struct property.synonyms`, its English label) where only one property may: so "mobile" finds
// mobilephone. Headers are written with "_" for whatever stands between their words.
#include "base/utf8.h"
#include "model/formula_parse_private.h"
#include "text/spell.h"

enum { SHOWN = 60 }; // characters of a word that a sentence repeats

static bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (unsigned char)c >= 0x80;
}

static bool means(str word, str header) {
    if (word.len != header.len)
        return false;
    for (size_t i = 0; i < word.len; i++)
        if (!str_equal_ascii_nocase(str_slice(word, i, i + 1), str_slice(header, i, i + 1)) &&
            (word.ptr[i] != '_' || is_letter_or_digit(header.ptr[i])))
            return false;
    return true;
}

static bool has_header(const struct property *property, str word) {
    str rest = property->synonyms;
    if (means(word, property->label[LANG_EN]))
        return true;
    for (str header; str_split(&rest, '|', &header);)
        if (means(word, header))
            return true;
    return false;
}

// The next property behind `after` (NULL: from the first) that may be headed so.
static const struct property *next_headed(const struct object_type *type, str word,
                                          const struct property *after) {
    for (size_t i = after ? after->slot + 1 : 0; i < type->property_count; i++)
        if (!type->properties[i].archived && has_header(&type->properties[i], word))
            return &type->properties[i];
    return NULL;
}

// The property that somebody may have meant, or NULL.
static const struct property *nearest(const struct object_type *type, str word) {
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *property = &type->properties[i];
        if (!property->archived &&
            (text_is_slip(word, property->name) || text_is_slip(word, property->wire_name)))
            return property;
    }
    return NULL;
}

static bool is_capital(str word) {
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] < 'A' || word.ptr[i] > 'Z')
            return false;
    return true;
}

static bool refuse_property(const struct formula_parser *p, str word, size_t at) {
    const struct property *meant = nearest(p->type, word);
    str shown = utf8_first(word, SHOWN), hint = {0};
    if (meant)
        hint = str_format(p->arena, "; did you mean \"" STR_FMT "\"?",
                          STR_ARG(utf8_first(meant->name, SHOWN)));
    else if (is_capital(word)) // country = PL
        hint = str_format(p->arena, "; a text stands in double quotes: \"" STR_FMT "\".",
                          STR_ARG(shown));
    return fail_about(p->err, ERR_INPUT, word,
                      "At character %zu: there is no property \"" STR_FMT "\" of " STR_FMT STR_FMT,
                      formula_position(p, at), STR_ARG(shown), STR_ARG(p->type->name),
                      STR_ARG(hint.len ? hint : STR(".")));
}

static bool find_property(const struct formula_parser *p, str word, size_t at,
                          const struct property **out) {
    *out = type_property(p->type, word);
    if (*out)
        return true;
    *out = next_headed(p->type, word, NULL);
    if (!*out)
        return refuse_property(p, word, at);
    const struct property *other = next_headed(p->type, word, *out);
    return !other || fail_about(p->err, ERR_INPUT, word,
                                "At character %zu: \"" STR_FMT "\" may be \"" STR_FMT
                                "\" or \"" STR_FMT "\"; write which.",
                                formula_position(p, at), STR_ARG(utf8_first(word, SHOWN)),
                                STR_ARG(utf8_first((*out)->name, SHOWN)),
                                STR_ARG(utf8_first(other->name, SHOWN)));
}

// -- parts

static const char *part_named(const struct property_type *type, str name) {
    for (const char *const *one = type->part_names; one && *one; one++)
        if (str_is(name, *one))
            return *one;
    return NULL;
}

static bool refuse_part(const struct formula_parser *p, const struct property *property, str part,
                        size_t at) {
    struct buf names;
    buf_init(&names, p->arena);
    for (const char *const *one = property->type->part_names; one && *one; one++)
        buf_format(&names, "%s%s", names.len ? ", " : "", *one);
    if (!names.len)
        return fail_about(p->err, ERR_INPUT, part,
                          "At character %zu: values of \"" STR_FMT
                          "\" have no parts; leave out what follows the point.",
                          formula_position(p, at), STR_ARG(utf8_first(property->name, SHOWN)));
    return fail_about(p->err, ERR_INPUT, part,
                      "At character %zu: values of \"" STR_FMT "\" have no part \"" STR_FMT
                      "\"; they have: " STR_FMT ".",
                      formula_position(p, at), STR_ARG(utf8_first(property->name, SHOWN)),
                      STR_ARG(utf8_first(part, SHOWN)), STR_ARG(utf8_cut(buf_str(&names), 250)));
}

bool formula_find_property(const struct formula_parser *p, str word, size_t at,
                           struct formula_node *out) {
    size_t point = str_find_char(word, '.');
    const struct property *property;
    if (!find_property(p, str_slice(word, 0, point), at, &property))
        return false;
    *out =
        (struct formula_node){.property = property, .kinds = formula_kind_of(property), .at = at};
    if (point == word.len)
        return true;
    out->kinds = FORMULA_TEXT;
    out->part = part_named(property->type, str_from(word, point + 1));
    return out->part || refuse_part(p, property, str_from(word, point + 1), at);
}

bool formula_refuse_function(const struct formula_parser *p, str word, size_t at) {
    const char *meant = NULL;
    for (size_t i = 0; !meant && formula_function_name(i); i++)
        if (text_is_slip(word, str_of(formula_function_name(i))))
            meant = formula_function_name(i);
    return fail_about(p->err, ERR_INPUT, word,
                      "At character %zu: there is no function \"" STR_FMT "\"%s%s%s",
                      formula_position(p, at), STR_ARG(utf8_first(word, SHOWN)),
                      meant ? "; did you mean \"" : ".", meant ? meant : "", meant ? "\"?" : "");
}
