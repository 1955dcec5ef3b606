// The nodes of a formula as they are read: kinds are checked when a call is made of them.
//
// Nodes are added operands first, so the list is in the order of working out (formula_private.h). A
// text constant that stands where a day is wanted ("2024-05-31") becomes one here, and one that
// stands where a pattern is wanted is compiled.
#include "base/clock.h"
#include "model/formula_parse_private.h"

bool formula_add_node(struct formula_parser *p, struct formula_node node, size_t *out) {
    struct formula *f = p->formula;
    if (f->count == FORMULA_NODES_MAX)
        return fail(p->err, ERR_INPUT, "The formula has more than %d parts.", FORMULA_NODES_MAX);
    if (f->count == p->node_room) {
        size_t room = p->node_room ? p->node_room * 2 : 8;
        f->nodes = arena_grow(p->arena, f->nodes, p->node_room * sizeof node, room * sizeof node);
        p->node_room = room;
    }
    *out = f->count++;
    f->nodes[*out] = node;
    return true;
}

void formula_add_dependency(struct formula_parser *p, const struct property *property) {
    struct formula *f = p->formula;
    for (size_t i = 0; i < f->property_count; i++)
        if (f->properties[i] == property)
            return;
    f->properties = arena_grow(p->arena, f->properties, f->property_count * sizeof property,
                               (f->property_count + 1) * sizeof property);
    f->properties[f->property_count++] = property;
}

static bool is_text_constant(const struct formula_node *node) {
    return !node->function && !node->property && node->constant.kind == FORMULA_TEXT;
}

// "2024-05-31" where a day is wanted.
static void read_day(struct formula_node *node) {
    int64_t micros;
    if (!is_text_constant(node) || !time_read_iso(node->constant.text, &micros) ||
        str_find_char(node->constant.text, '-') == node->constant.text.len)
        return;
    struct datum time = datum_time(micros);
    if (time.kind == FORMULA_EMPTY)
        return;
    node->constant = node->constant.text.len == 10 ? datum_date(datum_days(time)) : time;
    node->kinds = node->constant.kind;
}

static bool read_pattern(struct formula_parser *p, struct formula_node *node) {
    struct err why = {0};
    struct pattern *pattern;
    size_t at = formula_position(p, node->at);
    if (!is_text_constant(node))
        return fail(p->err, ERR_INPUT,
                    "At character %zu: expected a pattern in double quotes (\"^[A-Z]\"); what is "
                    "worked out can not be one.",
                    at);
    if (p->formula->pattern_count++ == FORMULA_PATTERNS_MAX)
        return fail(p->err, ERR_INPUT, "The formula has more than %d patterns; join them with |.",
                    FORMULA_PATTERNS_MAX);
    if (!pattern_read(p->arena, node->constant.text, &pattern, &why))
        return fail(p->err, ERR_INPUT, "At character %zu: this is no pattern: %s.", at, why.text);
    node->constant = (struct datum){.kind = FORMULA_PATTERN, .pattern = pattern};
    node->kinds = FORMULA_PATTERN;
    node->escape = 0;
    return true;
}

// What helps where a thing of one kind stands and another is wanted.
static const char *remedy(const struct formula_function *function, unsigned takes, unsigned is) {
    if (strcmp(function->name, "+") == 0 && (is & FORMULA_TEXT))
        return "; concat(a, b) joins texts";
    if (takes == FORMULA_DAY && (is & FORMULA_TEXT))
        return "; a day is written \"2024-05-31\"";
    if (takes & FORMULA_TEXT)
        return "; string(x) makes it a text";
    if (takes == FORMULA_NUMBER && (is & (FORMULA_TEXT | FORMULA_BOOL)))
        return "; number(x) makes it a number";
    return takes == FORMULA_BOOL ? "; ask something of it (x > 0, x is not empty)" : "";
}

static bool check_taken(struct formula_parser *p, const struct formula_reading *call, size_t i) {
    const struct formula_function *function = call->function;
    struct formula_node *node = &p->formula->nodes[call->arguments[i]];
    unsigned takes = function->takes[i < FORMULA_TAKES ? i : FORMULA_TAKES - 1];
    if (takes == FORMULA_PATTERN)
        return read_pattern(p, node);
    if (takes == FORMULA_DAY)
        read_day(node);
    if (!node->kinds || (node->kinds & takes))
        return true;
    return fail(
        p->err, ERR_INPUT,
        "At character %zu: \"%s\" takes " STR_FMT " here, but this is " STR_FMT "%s.",
        formula_position(p, node->at), function->name, STR_ARG(formula_kinds_name(p->arena, takes)),
        STR_ARG(formula_kinds_name(p->arena, node->kinds)), remedy(function, takes, node->kinds));
}

// The same for two things of different kinds, one of them a text.
static const char *beside_text(unsigned kinds) {
    if (kinds & FORMULA_DAY)
        return "; a day is written \"2024-05-31\"";
    return kinds & FORMULA_BOOL ? "" : "; number(x) reads a text as a number";
}

// All alike arguments must compare with the first that is of some kind; a day wins over texts,
// which then must be days.
static bool check_alike(struct formula_parser *p, const struct formula_reading *call,
                        unsigned *kinds) {
    struct formula_node *nodes = p->formula->nodes;
    unsigned sort = 0;
    for (size_t i = call->function->alike; i < call->count; i++) {
        unsigned one = formula_sort(nodes[call->arguments[i]].kinds);
        if (!sort || (one & FORMULA_DAY))
            sort = one;
    }
    *kinds = 0;
    for (size_t i = call->function->alike; i < call->count; i++) {
        struct formula_node *node = &nodes[call->arguments[i]];
        if (sort == FORMULA_DAY)
            read_day(node);
        if (node->kinds && !(node->kinds & sort))
            return fail(p->err, ERR_INPUT,
                        "At character %zu: \"%s\" wants things of one kind, but this is " STR_FMT
                        " beside " STR_FMT "%s.",
                        formula_position(p, node->at), call->function->name,
                        STR_ARG(formula_kinds_name(p->arena, node->kinds)),
                        STR_ARG(formula_kinds_name(p->arena, sort)),
                        (node->kinds | sort) & FORMULA_TEXT ? beside_text(node->kinds | sort) : "");
        *kinds |= node->kinds;
    }
    return true;
}

// "x = empty" asks whether there is something, in a condition, too.
static const struct formula_function *asks_emptiness(const struct formula_parser *p,
                                                     const struct formula_reading *call) {
    bool equal = strcmp(call->function->name, "=") == 0;
    if (!equal && strcmp(call->function->name, "!=") != 0)
        return NULL;
    const struct formula_node *last = &p->formula->nodes[p->formula->count - 1];
    bool literal = !last->function && !last->property && last->constant.kind == FORMULA_EMPTY;
    return literal ? formula_operator_find(equal ? "is empty" : "is not empty") : NULL;
}

bool formula_add_call(struct formula_parser *p, const struct formula_reading *call, size_t *out) {
    const struct formula_function *asked = asks_emptiness(p, call);
    if (asked) {
        p->formula->count--; // the word "empty"
        struct formula_node node = {
            .function = asked, .count = 1, .kinds = FORMULA_BOOL, .at = call->at};
        return formula_add_node(p, node, out);
    }
    const struct formula_function *function = call->function;
    struct formula_node node = {
        .function = function, .count = call->count, .kinds = function->gives, .at = call->at};
    unsigned kinds = 0;
    for (size_t i = 0; i < call->count; i++)
        if (!check_taken(p, call, i))
            return false;
    if (!check_alike(p, call, &kinds))
        return false;
    if (!node.kinds)
        node.kinds = kinds;
    p->formula->uses_now |= formula_function_uses_now(function);
    return formula_add_node(p, node, out);
}

bool formula_check_escapes(const struct formula_parser *p) {
    for (size_t i = 0; i < p->formula->count; i++)
        if (p->formula->nodes[i].escape)
            return fail(p->err, ERR_INPUT,
                        "At character %zu: expected \\\" or \\\\ (nothing else follows a "
                        "backslash in a text that is no pattern).",
                        formula_position(p, p->formula->nodes[i].escape - 1));
    return true;
}
