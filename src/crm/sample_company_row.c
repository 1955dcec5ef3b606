// Companies as they stand in a file: legal forms, branches, other scripts, tax numbers with their
// check digits.
#include "crm/sample_private.h"

enum column { NAME, DOMAIN, PHONE, EMAIL, ADDRESS, CITY, ZIP, COUNTRY, INDUSTRY, TAX, EMPLOYEES };

struct writing {
    const struct sample *sample;
    struct pen *pen;
    struct sample_row *row;
    struct sample_company company;
    struct random look, slip;
    enum sample_hazard hazard;
};

static void put(struct writing *w, enum column column) {
    w->row->cells[column] = pen_cell(w->pen);
}

static bool shown(struct writing *w, unsigned percent, unsigned field) {
    struct random has = random_of(w->sample->seed, w->company.entity, RANDOM_OTHER + 100 + field);
    bool lost = random_percent(&w->look, 15);
    return random_percent(&has, percent) && (w->hazard == SAMPLE_PLAIN || !lost) &&
           w->hazard != SAMPLE_SPARSE;
}

// ---- tax numbers

static unsigned weighted(const char *digits, const unsigned char *weights, unsigned count) {
    unsigned sum = 0;
    for (unsigned i = 0; i < count; i++)
        sum += (unsigned)(digits[i] - '0') * weights[i];
    return sum;
}

// NIP: nine digits and their weighted sum modulo 11, which is never 10.
static void add_nip(struct pen *pen, uint64_t number, bool dashes) {
    static const unsigned char weights[] = {6, 5, 7, 2, 3, 4, 5, 6, 7};
    for (;; number++) {
        char digits[10];
        struct pen inner = {digits, digits, digits + sizeof digits};
        pen_add_number(&inner, 521000000 + number % 300000000, 0);
        unsigned check = weighted(digits, weights, 9) % 11;
        if (check == 10)
            continue;
        pen_add_char(&inner, (char)('0' + check));
        pen_add_str(pen, (str){digits, 3});
        pen_add(pen, dashes ? "-" : "");
        pen_add_str(pen, (str){digits + 3, 3});
        pen_add(pen, dashes ? "-" : "");
        pen_add_str(pen, (str){digits + 6, 2});
        pen_add(pen, dashes ? "-" : "");
        pen_add_str(pen, (str){digits + 8, 2});
        return;
    }
}

// INN of a legal entity: ten digits, the last a check digit.
static void add_inn(struct pen *pen, uint64_t number) {
    static const unsigned char weights[] = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    char digits[9];
    struct pen inner = {digits, digits, digits + sizeof digits};
    pen_add_number(&inner, 770000000 + number % 9000000, 0);
    pen_add_str(pen, (str){digits, 9});
    pen_add_number(pen, weighted(digits, weights, 9) % 11 % 10, 1);
}

// Unified social credit code (GB 32100): 17 characters and a check character modulo 31.
static void add_uscc(struct pen *pen, uint64_t number) {
    static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    static const unsigned char weights[] = {1,  3,  9,  27, 19, 26, 16, 17, 20,
                                            29, 25, 13, 8,  24, 10, 30, 28};
    char code[19] = "91310000";
    unsigned sum = 0;
    for (unsigned i = 0; i < 17; i++) {
        if (i >= 8) {
            code[i] = alphabet[number % 31];
            number /= 31;
        }
        sum += (unsigned)(strchr(alphabet, code[i]) - alphabet) * weights[i];
    }
    code[17] = alphabet[(31 - sum % 31) % 31];
    pen_add_str(pen, (str){code, 18});
}

// USt-IdNr: DE, eight digits, check digit after ISO 7064 mod 11,10.
static void add_vat_de(struct pen *pen, uint64_t number) {
    char digits[8];
    struct pen inner = {digits, digits, digits + sizeof digits};
    pen_add_number(&inner, 10000000 + number % 89999999, 0);
    unsigned product = 10;
    for (unsigned i = 0; i < 8; i++) {
        unsigned sum = ((unsigned)(digits[i] - '0') + product) % 10;
        product = 2 * (sum ? sum : 10) % 11;
    }
    pen_add(pen, "DE");
    pen_add_str(pen, (str){digits, 8});
    pen_add_number(pen, (11 - product) % 10, 1);
}

static void write_tax(struct writing *w) {
    uint64_t number = w->company.tax;
    switch (w->company.language) {
    case SAMPLE_PL:
        add_nip(w->pen, number, random_percent(&w->look, 40));
        break;
    case SAMPLE_RU:
        add_inn(w->pen, number);
        break;
    case SAMPLE_ZH:
        add_uscc(w->pen, number);
        break;
    case SAMPLE_EN: // a company number
        pen_add_number(w->pen, 1000000 + number % 14000000, 8);
        break;
    case SAMPLE_DE:
    case SAMPLE_LANGUAGES:
        add_vat_de(w->pen, number);
        break;
    }
    put(w, TAX);
}

// ---- the row

static enum sample_hazard hazard_draw(const struct sample_company *company, struct random *random) {
    unsigned draw = random_below(random, 100);
    bool scripts = company->language == SAMPLE_RU || company->language == SAMPLE_ZH;
    if (draw < 18)
        return SAMPLE_EXACT;
    if (draw < 42)
        return SAMPLE_TYPO;
    if (draw < 72)
        return SAMPLE_LEGAL_FORM;
    if (draw < 86)
        return scripts ? SAMPLE_SCRIPT : SAMPLE_RENAMED;
    return SAMPLE_SPARSE;
}

static void write_name(struct writing *w) {
    const struct sample_company *c = &w->company;
    unsigned form = random_percent(&w->look, 65) ? 0 : random_below(&w->look, 12);
    if (w->hazard == SAMPLE_RENAMED ||
        (w->hazard == SAMPLE_LEGAL_FORM && random_percent(&w->slip, 35))) {
        str core = str_of(c->core); // without the form; renamed: only the name's first part
        size_t space = str_find_last_char(core, ' ');
        pen_add_str(w->pen,
                    w->hazard == SAMPLE_RENAMED && space > 5 ? str_slice(core, 0, space) : core);
    } else {
        sample_company_name(w->pen, c, w->hazard == SAMPLE_SCRIPT,
                            w->hazard == SAMPLE_LEGAL_FORM ? 1 + random_below(&w->slip, 11) : form);
    }
    if (w->hazard == SAMPLE_TYPO) {
        str name = pen_cell(w->pen);
        size_t half = name.len / 2; // the slip is in the core, which comes first but in Russian
        while (half < name.len && (name.ptr[half] & 0xC0) == 0x80)
            half++;
        bool back = c->language == SAMPLE_RU;
        if (back)
            pen_add_str(w->pen, str_slice(name, 0, half));
        sample_typo(w->pen, &w->slip, back ? str_from(name, half) : str_slice(name, 0, half));
        if (!back)
            pen_add_str(w->pen, str_from(name, half));
    }
    put(w, NAME);
}

static void write_place(struct writing *w) {
    const struct sample_company *c = &w->company;
    bool latin = w->hazard == SAMPLE_SCRIPT;
    if (shown(w, 75, 1)) {
        sample_address(w->pen, c->language, c->place, latin, random_below(&w->look, 6));
        put(w, ADDRESS);
        sample_zip(w->pen, c->language, c->place);
        put(w, ZIP);
    }
    if (shown(w, 88, 2) || w->hazard == SAMPLE_SPARSE) {
        sample_city(w->pen, c->language, c->place.city, latin);
        put(w, CITY);
    }
    if (shown(w, 75, 3)) {
        sample_country(w->pen, c->language, c->place.city, random_below(&w->look, 32));
        put(w, COUNTRY);
    }
}

static void write_rest(struct writing *w) {
    const struct sample_company *c = &w->company;
    const struct sample_tables *t = sample_tables_of(c->language);
    bool by_domain = c->tax & 1; // the one that every appearance has
    if (by_domain || shown(w, 60, 4)) {
        pen_add(w->pen, random_percent(&w->look, 10) ? "www." : "");
        pen_add(w->pen, c->slug);
        pen_add(w->pen, ".example");
        put(w, DOMAIN);
    }
    if (!by_domain || shown(w, 65, 5)) {
        sample_phone(w->pen, c->language, c->place.city, c->phone, false,
                     random_below(&w->look, SAMPLE_PHONE_STYLES));
        put(w, PHONE);
    }
    if (shown(w, 45, 6)) {
        pen_add(w->pen, t->mailbox);
        pen_add_char(w->pen, '@');
        pen_add(w->pen, c->slug);
        pen_add(w->pen, ".example");
        put(w, EMAIL);
    }
    if (shown(w, 60, 7)) {
        pen_add(w->pen, t->industries[c->industry]);
        put(w, INDUSTRY);
    }
    if (shown(w, 50, 8) && w->hazard != SAMPLE_BRANCH)
        write_tax(w);
    if (shown(w, 40, 9)) {
        pen_add_number(w->pen, c->employees, 0);
        put(w, EMPLOYEES);
    }
}

static void add_dirt(struct writing *w, enum sample_hazard hazard) {
    unsigned draw = random_below(&w->look, 100);
    const struct sample_tables *t = sample_tables_of(w->company.language);
    bool upper = draw < 5, space = draw >= 5 && draw < 10;
    if (hazard == SAMPLE_EXACT) {
        upper = upper || random_percent(&w->slip, 30);
        space = space || random_percent(&w->slip, 30);
    }
    if (upper) {
        sample_case(w->pen, w->row->cells[NAME], true);
        put(w, NAME);
    }
    if (space) {
        pen_add_str(w->pen, w->row->cells[NAME]);
        pen_add_char(w->pen, ' ');
        put(w, NAME);
    }
    if (draw >= 10 && draw < 14 && !w->row->cells[EMAIL].len) {
        pen_add(w->pen, t->placeholders[random_below(&w->look, t->placeholders_count)]);
        put(w, EMAIL);
    }
}

void sample_company_row(const struct sample *sample, struct sample_slot slot, struct pen *pen,
                        struct sample_row *row) {
    struct writing w = {.sample = sample, .pen = pen, .row = row};
    sample_company_make(sample, slot.entity, &w.company);
    w.slip = random_of(sample->seed, slot.entity, RANDOM_HAZARD + 200 + slot.appearance);
    enum sample_hazard hazard = slot.appearance ? hazard_draw(&w.company, &w.slip) : SAMPLE_PLAIN;
    w.look = random_of(sample->seed, slot.entity,
                       RANDOM_STYLE + 300 + (hazard == SAMPLE_EXACT ? 0 : slot.appearance));
    if (w.company.head) {
        hazard = SAMPLE_BRANCH;
        row->related = w.company.head;
    }
    row->entity = slot.entity;
    row->hazard = hazard;
    w.hazard = hazard == SAMPLE_EXACT ? SAMPLE_PLAIN : hazard;
    write_name(&w);
    write_place(&w);
    write_rest(&w);
    add_dirt(&w, hazard);
}
