// Han numerals: every rune is a digit or a unit; a text without units is read digit by digit.
#include "text/han_number.h"
#include "base/utf8.h"

enum { UNIT = 16, NOT = -1, LARGEST = 9999, MOST_DIGITS = 4 };

// A digit, or UNIT with the power of ten in the low bits; 20 and 30 have runes of their own.
static int meaning(uint32_t rune) {
    static const struct {
        uint32_t rune;
        int means;
    } rows[] = {
        {U'〇', 0},        {U'○', 0},         {U'零', 0},        {U'一', 1},
        {U'壹', 1},        {U'二', 2},        {U'贰', 2},        {U'貳', 2},
        {U'两', 2},        {U'兩', 2},        {U'三', 3},        {U'叁', 3},
        {U'參', 3},        {U'四', 4},        {U'肆', 4},        {U'五', 5},
        {U'伍', 5},        {U'六', 6},        {U'陆', 6},        {U'陸', 6},
        {U'七', 7},        {U'柒', 7},        {U'八', 8},        {U'捌', 8},
        {U'九', 9},        {U'玖', 9},        {U'十', UNIT | 1}, {U'拾', UNIT | 1},
        {U'百', UNIT | 2}, {U'佰', UNIT | 2}, {U'千', UNIT | 3}, {U'仟', UNIT | 3},
        {U'廿', 20 * 256}, {U'卅', 30 * 256},
    };
    if (rune < 0x25CB)
        return NOT;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].rune == rune)
            return rows[i].means;
    return NOT;
}

static int digits_of(int number) {
    return number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4;
}

size_t han_number_read(str s, int *number, int *digits) {
    static const int power[] = {1, 10, 100, 1000};
    int sum = 0, row = 0, row_digits = 0; // what units made; the digits since the last unit
    bool units = false;
    size_t used = 0;
    for (size_t at = 0; at < s.len;) {
        int means = meaning(utf8_next(s, &at));
        if (means == NOT)
            break;
        if (means >= 256) { // 廿五 is 25
            sum += means / 256;
            units = true;
        } else if (means >= UNIT) { // 十五 is 15: no digit in front is a one
            sum += (row_digits ? row : 1) * power[means & 3];
            row = row_digits = 0;
            units = true;
        } else {
            row = row * 10 + means;
            row_digits++;
        }
        if (row_digits > MOST_DIGITS || sum > LARGEST)
            return 0;
        used = at;
    }
    *number = sum + row;
    *digits = units ? digits_of(*number) : row_digits;
    return *number <= LARGEST ? used : 0;
}
