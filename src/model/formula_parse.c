// Reading a formula: recursive descent by levels of binding, nodes made as their ends are reached.
//
// Words that are operators (in, between, is, matches, implies) are so only where an operator may
// stand: a property may be called "in".
#include "base/utf8.h"
#include "model/formula_parse_private.h"

// Loosest first; "implies" is looser still. Each level's operators bind alike, to the left.
enum { LEVEL_NOT = 2, LEVEL_COMPARE = 3, LEVEL_SIGN = 6, LEVEL_OPERATORS = 7 };
static const char *const levels[LEVEL_SIGN][LEVEL_OPERATORS] = {
    {"or"}, {"and"}, {NULL}, {"=", "!=", "<", "<=", ">", ">="}, {"+", "-"}, {"*", "/", "%"},
};

static bool parse_level(struct formula_parser *p, unsigned level, size_t *out);
static bool parse_whole(struct formula_parser *p, size_t *out);

static bool sign_is(const struct formula_parser *p, const char *sign) {
    return p->token.kind == TOKEN_SIGN && strcmp(p->token.sign, sign) == 0;
}

static bool word_is(const struct formula_parser *p, const char *word) {
    return p->token.kind == TOKEN_WORD && str_equal_ascii_nocase(p->token.text, str_of(word));
}

static bool expected(const struct formula_parser *p, const char *what) {
    if (p->token.kind == TOKEN_END)
        return fail(p->err, ERR_INPUT, "At the end of the formula: expected %s.", what);
    return fail(p->err, ERR_INPUT, "At character %zu: expected %s, but found " STR_FMT ".",
                formula_position(p, p->token.at), what,
                STR_ARG(utf8_first(str_slice(p->text, p->token.at, p->at), 40)));
}

// -- nodes

static bool add_constant(struct formula_parser *p, struct datum d, size_t *out) {
    struct formula_node node = {
        .constant = d, .kinds = d.kind, .at = p->token.at, .escape = p->token.escape};
    return formula_add_node(p, node, out) && formula_next(p);
}

static bool add_operator(struct formula_parser *p, const char *name, size_t *arguments,
                         size_t count, size_t *out) {
    struct formula_reading call = {.function = formula_operator_find(name),
                                   .arguments = arguments,
                                   .count = count,
                                   .at = p->formula->nodes[arguments[0]].at};
    return formula_add_call(p, &call, out);
}

static bool add_unary(struct formula_parser *p, const char *name, size_t *out) {
    return add_operator(p, name, (size_t[]){*out}, 1, out);
}

static bool add_binary(struct formula_parser *p, const char *name, size_t right, size_t *left) {
    return add_operator(p, name, (size_t[]){*left, right}, 2, left);
}

// -- grammar

static bool deeper(struct formula_parser *p) {
    if (++p->depth > FORMULA_DEPTH_MAX)
        return fail(p->err, ERR_INPUT, "At character %zu: more than %d levels inside each other.",
                    formula_position(p, p->token.at), FORMULA_DEPTH_MAX);
    return formula_next(p);
}

static bool parse_argument(struct formula_parser *p, struct formula_reading *call) {
    size_t *arguments = call->arguments, count = call->count;
    if (!(count & (count - 1))) // full at every power of two
        call->arguments = arena_grow(p->arena, arguments, count * sizeof *arguments,
                                     (count ? count * 2 : 1) * sizeof *arguments);
    return parse_whole(p, &call->arguments[call->count++]);
}

// Too many are left to check_count.
static bool parse_arguments(struct formula_parser *p, struct formula_reading *call) {
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

static bool check_count(const struct formula_parser *p, const struct formula_reading *call) {
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
    struct formula_reading call = {.function = formula_function_find(name), .at = at};
    if (!call.function)
        return formula_refuse_function(p, name, at);
    if (!deeper(p) || !parse_arguments(p, &call) || !check_count(p, &call))
        return false;
    if (!sign_is(p, ")"))
        return expected(p, "\",\" or \")\"");
    p->depth--;
    return formula_next(p) && formula_add_call(p, &call, out);
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
    struct formula_node node;
    if (!formula_find_property(p, name, at, &node))
        return false;
    formula_add_dependency(p, node.property);
    const struct property *country = node.part ? type_role(p->type, "country") : NULL;
    if (country) // a number's parts may be read by it
        formula_add_dependency(p, country);
    return formula_add_node(p, node, out);
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
    if (!deeper(p) || !parse_whole(p, out))
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
    if (!add_unary(p, name, out))
        return false;
    p->formula->nodes[*out].at = at;
    return true;
}

// Its operator where the token is one of this level, else NULL.
static const char *operator_at(const struct formula_parser *p, unsigned level) {
    for (size_t i = 0; i < LEVEL_OPERATORS && levels[level][i]; i++)
        if (sign_is(p, levels[level][i]))
            return levels[level][i];
    return NULL;
}

// -- comparisons in words: the token behind the left side, which is `*out`

// The token is "in".
static bool parse_in(struct formula_parser *p, size_t *out) {
    struct formula_reading call = {.function = formula_operator_find("in"),
                                   .arguments = ARENA_NEW(p->arena, size_t),
                                   .count = 1,
                                   .at = p->formula->nodes[*out].at};
    call.arguments[0] = *out;
    if (!formula_next(p))
        return false;
    if (!sign_is(p, "("))
        return expected(p, "a list in brackets behind \"in\" (\"a\", \"b\")");
    if (!deeper(p) || !parse_arguments(p, &call))
        return false;
    if (call.count == 1)
        return expected(p, "at least one value in the list");
    if (!sign_is(p, ")"))
        return expected(p, "\",\" or \")\"");
    p->depth--;
    return formula_next(p) && formula_add_call(p, &call, out);
}

static bool parse_between(struct formula_parser *p, size_t *out) {
    size_t low, high;
    if (!formula_next(p) || !parse_level(p, LEVEL_COMPARE + 1, &low))
        return false;
    if (!sign_is(p, "and"))
        return expected(p, "\"and\" and the higher bound of \"between\"");
    return formula_next(p) && parse_level(p, LEVEL_COMPARE + 1, &high) &&
           add_operator(p, "between", (size_t[]){*out, low, high}, 3, out);
}

static bool parse_is(struct formula_parser *p, size_t *out) {
    if (!formula_next(p))
        return false;
    bool not = sign_is(p, "not");
    if (not &&!formula_next(p))
        return false;
    if (!word_is(p, "empty"))
        return expected(p, "\"empty\" or \"not empty\" behind \"is\" (values are compared with =)");
    return formula_next(p) && add_unary(p, not ? "is not empty" : "is empty", out);
}

static bool parse_matches(struct formula_parser *p, size_t *out) {
    size_t right;
    return formula_next(p) && parse_level(p, LEVEL_COMPARE + 1, &right) &&
           add_binary(p, "matches", right, out);
}

static const struct {
    const char *word;
    bool (*parse)(struct formula_parser *p, size_t *out);
} comparisons[] = {
    {"in", parse_in}, {"between", parse_between}, {"is", parse_is}, {"matches", parse_matches}};

static bool parse_comparison(struct formula_parser *p, size_t *out) {
    bool not = sign_is(p, "not");
    if (not &&!formula_next(p))
        return false;
    for (size_t i = 0; i < sizeof comparisons / sizeof *comparisons; i++)
        if (word_is(p, comparisons[i].word))
            return comparisons[i].parse(p, out) && (!not || add_unary(p, "not", out));
    return !not || expected(p, "\"in\", \"between\" or \"matches\" behind \"not\"");
}

static bool compares(const struct formula_parser *p) {
    bool found = operator_at(p, LEVEL_COMPARE) || sign_is(p, "not");
    for (size_t i = 0; i < sizeof comparisons / sizeof *comparisons; i++)
        found = found || word_is(p, comparisons[i].word);
    return found;
}

// -- levels

static bool parse_compare(struct formula_parser *p, size_t *out) {
    const char *name;
    size_t right;
    if (!parse_level(p, LEVEL_COMPARE + 1, out))
        return false;
    if (!(name = operator_at(p, LEVEL_COMPARE))) {
        if (!parse_comparison(p, out))
            return false;
    } else if (!formula_next(p) || !parse_level(p, LEVEL_COMPARE + 1, &right) ||
               !add_binary(p, name, right, out)) {
        return false;
    }
    return !compares(p) || expected(p, "\"and\" or \"or\" between two comparisons");
}

static bool parse_level(struct formula_parser *p, unsigned level, size_t *out) {
    if (level == LEVEL_NOT && sign_is(p, "not"))
        return parse_prefix(p, "not", LEVEL_NOT, out);
    if (level == LEVEL_COMPARE)
        return parse_compare(p, out);
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
    }
    return true;
}

// "a implies b implies c" is a implies (b implies c).
static bool parse_whole(struct formula_parser *p, size_t *out) {
    size_t right;
    if (!parse_level(p, 0, out))
        return false;
    if (!word_is(p, "implies"))
        return true;
    if (!deeper(p) || !parse_whole(p, &right))
        return false;
    p->depth--;
    return add_binary(p, "implies", right, out);
}

bool formula_parse(struct arena *arena, const struct object_type *type, str text,
                   struct formula **out, struct err *err) {
    struct formula_parser p = {.arena = arena, .type = type, .text = text, .err = err};
    size_t whole;
    p.formula = *out = ARENA_NEW(arena, struct formula);
    if (text.len > FORMULA_TEXT_MAX)
        return fail(err, ERR_INPUT, "The formula is longer than %d bytes.", FORMULA_TEXT_MAX);
    if (!formula_next(&p) || !parse_whole(&p, &whole))
        return false;
    if (p.token.kind != TOKEN_END)
        return expected(&p, "an operator or the end");
    return formula_check_escapes(&p);
}
