// What the two halves of reading a formula share: the parser's state and its current token.
#pragma once
#include "model/formula_private.h"

enum formula_token_kind { TOKEN_END, TOKEN_NUMBER, TOKEN_TEXT, TOKEN_WORD, TOKEN_SIGN };

struct formula_token {
    enum formula_token_kind kind;
    size_t at;        // byte where it begins
    str text;         // as written; of TOKEN_TEXT without quotes and escapes
    double number;    // of TOKEN_NUMBER
    const char *sign; // of TOKEN_SIGN: brackets, ",", "!", or an operator's name
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
