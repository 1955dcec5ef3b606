// What reads a property besides calculations: rules, and what standards of other properties ask.
#include "crm/definition_private.h"
#include "model/rule.h"
#include "model/standard.h"

static bool reads(const struct formula *formula, const struct property *property) {
    const struct property *const *list;
    size_t count;
    if (!formula)
        return false;
    formula_dependencies(formula, &list, &count);
    for (size_t i = 0; i < count; i++)
        if (list[i]->id == property->id)
            return true;
    return false;
}

static bool is(const struct property *p, const struct property *property) {
    return p && p->id == property->id;
}

static bool rule_reads(const struct rule *rule, const struct property *property) {
    return reads(rule->judges, property) || reads(rule->repairs, property) ||
           is(rule->property, property) || is(rule->target, property);
}

struct naming {
    struct buf out;
    size_t count;
};

// A few of them show what is to be done; the others are named at the next attempt.
static void name(struct naming *names, str label) {
    enum { NAMED_MAX = 5 };
    if (names->count++ >= NAMED_MAX)
        return;
    buf_add_z(&names->out, names->out.len ? ", " : "");
    buf_add(&names->out, label);
}

str define_judges(struct work *work, const struct object_type *type,
                  const struct property *property) {
    struct naming names = {0};
    buf_init(&names.out, work->arena);
    for (size_t i = 0; i < type->rule_count; i++)
        if (rule_reads(&type->rules[i], property))
            name(&names, type->rules[i].label[work->who.lang]);
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *p = &type->properties[i];
        if (!is(p, property) && !p->archived && p->standard && reads(p->standard->needed, property))
            name(&names, p->label[work->who.lang]);
    }
    return names.out.len ? buf_str(&names.out) : (str){0};
}
