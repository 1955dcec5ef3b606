// The explanation: the scorer run once more, its answer put into words' keys.
//
// The scorer adds up what speaks against chance and then takes off what other explanations (two
// people of one household) account for: numbers of forty bits that cancel out. Told here is the
// same sum in another order: each field against the likeliest other explanation.
#include "match/explain.h"
#include <math.h>

// The items whose texts show what a field compared, in the order of the models' fields.
struct shown {
    uint32_t kinds; // bit set of match_item_kind
};

#define KIND(kind) (1u << (kind))

static const struct shown shown[MATCH_MODEL_COUNT][MATCH_FIELDS_MAX] = {
    [MATCH_PERSON] = {[PERSON_NAME] = {KIND(MATCH_ITEM_GIVEN) | KIND(MATCH_ITEM_FAMILY) |
                                       KIND(MATCH_ITEM_NICKNAME)},
                      [PERSON_SUFFIX] = {KIND(MATCH_ITEM_SUFFIX)},
                      [PERSON_BIRTH] = {KIND(MATCH_ITEM_BIRTH)},
                      [PERSON_EMAIL] = {KIND(MATCH_ITEM_EMAIL)},
                      [PERSON_PHONE] = {KIND(MATCH_ITEM_PHONE)},
                      [PERSON_ADDRESS] = {KIND(MATCH_ITEM_STREET) | KIND(MATCH_ITEM_HOUSE) |
                                          KIND(MATCH_ITEM_CITY) | KIND(MATCH_ITEM_POSTCODE)},
                      [PERSON_COMPANY] = {KIND(MATCH_ITEM_COMPANY)},
                      [PERSON_TAX] = {KIND(MATCH_ITEM_TAX)},
                      [PERSON_IDENTIFIER] = {KIND(MATCH_ITEM_IDENTIFIER)}},
    [MATCH_COMPANY] = {[COMPANY_NAME] = {KIND(MATCH_ITEM_COMPANY) | KIND(MATCH_ITEM_LEGAL_FORM)},
                       [COMPANY_EMAIL] = {KIND(MATCH_ITEM_EMAIL)},
                       [COMPANY_PHONE] = {KIND(MATCH_ITEM_PHONE)},
                       [COMPANY_ADDRESS] = {KIND(MATCH_ITEM_STREET) | KIND(MATCH_ITEM_HOUSE) |
                                            KIND(MATCH_ITEM_CITY) | KIND(MATCH_ITEM_POSTCODE)},
                       [COMPANY_DOMAIN] = {KIND(MATCH_ITEM_DOMAIN)},
                       [COMPANY_TAX] = {KIND(MATCH_ITEM_TAX)},
                       [COMPANY_IDENTIFIER] = {KIND(MATCH_ITEM_IDENTIFIER)}},
    [MATCH_DEAL] = {[DEAL_TITLE] = {KIND(MATCH_ITEM_TITLE)},
                    [DEAL_BUYER] = {KIND(MATCH_ITEM_BUYER)},
                    [DEAL_PERSON] = {KIND(MATCH_ITEM_PERSON)},
                    [DEAL_AMOUNT] = {KIND(MATCH_ITEM_AMOUNT)},
                    [DEAL_DUE] = {KIND(MATCH_ITEM_DUE)},
                    [DEAL_OUTCOME] = {KIND(MATCH_ITEM_OUTCOME)}},
};

static str shown_text(struct arena *arena, const struct match_form *form, uint32_t kinds) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < form->count; i++)
        if (kinds & KIND(form->items[i].kind)) {
            if (out.len)
                buf_add_char(&out, ' ');
            buf_add(&out, form->items[i].text);
        }
    return buf_str(&out);
}

// The other explanation that the fields are weighed against: a relation where one is likelier than
// chance, else none.
struct alternative {
    const float *relation_bits[MATCH_FIELDS_MAX]; // per field, by level; NULL: chance
    const char *field, *level;
};

static struct alternative alternative_of(const struct match_scorer *scorer,
                                         const struct match_score *score) {
    const struct match_weights *weights = scorer->weights;
    struct alternative other = {.field = "match.prior", .level = "match.prior.chance"};
    size_t r = score->related;
    if (score->relation < 0 && scorer->prior_related[r] + (double)score->related_bits[r] > 0) {
        other.field = "match.relation";
        other.level = match_relation_key(weights->model, r);
        for (size_t f = 0; f < MATCH_FIELDS_MAX; f++)
            other.relation_bits[f] = weights->relation_bits[r][f];
    }
    return other;
}

// What a field's level says for one record rather than for the other explanation: log2(m/r) in
// place of log2(m/u), both with the frequency's part.
static float weight_against(const struct match_weights *weights, const struct alternative *other,
                            const struct match_score *score, size_t f, unsigned level) {
    float bits = other->relation_bits[f] ? other->relation_bits[f][level] : 0;
    return match_relation_knows(bits) ? weights->bits[f][level] - bits : score->bits[f];
}

static double bits_of(double probability) {
    return log2(probability / (1 - probability));
}

static void add_reason(struct match_explanation *out, struct match_reason reason, double *sum) {
    out->reasons[out->count++] = reason;
    *sum += (double)reason.bits;
}

static void add_reasons(struct arena *arena, const struct match_form *a, const struct match_form *b,
                        const struct match_scorer *scorer, const struct match_score *score,
                        struct match_explanation *out) {
    size_t count;
    const struct match_field *fields = match_model_fields(a->model, &count);
    struct alternative other = alternative_of(scorer, score);
    double sum = 0;
    out->reasons = ARENA_ARRAY(arena, count + 2, struct match_reason);
    for (size_t f = 0; f < count; f++) {
        unsigned level = (unsigned)(score->levels >> (4 * f) & 15);
        if (!level)
            continue;
        uint32_t kinds = shown[a->model][f].kinds;
        add_reason(out,
                   (struct match_reason){fields[f].key, fields[f].levels[level].key,
                                         weight_against(scorer->weights, &other, score, f, level),
                                         shown_text(arena, a, kinds), shown_text(arena, b, kinds)},
                   &sum);
    }
    // How likely either was beforehand; the smaller part of all further alternatives goes here,
    // too.
    float before = (float)((double)score->total - sum);
    add_reason(out,
               (struct match_reason){.field = other.field, .level = other.level, .bits = before},
               &sum);
    if (score->guard)
        add_reason(out,
                   (struct match_reason){.field = "match.guard",
                                         .level = score->guard,
                                         .bits = (float)(bits_of(score->probability) - sum)},
                   &sum);
}

void match_explain(struct arena *arena, const struct match_form *a, const struct match_form *b,
                   const struct match_set *set, const struct match_weights *weights,
                   struct match_explanation *out) {
    *out = (struct match_explanation){0};
    if (a->model != b->model)
        return;
    struct match_weights usual;
    match_weights_default(a->model, &usual);
    struct match_set nothing;
    match_set_init(&nothing, a->model);
    nothing.live = 1000; // frequencies as if nothing had been seen among so many
    const struct match_set *known = set ? set : &nothing;
    struct match_own own;
    match_own_init(&own, known);
    struct match_record record_a, record_b;
    match_own_record(&own, a, &record_a);
    match_own_record(&own, b, &record_b);
    struct match_scorer scorer;
    match_scorer_init(&scorer, (struct match_source){.set = known, .own = &own},
                      weights ? weights : &usual, false);
    struct match_score score = match_score(&scorer, &record_a, &record_b);
    add_reasons(arena, a, b, &scorer, &score, out);
    out->prior = score.prior;
    out->total = score.total;
    out->probability = score.probability;
    out->guard = score.guard;
    out->levels = score.levels;
    match_scorer_finish(&scorer);
    match_own_finish(&own);
    match_set_finish(&nothing);
}
