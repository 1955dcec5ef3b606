// Postal codes by country, and places written in one case only.
#include "quality/judge_private.h"
#include "text/fold.h"
#include "text/person.h"
#include "text/postcode.h"

// Only for stores from before there was a type for postal codes, which keep them as plain text.
void judge_postcode(const struct look *look) {
    str text = look_text(look, look->postcode);
    if (!text.len || look->postcode->type->parts)
        return;
    struct postcode code =
        postcode_read(look->c->arena, record_country(look->record, (str){0}), text);
    bool ok = code.answer == POSTCODE_OK;
    str suggestion = ok ? code.normal : code.suggestion;
    if (code.answer == POSTCODE_WRONG || (ok && !str_equal_ascii_nocase(text, code.normal)))
        look_issue(look, "postcode.format", SEVERITY_WARNING, look->postcode, text, suggestion,
                   code.expected);
}

// Whether its type has said so already, as that of towns does.
static bool told(const struct look *look, const struct property *property, str rule) {
    const struct issue_list *issues = look->c->issues;
    for (size_t i = 0; issues && i < issues->count; i++)
        if (issues->items[i].property == property && str_is(rule, issues->items[i].rule))
            return true;
    return false;
}

void judge_one_case(const struct look *look) {
    str text = look_text(look, look->city);
    if (!text.len || told(look, look->city, STR("text.one_case")))
        return;
    str repaired = person_name_case(look->c->arena, text);
    if (!str_equal(repaired, text) &&
        str_equal(text_fold(look->c->arena, repaired), text_fold(look->c->arena, text)))
        look_issue(look, "text.one_case", SEVERITY_INFO, look->city, text, repaired, (str){0});
}
