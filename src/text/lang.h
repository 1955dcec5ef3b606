// The languages the program itself speaks: English, Polish, Russian, Chinese.
//
// Labels and messages are arrays of LANG_COUNT texts. Pure functions, any thread.
#pragma once
#include "base/str.h"

enum lang { LANG_EN, LANG_PL, LANG_RU, LANG_ZH, LANG_COUNT };

str lang_code(enum lang lang); // "en", "pl", "ru", "zh"
// "pl", "pl-PL", "zh_Hans_CN" ...; false (and *out untouched) for a language we do not speak.
bool lang_of_code(str code, enum lang *out);
// The best of ours for an Accept-Language header (RFC 9110, 12.5.4: q values, first wins a tie);
// LANG_EN where none fits.
enum lang lang_pick(str accept_language);
