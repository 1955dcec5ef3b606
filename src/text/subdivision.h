// Regions of countries (ISO 3166-2) by any spelling: voivodeships, oblasts, states, provinces,
// cantons.
//
// The tables (subdivision_table.c) are made at build time by tools/make_subdivisions.py from
// iso-codes, its translations and subdivision_names.txt. Pure functions, any thread.
#pragma once
#include "text/country.h"

enum { SUBDIVISION_CANDIDATES = 8 };

enum subdivision_answer {
    SUBDIVISION_UNKNOWN,
    SUBDIVISION_FOUND,
    SUBDIVISION_AMBIGUOUS,
    SUBDIVISION_ELSEWHERE // not of the country asked for, but surely of another
};

struct subdivision_match {
    enum subdivision_answer answer;
    str code; // "PL-14" where found or elsewhere, else empty
    int candidate_count;
    str candidates[SUBDIVISION_CANDIDATES];
};

// Names with or without the word for what it is, in its cases and abbreviations ("woj.
// mazowieckie", "Московская обл.", "в Московской области", "广东省", "广东", "State of Texas"),
// codes ("PL-14", and "14" or "TX" where the country is known). `country` (alpha-2) may be empty:
// then what several countries have is ambiguous.
struct subdivision_match subdivision_find(str country, str text);
bool subdivision_exists(str code); // "PL-14", upper case
// Display name; empty where `code` is none.
str subdivision_name(str code, enum lang lang);

// All of them in order of their codes, for lists.
size_t subdivision_count(void);
str subdivision_code_at(size_t i);
