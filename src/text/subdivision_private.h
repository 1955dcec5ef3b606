// The tables that tools/make_subdivisions.py writes at build time, and their keys.
#pragma once
#include "text/lang.h"
#include "text/place_key.h"

struct subdivision_row {
    char code[7];
    uint32_t name[LANG_COUNT]; // where it begins in subdivision_names
};

struct subdivision_set {
    uint8_t count;
    uint16_t rows[8];
};

// What a row of the spellings means: a row, or a set to ask about.
enum { SUBDIVISION_FIRST_SET = 8000 };

extern const struct subdivision_row subdivision_rows[]; // by code
extern const size_t subdivision_row_count;
extern const uint8_t subdivision_names[]; // each with a zero behind it
extern const struct subdivision_set subdivision_sets[];
extern const struct place_table subdivision_spellings; // scopes: "PL" and so on, "*" for anywhere

// What is left of a name without the words for what it is (region, oblast, woj.) and with its
// adjectives cut back to their stems: "Московской области" and "московская обл" become "московск".
// Empty where nothing is left.
str subdivision_core(char room[PLACE_KEY_ROOM], str text);
