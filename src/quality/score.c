// The score of a record in its parts; the formulas stand in score.h.
#include "quality/score.h"
#include "model/standard.h"
#include <math.h>

// How much a part counts in how good it is.
static const double shares[SCORE_COUNT] = {
    [SCORE_VALIDITY] = .5,
    [SCORE_CONSISTENCY] = .2,
    [SCORE_UNIQUENESS] = .15,
    [SCORE_FRESHNESS] = .15,
};

// -- what a property is worth

// Of persons; a company's name is what a person's both are.
static const struct {
    const char *role;
    int weight;
} weights[] = {
    {"given_name", 15}, {"family_name", 15}, {"company_name", 10}, {"email", 20},
    {"phone", 20},      {"country", 5},      {"city", 5},          {"postcode", 3},
    {"street", 3},      {"job_title", 4},    {"web_domain", 8},    {"tax_id", 8},
};

enum { COMPANY_NAME_WEIGHT = 30, NEEDED_WEIGHT = 10, OWN_WEIGHT = 1, WHOLE_NAME_WEIGHT = 30 };

static bool is_title(const struct object_type *type, const struct property *property) {
    for (size_t i = 0; i < type->title_count; i++)
        if (type->title[i] == property)
            return true;
    return false;
}

static int role_weight(const struct object_type *type, const struct property *property) {
    str role = property->match_role;
    for (size_t i = 0; role.len && i < sizeof weights / sizeof *weights; i++) {
        if (!str_is(role, weights[i].role))
            continue;
        if (type_role(type, weights[i].role) != property)
            return -1; // a further one
        bool company = str_is(role, "company_name") && !type_role(type, "given_name");
        return company ? COMPANY_NAME_WEIGHT : weights[i].weight;
    }
    return -1;
}

int quality_weight(const struct object_type *type, const struct property *property) {
    if (property->archived || property->derived || property->read_only ||
        property->level >= FIELD_MASKED || property->system != SYSTEM_NONE)
        return 0;
    if (property->standard && property->standard->weight >= 0)
        return (int)property->standard->weight;
    int weight = role_weight(type, property);
    bool needed = property->required || (weight < 0 && is_title(type, property));
    if (needed && weight < NEEDED_WEIGHT && !str_is(property->match_role, "whole_name"))
        return NEEDED_WEIGHT;
    return weight >= 0 ? weight : property->shipped ? 0 : OWN_WEIGHT;
}

// -- the parts

// Roles of which one says half of what the other would.
static const struct {
    const char *role, *other;
} halves[] = {
    {"given_name", "whole_name"}, // known, but not divided
    {"family_name", "whole_name"},
    {"email", "phone"}, // one way to reach is most of what is needed
    {"phone", "email"},
};

static double got(const struct record *record, const struct property *property, double weight) {
    str role = property->match_role;
    if (!value_is_null(record_get(record, property)))
        return weight;
    for (size_t i = 0; role.len && i < sizeof halves / sizeof *halves; i++)
        if (str_is(role, halves[i].role))
            return record_has_role(record, halves[i].role)    ? weight
                   : record_has_role(record, halves[i].other) ? weight / 2
                                                              : 0;
    return 0;
}

static double points_off(const struct issue_list *issues, enum score_part part,
                         const double points[3]) {
    double sum = 0;
    for (size_t i = 0; issues && i < issues->count; i++)
        if (quality_part(&issues->items[i]) == part)
            sum += points[issues->items[i].severity];
    return sum;
}

static double completeness(const struct record *record, const struct issue_list *issues) {
    static const double points[] = {
        [SEVERITY_INFO] = 2, [SEVERITY_WARNING] = 10, [SEVERITY_ERROR] = 10};
    const struct object_type *type = record->type;
    double possible = 0, sum = 0;
    for (size_t i = 0; i < type->property_count; i++) {
        double weight = quality_weight(type, &type->properties[i]);
        possible += weight;
        sum += weight > 0 ? got(record, &type->properties[i], weight) : 0;
    }
    return (possible > 0 ? 100 * sum / possible : 100) -
           points_off(issues, SCORE_COMPLETENESS, points);
}

// How much of a value the worst of its issues leaves.
static double sound(const struct property *property, const struct issue_list *issues) {
    static const double left[] = {
        [SEVERITY_INFO] = .9, [SEVERITY_WARNING] = .4, [SEVERITY_ERROR] = 0};
    double worst = 1;
    for (size_t i = 0; issues && i < issues->count; i++) {
        const struct issue *issue = &issues->items[i];
        bool repaired = issue->severity == SEVERITY_INFO &&
                        str_starts(str_of(issue->rule), STR("slip.")) && !issue->suggestion.len;
        if (issue->property == property && !repaired && quality_part(issue) == SCORE_VALIDITY &&
            left[issue->severity] < worst)
            worst = left[issue->severity];
    }
    return worst;
}

static double validity(const struct record *record, const struct issue_list *issues) {
    const struct object_type *type = record->type;
    double filled = 0, good = 0;
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *property = &type->properties[i];
        if (property->archived || property->derived || property->system != SYSTEM_NONE ||
            value_is_null(record->values[i]))
            continue;
        double weight = fmax(quality_weight(type, property), 1);
        if (str_is(property->match_role, "whole_name"))
            weight = WHOLE_NAME_WEIGHT;
        filled += weight;
        good += weight * sound(property, issues);
    }
    return filled > 0 ? 100 * good / filled : 100;
}

static double consistency(const struct issue_list *issues) {
    static const double points[] = {
        [SEVERITY_INFO] = 5, [SEVERITY_WARNING] = 20, [SEVERITY_ERROR] = 40};
    return 100 - points_off(issues, SCORE_CONSISTENCY, points);
}

static double freshness(const struct record *record, int64_t now) {
    const double month = 30.44 * 86400e6, left_a_month = 1 - 0.021;
    int64_t since = record->updated_at ? record->updated_at : record->created_at;
    if (!now || !since || since >= now)
        return 100;
    double percent = 100 * pow(left_a_month, (double)(now - since) / month);
    return 5 * round(percent / 5);
}

static int whole_number(double percent) {
    return percent < 0 ? 0 : percent > 100 ? 100 : (int)(percent + 0.5);
}

void quality_rate(const struct record *record, const struct issue_list *issues,
                  const struct standing *standing, struct rating *out) {
    const double parts[SCORE_COUNT] = {
        [SCORE_COMPLETENESS] = completeness(record, issues),
        [SCORE_VALIDITY] = validity(record, issues),
        [SCORE_CONSISTENCY] = consistency(issues),
        [SCORE_UNIQUENESS] = standing->uniqueness,
        [SCORE_FRESHNESS] = freshness(record, standing->now),
    };
    double good = 0;
    for (size_t i = SCORE_WHOLE + 1; i < SCORE_COUNT; i++) {
        out->parts[i] = whole_number(parts[i]);
        good += out->parts[i] * shares[i];
    }
    out->parts[SCORE_WHOLE] = whole_number(out->parts[SCORE_COMPLETENESS] * good / 100);
}
