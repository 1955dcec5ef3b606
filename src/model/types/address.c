// A postal address of one line or several, kept as it is written; its parts are read when asked
// for. The line of the street alone (type street, or an address with that role) is one line, and
// sorts.
#include "text/address.h"
#include "model/types/type_private.h"
#include "text/fold.h"
#include "text/postcode.h"

static bool is_street_line(const struct type_context *c) {
    return c->property->type == &property_type_street || str_is(c->property->match_role, "street");
}

static void look(const struct type_context *c, str text, struct address *out) {
    if (is_street_line(c))
        address_read_street(c->arena, c->country, text, out);
    else
        address_read(c->arena, c->country, text, out);
}

static bool read(const struct type_context *c, str text, struct value *out) {
    *out = value_null();
    str clean = text_clean_lines(c->arena, text);
    if (!clean.len || (!c->keep_placeholders && type_is_placeholder(c, clean)))
        return true;
    if (clean.len > TEXT_MAX)
        return type_refuse(c, "value.too_long", clean, (str){0},
                           str_format(c->arena, "%d", TEXT_MAX));
    *out = value_text(clean);
    return true;
}

static const char *const styles[] = {"short", "full", NULL};
static const enum street_style style_of[] = {STREET_SHORT, STREET_FULL};

static bool is_part_of_word(char c) {
    return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9');
}

// Where the word stands, if it does once: "St. John's St" has two, and only one is the street's
// kind. text.len: nowhere, or more than once.
static size_t only_place(str text, str word) {
    size_t place = text.len;
    for (size_t at = 0; at + word.len <= text.len; at++) {
        bool begins = !at || !is_part_of_word(text.ptr[at - 1]);
        size_t end = at + word.len;
        bool ends =
            end == text.len || word.ptr[word.len - 1] == '.' || !is_part_of_word(text.ptr[end]);
        if (!begins || !ends || !str_equal_ascii_nocase(str_slice(text, at, end), word))
            continue;
        if (place != text.len)
            return text.len;
        place = at;
    }
    return place;
}

static bool says_the_same(const struct address *a, const struct address *b) {
    return str_equal(a->street, b->street) && str_equal(a->house, b->house) &&
           str_equal(a->building, b->building) && str_equal(a->flat, b->flat) &&
           str_equal(a->city, b->city) && str_equal(a->rest, b->rest);
}

// "ulica Długa 5" for "ul. Długa 5": the word for the kind of street, where it stands once and the
// address is read as the same one with the other word.
static str in_style(const struct type_context *c, str text) {
    struct address address, again;
    int style = type_style(c);
    if (style < 0)
        return text;
    look(c, text, &address);
    str type = address.street_type;
    if (!type.len || !address.street.len || str_equal_ascii_nocase(address.street, STR("the")))
        return text;
    str better = address_street_type(address.country, type, style_of[style]);
    size_t at = only_place(text, type);
    if (at == text.len || str_equal(better, type))
        return text;
    str rest = str_from(text, at + type.len);
    bool dotted = !str_ends(type, STR(".")) && str_starts(rest, STR("."));
    rest = dotted ? str_from(rest, 1) : rest;
    bool apart = !rest.len || !is_part_of_word(rest.ptr[0]);
    str styled = str_format(c->arena, STR_FMT STR_FMT "%s" STR_FMT, STR_ARG(str_slice(text, 0, at)),
                            STR_ARG(better), apart ? "" : " ", STR_ARG(rest));
    look(c, styled, &again);
    bool settled = str_equal(again.street_type, better) ||
                   str_equal(address_street_type(again.country, again.street_type, style_of[style]),
                             again.street_type);
    return settled && says_the_same(&address, &again) ? styled : text;
}

static struct value normalise(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return value;
    return value_text_or_null(in_style(c, text_clean_lines(c->arena, value_as_str(value))));
}

static struct value normalise_line(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return value;
    return value_text_or_null(in_style(c, text_clean(c->arena, value_as_str(value))));
}

static void complain(const struct type_context *c, struct value value) {
    if (value_is_null(value) || !c->issues)
        return;
    struct address address;
    type_complain_text(c, value);
    look(c, value.s, &address);
    if (address.postcode_wrong) {
        struct postcode code = postcode_read(
            c->arena, address.country.len ? address.country : c->country, address.postcode);
        type_issue(c, "address.postcode", SEVERITY_WARNING, address.postcode, (str){0},
                   code.expected);
    }
    if (address.box.len)
        return;
    bool placed = address.street.len || (address.city.len && address.house.len);
    if (!placed)
        type_issue(c, "address.unclear", SEVERITY_WARNING, value.s, (str){0}, (str){0});
    else if (!address.house.len)
        type_issue(c, "address.no_house", SEVERITY_INFO, value.s, (str){0}, (str){0});
}

static void parts(const struct type_context *c, struct value value, struct part_list *out) {
    if (value_is_null(value))
        return;
    struct address address;
    look(c, value.s, &address);
    part_add(out, "street_type", address.street_type);
    part_add(out, "street", address.street);
    part_add(out, "house", address.house);
    part_add(out, "building", address.building);
    part_add(out, "flat", address.flat);
    part_add(out, "box", address.box);
    part_add(out, "postcode", address.postcode);
    part_add(out, "city", address.city);
    part_add(out, "district", address.district);
    part_add(out, "subdivision", address.subdivision);
    part_add(out, "country", address.country);
    part_add(out, "rest", address.rest);
}

static const char *const part_names[] = {
    "street_type", "street",   "house",       "building", "flat", "box", "postcode",
    "city",        "district", "subdivision", "country",  "rest", NULL};

const struct property_type property_type_address = {
    .name = "address",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "textarea",
    .widget = "textarea",
    .operators = FILTER_BITS_EQUALITY | FILTER_BITS_TOKEN,
    .read = read,
    .write = text_type_write,
    .normalise = normalise,
    .complain = complain,
    .parts = parts,
    .part_names = part_names,
    .styles = styles,
    .match_key = text_type_match_key,
    .similarity = text_type_similarity,
};

const struct property_type property_type_street = {
    .name = "street",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "text",
    .widget = "text",
    .operators = FILTER_BITS_ALL,
    .sort_key = true,
    .read = text_type_read,
    .write = text_type_write,
    .normalise = normalise_line,
    .complain = complain,
    .parts = parts,
    .part_names = part_names,
    .styles = styles,
    .match_key = text_type_match_key,
    .similarity = text_type_similarity,
};
