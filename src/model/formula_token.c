// Cutting a formula into tokens: numbers, quoted texts, words and signs.
#include "base/utf8.h"
#include "model/formula_parse_private.h"

static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static char char_at(const struct formula_parser *p, size_t at) {
    return at < p->text.len ? p->text.ptr[at] : 0;
}

size_t formula_position(const struct formula_parser *p, size_t at) {
    return utf8_count(str_slice(p->text, 0, at)) + 1;
}

static bool take(struct formula_parser *p, enum formula_token_kind kind, size_t end) {
    p->token.kind = kind;
    p->token.text = str_slice(p->text, p->token.at, end);
    p->at = end;
    return true;
}

static bool read_number(struct formula_parser *p) {
    size_t end = p->token.at;
    while (is_digit(char_at(p, end)))
        end++;
    if (char_at(p, end) == '.' && is_digit(char_at(p, end + 1)))
        for (end++; is_digit(char_at(p, end));)
            end++;
    str text = str_slice(p->text, p->token.at, end);
    if (is_letter(char_at(p, end)) || char_at(p, end) == '.' || !str_to_f64(text, &p->token.number))
        return fail(p->err, ERR_INPUT,
                    "At character %zu: this is not a number (digits, with a decimal point).",
                    formula_position(p, p->token.at));
    return take(p, TOKEN_NUMBER, end);
}

static bool read_text(struct formula_parser *p) {
    struct buf out;
    buf_init(&out, p->arena);
    for (size_t at = p->token.at + 1; at < p->text.len; at++) {
        char c = p->text.ptr[at];
        if (c == '"') {
            take(p, TOKEN_TEXT, at + 1);
            p->token.text = buf_str(&out);
            return true;
        }
        if (c == '\\') {
            c = char_at(p, ++at);
            if (c != '"' && c != '\\') {
                p->token.escape = p->token.escape ? p->token.escape : at;
                buf_add_char(&out, '\\');
                at--;
                continue;
            }
        }
        buf_add_char(&out, c);
    }
    return fail(p->err, ERR_INPUT, "At character %zu: the text that begins here has no closing \".",
                formula_position(p, p->token.at));
}

// Longest first. Spellings of one operator meet in its name.
static const struct {
    const char *text, *name;
} signs[] = {
    {"==", "="},   {"!=", "!="}, {"<>", "!="}, {"<=", "<="}, {">=", ">="},
    {"&&", "and"}, {"||", "or"}, {"=", "="},   {"<", "<"},   {">", ">"},
    {"!", "!"},    {"+", "+"},   {"-", "-"},   {"*", "*"},   {"/", "/"},
    {"%", "%"},    {"(", "("},   {")", ")"},   {",", ","},
};

static bool read_sign(struct formula_parser *p) {
    str rest = str_from(p->text, p->token.at);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (str_starts(rest, str_of(signs[i].text))) {
            p->token.sign = signs[i].name;
            return take(p, TOKEN_SIGN, p->token.at + strlen(signs[i].text));
        }
    size_t at = 0;
    utf8_next(rest, &at);
    return fail(p->err, ERR_INPUT,
                "At character %zu: \"" STR_FMT "\" means nothing here (texts stand in double "
                "quotes).",
                formula_position(p, p->token.at), STR_ARG(str_slice(rest, 0, at)));
}

static bool read_word(struct formula_parser *p) {
    static const char *const words[] = {"and", "or", "not"};
    size_t end = p->token.at;
    while (is_letter(char_at(p, end)) || is_digit(char_at(p, end)) ||
           (char_at(p, end) == '.' && is_letter(char_at(p, end + 1))))
        end++;
    take(p, TOKEN_WORD, end);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_equal_ascii_nocase(p->token.text, str_of(words[i]))) {
            p->token.kind = TOKEN_SIGN;
            p->token.sign = words[i];
        }
    return true;
}

bool formula_next(struct formula_parser *p) {
    while (is_space(char_at(p, p->at)))
        p->at++;
    p->token = (struct formula_token){.at = p->at};
    if (p->at >= p->text.len)
        return take(p, TOKEN_END, p->at);
    char c = p->text.ptr[p->at];
    if (is_digit(c))
        return read_number(p);
    if (c == '"')
        return read_text(p);
    return is_letter(c) ? read_word(p) : read_sign(p);
}
