// What the parts of reading a formula share: the parser's state, its current token, and a call that
// is being read.
#pragma once
#include "model/formula_private.h"

enum formula_token_kind { TOKEN_END, TOKEN_NUMBER, TOKEN_TEXT, TOKEN_WORD, TOKEN_SIGN };

struct formula_token {
    enum formula_token_kind kind;
    size_t at;        // byte where it begins
    str text;         // as written; of TOKEN_TEXT without quotes and escapes
    double number;    // of TOKEN_NUMBER
    const char *sign; // of TOKEN_SIGN: brackets, ",", "!", or an operator's name
    size_t escape;    // of TOKEN_TEXT: byte behind its first backslash before anything but " and \;
                      // it stays in the text, which then has to be a pattern. 0: none
};

struct formula_parser {
    struct arena *arena;
    const struct object_type *type;
    str text;
    struct err *err;
    size_t at; // behind the token
    struct formula_token token;
    unsigned depth;
    struct formula *formula;
    size_t node_room;
};

// Reads the next token; false where there is none to read.
MUST_CHECK bool formula_next(struct formula_parser *p);
// Characters before that byte, counted from 1: for people.
size_t formula_position(const struct formula_parser *p, size_t at);

// A function or operator with what it is asked of.
struct formula_reading {
    const struct formula_function *function;
    size_t *arguments; // numbers of nodes
    size_t count;
    size_t at;
};

MUST_CHECK bool formula_add_node(struct formula_parser *p, struct formula_node node, size_t *out);
void formula_add_dependency(struct formula_parser *p, const struct property *property);
// Adds the call behind its arguments; refuses arguments that are not of the kinds it takes.
MUST_CHECK bool formula_add_call(struct formula_parser *p, const struct formula_reading *call,
                                 size_t *out);
// Refuses texts with backslashes that turned out to be no patterns: the last step.
MUST_CHECK bool formula_check_escapes(const struct formula_parser *p);

// The property, or the part of a property's value ("mobile.national"), that a word means; refuses
// with the likeliest other word. `at` is where it stands.
MUST_CHECK bool formula_find_property(const struct formula_parser *p, str word, size_t at,
                                      struct formula_node *out);
MUST_CHECK bool formula_refuse_function(const struct formula_parser *p, str word, size_t at);
