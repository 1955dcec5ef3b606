// A person's name or a part of one: cleaned, its case repaired where all letters were of one case.
// Reading a whole name into its parts is a matter of the whole record (quality/prepare.h).
#include "model/types/type_private.h"
#include "text/company.h"
#include "text/email.h"
#include "text/fold.h"
#include "text/person.h"
#include "text/script.h"
#include <math.h>

static struct value normalise(const struct type_context *c, struct value value) {
    if (value_is_null(value) || email_occurs(value.s))
        return value; // an address is no name whose case could be repaired
    str spaced = person_spaced(c->arena, text_clean(c->arena, value.s));
    str cased = person_name_case(c->arena, spaced);
    // "ALFA Sp. z o.o." keeps its capitals.
    bool keep = !str_equal(cased, spaced) && company_is_named(c->arena, spaced);
    return value_text_or_null(keep ? spaced : cased);
}

static bool has_digit(str text) {
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] >= '0' && text.ptr[i] <= '9')
            return true;
    return false;
}

static void complain(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return;
    type_complain_text(c, value);
    if (email_occurs(value.s))
        type_issue(c, "name.is_email", SEVERITY_WARNING, value.s, (str){0}, (str){0});
    else if (company_is_named(c->arena, value.s))
        type_issue(c, "name.is_company", SEVERITY_WARNING, value.s, (str){0}, (str){0});
    else if (has_digit(value.s))
        type_issue(c, "name.digits", SEVERITY_WARNING, value.s, (str){0}, (str){0});
    else if (script_of_text(value.s) == SCRIPT_NONE)
        type_issue(c, "name.no_letters", SEVERITY_WARNING, value.s, (str){0}, (str){0});
}

static void parts(const struct type_context *c, struct value value, struct part_list *out) {
    if (value_is_null(value) || email_occurs(value.s) || company_is_named(c->arena, value.s))
        return;
    struct person person = person_read_in(c->arena, value.s, c->country);
    part_add(out, "prefix", person.prefix);
    part_add(out, "given", person.given);
    part_add(out, "middle", person.middle);
    part_add(out, "patronymic", person.patronymic);
    part_add(out, "family", person.family);
    part_add(out, "suffix", person.suffix);
    part_add(out, "nickname", person.nickname);
    part_add(out, "birth", person.birth);
}

// The words in reverse order.
static str turned(struct arena *arena, str text) {
    str rest = text_fold(arena, text), result = {0};
    for (str word; text_next_word(&rest, &word);)
        result = result.len ? str_format(arena, STR_FMT " " STR_FMT, STR_ARG(word), STR_ARG(result))
                            : word;
    return result;
}

// Also alike where the words stand in another order.
static double similarity(const struct type_context *c, struct value a, struct value b) {
    if (value_is_null(a) || value_is_null(b))
        return 0;
    double straight = type_text_likeness(c->arena, a.s, b.s);
    double reversed = 0.95 * fmax(type_text_likeness(c->arena, turned(c->arena, a.s), b.s),
                                  type_text_likeness(c->arena, a.s, turned(c->arena, b.s)));
    return fmax(straight, reversed);
}

const struct property_type property_type_person_name = {
    .name = "person_name",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "text",
    .widget = "text",
    .operators = FILTER_BITS_ALL,
    .sort_key = true,
    .spelled = true,
    .read = text_type_read,
    .write = text_type_write,
    .normalise = normalise,
    .complain = complain,
    .match_key = text_type_match_key,
    .similarity = similarity,
    .parts = parts,
    .part_names = (const char *const[]){"prefix", "given", "middle", "patronymic", "family",
                                        "suffix", "nickname", "birth", NULL},
};
