// What a field can be at best, told at a glance: from ids, skeletons and signatures, never from
// text (reach.c says what for).
//
// A glance only ever errs upward: the levels that it leaves open always hold the one that the
// comparison will find, so that whoever stops by it loses nothing. tests/unit/match/test_reach.c
// holds the two together.
#include "match/compare_private.h"

#define BIT(level) (1u << (level))

static enum look look_at_email(const struct pairing *p) {
    uint32_t a = p->a->email[0], b = p->b->email[0];
    if (!a || !b)
        return LOOK_NOTHING;
    if (p->a->email[1] || p->b->email[1] || (p->a->domain && p->b->domain))
        return LOOK_ANY;
    const struct match_token *x = match_token_of(&p->scorer->source, a);
    if (a == b)
        return x->flags & MATCH_FLAG_ROLE || compare_is_shared(&p->scorer->source, a) ? LOOK_SHARED
                                                                                      : LOOK_ANY;
    const struct match_token *y = match_token_of(&p->scorer->source, b);
    if (x->group && x->group == y->group)
        return LOOK_OTHER;
    float alike = similarity_signatures(x->signature, y->signature);
    return alike >= emails_near_least      ? LOOK_NEAR
           : alike >= emails_similar_least ? LOOK_SIMILAR
           : x->skeleton == y->skeleton    ? LOOK_AKIN
                                           : LOOK_FAR;
}

enum {
    EMAIL_APART = BIT(EMAIL_DIFFERENT) | BIT(EMAIL_ORGANISATION) | BIT(EMAIL_NUMBERED),
    EMAIL_EQUAL = BIT(EMAIL_SAME) | BIT(EMAIL_SHARED) | BIT(EMAIL_MAILBOX),
};

const struct glance look_email = {
    .look = look_at_email,
    .open = {[LOOK_FAR] = BIT(EMAIL_DIFFERENT),
             [LOOK_AKIN] = EMAIL_APART,
             [LOOK_SIMILAR] = EMAIL_APART | BIT(EMAIL_SIMILAR),
             [LOOK_NEAR] = EMAIL_APART | BIT(EMAIL_SIMILAR) | BIT(EMAIL_NEAR),
             [LOOK_OTHER] = UINT16_MAX & ~EMAIL_EQUAL,
             [LOOK_SHARED] = BIT(EMAIL_SHARED) | BIT(EMAIL_MAILBOX),
             [LOOK_ANY] = UINT16_MAX},
    .adjusted = {[LOOK_ANY] = BIT(EMAIL_ORGANISATION)},
};

static enum look look_at_phones(const struct pairing *p, uint32_t a, uint32_t b) {
    if (a == b)
        return compare_is_shared(&p->scorer->source, a) ? LOOK_SHARED : LOOK_ANY;
    const struct match_token *x = match_token_of(&p->scorer->source, a);
    const struct match_token *y = match_token_of(&p->scorer->source, b);
    return similarity_signatures(x->signature, y->signature) < phones_near_least ? LOOK_FAR
                                                                                 : LOOK_NEAR;
}

static enum look look_at_phone(const struct pairing *p) {
    const uint32_t *a = p->a->phone, *b = p->b->phone;
    enum look best = LOOK_NOTHING;
    if (a[0] && b[0] && (p->a->extra || p->b->extra))
        return LOOK_ANY;
    for (size_t i = 0; i < 2 && a[i]; i++)
        for (size_t j = 0; j < 2 && b[j]; j++) {
            enum look look = look_at_phones(p, a[i], b[j]);
            best = look > best ? look : best;
        }
    return best;
}

const struct glance look_phone = {
    .look = look_at_phone,
    .open = {[LOOK_FAR] = BIT(PHONE_DIFFERENT),
             [LOOK_NEAR] = BIT(PHONE_DIFFERENT) | BIT(PHONE_NEAR),
             [LOOK_SHARED] = BIT(PHONE_DIFFERENT) | BIT(PHONE_NEAR) | BIT(PHONE_SHARED),
             [LOOK_ANY] = UINT16_MAX},
};

// Streets on both sides and nothing alike in them.
static bool streets_far(const struct pairing *p) {
    uint32_t a = p->a->street[0], b = p->b->street[0];
    if (a == b || p->a->street[1] || p->b->street[1])
        return false;
    const struct match_token *x = match_token_of(&p->scorer->source, a);
    const struct match_token *y = match_token_of(&p->scorer->source, b);
    return !(x->skeleton && x->skeleton == y->skeleton) && !compare_may_be_near(x, y);
}

static bool same_city(const struct pairing *p) {
    uint32_t a = p->a->city, b = p->b->city;
    if (!a || !b || a == b)
        return a && b;
    uint32_t skeleton = match_token_of(&p->scorer->source, a)->skeleton;
    return skeleton && skeleton == match_token_of(&p->scorer->source, b)->skeleton;
}

static enum look look_at_address(const struct pairing *p) {
    const struct match_record *a = p->a, *b = p->b;
    bool streets = a->street[0] && b->street[0];
    if (!streets && !(a->city && b->city) && !(a->postcode && b->postcode))
        return LOOK_NOTHING;
    if (streets && !streets_far(p))
        return LOOK_ANY;
    if ((a->postcode && a->postcode == b->postcode) || same_city(p))
        return streets ? LOOK_AKIN : LOOK_OTHER;
    return LOOK_FAR;
}

enum { ADDRESS_APART = BIT(ADDRESS_PLACE_NEAR) | BIT(ADDRESS_ELSEWHERE) };

const struct glance look_address = {
    .look = look_at_address,
    .open = {[LOOK_FAR] = ADDRESS_APART,
             [LOOK_AKIN] = ADDRESS_APART | BIT(ADDRESS_PLACE_OTHER) | BIT(ADDRESS_CITY_OTHER),
             [LOOK_OTHER] =
                 ADDRESS_APART | BIT(ADDRESS_PLACE) | BIT(ADDRESS_POSTCODE) | BIT(ADDRESS_CITY),
             [LOOK_ANY] = UINT16_MAX},
    .adjusted = {[LOOK_AKIN] = BIT(ADDRESS_CITY_OTHER),
                 [LOOK_OTHER] = BIT(ADDRESS_CITY),
                 [LOOK_ANY] = BIT(ADDRESS_CITY) | BIT(ADDRESS_CITY_OTHER)},
};

static enum look look_at_company(const struct pairing *p) {
    uint32_t a = p->a->company, b = p->b->company;
    if (!a || !b)
        return LOOK_NOTHING;
    if (a == b)
        return LOOK_ANY;
    uint32_t skeleton = match_token_of(&p->scorer->source, a)->skeleton;
    return skeleton && skeleton == match_token_of(&p->scorer->source, b)->skeleton ? LOOK_ANY
                                                                                   : LOOK_OTHER;
}

enum {
    COMPANY_ALIKE = BIT(COMPANY_NEAR) | BIT(COMPANY_MOST) | BIT(COMPANY_WITHIN),
    COMPANY_EQUAL = BIT(COMPANY_EXACT) | BIT(COMPANY_FORM) | BIT(COMPANY_SCRIPT),
};

const struct glance look_company = {
    .look = look_at_company,
    .open = {[LOOK_OTHER] = COMPANY_ALIKE | BIT(COMPANY_SOME) | BIT(COMPANY_DIFFERENT),
             [LOOK_ANY] = UINT16_MAX},
    .adjusted = {[LOOK_OTHER] = COMPANY_ALIKE, [LOOK_ANY] = COMPANY_ALIKE | COMPANY_EQUAL},
};
