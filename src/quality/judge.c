// The table of rules about whole records, and the walk over it.
#include "quality/judge.h"
#include "quality/judge_private.h"
#include "quality/score.h"
#include <string.h>

static void judge_required(const struct look *look) {
    const struct object_type *type = look->record->type;
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *property = &type->properties[i];
        if (!property->required || property->archived || !value_is_null(look->record->values[i]))
            continue;
        // What was empty before it was required keeps nobody from changing something else.
        bool was_empty = look->c->before && value_is_null(look->c->before->values[i]);
        look_issue(look, "record.required", was_empty ? SEVERITY_WARNING : SEVERITY_ERROR, property,
                   (str){0}, (str){0}, (str){0});
    }
}

// Once one is filled, whoever empties it is told; what never had one may be changed otherwise.
static void judge_one_of(const struct look *look) {
    const struct object_type *type = look->record->type;
    bool had = !look->c->before;
    struct buf labels;
    buf_init(&labels, look->c->arena);
    for (size_t i = 0; i < type->one_of_count; i++) {
        const struct property *property = type->one_of[i];
        if (!value_is_null(record_get(look->record, property)))
            return;
        had = had || !value_is_null(record_get(look->c->before, property));
        buf_add(&labels, i ? STR(", ") : STR(""));
        buf_add(&labels, property->label[look->c->lang]);
    }
    if (type->one_of_count)
        look_issue(look, "record.one_of", had ? SEVERITY_ERROR : SEVERITY_WARNING, type->one_of[0],
                   buf_str(&labels), (str){0}, (str){0});
}

// The part of the score a rule counts for. What is missing counts by its weight already; here it is
// where a whole record lacks what it can not do without.
static const struct {
    const char *rule;
    void (*judge)(const struct look *look);
    enum score_part part;
} rules[] = {
    {"record.required", judge_required, SCORE_COMPLETENESS},
    {"record.one_of", judge_one_of, SCORE_COMPLETENESS},
    {"record.no_name", judge_no_name, SCORE_COMPLETENESS},
    {"record.unreachable", judge_unreachable, SCORE_COMPLETENESS},
    {"name.swapped", judge_swapped, SCORE_CONSISTENCY},
    {"name.whole_in_part", judge_whole_in_part, SCORE_VALIDITY},
    {"name.contradicts", judge_contradiction, SCORE_CONSISTENCY},
    {"name.unsplit", judge_unsplit, SCORE_COMPLETENESS},
    {"name.repeated", judge_repeated_name, SCORE_CONSISTENCY},
    {"name.has_title", judge_title_in_name, SCORE_VALIDITY},
    {"name.initial", judge_initial, SCORE_COMPLETENESS},
    {"email.role", judge_role_mailbox, SCORE_VALIDITY},
    {"email.no_mail_host", judge_mail_host, SCORE_VALIDITY},
    {"phone.repeated", judge_repeated_phone, SCORE_CONSISTENCY},
    {"company.free_mail_domain", judge_free_mail_domain, SCORE_CONSISTENCY},
    {"postcode.format", judge_postcode, SCORE_VALIDITY},
    {"text.one_case", judge_one_case, SCORE_VALIDITY},
};

enum score_part quality_part(const struct issue *issue) {
    if (issue->own)
        return SCORE_CONSISTENCY;
    if (strcmp(issue->rule, "standard.required") == 0)
        return SCORE_COMPLETENESS;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (strcmp(issue->rule, rules[i].rule) == 0)
            return rules[i].part;
    return SCORE_VALIDITY; // of a single value
}

const char *quality_rule(size_t i) {
    return i < sizeof rules / sizeof *rules ? rules[i].rule : NULL;
}

str look_text(const struct look *look, const struct property *property) {
    return property ? value_as_str(record_get(look->record, property)) : (str){0};
}

void look_issue(const struct look *look, const char *rule, enum severity severity,
                const struct property *property, str value, str suggestion, str limit) {
    issue_add(look->c->issues, (struct issue){.property = property,
                                              .rule = rule,
                                              .severity = severity,
                                              .value = value,
                                              .suggestion = suggestion,
                                              .limit = limit});
}

struct type_context quality_type_context(const struct quality_context *c,
                                         const struct record *record,
                                         const struct property *property) {
    str country = record_country(record, (str){0});
    struct column_reading column =
        c->columns ? c->columns[property->slot] : (struct column_reading){0};
    return (struct type_context){
        .arena = c->arena,
        .property = property,
        .issues = c->issues,
        .country = country.len ? country : c->country,
        .country_own = country.len != 0,
        .date_orders = column.date_orders ? column.date_orders : c->date_orders,
        .number_decimals = column.number_decimals ? column.number_decimals : c->number_decimals,
        .keep_placeholders = c->keep_placeholders,
        .exact_dates = c->exact_dates,
        .lang = c->lang,
        .now = c->now};
}

void quality_judge_whole(const struct quality_context *c, const struct record *record) {
    const struct object_type *type = record->type;
    struct pattern_budget patterns = PATTERN_BUDGET;
    struct look look = {.c = c,
                        .record = record,
                        .patterns = &patterns,
                        .given = type_role(type, "given_name"),
                        .family = type_role(type, "family_name"),
                        .whole = type_role(type, "whole_name"),
                        .company = type_role(type, "company_name"),
                        .email = type_role(type, "email"),
                        .phone = type_role(type, "phone"),
                        .city = type_role(type, "city"),
                        .postcode = type_role(type, "postcode")};
    look.person = look.given && look.family;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        rules[i].judge(&look);
    judge_dictionaries(&look);
    judge_standards(&look);
    judge_rules(&look);
}

void quality_judge(const struct quality_context *c, const struct record *record) {
    for (size_t i = 0; i < record->type->property_count; i++) {
        const struct property *property = &record->type->properties[i];
        if (property->archived || value_is_null(record->values[i]))
            continue;
        struct type_context t = quality_type_context(c, record, property);
        property->type->complain(&t, record->values[i]);
    }
    quality_judge_whole(c, record);
}
