// The tables that tools/make_text_tables.c writes at build time from ICU's data.
#pragma once
#include "base/str.h"

// fold_entry[fold_page[rune >> 8]][rune & 255]: 0 where the rune folds to itself, else half the
// offset into fold_pool, where a length byte and the UTF-8 text stand.
extern const uint8_t fold_page[];
extern const uint16_t fold_entry[][256];
extern const uint8_t fold_pool[];

// Index into pinyin_syllable, 0 where unknown; from U+4E00 to U+9FFF and U+3400 to U+4DBF.
extern const uint16_t pinyin_main[];
extern const uint16_t pinyin_ext_a[];
extern const char pinyin_syllable[][8];
