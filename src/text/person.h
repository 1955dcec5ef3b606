// A person's name read into its parts, and what makes two given names or surnames the same.
//
// Lists of titles, particles, compound surnames and diminutives are tables (person_tables.c).
// Case is repaired only where a part is all upper or all lower case. Results live in the arena.
// Pure functions, any thread.
#pragma once
#include "base/str.h"

enum person_order {
    PERSON_GIVEN_FIRST,  // Jan Kowalski
    PERSON_FAMILY_FIRST, // Kowalski, Jan; Иванов Иван Иванович; 王小明
};

struct person {
    str prefix; // "dr inż.", "Mrs", "г-н"
    str given;
    str middle; // second given names, or the patronymic
    str family; // with its particles: "van der Berg"; double names stay joined
    str suffix; // "Jr.", "PhD", "先生"
    enum person_order order;
    bool sure; // false where order or parts are a guess (one word; two words without any evidence)
};

// Reads a whole name. Nothing is lost: every word lands in one part.
struct person person_read(struct arena *arena, str text);
// The whole name in the order of its culture: "dr Jan Maria Kowalski", "王小明", "Иван Иванов".
str person_write(struct arena *arena, const struct person *person);
// One name part cleaned, its case repaired where all-upper or all-lower (KOWALSKI -> Kowalski,
// mcdonald -> McDonald, anna-maria -> Anna-Maria, van stays van). Mixed case is left alone, and so
// is what has digits or "_".
str person_name_case(struct arena *arena, str part);

// Group number of a folded given name: Kasia = Katarzyna, саша = александр = alexander, bob =
// robert. 0 where unknown. Some diminutives belong to two names (sasha: Aleksandr, Aleksandra):
// then *second gets the other group, else 0. `second` may be NULL.
int person_given_group(str folded, int *second);
// A folded surname with its feminine ending made masculine: kowalska -> kowalski, иванова ->
// иванов, ivanova -> ivanov, nowakowa stays. The input itself where there is nothing to do.
str person_family_masculine(struct arena *arena, str folded);
// Is the folded word a patronymic (иванович, ivanovna, ...)?
bool person_is_patronymic(str folded);
// How many runes of a Han name are its surname: 2 for 欧阳..., else 1; 0 where it is not Han.
size_t person_han_surname_runes(str name);
