// Which column of a foreign table means what: headers and cells against a list of candidates.
//
// The idea: every (column, candidate) pair gets a score from the header (equal, same words, near)
// and from what the cells look like; the pairs are then assigned one to one, best first. It knows
// no CRM: the candidates and their words come from the caller.
#pragma once
#include "base/str.h"

enum content_kind {
    CONTENT_TEXT, // free text: no cell speaks for it or against it
    CONTENT_EMAIL,
    CONTENT_PHONE,
    CONTENT_URL,
    CONTENT_DATE,
    CONTENT_NUMBER,
    CONTENT_COUNTRY,
    CONTENT_PERSON, // a person's name or a part of it
    CONTENT_COMPANY,
    CONTENT_POSTCODE,
    CONTENT_KIND_COUNT
};

struct table_candidate {
    str name;         // the caller's, given back
    const str *words; // header texts that mean it, in any language: "E-mail", "adres e-mail", ...
    size_t word_count;
    enum content_kind kind;
};

struct table_column {
    str header;       // empty where there is none
    const str *cells; // a sample, 50 to 200 are plenty
    size_t cell_count;
};

enum table_reason { TABLE_NO_GUESS, TABLE_BY_HEADER, TABLE_BY_CONTENT, TABLE_BY_BOTH };

struct table_guess {
    int candidate; // index, or -1: none fits
    double score;  // 0 to 1; from 0.5 on it can be proposed unasked
    enum table_reason reason;
    str word; // the candidate's word the header was like (BY_HEADER, BY_BOTH)
};

// Fills `guesses` (one per column); no candidate is given twice.
void table_guess(struct arena *arena, const struct table_column *columns, size_t column_count,
                 const struct table_candidate *candidates, size_t candidate_count,
                 struct table_guess *guesses);

// The share (0 to 1) of the non-empty cells that look like `kind`.
double table_content_share(struct arena *arena, const struct table_column *column,
                           enum content_kind kind);
