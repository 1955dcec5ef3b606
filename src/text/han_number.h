// Numbers written with Han numerals, as dates and amounts hold them: 二〇二四, 十二, 三十一, 廿五.
//
// Two ways of writing: digit by digit (二零二四) and with units (二千零二十四, 一百一十三). Formal
// numerals (壹贰叁) count as the plain ones. Pure functions, any thread.
#pragma once
#include "base/str.h"

// Reads the numeral at the start of `s`: its bytes, 0 where there is none or it exceeds 9999.
// `*digits` is how many digits the number has as written: 4 for 二〇〇一, 1 for 五, 2 for 十二.
size_t han_number_read(str s, int *number, int *digits);
