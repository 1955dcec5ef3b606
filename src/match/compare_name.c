// A person's name as one comparison: given and family part each get a relation, a table makes a
// level of the two. Exchanged parts are looked at only where the straight reading fails.
#include "match/compare_private.h"
#include <string.h>

// Frequencies the table's weights stand for.
static const double family_reference = 1.0 / 500, given_reference = 1.0 / 100;

static const uint8_t composite[PART_COUNT][PART_COUNT] = {
    // [given][family]
    [PART_NONE] = {[PART_NONE] = NAME_NONE,
                   [PART_EXACT] = NAME_FAMILY_ONLY,
                   [PART_VARIANT] = NAME_FAMILY_ONLY,
                   [PART_NEAR] = NAME_FAMILY_ONLY,
                   [PART_SIMILAR] = NAME_SIMILAR,
                   [PART_DIFFERENT] = NAME_DIFFERENT},
    [PART_EXACT] = {[PART_NONE] = NAME_GIVEN_ONLY,
                    [PART_EXACT] = NAME_EXACT,
                    [PART_VARIANT] = NAME_SCRIPT,
                    [PART_NEAR] = NAME_NEAR,
                    [PART_SIMILAR] = NAME_ROUGH,
                    [PART_DIFFERENT] = NAME_OTHER_FAMILY},
    [PART_VARIANT] = {[PART_NONE] = NAME_GIVEN_ONLY,
                      [PART_EXACT] = NAME_SCRIPT,
                      [PART_VARIANT] = NAME_SCRIPT,
                      [PART_NEAR] = NAME_NEAR,
                      [PART_SIMILAR] = NAME_ROUGH,
                      [PART_DIFFERENT] = NAME_OTHER_FAMILY},
    [PART_NICK] = {[PART_NONE] = NAME_GIVEN_ONLY,
                   [PART_EXACT] = NAME_NICK,
                   [PART_VARIANT] = NAME_NICK,
                   [PART_NEAR] = NAME_NEAR,
                   [PART_SIMILAR] = NAME_ROUGH,
                   [PART_DIFFERENT] = NAME_OTHER_FAMILY},
    [PART_INITIAL] = {[PART_NONE] = NAME_SIMILAR,
                      [PART_EXACT] = NAME_INITIAL,
                      [PART_VARIANT] = NAME_INITIAL,
                      [PART_NEAR] = NAME_ROUGH,
                      [PART_SIMILAR] = NAME_SIMILAR,
                      [PART_DIFFERENT] = NAME_DIFFERENT},
    [PART_NEAR] = {[PART_NONE] = NAME_GIVEN_ONLY,
                   [PART_EXACT] = NAME_NEAR,
                   [PART_VARIANT] = NAME_NEAR,
                   [PART_NEAR] = NAME_NEAR,
                   [PART_SIMILAR] = NAME_SIMILAR,
                   [PART_DIFFERENT] = NAME_OTHER_FAMILY},
    [PART_SIMILAR] = {[PART_NONE] = NAME_SIMILAR,
                      [PART_EXACT] = NAME_ROUGH,
                      [PART_VARIANT] = NAME_ROUGH,
                      [PART_NEAR] = NAME_ROUGH,
                      [PART_SIMILAR] = NAME_SIMILAR,
                      [PART_DIFFERENT] = NAME_DIFFERENT},
    [PART_DIFFERENT] = {[PART_NONE] = NAME_DIFFERENT,
                        [PART_EXACT] = NAME_OTHER_GIVEN,
                        [PART_VARIANT] = NAME_OTHER_GIVEN,
                        [PART_NEAR] = NAME_OTHER_GIVEN,
                        [PART_SIMILAR] = NAME_DIFFERENT,
                        [PART_DIFFERENT] = NAME_DIFFERENT},
};

static bool one_typo(const struct match_scorer *scorer, uint32_t a, uint32_t b) {
    return compare_one_typo(match_text_of(&scorer->source, a), match_text_of(&scorer->source, b));
}

// Typing errors: of short names (Li, Liu) every other one is near, so they never are.
static enum part part_of_similarity(const struct match_scorer *scorer, uint32_t a, uint32_t b,
                                    float similarity) {
    const struct match_token *x = match_token_of(&scorer->source, a);
    const struct match_token *y = match_token_of(&scorer->source, b);
    size_t shorter = x->length < y->length ? x->length : y->length;
    if (similarity >= 0.80f &&
        compare_numbered(match_text_of(&scorer->source, a), match_text_of(&scorer->source, b)))
        return PART_DIFFERENT; // "Anna 2" is meant to be another one
    if (shorter >= 4 && (similarity >= 0.90f || (similarity > 0.7f && one_typo(scorer, a, b))))
        return PART_NEAR;
    return similarity >= 0.80f && shorter >= 3 ? PART_SIMILAR : PART_DIFFERENT;
}

static bool holds(const uint32_t *ids, size_t count, uint32_t id) {
    for (size_t i = 0; i < count; i++)
        if (ids[i] == id)
            return true;
    return false;
}

// Several family words on a side: Kowalska-Nowak is still Nowak and still Kowalska.
static enum part compare_families(const struct pairing *p) {
    const struct match_source *source = &p->scorer->source;
    uint32_t a[MATCH_VALUES_MAX], b[MATCH_VALUES_MAX];
    size_t na = match_record_values(source, p->a, MATCH_ITEM_FAMILY, a);
    size_t nb = match_record_values(source, p->b, MATCH_ITEM_FAMILY, b);
    size_t common = 0, alike = 0;
    for (size_t i = 0; i < na; i++) {
        common += holds(b, nb, a[i]);
        uint32_t skeleton = match_token_of(source, a[i])->skeleton;
        for (size_t j = 0; j < nb; j++)
            if (skeleton && skeleton == match_token_of(source, b[j])->skeleton) {
                alike++;
                break;
            }
    }
    if (common == na && common == nb)
        return PART_EXACT;
    if (alike >= (na < nb ? na : nb))
        return PART_VARIANT;
    float best = 0;
    enum part part = PART_DIFFERENT;
    for (size_t i = 0; i < na; i++)
        for (size_t j = 0; j < nb; j++) {
            float similarity = compare_values(p->scorer, a[i], b[j]);
            if (similarity > best) {
                best = similarity;
                part = part_of_similarity(p->scorer, a[i], b[j], similarity);
            }
        }
    return part;
}

static enum part compare_family(const struct pairing *p) {
    const struct match_record *a = p->a, *b = p->b;
    if (!a->family[0] || !b->family[0])
        return PART_NONE;
    if (a->family[1] || b->family[1])
        return compare_families(p);
    if (a->family[0] == b->family[0])
        return PART_EXACT;
    if (a->family_skeleton && a->family_skeleton == b->family_skeleton)
        return PART_VARIANT;
    if (similarity_signatures(a->family_signature, b->family_signature) < 0.2f)
        return PART_DIFFERENT;
    return part_of_similarity(p->scorer, a->family[0], b->family[0],
                              compare_values(p->scorer, a->family[0], b->family[0]));
}

static bool first_letters_equal(const struct match_scorer *scorer, uint32_t a, uint32_t b) {
    return match_token_of(&scorer->source, a)->prefix >> 56 ==
           match_token_of(&scorer->source, b)->prefix >> 56;
}

// Second given names or patronymics: both there and nothing alike speaks for two people.
static bool middles_disagree(const struct pairing *p) {
    uint32_t a = p->a->given[1], b = p->b->given[1];
    if (!a || !b || a == b)
        return false;
    const struct match_token *x = match_token_of(&p->scorer->source, a);
    const struct match_token *y = match_token_of(&p->scorer->source, b);
    if (x->length == 1 || y->length == 1)
        return !first_letters_equal(p->scorer, a, b);
    return x->skeleton != y->skeleton && (!x->group || x->group != y->group) &&
           compare_values(p->scorer, a, b) < 0.8f;
}

static bool groups_meet(const struct match_source *source, const uint32_t *a, size_t na,
                        const uint32_t *b, size_t nb) {
    for (size_t i = 0; i < na; i++)
        for (size_t j = 0; j < nb; j++) {
            const struct match_token *x = match_token_of(source, a[i]);
            const struct match_token *y = match_token_of(source, b[j]);
            if (a[i] == b[j] || (x->group && x->group == y->group) ||
                (x->skeleton && x->skeleton == y->skeleton))
                return true;
        }
    return false;
}

// Any given name or nickname of one with any of the other.
static bool any_given_meets(const struct pairing *p) {
    const struct match_source *source = &p->scorer->source;
    uint32_t a[2 * MATCH_VALUES_MAX], b[2 * MATCH_VALUES_MAX];
    size_t na = match_record_values(source, p->a, MATCH_ITEM_GIVEN, a);
    size_t nb = match_record_values(source, p->b, MATCH_ITEM_GIVEN, b);
    na += match_record_values(source, p->a, MATCH_ITEM_NICKNAME, a + na);
    nb += match_record_values(source, p->b, MATCH_ITEM_NICKNAME, b + nb);
    return na + nb > 2 && groups_meet(source, a, na, b, nb);
}

static enum part compare_given(const struct pairing *p) {
    const struct match_record *a = p->a, *b = p->b;
    if (!a->given[0] || !b->given[0])
        return PART_NONE;
    bool both_han = a->flags & b->flags & MATCH_RECORD_HAN;
    if (both_han && a->given_group != b->given_group) // sounds alike, is written otherwise
        return a->given_skeleton == b->given_skeleton ? PART_SIMILAR : PART_DIFFERENT;
    if ((a->flags | b->flags) & MATCH_RECORD_INITIAL) {
        if (!first_letters_equal(p->scorer, a->given[0], b->given[0]))
            return PART_DIFFERENT;
        return middles_disagree(p) ? PART_DIFFERENT : PART_INITIAL;
    }
    enum part part = PART_DIFFERENT;
    if (a->given[0] == b->given[0])
        part = PART_EXACT;
    else if (a->given_skeleton && a->given_skeleton == b->given_skeleton)
        part = PART_VARIANT;
    else if (a->given_group && a->given_group == b->given_group)
        part = PART_NICK;
    if (part != PART_DIFFERENT)
        return middles_disagree(p) ? PART_SIMILAR : part;
    if ((a->given[1] || b->given[1] || a->extra || b->extra) && any_given_meets(p))
        return PART_NICK;
    if (similarity_signatures(a->given_signature, b->given_signature) < 0.2f)
        return PART_DIFFERENT;
    return part_of_similarity(p->scorer, a->given[0], b->given[0],
                              compare_values(p->scorer, a->given[0], b->given[0]));
}

// Given and family name of one are family and given name of the other.
static enum match_name_level compare_swapped(const struct pairing *p) {
    const struct match_record *a = p->a, *b = p->b;
    if (!a->given[0] || !b->given[0] || !a->family[0] || !b->family[0])
        return NAME_NONE;
    const struct match_source *source = &p->scorer->source;
    uint32_t pairs[2][2] = {{a->given[0], b->family[0]}, {a->family[0], b->given[0]}};
    bool exact = true;
    for (size_t i = 0; i < 2; i++) {
        const struct match_token *x = match_token_of(source, pairs[i][0]);
        const struct match_token *y = match_token_of(source, pairs[i][1]);
        if ((x->prefix == y->prefix && x->length <= 8 && x->length == y->length) ||
            (x->skeleton && x->skeleton == y->skeleton))
            continue;
        if (x->length < 4 || y->length < 4)
            return NAME_NONE;
        float similarity = compare_values(p->scorer, pairs[i][0], pairs[i][1]);
        if (similarity < 0.90f)
            return NAME_NONE;
        exact = exact && similarity > 0.999f;
    }
    return exact ? NAME_SWAPPED : NAME_SWAPPED_NEAR;
}

static bool same_part(const struct match_source *source, uint32_t a, uint32_t b) {
    if (!a || !b)
        return false;
    const struct match_token *x = match_token_of(source, a), *y = match_token_of(source, b);
    return (x->prefix == y->prefix && x->length <= 8 && x->length == y->length) ||
           (x->skeleton && x->skeleton == y->skeleton);
}

// One side has one part only, and it stands in the other's other place.
static bool part_swapped(const struct pairing *p) {
    const struct match_record *a = p->a, *b = p->b;
    bool half_a = !a->given[0] || !a->family[0], half_b = !b->given[0] || !b->family[0];
    return (half_a || half_b) && (same_part(&p->scorer->source, a->given[0], b->family[0]) ||
                                  same_part(&p->scorer->source, a->family[0], b->given[0]));
}

// Which parts' frequencies count at a level.
static const struct {
    bool family, given;
} counted[NAME_LEVEL_COUNT] = {
    [NAME_EXACT] = {true, true},        [NAME_SCRIPT] = {true, true},
    [NAME_NICK] = {true, false},        [NAME_NEAR] = {true, true},
    [NAME_INITIAL] = {true, false},     [NAME_SWAPPED] = {true, true},
    [NAME_FAMILY_ONLY] = {true, false}, [NAME_GIVEN_ONLY] = {false, true},
    [NAME_OTHER_GIVEN] = {true, false}, [NAME_OTHER_FAMILY] = {false, true},
};

struct field_level compare_name(const struct pairing *p) {
    enum part given = compare_given(p), family = compare_family(p);
    uint8_t level = composite[given][family];
    if (level >= NAME_OTHER_GIVEN) {
        enum match_name_level swapped = compare_swapped(p);
        level = swapped ? (uint8_t)swapped : part_swapped(p) ? NAME_PART_SWAPPED : level;
    }
    float adjust = 0;
    if (counted[level].family)
        adjust += compare_frequency(p->scorer, p->a->family[0], p->b->family[0], family_reference);
    if (counted[level].given)
        adjust += compare_frequency(p->scorer, p->a->given[0], p->b->given[0], given_reference);
    return (struct field_level){level, adjust};
}

struct field_level compare_suffix(const struct pairing *p) {
    if (!p->a->suffix || !p->b->suffix)
        return (struct field_level){SIMPLE_NONE, 0};
    return (struct field_level){p->a->suffix == p->b->suffix ? SIMPLE_SAME : SIMPLE_DIFFERENT, 0};
}
