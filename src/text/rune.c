// Character properties: ASCII by comparison, everything else asks ICU.
#include "text/rune.h"
#include <unicode/uchar.h>

bool rune_is_letter(uint32_t rune) {
    if (rune < 0x80)
        return (rune | 32) >= 'a' && (rune | 32) <= 'z';
    return (U_MASK(u_charType((UChar32)rune)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool rune_is_digit(uint32_t rune) {
    return rune < 0x80 ? rune >= '0' && rune <= '9' : u_isdigit((UChar32)rune) != 0;
}

int rune_digit_value(uint32_t rune) {
    if (rune < 0x80)
        return rune >= '0' && rune <= '9' ? (int)(rune - '0') : -1;
    return u_charDigitValue((UChar32)rune);
}

bool rune_is_word(uint32_t rune) {
    if (rune < 0x80)
        return ((rune | 32) >= 'a' && (rune | 32) <= 'z') || (rune >= '0' && rune <= '9');
    return (U_MASK(u_charType((UChar32)rune)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

bool rune_is_space(uint32_t rune) {
    if (rune < 0x80)
        return rune == ' ' || (rune >= '\t' && rune <= '\r');
    return rune == 0x85 || u_isUWhiteSpace((UChar32)rune) != 0;
}

bool rune_is_invisible(uint32_t rune) {
    if (rune < 0x80)
        return rune < ' ' || rune == 0x7F;
    if (rune == 0x115F || rune == 0x1160 || rune == 0x3164 || rune == 0xFFA0)
        return true; // Hangul fillers
    if ((rune & 0xFFFE) == 0xFFFE || (rune >= 0xFDD0 && rune <= 0xFDEF))
        return true; // noncharacters
    return (U_MASK(u_charType((UChar32)rune)) & (U_GC_CC_MASK | U_GC_CF_MASK)) != 0;
}

bool rune_is_upper(uint32_t rune) {
    return rune < 0x80 ? rune >= 'A' && rune <= 'Z' : u_isUUppercase((UChar32)rune) != 0;
}

bool rune_is_lower(uint32_t rune) {
    return rune < 0x80 ? rune >= 'a' && rune <= 'z' : u_isULowercase((UChar32)rune) != 0;
}

uint32_t rune_upper(uint32_t rune) {
    if (rune < 0x80)
        return rune >= 'a' && rune <= 'z' ? rune - 32 : rune;
    return (uint32_t)u_totitle((UChar32)rune);
}

uint32_t rune_lower(uint32_t rune) {
    if (rune < 0x80)
        return rune >= 'A' && rune <= 'Z' ? rune + 32 : rune;
    return (uint32_t)u_tolower((UChar32)rune);
}
