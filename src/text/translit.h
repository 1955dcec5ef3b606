// One text in another script, and skeletons: spellings of one name brought together.
//
// The one idea: names meet in a lower-case Latin form. Cyrillic is romanised letter by letter
// (after BGN/PCGN, without signs; final -iy, -yy as -y), Han read as toneless pinyin from a table
// made at build time from ICU's Han-Latin, and the skeletons then merge what people spell
// differently. The rules are rows of tables in translit.c. Input is FOLDED text (text_fold) unless
// said otherwise; results live in the arena. Pure functions, any thread.
#pragma once
#include "base/buf.h"
#include "base/str.h"

// Cyrillic and Han of a folded text to Latin, the rest as it is. Han syllables are joined.
//   андрей -> andrey, щукин -> shchukin, 王小明 -> wangxiaoming
str text_romanize(struct arena *arena, str folded);

// The toneless pinyin of one ideograph ("" where unknown); u-umlaut is written u. Static text.
str pinyin_of_rune(uint32_t rune);
// The same where the ideograph is a surname: 单 shan, 曾 zeng, 解 xie, 仇 qiu, 查 zha ...
str pinyin_of_surname(uint32_t rune);
// The surname reading for the first `surname_runes` runes, the usual one for the rest; syllables
// joined, runes that are no ideographs copied. Does not need folded text.
str text_pinyin(struct arena *arena, str han, size_t surname_runes);

// The cross-script skeleton: romanised, then kh/h/ch/cz/tsch, z/zh/rz, s/sh/sch/sz/shch, i/y/j,
// ts/c/tz, v/w, ks/x, f/ph, ei/ai ... merged and double letters collapsed. Words stay apart (single
// spaces), everything but letters and digits is dropped. Idempotent it is not: never take it twice.
//   wojcik, вуйчик -> voihik; czajkowski, чайковский, tschaikowski -> haikovski
str text_skeleton(struct arena *arena, str folded);
// The phonetic skeleton, for typing errors in Latin: of the cross-script skeleton the first letter
// and then the consonants, voiced and voiceless as one.   schmidt, schmitt, szmit -> smt
str text_phonetic(struct arena *arena, str folded);
