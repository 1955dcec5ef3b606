// What is known about local parts and domains; used by email.c.
#pragma once
#include "base/str.h"

// enum email_trait of an address; `domain` in punycode.
unsigned email_traits(str local, str domain);
// The popular domain that `domain` looks like a typing error of, or empty.
str email_likely_domain(struct arena *arena, str domain, bool suffix_unknown);
// Whether the lists are as their look-up wants them; for the unit test.
bool email_lists_sorted(void);
