// One pair: how likely it is a branch or a sister company, from the levels the scorer found.
#include "match/relate.h"
#include <math.h>
#include <string.h>

// A suggestion is of two that belong together as surely as this, related or one, and rather related
// than one.
static const double wanted = 0.95, rather = 0.5;
static const double sisters = 0.12; // of such pairs a record, for the prior

// How often two companies of one owner show each level; 0: says nothing. Fields that are not here
// are as of branches.
static const float sister_shares[COMPANY_FIELD_COUNT][MATCH_LEVELS_MAX] = {
    [COMPANY_NAME] = {[COMPANY_EXACT] = .10f,
                      [COMPANY_FORM] = .20f,
                      [COMPANY_SCRIPT] = .02f,
                      [COMPANY_NEAR] = .02f,
                      [COMPANY_MOST] = .08f,
                      [COMPANY_WITHIN] = .10f,
                      [COMPANY_SOME] = .42f,
                      [COMPANY_DIFFERENT] = .10f},
    [COMPANY_PHONE] =
        {[PHONE_SAME] = .35f, [PHONE_SHARED] = .10f, [PHONE_NEAR] = .03f, [PHONE_DIFFERENT] = .52f},
    [COMPANY_ADDRESS] = {[ADDRESS_FULL] = .55f,
                         [ADDRESS_STREET_NEAR] = .08f,
                         [ADDRESS_NUMBER] = .03f,
                         [ADDRESS_STREET_ONLY] = .005f,
                         [ADDRESS_PLACE] = .60f,
                         [ADDRESS_POSTCODE] = .60f,
                         [ADDRESS_CITY] = .65f,
                         [ADDRESS_PLACE_OTHER] = .04f,
                         [ADDRESS_CITY_OTHER] = .12f,
                         [ADDRESS_PLACE_NEAR] = .03f,
                         [ADDRESS_ELSEWHERE] = .20f},
    [COMPANY_DOMAIN] = {[SIMPLE_SAME] = .70f, [SIMPLE_NEAR] = .03f, [SIMPLE_DIFFERENT] = .27f},
};

enum { BRANCH = 0, NEIGHBOUR = 1 }; // the model's relations of companies

bool match_relates(enum match_model model) {
    return model == MATCH_COMPANY;
}

static unsigned level_at(uint64_t levels, unsigned field) {
    return (unsigned)(levels >> (4 * field) & 15);
}

static bool is_mail_of(const struct match_source *source, const struct match_record *mail,
                       const struct match_record *web) {
    uint32_t emails[MATCH_VALUES_MAX], domains[MATCH_VALUES_MAX];
    size_t email_count = match_record_values(source, mail, MATCH_ITEM_EMAIL, emails);
    size_t domain_count = match_record_values(source, web, MATCH_ITEM_DOMAIN, domains);
    for (size_t i = 0; i < email_count; i++) {
        str text = match_text_of(source, emails[i]), host;
        if (match_token_of(source, emails[i])->flags & MATCH_FLAG_FREE ||
            !str_split(&text, '@', &host))
            continue;
        for (size_t k = 0; k < domain_count; k++)
            if (str_equal(text, match_text_of(source, domains[k])))
                return true;
    }
    return false;
}

// Where there are not two web domains to compare: mailboxes at one domain that is no public
// provider's, or a mailbox at the other's web domain. The fields say nothing of either.
static const double mail_bits = 12;

double match_bond_mail(const struct match_scorer *scorer, const struct match_record *a,
                       const struct match_record *b, const struct match_score *score) {
    unsigned name = level_at(score->levels, COMPANY_NAME);
    if (level_at(score->levels, COMPANY_DOMAIN) || !name || name > COMPANY_SOME)
        return 0;
    bool found = level_at(score->levels, COMPANY_EMAIL) == EMAIL_ORGANISATION ||
                 is_mail_of(&scorer->source, a, b) || is_mail_of(&scorer->source, b, a);
    return found ? mail_bits : 0;
}

// Something that strangers do not have in common. Without one there is no suggestion.
static bool bound(uint64_t levels) {
    unsigned name = level_at(levels, COMPANY_NAME), email = level_at(levels, COMPANY_EMAIL);
    unsigned address = level_at(levels, COMPANY_ADDRESS);
    bool domain = level_at(levels, COMPANY_DOMAIN) == SIMPLE_SAME;
    if (domain)
        return true;
    if (!name || name == COMPANY_DIFFERENT)
        return false;
    if (email == EMAIL_SAME || email == EMAIL_MAILBOX ||
        level_at(levels, COMPANY_PHONE) == PHONE_SAME)
        return true;
    return name <= COMPANY_NEAR && (address == ADDRESS_FULL || address == ADDRESS_STREET_NEAR);
}

// What frequencies added to the field's weight.
static float adjustment(const struct match_weights *weights, const struct match_score *score,
                        size_t field) {
    return score->bits[field] - weights->bits[field][level_at(score->levels, (unsigned)field)];
}

float match_bond_bits(const struct match_weights *weights, const struct match_score *score,
                      size_t field, enum match_bond bond) {
    unsigned level = level_at(score->levels, (unsigned)field);
    float share = field < COMPANY_FIELD_COUNT ? sister_shares[field][level] : 0, bits;
    size_t count;
    if (!level)
        return 0;
    if (bond == MATCH_SISTER && share > 0)
        bits = log2f(share / match_model_fields(MATCH_COMPANY, &count)[field].levels[level].u);
    else
        bits = weights->relation_bits[BRANCH][field][level];
    return match_relation_knows(bits) ? bits + adjustment(weights, score, field) : 0;
}

static double sister_bits(const struct match_scorer *scorer, const struct match_score *score) {
    double sum = match_prior_bits(sisters, match_population(&scorer->source));
    for (size_t f = 0; f < COMPANY_FIELD_COUNT; f++)
        sum += (double)match_bond_bits(scorer->weights, score, f, MATCH_SISTER);
    return sum;
}

static float missing(float adjust) {
    return adjust < 0 ? -adjust : 0;
}

// Chance is less likely than frequencies say, each by itself: the many holders of a chain's domain
// are the holders of its name.
static double against_chance(const struct match_scorer *scorer, const struct match_record *a,
                             const struct match_record *b, const struct match_score *score) {
    const struct match_weights *weights = scorer->weights;
    if (!a->company || a->company != b->company || !a->domain || a->domain != b->domain ||
        match_holders(&scorer->source, a->domain) > 2 * match_holders(&scorer->source, a->company))
        return 0;
    return (double)(missing(adjustment(weights, score, COMPANY_NAME)) +
                    missing(adjustment(weights, score, COMPANY_DOMAIN)));
}

static enum match_bond bond_of(uint64_t levels, double branch, double sister) {
    if (level_at(levels, COMPANY_TAX) == SIMPLE_DIFFERENT ||
        level_at(levels, COMPANY_NAME) == COMPANY_FORM)
        return MATCH_SISTER; // a legal person each
    return branch >= sister ? MATCH_BRANCH : MATCH_SISTER;
}

bool match_bond(const struct match_scorer *scorer, const struct match_record *a,
                const struct match_record *b, const struct match_score *score, bool two,
                struct match_related *out) {
    double mail = match_bond_mail(scorer, a, b, score);
    if (mail <= 0 && !bound(score->levels))
        return false;
    bool ruled_out = score->guard && strcmp(score->guard, "match.guard.rule") == 0;
    double same = two || ruled_out ? 0 : exp2((double)(score->total - score->relation));
    double branch = exp2(scorer->prior_related[BRANCH] + (double)score->related_bits[BRANCH]);
    double other = exp2(scorer->prior_related[NEIGHBOUR] + (double)score->related_bits[NEIGHBOUR]);
    double sister = exp2(sister_bits(scorer, score));
    double chance = exp2(-against_chance(scorer, a, b, score) - mail);
    double all = chance + same + branch + sister + other;
    *out = (struct match_related){.probability = (float)((branch + sister) / all),
                                  .strangers = (float)((chance + other) / all),
                                  .bond = (uint8_t)bond_of(score->levels, branch, sister),
                                  .levels = score->levels};
    return true;
}

bool match_relate(const struct match_scorer *scorer, const struct match_record *a,
                  const struct match_record *b, const struct match_score *score, bool two,
                  struct match_related *out) {
    return match_bond(scorer, a, b, score, two, out) && (double)out->probability >= rather &&
           (double)out->strangers <= 1 - wanted;
}

void match_related_add(struct match_related_list *list, const struct match_related *pair) {
    if (!list->count || list->items[list->count - 1].a != pair->a)
        list->run = list->count;
    if (list->count - list->run == MATCH_PARTNERS) {
        size_t weakest = list->run;
        for (size_t i = list->run + 1; i < list->count; i++)
            if (list->items[i].probability <= list->items[weakest].probability)
                weakest = i; // the later of equal ones, so that the first stay
        if (pair->probability > list->items[weakest].probability)
            list->items[weakest] = *pair;
        return;
    }
    if (list->count == list->cap) {
        list->cap = list->cap ? list->cap * 2 : 64;
        list->items = memory_grow(list->items, list->cap, sizeof *list->items);
    }
    list->items[list->count++] = *pair;
}
