// A clean fictional company: name in its script and in Latin, domain, place, numbers. A
// branch has its head's name and domain, but a place and a phone of its own.
#include "crm/sample_private.h"

// The languages of a block's companies, shifted in every block; a branch speaks its head's.
static const unsigned char languages[SAMPLE_ENTITIES] = {
    SAMPLE_PL, SAMPLE_RU, SAMPLE_ZH, SAMPLE_EN, SAMPLE_PL, SAMPLE_DE, SAMPLE_RU,
    SAMPLE_PL, SAMPLE_ZH, SAMPLE_EN, SAMPLE_PL, SAMPLE_RU, SAMPLE_DE, SAMPLE_ZH};

static bool branch_of(const struct sample *sample, uint64_t entity, uint64_t *head) {
    struct sample companies = *sample;
    companies.type = SAMPLE_COMPANIES; // also while people are made
    unsigned draw;
    *head = entity - SAMPLE_RELATION;
    return sample_related(&companies, entity, &draw);
}

static enum sample_language language_of(const struct sample *sample, uint64_t entity) {
    uint64_t head;
    if (branch_of(sample, entity, &head))
        entity = head;
    uint64_t shift = hash_combine(sample->seed, (entity - 1) / SAMPLE_BLOCK) >> 32;
    return languages[(shift + (entity - 1) % SAMPLE_BLOCK) % SAMPLE_ENTITIES];
}

uint64_t sample_company_pick(const struct sample *sample, struct random *random,
                             enum sample_language language) {
    // About ten people a company, whatever the number of rows; large employers first.
    uint64_t blocks = 2 + sample->rows / 150;
    unsigned count = blocks < 1 << 24 ? (unsigned)blocks : 1 << 24;
    unsigned block =
        random_percent(random, 40) ? random_rank(random, count, 16) : random_below(random, count);
    unsigned number = random_below(random, SAMPLE_ENTITIES);
    bool abroad = random_percent(random, 6); // works for a foreign company
    for (unsigned tries = 0; !abroad && tries < SAMPLE_ENTITIES; tries++) {
        if (language_of(sample, sample_entity(block, number)) == language)
            break;
        number = (number + 1) % SAMPLE_ENTITIES;
    }
    return sample_entity(block, number);
}

static const char *latin(const struct sample_word *word) {
    return word->latin ? word->latin : word->text;
}

// The parts of a name: an adjective and a noun, or one coined word; then often a trade.
struct parts {
    const struct sample_word *first, *second, *trade; // trade may be NULL
    const struct sample_city *city;                   // Chinese companies name theirs; or NULL
    bool joined;                                      // first and second are one word
};

static void add_native(struct pen *pen, const struct parts *p, bool han) {
    if (p->city)
        pen_add(pen, p->city->name);
    pen_add(pen, p->first->text);
    if (!p->joined)
        pen_add_char(pen, ' ');
    pen_add(pen, p->second->text);
    if (p->trade && !han)
        pen_add_char(pen, ' ');
    if (p->trade)
        pen_add(pen, p->trade->text);
    *pen->at = 0;
}

static void add_latin(struct pen *pen, const struct parts *p, enum sample_language language) {
    if (p->city) {
        pen_add(pen, latin(&(struct sample_word){p->city->name, p->city->latin}));
        pen_add_char(pen, ' ');
    }
    char *start = pen->at;
    if (language == SAMPLE_RU) {
        sample_romanize(pen, p->first->text, 0);
        sample_romanize(pen, p->second->text, 0);
    } else {
        pen_add(pen, latin(p->first));
        if (!p->joined)
            pen_add_char(pen, ' ');
        pen_add(pen, latin(p->second));
    }
    if (*start >= 'a' && *start <= 'z')
        *start = (char)(*start - 32);
    if (p->trade) {
        pen_add_char(pen, ' ');
        if (language == SAMPLE_RU)
            sample_romanize(pen, p->trade->text, 0);
        else
            pen_add(pen, latin(p->trade));
    }
    *pen->at = 0;
}

static struct parts parts_draw(const struct sample_tables *t, struct random *random,
                               enum sample_language language, unsigned city) {
    struct parts p = {&t->company_first[random_below(random, t->company_first_count)],
                      &t->company_second[random_below(random, t->company_second_count)], NULL, NULL,
                      language != SAMPLE_PL};
    if (language == SAMPLE_PL) { // "Zielony Most", "Budomar", never "Zielony mar"
        bool coined = random_percent(random, 45);
        p.first =
            &t->company_first[coined ? 20 + random_below(random, 15) : random_below(random, 20)];
        p.second =
            &t->company_second[coined ? 20 + random_below(random, 15) : random_below(random, 20)];
        p.joined = coined;
    }
    if (random_percent(random, language == SAMPLE_ZH ? 100 : 75))
        p.trade = &t->company_trade[random_below(random, t->company_trade_count)];
    if (language == SAMPLE_ZH && random_percent(random, 70))
        p.city = &t->cities[city];
    return p;
}

static void draw_company(struct random *random, struct sample_company *company) {
    const struct sample_tables *t = sample_tables_of(company->language);
    company->place = sample_place_draw(random, company->language);
    struct parts parts = parts_draw(t, random, company->language, company->place.city);
    struct pen core = {company->core, company->core, company->core + SAMPLE_NAME_MAX - 1};
    struct pen second = {company->latin, company->latin, company->latin + SAMPLE_NAME_MAX - 1};
    struct pen slug = {company->slug, company->slug, company->slug + SAMPLE_NAME_MAX - 8};
    add_native(&core, &parts, company->language == SAMPLE_ZH);
    add_latin(&second, &parts, company->language);
    sample_slug(&slug, company->latin, company->language == SAMPLE_DE,
                random_percent(random, 40) ? '-' : 0);
    *slug.at = 0;
    company->form = random_below(random, t->legal_forms_count);
    company->phone = sample_landline_draw(random, company->language, company->place.city);
    company->industry = random_below(random, t->industries_count);
    unsigned size = random_below(random, 5);
    static const unsigned sizes[] = {9, 40, 200, 900, 5000};
    company->employees = 1 + random_below(random, sizes[size]);
    company->tax = random_next(random);
    company->mail_style = random_below(random, 3);
}

void sample_company_make(const struct sample *sample, uint64_t entity,
                         struct sample_company *company) {
    uint64_t head;
    bool branch = branch_of(sample, entity, &head);
    uint64_t named = branch ? head : entity;
    *company = (struct sample_company){.entity = named, .language = language_of(sample, named)};
    struct random random = random_of(sample->seed, named, RANDOM_COMPANY);
    draw_company(&random, company);
    if (!branch)
        return;
    company->entity = entity;
    company->head = head;
    random = random_of(sample->seed, entity, RANDOM_COMPANY);
    unsigned city = company->place.city;
    while (company->place.city == city)
        company->place = sample_place_draw(&random, company->language);
    company->phone = sample_landline_draw(&random, company->language, company->place.city);
    company->employees = 1 + company->employees / 8;
}

void sample_company_name(struct pen *pen, const struct sample_company *company, bool in_latin,
                         unsigned form_style) {
    const struct sample_tables *t = sample_tables_of(company->language);
    str form = sample_pick(t->legal_forms[company->form], '|', form_style);
    const char *core = in_latin ? company->latin : company->core;
    bool front = company->language == SAMPLE_RU;
    if (in_latin && company->language == SAMPLE_RU) {
        pen_add(pen, core);
        pen_add(pen, company->form < 2 ? " LLC" : company->form == 3 ? " PJSC" : " JSC");
        return;
    }
    if (in_latin && company->language == SAMPLE_ZH)
        form = STR("Co., Ltd.");
    if (front) {
        static const char *const quotes[][2] = {{" \"", "\""}, {" «", "»"}, {" ", ""}};
        const char *const *quote = quotes[(form_style / 3) % 3];
        pen_add_str(pen, form);
        pen_add(pen, quote[0]);
        pen_add(pen, core);
        pen_add(pen, quote[1]);
        return;
    }
    pen_add(pen, core);
    if (form.len && !(company->language == SAMPLE_ZH && !in_latin) && form.ptr[0] != ',')
        pen_add_char(pen, ' ');
    pen_add_str(pen, form);
}
