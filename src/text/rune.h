// What kind of thing a code point is: letter, digit, white space, invisible.
//
// ASCII is answered here, the rest by ICU's property tries (no allocation, no locks). Any thread.
#pragma once
#include "base/str.h"

bool rune_is_letter(uint32_t rune); // and marks that belong to letters
bool rune_is_digit(uint32_t rune);
int rune_digit_value(uint32_t rune);   // of a decimal digit of any script; -1 for others
bool rune_is_word(uint32_t rune);      // letter, mark or digit
bool rune_is_space(uint32_t rune);     // white space and controls that stand for it (tab, newline)
bool rune_is_invisible(uint32_t rune); // controls, format characters, noncharacters
bool rune_is_upper(uint32_t rune);
bool rune_is_lower(uint32_t rune);
uint32_t rune_upper(uint32_t rune); // title case where there is one
uint32_t rune_lower(uint32_t rune);
