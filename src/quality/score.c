// The score of a record; the formula stands at quality_score in judge.h.
#include "quality/judge.h"

enum { GIVEN, FAMILY, COMPANY, EMAIL, PHONE }; // rows that are asked for by name

static const struct {
    const char *role;
    double points;
} weights[] = {
    [GIVEN] = {"given_name", 15},
    [FAMILY] = {"family_name", 15},
    [COMPANY] = {"company_name", 10},
    [EMAIL] = {"email", 20},
    [PHONE] = {"phone", 20},
    {"country", 5},
    {"city", 5},
    {"postcode", 3},
    {"street", 3},
    {"job_title", 4},
    {"web_domain", 8},
    {"tax_id", 8},
};

enum { WEIGHT_COUNT = sizeof weights / sizeof *weights, COMPANY_NAME_POINTS = 30 };

// What a record has of the roles in the table, found in one walk over its properties.
struct filled {
    bool known[WEIGHT_COUNT]; // the type has such a property
    bool filled[WEIGHT_COUNT];
    bool whole_name;
};

static void find_filled(const struct record *record, struct filled *out) {
    const struct object_type *type = record->type;
    *out = (struct filled){0};
    for (size_t i = 0; i < type->with_role_count; i++) {
        const struct property *p = type->with_role[i];
        bool filled = !value_is_null(record_get(record, p));
        out->whole_name = out->whole_name || (filled && str_is(p->match_role, "whole_name"));
        for (size_t w = 0; w < WEIGHT_COUNT; w++) {
            if (!str_is(p->match_role, weights[w].role))
                continue;
            out->known[w] = out->known[w] || !p->archived;
            out->filled[w] = out->filled[w] || filled;
        }
    }
}

static double completeness(const struct record *record) {
    struct filled has;
    find_filled(record, &has);
    bool person = has.known[GIVEN];
    double possible = 0, got = 0;
    for (size_t i = 0; i < WEIGHT_COUNT; i++) {
        if (!has.known[i])
            continue;
        double points = i == COMPANY && !person ? COMPANY_NAME_POINTS : weights[i].points;
        possible += points;
        if (has.filled[i])
            got += points;
        else if (person && (i == GIVEN || i == FAMILY) && has.whole_name)
            got += points / 2; // known, but not divided
    }
    // One way to reach is most of what is needed; the other then counts half.
    if (has.known[EMAIL] && has.known[PHONE] && has.filled[EMAIL] != has.filled[PHONE])
        got += 10;
    return possible > 0 ? 100 * got / possible : 100;
}

static double penalty(const struct issue *issue) {
    static const double points[] = {
        [SEVERITY_INFO] = 1, [SEVERITY_WARNING] = 8, [SEVERITY_ERROR] = 15};
    if (issue->severity == SEVERITY_INFO && str_starts(str_of(issue->rule), STR("slip.")))
        return 0; // it is repaired
    bool identity = !issue->property || issue->property->kind == KIND_IDENTITY;
    return identity ? points[issue->severity] : points[issue->severity] / 2;
}

int quality_score(const struct record *record, const struct issue_list *issues) {
    double score = completeness(record);
    for (size_t i = 0; issues && i < issues->count; i++)
        score -= penalty(&issues->items[i]);
    return score < 0 ? 0 : score > 100 ? 100 : (int)(score + 0.5);
}
