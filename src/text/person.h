// A person's name read into its parts, and what makes two given names or surnames the same.
//
// Words that mean something (titles, particles, known names) are tables made of person_words.txt
// and given_names.txt. Results live in the arena. Pure functions, any thread.
#pragma once
#include "base/str.h"

enum person_order {
    PERSON_GIVEN_FIRST,  // Jan Kowalski
    PERSON_FAMILY_FIRST, // Kowalski, Jan; Иванов Иван Иванович; 王小明
};

struct person {
    str prefix; // "dr inż.", "Mrs", "г-н"
    str given;
    str middle;     // second given names
    str patronymic; // "Иванович", "Гейдар оглы"
    str family;     // with its particles: "van der Berg"; double names stay joined
    str suffix;     // "Jr.", "PhD", "先生"; several with ", " between them
    str nickname;   // what stood in quotes or brackets
    str birth;      // the name at birth, with the word that says so: "z domu Nowak"
    enum person_order order;
    bool sure; // false where order or parts are a guess (one word; two words without any evidence)
};

// Reads a whole name. Nothing is lost: every word lands in one part. The case of all-capital and
// all-small words is repaired as person_name_case does it. `country` (ISO alpha-2, or empty)
// decides what the words leave open: the order (CN, HU), double surnames (ES).
struct person person_read_in(struct arena *arena, str text, str country);
struct person person_read(struct arena *arena, str text);
// A cleaned name with a space behind each comma and none before it, and one behind an initial's dot
// (J.Kowalski).
str person_spaced(struct arena *arena, str text);
// The whole name in the order of its culture: "dr Jan Maria Kowalski", "王小明", "Иван Иванов".
str person_write(struct arena *arena, const struct person *person);
// A name or a part of one cleaned, its case repaired where that is sure: in a text of one case
// every word (KOWALSKI -> Kowalski, mcdonald -> McDonald, VAN DER BERG -> van der Berg, phd ->
// PhD), in mixed case words of four or more capitals and known names in small letters. Initials,
// post-nominals and what has digits or "_" stay.
str person_name_case(struct arena *arena, str part);

// Group number of a folded given name: Kasia = Katarzyna, саша = александр = alexander, bob =
// robert. 0 where unknown or in no group. Some diminutives belong to two names (sasha: Aleksandr,
// Aleksandra): then *second gets the other group, else 0. `second` may be NULL.
int person_given_group(str folded, int *second);
bool person_is_given(str folded); // a known given name, hyphens as written ("jean-luc", "anna-ewa")
// A folded surname with its feminine ending made masculine: kowalska -> kowalski, иванова ->
// иванов, ivanova -> ivanov, nowakowa stays. The input itself where there is nothing to do.
str person_family_masculine(struct arena *arena, str folded);
// Is the folded word a patronymic (иванович, ivanovna, ...)?
bool person_is_patronymic(str folded);
// How many runes of a Han name are its surname: 2 for 欧阳..., else 1; 0 where it is not Han.
size_t person_han_surname_runes(str name);
