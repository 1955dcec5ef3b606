// The score of a record; the formula stands at quality_score in judge.h.
#include "quality/judge.h"

static const struct {
    const char *role;
    double points;
} weights[] = {
    {"given_name", 15}, {"family_name", 15}, {"company_name", 10}, {"email", 20},
    {"phone", 20},      {"country", 5},      {"city", 5},          {"postcode", 3},
    {"street", 3},      {"job_title", 4},    {"web_domain", 8},    {"tax_id", 8},
};

enum { WEIGHT_COUNT = sizeof weights / sizeof *weights, COMPANY_NAME_POINTS = 30 };

static bool any_filled(const struct record *record, const char *role) {
    for (size_t i = 0; i < record->type->property_count; i++)
        if (str_is(record->type->properties[i].match_role, role) &&
            !value_is_null(record->values[i]))
            return true;
    return false;
}

static double completeness(const struct record *record) {
    const struct object_type *type = record->type;
    bool person = type_role(type, "given_name") != NULL;
    bool reached = false;
    double possible = 0, got = 0;
    for (size_t i = 0; i < WEIGHT_COUNT; i++) {
        const char *role = weights[i].role;
        if (!type_role(type, role))
            continue;
        bool reach = str_is(STR("email"), role) || str_is(STR("phone"), role);
        bool own_name = !person && str_is(STR("company_name"), role);
        double points = own_name ? COMPANY_NAME_POINTS : weights[i].points;
        possible += points;
        if (any_filled(record, role))
            got += points;
        else if (person && !type_role(type, role)->archived &&
                 (str_is(STR("given_name"), role) || str_is(STR("family_name"), role)) &&
                 any_filled(record, "whole_name"))
            got += points / 2; // known, but not divided
        reached = reached || (reach && any_filled(record, role));
    }
    // One way to reach is most of what is needed; the other then counts half.
    bool both = any_filled(record, "email") && any_filled(record, "phone");
    if (reached && !both && type_role(type, "email") && type_role(type, "phone"))
        got += 10;
    return possible > 0 ? 100 * got / possible : 100;
}

static double penalty(const struct issue *issue) {
    static const double points[] = {
        [SEVERITY_INFO] = 1, [SEVERITY_WARNING] = 8, [SEVERITY_ERROR] = 15};
    bool identity = !issue->property || issue->property->kind == KIND_IDENTITY;
    return identity ? points[issue->severity] : points[issue->severity] / 2;
}

int quality_score(const struct record *record, const struct issue_list *issues) {
    double score = completeness(record);
    for (size_t i = 0; issues && i < issues->count; i++)
        score -= penalty(&issues->items[i]);
    return score < 0 ? 0 : score > 100 ? 100 : (int)(score + 0.5);
}
