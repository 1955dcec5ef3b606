// What the company asks: the standards of its properties and its rules over whole records.
//
// What blocks keeps a record from being stored. What was as bad before it was changed keeps nobody
// from changing something else: it is told with a warning, as what became required later is. All
// patterns of one record share a budget; what is left out when it is spent is told, too.
#include "model/dictionary.h"
#include "model/standard.h"
#include "quality/judge_private.h"
#include "text/number.h"

static enum severity severity_of(enum rule_state strictness, bool was_so) {
    return strictness == RULE_BLOCK && !was_so ? SEVERITY_ERROR : SEVERITY_WARNING;
}

static bool is_so(const struct look *look, const struct formula *condition,
                  const struct record *record) {
    return formula_holds_within(condition, look->c->arena, record, look->c->now, look->patterns) ==
           FORMULA_TRUE;
}

// Of a standard or rule: whether patterns of it were given up, of which `before` were earlier.
static void tell_unjudged(const struct look *look, size_t before, const struct property *property,
                          str label) {
    if (look->patterns->given_up > before)
        look_issue(look, "pattern.unjudged", SEVERITY_WARNING, property, (str){0}, (str){0}, label);
}

static void judge_needed(const struct look *look, const struct property *property) {
    const struct standard *standard = property->standard;
    const struct record *before = look->c->before;
    if (!standard->needed || !is_so(look, standard->needed, look->record))
        return;
    bool was_so = before && value_is_null(record_get(before, property)) &&
                  is_so(look, standard->needed, before);
    look_issue(look, "standard.required", severity_of(standard->strictness, was_so), property,
               (str){0}, (str){0}, standard->required_when);
}

static int compare(struct value a, struct value b) {
    if (a.kind == VALUE_TEXT)
        return str_compare(value_as_str(a), value_as_str(b));
    double x = value_as_float(a), y = value_as_float(b);
    return (x > y) - (x < y);
}

static str written(const struct look *look, const struct property *property) {
    if (!property)
        return (str){0};
    struct type_context c = quality_type_context(look->c, look->record, property);
    return property_write(&c, record_get(look->record, property));
}

static void judge_range(const struct look *look, const struct property *property,
                        struct value value, enum severity severity) {
    const struct standard *standard = property->standard;
    struct type_context c = quality_type_context(look->c, look->record, property);
    if (!value_is_null(standard->least) && compare(value, standard->least) < 0)
        look_issue(look, "standard.too_small", severity, property, property_write(&c, value),
                   (str){0}, standard->minimum);
    if (!value_is_null(standard->most) && compare(value, standard->most) > 0)
        look_issue(look, "standard.too_large", severity, property, property_write(&c, value),
                   (str){0}, standard->maximum);
}

static void judge_value(const struct look *look, const struct property *property,
                        struct value value) {
    const struct standard *standard = property->standard;
    bool was_so = look->c->before && value_equal(value, record_get(look->c->before, property));
    enum severity severity = severity_of(standard->strictness, was_so);
    judge_range(look, property, value, severity);
    if (standard->matches && formula_holds_within(standard->matches, look->c->arena, look->record,
                                                  look->c->now, look->patterns) == FORMULA_FALSE)
        look_issue(look, standard->example.len ? "standard.pattern_example" : "standard.pattern",
                   severity, property, written(look, property), (str){0},
                   standard->example.len ? standard->example : standard->pattern);
}

static void judge_standard(const struct look *look, const struct property *property) {
    struct value value = record_get(look->record, property);
    size_t given_up = look->patterns->given_up;
    if (value_is_null(value))
        judge_needed(look, property);
    else
        judge_value(look, property, value);
    tell_unjudged(look, given_up, property, property->label[look->c->lang]);
}

// Of a standard that names a scheme: its type reads the value by that, as when it is entered.
static bool keeps_scheme(const struct look *look, const struct property *property) {
    struct value value = record_get(look->record, property);
    struct type_context c = quality_type_context(look->c, look->record, property);
    struct issue_list issues;
    if (!property->standard->scheme.len || value_is_null(value))
        return true;
    issue_list_init(&issues, look->c->arena);
    c.issues = &issues;
    property->type->complain(&c, value);
    for (size_t i = 0; i < issues.count; i++)
        if (issues.items[i].severity != SEVERITY_INFO)
            return false;
    return true;
}

enum formula_truth quality_meets_standard(struct arena *arena, const struct record *record,
                                          const struct property *property, int64_t now) {
    struct issue_list issues;
    issue_list_init(&issues, arena);
    struct quality_context c = {.arena = arena, .issues = &issues, .now = now};
    struct pattern_budget patterns = PATTERN_BUDGET;
    struct look look = {.c = &c, .record = record, .patterns = &patterns};
    judge_standard(&look, property);
    if (issues.count > patterns.given_up || !keeps_scheme(&look, property))
        return FORMULA_FALSE;
    return patterns.given_up ? FORMULA_UNKNOWN : FORMULA_TRUE;
}

// A term as the property holds it; empty where it can not be its value.
static str as_written(const struct look *look, const struct property *property, str term) {
    struct type_context c = quality_type_context(look->c, look->record, property);
    struct value value;
    c.issues = NULL;
    c.number_decimals = NUMBER_POINT;
    return term.len && property_read(&c, term, &value) ? property_write(&c, value) : (str){0};
}

// What a dictionary would write otherwise: in suggesting ones always, in replacing ones what was
// there before they were.
void judge_dictionaries(const struct look *look) {
    const struct object_type *type = look->record->type;
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *property = &type->properties[i];
        if (!property->dictionary || property->archived || value_is_null(look->record->values[i]))
            continue;
        str text = written(look, property);
        str term =
            as_written(look, property, dictionary_look(property->dictionary, look->c->arena, text));
        if (term.len && !str_equal(term, text))
            look_issue(look, "dictionary.suggested", SEVERITY_INFO, property, text, term,
                       property->dictionary->label[look->c->lang]);
    }
}

void judge_standards(const struct look *look) {
    const struct object_type *type = look->record->type;
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *property = &type->properties[i];
        if (property->standard && !property->archived && property->standard->strictness != RULE_OFF)
            judge_standard(look, property);
    }
}

void judge_rules(const struct look *look) {
    const struct object_type *type = look->record->type;
    const struct quality_context *c = look->c;
    for (size_t i = 0; i < type->rule_count; i++) {
        const struct rule *rule = &type->rules[i];
        size_t given_up = look->patterns->given_up;
        if (!rule_holds(rule, c->now))
            continue;
        if (!rule_broken(rule, c->arena, look->record, c->now, look->patterns)) {
            tell_unjudged(look, given_up, rule->property, rule->label[c->lang]);
            continue;
        }
        bool was_so = c->before && rule_broken(rule, c->arena, c->before, c->now, look->patterns);
        str better = rule_repair(rule, c->arena, look->record, c->now);
        const struct property *property = better.len ? rule->target : rule->property;
        issue_add(c->issues, (struct issue){.property = property,
                                            .rule = rule->key,
                                            .severity = severity_of(rule->state, was_so),
                                            .value = written(look, property),
                                            .suggestion = better,
                                            .own = rule});
    }
}
