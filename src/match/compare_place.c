// The address as one comparison: street, number, city and postcode say much the same, so their
// relations make one level together instead of four weights.
#include "match/compare_private.h"

static const double city_reference = 1.0 / 50;

static enum part compare_street(const struct pairing *p) {
    const struct match_source *source = &p->scorer->source;
    if (!p->a->street[0] || !p->b->street[0])
        return PART_NONE;
    uint32_t a[MATCH_VALUES_MAX], b[MATCH_VALUES_MAX];
    size_t na = match_record_values(source, p->a, MATCH_ITEM_STREET, a);
    size_t nb = match_record_values(source, p->b, MATCH_ITEM_STREET, b);
    enum part best = PART_DIFFERENT;
    for (size_t i = 0; i < na; i++)
        for (size_t j = 0; j < nb; j++) {
            const struct match_token *x = match_token_of(source, a[i]);
            const struct match_token *y = match_token_of(source, b[j]);
            enum part part = PART_DIFFERENT;
            if (a[i] == b[j] || (x->skeleton && x->skeleton == y->skeleton))
                part = PART_EXACT;
            else if (x->length >= 4 && y->length >= 4 &&
                     compare_near_values(p->scorer, a[i], b[j]) > 0.9f)
                part = PART_NEAR;
            best = part < best ? part : best;
        }
    return best;
}

// "12" and "12/34" are one house, "12/3" and "12/34" not quite.
static enum part compare_house(const struct pairing *p) {
    if (!p->a->house || !p->b->house)
        return PART_NONE;
    if (p->a->house == p->b->house)
        return PART_EXACT;
    str x = match_text_of(&p->scorer->source, p->a->house);
    str y = match_text_of(&p->scorer->source, p->b->house);
    size_t nx = 0, ny = 0;
    while (nx < x.len && x.ptr[nx] >= '0' && x.ptr[nx] <= '9')
        nx++;
    while (ny < y.len && y.ptr[ny] >= '0' && y.ptr[ny] <= '9')
        ny++;
    if (nx && str_equal(str_slice(x, 0, nx), str_slice(y, 0, ny)))
        return nx == x.len || ny == y.len ? PART_EXACT : PART_NEAR;
    return PART_DIFFERENT;
}

static enum part compare_city(const struct pairing *p) {
    uint32_t a = p->a->city, b = p->b->city;
    if (!a || !b)
        return PART_NONE;
    if (a == b)
        return PART_EXACT;
    const struct match_token *x = match_token_of(&p->scorer->source, a);
    const struct match_token *y = match_token_of(&p->scorer->source, b);
    if (x->skeleton && x->skeleton == y->skeleton)
        return PART_EXACT;
    if (x->length < 4 || y->length < 4)
        return PART_DIFFERENT;
    bool near = compare_near_values(p->scorer, a, b) > 0.88f ||
                (x->length >= 5 && y->length >= 5 &&
                 compare_one_typo(match_text_of(&p->scorer->source, a),
                                  match_text_of(&p->scorer->source, b)));
    return near ? PART_NEAR : PART_DIFFERENT;
}

static enum part compare_postcode(const struct pairing *p) {
    uint32_t a = p->a->postcode, b = p->b->postcode;
    if (!a || !b)
        return PART_NONE;
    if (a == b)
        return PART_EXACT;
    if (similarity_signatures(match_token_of(&p->scorer->source, a)->signature,
                              match_token_of(&p->scorer->source, b)->signature) < 0.25f)
        return PART_DIFFERENT;
    return compare_one_typo(match_text_of(&p->scorer->source, a),
                            match_text_of(&p->scorer->source, b))
               ? PART_NEAR
               : PART_DIFFERENT;
}

static bool agrees(enum part part) {
    return part == PART_EXACT;
}

static uint8_t level_of_street(enum part street, enum part house, bool contradicts, bool supports) {
    bool same_house = house == PART_EXACT;
    if (contradicts)
        return street == PART_EXACT && same_house ? ADDRESS_STREET_ONLY : ADDRESS_ELSEWHERE;
    if (house == PART_DIFFERENT)
        return supports || street == PART_EXACT ? ADDRESS_NUMBER : ADDRESS_PLACE_NEAR;
    if (street == PART_EXACT && same_house)
        return ADDRESS_FULL;
    if (same_house || house == PART_NEAR || supports)
        return ADDRESS_STREET_NEAR;
    return ADDRESS_NUMBER;
}

static uint8_t level_of_place(bool streets, enum part city, enum part postcode) {
    if (agrees(postcode))
        return streets ? ADDRESS_PLACE_OTHER : agrees(city) ? ADDRESS_PLACE : ADDRESS_POSTCODE;
    if (agrees(city))
        return streets ? ADDRESS_CITY_OTHER : ADDRESS_CITY;
    if (city == PART_NEAR || (postcode == PART_NEAR && city != PART_DIFFERENT))
        return ADDRESS_PLACE_NEAR;
    return ADDRESS_ELSEWHERE;
}

struct field_level compare_address(const struct pairing *p) {
    enum part street = compare_street(p), city = compare_city(p), postcode = compare_postcode(p);
    if (!street && !city && !postcode)
        return (struct field_level){ADDRESS_NONE, 0};
    bool countries_differ =
        p->a->country && p->b->country && p->a->country != p->b->country && !agrees(postcode);
    uint8_t level;
    if (countries_differ && !agrees(city)) {
        level = ADDRESS_ELSEWHERE;
    } else if (street == PART_EXACT || street == PART_NEAR) {
        bool supports =
            agrees(city) || agrees(postcode) || city == PART_NEAR || postcode == PART_NEAR;
        bool contradicts = !supports && (city == PART_DIFFERENT || postcode == PART_DIFFERENT);
        level = level_of_street(street, compare_house(p), contradicts, supports);
    } else {
        level = level_of_place(street == PART_DIFFERENT, city, postcode);
    }
    float adjust = 0;
    if (level == ADDRESS_CITY || level == ADDRESS_CITY_OTHER)
        adjust = compare_frequency(p->scorer, p->a->city, p->b->city, city_reference);
    return (struct field_level){level, adjust};
}
