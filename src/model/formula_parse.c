// Reading a formula: recursive descent by levels of binding, kinds checked as nodes are made.
//
// Nodes are added operands first, so the list is in the order of working out (formula_private.h). A
// text constant that stands where a day is wanted ("2024-05-31") becomes one here.
#include "base/clock.h"
#include "base/utf8.h"
#include "model/formula_parse_private.h"

// Loosest first. Each level's operators bind alike, to the left.
enum { LEVEL_NOT = 2, LEVEL_COMPARE = 3, LEVEL_SIGN = 6, LEVEL_OPERATORS = 7 };
static const char *const levels[LEVEL_SIGN][LEVEL_OPERATORS] = {
    {"or"}, {"and"}, {NULL}, {"=", "!=", "<", "<=", ">", ">="}, {"+", "-"}, {"*", "/", "%"},
};

static bool parse_level(struct formula_parser *p, unsigned level, size_t *out);

static bool sign_is(const struct formula_parser *p, const char *sign) {
    return p->token.kind == TOKEN_SIGN && strcmp(p->token.sign, sign) == 0;
}

static bool expected(const struct formula_parser *p, const char *what) {
    if (p->token.kind == TOKEN_END)
        return fail(p->err, ERR_INPUT, "At the end of the formula: expected %s.", what);
    return fail(p->err, ERR_INPUT, "At character %zu: expected %s, but found " STR_FMT ".",
                formula_position(p, p->token.at), what,
                STR_ARG(utf8_first(str_slice(p->text, p->token.at, p->at), 40)));
}

// -- nodes

static bool add_node(struct formula_parser *p, struct formula_node node, size_t *out) {
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

static bool add_constant(struct formula_parser *p, struct datum d, size_t *out) {
    struct formula_node node = {.constant = d, .kinds = d.kind, .at = p->token.at};
    return add_node(p, node, out) && formula_next(p);
}

static void add_dependency(struct formula_parser *p, const struct property *property) {
    struct formula *f = p->formula;
    for (size_t i = 0; i < f->property_count; i++)
        if (f->properties[i] == property)
            return;
    f->properties = arena_grow(p->arena, f->properties, f->property_count * sizeof property,
                               (f->property_count + 1) * sizeof property);
    f->properties[f->property_count++] = property;
}

// -- calls and their kinds

struct call {
    const struct formula_function *function;
    size_t *arguments; // numbers of nodes
    size_t count;
    size_t at;
};

// "2024-05-31" where a day is wanted.
static void read_day(struct formula_node *node) {
    int64_t micros;
    if (node->function || node->constant.kind != FORMULA_TEXT ||
        !time_read_iso(node->constant.text, &micros) ||
        str_find_char(node->constant.text, '-') == node->constant.text.len)
        return;
    struct datum time = datum_time(micros);
    if (time.kind == FORMULA_EMPTY)
        return;
    node->constant = node->constant.text.len == 10 ? datum_date(datum_days(time)) : time;
    node->kinds = node->constant.kind;
}

static bool check_taken(struct formula_parser *p, const struct call *call, size_t i) {
    const struct formula_function *function = call->function;
    struct formula_node *node = &p->formula->nodes[call->arguments[i]];
    unsigned takes = function->takes[i < FORMULA_TAKES ? i : FORMULA_TAKES - 1];
    if (takes == FORMULA_DAY)
        read_day(node);
    if (!node->kinds || (node->kinds & takes))
        return true;
    return fail(p->err, ERR_INPUT,
                "At character %zu: \"%s\" takes " STR_FMT " here, but this is " STR_FMT ".",
                formula_position(p, node->at), function->name,
                STR_ARG(formula_kinds_name(p->arena, takes)),
                STR_ARG(formula_kinds_name(p->arena, node->kinds)));
}

// All alike arguments must compare with the first that is of some kind; a day wins over texts,
// which then must be days.
static bool check_alike(struct formula_parser *p, const struct call *call, unsigned *kinds) {
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
                        " beside " STR_FMT ".",
                        formula_position(p, node->at), call->function->name,
                        STR_ARG(formula_kinds_name(p->arena, node->kinds)),
                        STR_ARG(formula_kinds_name(p->arena, sort)));
        *kinds |= node->kinds;
    }
    return true;
}

static bool add_call(struct formula_parser *p, const struct call *call, size_t *out) {
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
    return add_node(p, node, out);
}

static bool add_unary(struct formula_parser *p, const char *name, size_t at, size_t *out) {
    struct call call = {.function = formula_operator_find(name),
                        .arguments = (size_t[]){*out},
                        .count = 1,
                        .at = at};
    return add_call(p, &call, out);
}

static bool add_binary(struct formula_parser *p, const char *name, size_t right, size_t *left) {
    struct call call = {.function = formula_operator_find(name),
                        .arguments = (size_t[]){*left, right},
                        .count = 2,
                        .at = p->formula->nodes[*left].at};
    return add_call(p, &call, left);
}

// -- grammar

static bool deeper(struct formula_parser *p) {
    if (++p->depth > FORMULA_DEPTH_MAX)
        return fail(p->err, ERR_INPUT, "At character %zu: more than %d levels inside each other.",
                    formula_position(p, p->token.at), FORMULA_DEPTH_MAX);
    return formula_next(p);
}

static bool parse_argument(struct formula_parser *p, struct call *call) {
    size_t *arguments = call->arguments, count = call->count;
    if (!(count & (count - 1))) // full at every power of two
        call->arguments = arena_grow(p->arena, arguments, count * sizeof *arguments,
                                     (count ? count * 2 : 1) * sizeof *arguments);
    return parse_level(p, 0, &call->arguments[call->count++]);
}

// Too many are left to check_count.
static bool parse_arguments(struct formula_parser *p, struct call *call) {
    if (sign_is(p, ")"))
        return true;
    while (parse_argument(p, call)) {
        if (!sign_is(p, ",") || call->count > call->function->most)
            return true;
        if (!formula_next(p))
            return false;
    }
    return false;
}

static bool check_count(const struct formula_parser *p, const struct call *call) {
    const struct formula_function *f = call->function;
    if (call->count >= f->least && call->count <= f->most)
        return true;
    if (f->least == f->most)
        return fail(p->err, ERR_INPUT, "At character %zu: \"%s\" takes %zu argument%s.",
                    formula_position(p, call->at), f->name, f->least, f->least == 1 ? "" : "s");
    if (call->count < f->least)
        return fail(p->err, ERR_INPUT, "At character %zu: \"%s\" takes at least %zu argument%s.",
                    formula_position(p, call->at), f->name, f->least, f->least == 1 ? "" : "s");
    return fail(p->err, ERR_INPUT, "At character %zu: \"%s\" takes at most %zu arguments.",
                formula_position(p, call->at), f->name, f->most);
}

// The token is the "(" behind the name.
static bool parse_call(struct formula_parser *p, str name, size_t at, size_t *out) {
    struct call call = {.function = formula_function_find(name), .at = at};
    if (!call.function)
        return fail_about(p->err, ERR_INPUT, name,
                          "At character %zu: there is no function \"" STR_FMT "\".",
                          formula_position(p, at), STR_ARG(utf8_first(name, 60)));
    if (!deeper(p) || !parse_arguments(p, &call) || !check_count(p, &call))
        return false;
    if (!sign_is(p, ")"))
        return expected(p, "\",\" or \")\"");
    p->depth--;
    p->formula->uses_now |= formula_function_uses_now(call.function);
    return formula_next(p) && add_call(p, &call, out);
}

static bool parse_word(struct formula_parser *p, size_t *out) {
    str name = p->token.text;
    size_t at = p->token.at;
    if (str_equal_ascii_nocase(name, STR("true")) || str_equal_ascii_nocase(name, STR("false")))
        return add_constant(p, datum_bool(name.len == 4), out);
    if (str_equal_ascii_nocase(name, STR("empty")))
        return add_constant(p, datum_empty(), out);
    if (!formula_next(p))
        return false;
    if (sign_is(p, "("))
        return parse_call(p, name, at, out);
    const struct property *property = type_property(p->type, name);
    if (!property)
        return fail_about(p->err, ERR_INPUT, name,
                          "At character %zu: there is no property \"" STR_FMT "\" of " STR_FMT ".",
                          formula_position(p, at), STR_ARG(utf8_first(name, 60)),
                          STR_ARG(p->type->name));
    add_dependency(p, property);
    struct formula_node node = {.property = property, .kinds = formula_kind_of(property), .at = at};
    return add_node(p, node, out);
}

static bool parse_primary(struct formula_parser *p, size_t *out) {
    if (p->token.kind == TOKEN_NUMBER)
        return add_constant(p, datum_number(p->token.number), out);
    if (p->token.kind == TOKEN_TEXT)
        return add_constant(p, datum_text(p->token.text), out);
    if (p->token.kind == TOKEN_WORD)
        return parse_word(p, out);
    if (!sign_is(p, "("))
        return expected(p, "a number, a text, a property, a function or \"(\"");
    if (!deeper(p) || !parse_level(p, 0, out))
        return false;
    p->depth--;
    return sign_is(p, ")") ? formula_next(p) : expected(p, "an operator or \")\"");
}

// `level` is what may stand behind the sign: "not" reaches over a comparison, "!" and "-" do not.
static bool parse_prefix(struct formula_parser *p, const char *name, unsigned level, size_t *out) {
    size_t at = p->token.at;
    if (!deeper(p) || !parse_level(p, level, out))
        return false;
    p->depth--;
    return add_unary(p, name, at, out);
}

// Its operator where the token is one of this level, else NULL.
static const char *operator_at(const struct formula_parser *p, unsigned level) {
    for (size_t i = 0; i < LEVEL_OPERATORS && levels[level][i]; i++)
        if (sign_is(p, levels[level][i]))
            return levels[level][i];
    return NULL;
}

static bool parse_level(struct formula_parser *p, unsigned level, size_t *out) {
    if (level == LEVEL_NOT && sign_is(p, "not"))
        return parse_prefix(p, "not", LEVEL_NOT, out);
    if (level == LEVEL_SIGN && (sign_is(p, "-") || sign_is(p, "!")))
        return parse_prefix(p, sign_is(p, "-") ? "minus" : "not", LEVEL_SIGN, out);
    if (level == LEVEL_SIGN)
        return parse_primary(p, out);
    if (!parse_level(p, level + 1, out))
        return false;
    for (const char *name; (name = operator_at(p, level));) {
        size_t right;
        if (!formula_next(p) || !parse_level(p, level + 1, &right) ||
            !add_binary(p, name, right, out))
            return false;
        if (level == LEVEL_COMPARE && operator_at(p, level))
            return expected(p, "\"and\" or \"or\" between two comparisons");
    }
    return true;
}

bool formula_parse(struct arena *arena, const struct object_type *type, str text,
                   struct formula **out, struct err *err) {
    struct formula_parser p = {.arena = arena, .type = type, .text = text, .err = err};
    size_t whole;
    p.formula = *out = ARENA_NEW(arena, struct formula);
    if (text.len > FORMULA_TEXT_MAX)
        return fail(err, ERR_INPUT, "The formula is longer than %d bytes.", FORMULA_TEXT_MAX);
    if (!formula_next(&p) || !parse_level(&p, 0, &whole))
        return false;
    return p.token.kind == TOKEN_END || expected(&p, "an operator or the end");
}
