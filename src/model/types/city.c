// The name of a town, kept as it is written: a postal code in front and capitals only are remarked.
#include "model/types/type_private.h"
#include "text/fold.h"
#include "text/person.h"
#include "text/postcode.h"

static struct value normalise(const struct type_context *c, struct value value) {
    return value_text_or_null(text_clean(c->arena, value_as_str(value)));
}

static bool has_letter(str text) {
    str word;
    while (text_next_word(&text, &word))
        for (size_t i = 0; i < word.len; i++)
            if (word.ptr[i] < '0' || word.ptr[i] > '9')
                return true;
    return false;
}

static void complain(const struct type_context *c, struct value value) {
    if (value_is_null(value) || !c->issues)
        return;
    type_complain_text(c, value);
    if (!has_letter(value.s)) {
        type_issue(c, "city.no_letters", SEVERITY_WARNING, value.s, (str){0}, (str){0});
        return;
    }
    str city = str_trim(str_from(value.s, postcode_at_start(c->country, value.s)));
    if (city.len < value.s.len && has_letter(city)) {
        type_issue(c, "city.has_postcode", SEVERITY_WARNING, value.s, city, (str){0});
        return;
    }
    str repaired = person_name_case(c->arena, value.s);
    if (!str_equal(repaired, value.s) &&
        str_equal(text_fold(c->arena, repaired), text_fold(c->arena, value.s)))
        type_issue(c, "text.one_case", SEVERITY_INFO, value.s, repaired, (str){0});
}

const struct property_type property_type_city = {
    .name = "city",
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
    .similarity = text_type_similarity,
};
