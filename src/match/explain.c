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

// The forms give the values shown; NULL: none are.
static void add_reasons(struct arena *arena, const struct match_form *a, const struct match_form *b,
                        const struct match_scorer *scorer, const struct match_score *score,
                        struct match_explanation *out) {
    size_t count;
    enum match_model model = scorer->weights->model;
    const struct match_field *fields = match_model_fields(model, &count);
    struct alternative other = alternative_of(scorer, score);
    double sum = 0;
    out->reasons = ARENA_ARRAY(arena, count + 2, struct match_reason);
    for (size_t f = 0; f < count; f++) {
        unsigned level = (unsigned)(score->levels >> (4 * f) & 15);
        if (!level)
            continue;
        struct match_reason reason = {.field = fields[f].key,
                                      .level = fields[f].levels[level].key,
                                      .bits =
                                          weight_against(scorer->weights, &other, score, f, level)};
        if (a && b) {
            reason.value_a = shown_text(arena, a, shown[model][f].kinds);
            reason.value_b = shown_text(arena, b, shown[model][f].kinds);
        }
        add_reason(out, reason, &sum);
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

static void write_explanation(struct arena *arena, const struct match_form *a,
                              const struct match_form *b, const struct match_scorer *scorer,
                              const struct match_score *score, struct match_explanation *out) {
    add_reasons(arena, a, b, scorer, score, out);
    out->prior = score->prior;
    out->total = score->total;
    out->probability = score->probability;
    out->guard = score->guard;
    out->levels = score->levels;
}

void match_explain_records(struct arena *arena, struct match_scorer *scorer,
                           const struct match_record *a, const struct match_record *b,
                           struct match_explanation *out) {
    *out = (struct match_explanation){0};
    struct match_score score = match_score(scorer, a, b);
    write_explanation(arena, NULL, NULL, scorer, &score, out);
}

// Two forms as records beside a set.
struct beside {
    struct match_set nothing;
    struct match_own own;
    struct match_record a, b;
    struct match_weights usual;
    struct match_scorer scorer;
};

static void beside_begin(struct beside *s, const struct match_form *a, const struct match_form *b,
                         const struct match_set *set, const struct match_weights *weights) {
    match_weights_default(a->model, &s->usual);
    match_set_init(&s->nothing, a->model);
    s->nothing.live = 1000; // frequencies as if nothing had been seen among so many
    const struct match_set *known = set ? set : &s->nothing;
    match_own_init(&s->own, known);
    match_own_record(&s->own, a, &s->a);
    match_own_record(&s->own, b, &s->b);
    match_scorer_init(&s->scorer, (struct match_source){.set = known, .own = &s->own},
                      weights ? weights : &s->usual, false);
}

static void beside_end(struct beside *s) {
    match_scorer_finish(&s->scorer);
    match_own_finish(&s->own);
    match_set_finish(&s->nothing);
}

void match_explain(struct arena *arena, const struct match_form *a, const struct match_form *b,
                   const struct match_set *set, const struct match_weights *weights,
                   struct match_explanation *out) {
    struct beside s;
    *out = (struct match_explanation){0};
    if (a->model != b->model)
        return;
    beside_begin(&s, a, b, set, weights);
    struct match_score score = match_score(&s.scorer, &s.a, &s.b);
    write_explanation(arena, a, b, &s.scorer, &score, out);
    beside_end(&s);
}

void match_explain_bond(struct arena *arena, const struct match_form *a, const struct match_form *b,
                        const struct match_set *set, const struct match_weights *weights, bool two,
                        struct match_explanation *out) {
    struct match_related related;
    struct beside s;
    size_t count;
    *out = (struct match_explanation){0};
    if (a->model != b->model || !match_relates(a->model))
        return;
    beside_begin(&s, a, b, set, weights);
    const struct match_field *fields = match_model_fields(a->model, &count);
    struct match_score score = match_score(&s.scorer, &s.a, &s.b);
    if (match_bond(&s.scorer, &s.a, &s.b, &score, two, &related)) {
        out->reasons = ARENA_ARRAY(arena, count + 1, struct match_reason);
        out->probability = (double)related.probability;
        out->levels = related.levels;
        for (size_t f = 0; f < count; f++) {
            unsigned level = (unsigned)(related.levels >> (4 * f) & 15);
            if (level)
                out->reasons[out->count++] = (struct match_reason){
                    fields[f].key, fields[f].levels[level].key,
                    match_bond_bits(s.scorer.weights, &score, f, (enum match_bond)related.bond),
                    shown_text(arena, a, shown[a->model][f].kinds),
                    shown_text(arena, b, shown[a->model][f].kinds)};
        }
        float mail = (float)match_bond_mail(&s.scorer, &s.a, &s.b, &score);
        uint32_t kinds = KIND(MATCH_ITEM_EMAIL) | KIND(MATCH_ITEM_DOMAIN);
        if (mail > 0)
            out->reasons[out->count++] =
                (struct match_reason){"match.domain", "match.domain.mail", mail,
                                      shown_text(arena, a, kinds), shown_text(arena, b, kinds)};
    }
    beside_end(&s);
}

bool match_relate_forms(const struct match_form *a, const struct match_form *b,
                        const struct match_set *set, const struct match_weights *weights, bool two,
                        struct match_related *out) {
    struct beside s;
    if (a->model != b->model || !match_relates(a->model))
        return false;
    beside_begin(&s, a, b, set, weights);
    struct match_score score = match_score(&s.scorer, &s.a, &s.b);
    bool related = match_relate(&s.scorer, &s.a, &s.b, &score, two, out);
    beside_end(&s);
    return related;
}
