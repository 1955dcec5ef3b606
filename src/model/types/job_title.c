// Job titles: the case of their letters is mended, abbreviations are only suggested.
#include "text/job_title.h"
#include "model/types/type_private.h"

static struct value normalise(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return value;
    return value_text_or_null(job_title_tidy(c->arena, value.s, c->lang == LANG_EN));
}

static bool has_letter_and_no_address(str s) {
    bool letter = false;
    for (size_t i = 0; i < s.len; i++)
        letter = letter || (s.ptr[i] | 32) >= 'a' || (unsigned char)s.ptr[i] >= 0x80;
    return letter && str_find_char(s, '@') == s.len && !str_has(s, STR("://"));
}

static void complain(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return;
    type_complain_text(c, value);
    str longer = job_title_written_out(c->arena, value.s);
    if (!has_letter_and_no_address(value.s))
        type_issue(c, "job_title.not_one", SEVERITY_WARNING, value.s, (str){0}, (str){0});
    else if (longer.len)
        type_issue(c, "job_title.abbreviation", SEVERITY_INFO, value.s, longer, (str){0});
}

const struct property_type property_type_job_title = {
    .name = "job_title",
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
