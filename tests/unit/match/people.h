// Short ways to write records in tests: pairs of role and text.
#pragma once
#include "match/form.h"
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { FACTS_MAX = 12 };

// {"given_name", "Jan", "family_name", "Kowalski", NULL}
struct facts {
    const char *text[2 * FACTS_MAX + 1];
};

static inline struct match_form form_of(struct arena *arena, enum match_model model,
                                        const struct facts *facts) {
    struct match_value values[FACTS_MAX];
    struct match_input input = {.values = values};
    for (size_t i = 0; facts->text[i]; i += 2) {
        enum match_role role;
        assert_true(match_role_find(str_of(facts->text[i]), &role));
        values[input.count++] = (struct match_value){role, str_of(facts->text[i + 1])};
    }
    struct match_tools tools = {.country = STR("PL"), .year = 2026};
    return match_form_build(arena, &tools, model, &input);
}

// A word that is nobody's, unlike that of any other seed.
static inline const char *word_of(struct arena *arena, uint64_t seed) {
    char letters[13] = {0};
    for (uint64_t i = 0, h = hash_u64(seed + 3); i < 12; i++, h /= 20)
        letters[i] = (i % 2 ? "aeiouaeiouaeiouaeiou" : "bcdfghjklmnprstwzvxb")[h % 20];
    return str_format(arena, "%s", letters).ptr;
}

#define GIVEN    "given_name"
#define FAMILY   "family_name"
#define WHOLE    "whole_name"
#define EMAIL    "email"
#define PHONE    "phone"
#define STREET   "street"
#define CITY     "city"
#define POSTCODE "postcode"
#define BIRTH    "birth_date"
#define COMPANY  "company_name"
#define TAX      "tax_id"
#define DOMAIN   "web_domain"
