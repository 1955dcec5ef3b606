// Whether a password is one that people try first: an estimate of the guesses it takes.
//
// No list of leaked passwords is copied in. Such lists consist of very little: words and names,
// walks over the keyboard, runs of characters, dates, the same again, and digits behind it. So a
// password is cut into such pieces in the cheapest way there is (each piece costs as many bits as
// its kind has members), and it is refused below PASSWORD_BITS. The idea of the cheapest cut is
// that of Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016; pieces,
// words and costs are our own. There is no rule about which characters a password must have.
#pragma once
#include "base/str.h"

// 2^22: about four million guesses by pattern. The 3,000 most common passwords of eight characters
// or more that the tests know of lie below, one more word or a few characters lift it above.
enum { PASSWORD_BITS = 22 };

// Who it is for: their own words are the first that others try. Empty where not known.
struct password_person {
    str name;
    str email;
};

// Bits of guessing. Characters behind the 64th add nothing. Pure, any thread.
double password_bits(struct arena *arena, str password, const struct password_person *person);
bool password_is_common(struct arena *arena, str password, const struct password_person *person);
