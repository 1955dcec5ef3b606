// The tables that tools/make_words.py writes of company_forms.txt and company_elf.txt at build
// time, and the cutting of forms off a name.
#pragma once
#include "text/company.h"

enum form_flag {
    FORM_BEHIND = 1,
    FORM_IN_FRONT = 2,
    FORM_SEVERAL_WORDS = 4, // one word of that spelling is something else: Zoo
    FORM_GLUED = 8,         // Han and Hangul: stands without a space
    FORM_DOUBTFUL = 16,     // short and rare: only with dots or in capitals
    FORM_KEPT = 32,         // of the ISO list only: the name is not written otherwise
    FORM_LATE = 128,        // in front only where nothing stands behind: SAS Dupont, SAS Inc.
    FORM_STATUS = 64,       // "w likwidacji": no form, but no part of the name either
    FORM_BARE = 128         // "UG", which lacks what the law puts behind it: left as it came
};

struct form_name {
    str name;
    str class;
    str full;    // spelled out; may be empty
    str written; // in short, as the law has it, where the name is less than that; else empty
};

struct form_key {
    str key;
    uint16_t form;
    uint8_t flags;
    uint8_t codes; // how many rows of form_codes, from `code` on
    uint16_t code;
};

extern const struct form_name form_names[];
extern const struct form_code form_codes[]; // of a key by country
extern const struct form_key form_keys[];   // by key
extern const size_t form_key_count;

struct company_word {
    size_t start, end; // in the cleaned name
    str folded;
};

struct company_words {
    struct company_word *at;
    size_t count;
    str text; // the cleaned name
};

enum { FORM_ROUNDS = 3 };

struct company_cut {
    size_t first, last;          // the words left: [first, last)
    size_t start, end;           // the bytes left
    size_t form_start, form_end; // the bytes of the forms
    const struct form_key *forms[FORM_ROUNDS + 1];
    int count; // of forms
    bool front, middle, status;
};

// company_cut.c
struct company_words company_words_of(struct arena *arena, str text);
struct company_cut company_cut_forms(const struct company_words *words);
