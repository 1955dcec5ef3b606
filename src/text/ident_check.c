// The sums that check digits are made of, each published with many schemes: weighted sums, Luhn
// (ISO/IEC 7812-1), ISO/IEC 7064 mod 11,10 and mod 97-10.
#include "text/date.h"
#include "text/ident_private.h"

int ident_sum(const char *digits, const signed char *weights, size_t n) {
    int sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += weights[i] * (digits[i] - '0');
    return sum;
}

enum ident_reason ident_ends_in(const char *s, size_t n, int digit) {
    return s[n - 1] - '0' == digit ? IDENT_OK : IDENT_CHECK;
}

int ident_number(const char *digits, size_t n) {
    int number = 0;
    for (size_t i = 0; i < n; i++)
        number = number * 10 + (digits[i] - '0');
    return number;
}

unsigned ident_mod(const char *digits, size_t n, unsigned modulus) {
    unsigned rest = 0;
    for (size_t i = 0; i < n; i++)
        rest = (rest * 10 + (unsigned)(digits[i] - '0')) % modulus;
    return rest;
}

bool ident_luhn(const char *digits, size_t n) {
    int sum = 0;
    for (size_t i = 0; i < n; i++) {
        int digit = digits[n - 1 - i] - '0';
        sum += i % 2 == 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
    }
    return sum % 10 == 0;
}

bool ident_mod_11_10(const char *digits, size_t n) {
    int product = 10;
    for (size_t i = 0; i + 1 < n; i++) {
        int sum = (digits[i] - '0' + product) % 10;
        product = 2 * (sum ? sum : 10) % 11;
    }
    return (product + digits[n - 1] - '0') % 10 == 1;
}

unsigned ident_mod_97(const char *s, size_t n) {
    unsigned rest = 0;
    for (size_t i = 0; i < n; i++) {
        bool digit = s[i] >= '0' && s[i] <= '9';
        rest =
            digit ? rest * 10 + (unsigned)(s[i] - '0') : rest * 100 + (unsigned)(s[i] - 'A') + 10;
        if (rest >= 10000000) // two more digits fit
            rest %= 97;
    }
    return rest % 97;
}

bool ident_day_exists(int year, int month, int day) {
    return year >= 1 && month >= 1 && day >= 1 && date_exists((struct date){year, month, day});
}
