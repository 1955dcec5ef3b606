// Word lists about names of persons; used by person.c.
#pragma once
#include "base/str.h"

struct given_name {
    str name; // folded
    uint16_t group, second;
};

extern const struct given_name given_names[]; // by name; made by tools/make_words.py
extern const size_t given_name_count;

bool person_is_title(str folded);    // "dr", "mrs", "г-н": without trailing dots
bool person_is_suffix(str folded);   // "jr", "phd", "iii"
bool person_is_particle(str folded); // "van", "de", "von"
bool person_is_han_title(str text);  // 先生
// Does the folded word end as surnames do (-ski, -ov, -enko, -wicz ...)?
bool person_is_surname_like(str folded);
bool person_is_pinyin_surname(str folded);
bool person_is_pinyin(str folded); // can be cut into pinyin syllables
