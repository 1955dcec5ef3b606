// Contacts as they stand in a file: the clean person, one appearance of it, the slips of whoever
// typed it. `look` decides how things are written; the hazard changes what is written.
#include "base/clock.h"
#include "crm/sample_private.h"
#include <stdio.h>

enum column {
    FIRST,
    LAST,
    EMAIL,
    PHONE,
    MOBILE,
    COMPANY,
    JOB,
    ADDRESS,
    CITY,
    ZIP,
    COUNTRY,
    BIRTH,
    WEBSITE,
    STAGE,
    NOTES
};

// One row being written.
struct writing {
    const struct sample *sample;
    struct pen *pen;
    struct sample_row *row;
    struct sample_person person;
    struct sample_company company; // where person.company is not 0
    struct random look;            // equal for exact repeats
    struct random slip;
    enum sample_hazard hazard;
    bool latin;    // names in Latin script though the language has another
    bool repeated; // the entity has other rows, too
};

static void put(struct writing *w, enum column column) {
    w->row->cells[column] = pen_cell(w->pen);
}

// Is an optional field there? What the entity has is fixed; a further appearance may lack it.
static bool shown(struct writing *w, unsigned percent, unsigned field) {
    struct random has = random_of(w->sample->seed, w->person.entity, RANDOM_OTHER + field);
    bool lost = random_percent(&w->look, 15);
    return random_percent(&has, percent) && (w->hazard == SAMPLE_PLAIN || !lost) &&
           w->hazard != SAMPLE_SPARSE;
}

// ---- the hazard

static enum sample_hazard hazard_draw(const struct writing *w, struct random *random) {
    const struct sample_person *p = &w->person;
    unsigned draw = random_below(random, 100);
    bool scripts = p->language == SAMPLE_RU || p->language == SAMPLE_ZH;
    if (draw < 16)
        return SAMPLE_EXACT;
    if (draw < 38)
        return SAMPLE_TYPO;
    if (draw < 50)
        return p->nicknames ? SAMPLE_NICKNAME : SAMPLE_TYPO;
    if (draw < 64)
        return scripts ? SAMPLE_SCRIPT : SAMPLE_WHOLE_NAME;
    if (draw < 71)
        return SAMPLE_SWAPPED;
    if (draw < 78)
        return SAMPLE_WHOLE_NAME;
    if (draw < 84)
        return p->female && p->language != SAMPLE_ZH ? SAMPLE_MARRIED : SAMPLE_SPARSE;
    if (draw < 93)
        return p->company ? SAMPLE_JOB_MOVE : SAMPLE_SPARSE;
    return SAMPLE_SPARSE;
}

static void marry(struct writing *w, struct random *random) {
    struct sample_person *p = &w->person;
    char root[SAMPLE_NAME_MAX] = {0}, maiden[SAMPLE_NAME_MAX];
    memcpy(maiden, p->family, sizeof maiden);
    sample_family_draw(random, p->language, root);
    sample_family_set(p, root);
    bool both = p->language != SAMPLE_RU && random_percent(random, 30);
    size_t length = strlen(maiden);
    if (both && length + strlen(p->family) + 2 < SAMPLE_NAME_MAX) {
        memcpy(root, p->family, sizeof root);
        maiden[length] = '-';
        memcpy(maiden + length + 1, root, strlen(root) + 1);
        memcpy(p->family, maiden, sizeof maiden);
        memcpy(p->family_latin, maiden, sizeof maiden);
    }
}

static void move_job(struct writing *w, struct random *random) {
    struct sample_person *p = &w->person;
    uint64_t old = p->company;
    p->company = sample_company_pick(w->sample, random, p->language);
    if (p->company == old)
        p->company = 0;
    p->job = random_below(random, sample_tables_of(p->language)->jobs_count);
    p->work_mail = p->company && p->work_mail;
    p->mailbox = p->switchboard = false;
}

// ---- names

// First and last name as this row has them.
static void name_texts(struct writing *w, char *first, char *last) {
    const struct sample_person *p = &w->person;
    struct pen a = {first, first, first + SAMPLE_NAME_MAX - 1};
    struct pen b = {last, last, last + SAMPLE_NAME_MAX - 1};
    if (w->hazard == SAMPLE_NICKNAME) {
        str nickname = sample_pick(p->nicknames, ' ', random_below(&w->slip, 4));
        if (w->latin) {
            char native[SAMPLE_NAME_MAX] = {0};
            memcpy(native, nickname.ptr, nickname.len);
            sample_romanize(&a, native, (unsigned)(p->entity % 3));
        } else {
            pen_add_str(&a, nickname);
        }
    } else {
        pen_add(&a, w->latin ? p->given_latin : p->given);
    }
    pen_add(&b, w->latin ? p->family_latin : p->family);
    *a.at = *b.at = 0;
    bool bare = p->language != SAMPLE_RU && random_percent(&w->look, 12);
    if (bare && (p->language == SAMPLE_PL || p->language == SAMPLE_DE)) { // without diacritics
        char text[SAMPLE_NAME_MAX];
        struct pen pen = {text, text, text + sizeof text - 1};
        sample_plain_latin(&pen, last, p->language == SAMPLE_DE && random_percent(&w->look, 70));
        *pen.at = 0;
        memcpy(last, text, sizeof text);
    }
}

// A slip in one of two texts.
static void misspell(struct writing *w, char *first, char *last) {
    char text[SAMPLE_NAME_MAX];
    struct pen pen = {text, text, text + sizeof text - 1};
    char *target = random_percent(&w->slip, 60) ? last : first;
    sample_typo(&pen, &w->slip, str_of(target));
    *pen.at = 0;
    memcpy(target, text, sizeof text);
}

static void write_names(struct writing *w) {
    char first[SAMPLE_NAME_MAX] = {0}, last[SAMPLE_NAME_MAX] = {0};
    name_texts(w, first, last);
    if (w->hazard == SAMPLE_TYPO && random_percent(&w->slip, 75))
        misspell(w, first, last);
    bool whole = w->hazard == SAMPLE_WHOLE_NAME || random_percent(&w->look, 2);
    bool han = w->person.language == SAMPLE_ZH && !w->latin;
    if (whole) {
        bool family_first = han || random_percent(&w->look, 35);
        pen_add(w->pen, family_first ? last : first);
        pen_add(w->pen, han ? "" : family_first && random_percent(&w->look, 40) ? ", " : " ");
        pen_add(w->pen, family_first ? first : last);
        bool in_first = random_percent(&w->look, 60);
        put(w, in_first ? FIRST : LAST);
        put(w, in_first ? LAST : FIRST);
        return;
    }
    bool swapped = w->hazard == SAMPLE_SWAPPED;
    pen_add(w->pen, swapped ? last : first);
    put(w, FIRST);
    pen_add(w->pen, swapped ? first : last);
    put(w, LAST);
}

// ---- contact points

static const char *const mail_typos[][2] = {{"gmail.com", "gmial.com"},
                                            {"gmail.com", "gmail.cmo"},
                                            {"gmail.com", "gmai.com"},
                                            {"gmail.com", "gmail.co"},
                                            {"wp.pl", "wp.p"},
                                            {"mail.ru", "mail.r"},
                                            {"yandex.ru", "yandex.tu"},
                                            {"qq.com", "qq.con"},
                                            {"163.com", "163.cm"},
                                            {"outlook.com", "outlok.com"},
                                            {"hotmail.com", "hotnail.com"},
                                            {"web.de", "web.d"},
                                            {"onet.pl", "onet.pl."},
                                            {"gmx.de", "gmx,de"},
                                            {"yahoo.com", "yaho.com"}};

// The local part of a person's address, from the name by birth, so that it survives a wedding.
static void add_local(struct pen *pen, const struct sample_person *p, unsigned style) {
    bool german = p->language == SAMPLE_DE;
    char given[SAMPLE_NAME_MAX], family[SAMPLE_NAME_MAX];
    struct pen a = {given, given, given + sizeof given - 1};
    struct pen b = {family, family, family + sizeof family - 1};
    sample_slug(&a, p->given_latin, german, 0);
    sample_slug(&b, p->family_latin, german, 0);
    *a.at = *b.at = 0;
    switch (style % 4) {
    case 0:
        pen_add(pen, given);
        pen_add_char(pen, '.');
        pen_add(pen, family);
        break;
    case 1:
        pen_add_str(pen, str_slice(str_of(given), 0, 1));
        pen_add_char(pen, '.');
        pen_add(pen, family);
        break;
    case 2:
        pen_add(pen, family);
        break;
    default:
        pen_add(pen, given);
        pen_add(pen, family);
    }
}

static void add_private_mail(struct writing *w, const struct sample_person *p) {
    const struct sample_tables *t = sample_tables_of(p->language);
    const char *provider = t->providers[p->provider];
    uint64_t number = hash_u64(p->entity);
    if (str_is(str_of(provider), "qq.com")) {
        pen_add_number(w->pen, 100000000 + number % 2900000000U, 0);
    } else {
        add_local(w->pen, p, p->mail_style);
        if (!p->rare || p->mail_style % 4 == 2 || p->mail_style / 4 % 3)
            pen_add_number(w->pen, 10 + number % 8990, 0);
    }
    pen_add_char(w->pen, '@');
    if (random_percent(&w->slip, w->hazard == SAMPLE_TYPO ? 12 : 2))
        for (unsigned i = 0; i < COUNT_OF(mail_typos); i++)
            if (str_is(str_of(provider), mail_typos[i][0]) && random_percent(&w->slip, 60)) {
                provider = mail_typos[i][1];
                break;
            }
    pen_add(w->pen, provider);
}

static void write_mail(struct writing *w, const struct sample_person *born) {
    const struct sample_person *p = &w->person;
    if (p->company && p->work_mail) {
        if (p->mailbox)
            pen_add(w->pen, sample_tables_of(w->company.language)->mailbox);
        else
            add_local(w->pen, born, w->company.mail_style);
        pen_add_char(w->pen, '@');
        pen_add(w->pen, w->company.slug);
        pen_add(w->pen, ".example");
    } else {
        add_private_mail(w, born);
    }
    if (random_percent(&w->look, 4)) { // Jan.Kowalski@WP.PL
        str mail = pen_cell(w->pen);
        sample_case(w->pen, mail, true);
    }
    put(w, EMAIL);
}

static void add_phone(struct writing *w, uint64_t number, enum sample_language language,
                      unsigned city, bool mobile) {
    unsigned style = random_below(&w->look, SAMPLE_PHONE_STYLES);
    if (w->hazard == SAMPLE_TYPO && random_percent(&w->slip, 12))
        number += 1 + random_below(&w->slip, 9); // a wrong last digit
    sample_phone(w->pen, language, city, number, mobile, style);
}

static void write_landline(struct writing *w) {
    const struct sample_person *p = &w->person;
    if (p->company && (p->switchboard || !p->at_home)) {
        add_phone(w, w->company.phone, w->company.language, w->company.place.city, false);
        if (!p->switchboard && random_percent(&w->look, 12)) {
            pen_add(w->pen, " ext. ");
            pen_add_number(w->pen, 10 + p->entity % 90, 0);
        }
    } else {
        add_phone(w, p->landline, p->language, p->place.city, false);
    }
    put(w, PHONE);
}

static void write_contact_points(struct writing *w, const struct sample_person *born) {
    struct random has = random_of(w->sample->seed, w->person.entity, RANDOM_OTHER + 50);
    bool by_mail = random_percent(&has, 50); // the one that every appearance has
    bool moved = w->hazard == SAMPLE_JOB_MOVE || w->hazard == SAMPLE_MARRIED;
    bool mail = by_mail || w->person.mailbox || shown(w, 75, 1);
    // A work address goes with the job: then something else has to stay.
    bool mobile = !by_mail || (w->repeated && w->person.work_mail) || shown(w, 55, 2) || moved;
    bool phone = w->person.switchboard || shown(w, 42, 3);
    phone = phone || w->person.relation == SAMPLE_HOUSEHOLD;
    if (mail)
        write_mail(w, born);
    if (phone)
        write_landline(w);
    if (!mobile)
        return;
    enum sample_language language = w->person.language;
    add_phone(w, w->person.mobile, language, w->person.place.city, true);
    if (!phone && random_percent(&w->look, 4)) { // two numbers in one cell
        pen_add(w->pen, random_percent(&w->look, 50) ? " / " : ", ");
        add_phone(w, w->person.landline, language, w->person.place.city, false);
    }
    // who has only one column for numbers puts the mobile there
    put(w, !phone && random_percent(&w->look, 30) ? PHONE : MOBILE);
}

// ---- the rest

static void write_birth(struct writing *w) {
    int year, month, day;
    date_from_days(w->person.birth, &year, &month, &day);
    unsigned style = random_below(&w->look, 6);
    char text[48];
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    enum sample_language language = w->person.language;
    bool american = sample_tables_of(language)->cities[w->person.place.city].code != NULL;
    if (style < 2)
        snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
    else if (language == SAMPLE_ZH)
        snprintf(text, sizeof text, style < 4 ? "%d年%d月%d日" : "%d/%d/%d", year, month, day);
    else if (american)
        snprintf(text, sizeof text, "%02d/%02d/%04d", month, day, year);
    else if (language == SAMPLE_EN && style == 2)
        snprintf(text, sizeof text, "%d %s %d", day, months[month - 1], year);
    else if (language == SAMPLE_EN)
        snprintf(text, sizeof text, "%02d/%02d/%04d", day, month, year);
    else
        snprintf(text, sizeof text, style < 5 ? "%02d.%02d.%04d" : "%d.%d.%d", day, month, year);
    pen_add(w->pen, text);
    put(w, BIRTH);
}

static void write_place(struct writing *w) {
    const struct sample_person *p = &w->person;
    enum sample_language language = p->language;
    struct sample_place place = p->place;
    if (p->company && !p->at_home) {
        language = w->company.language;
        place = w->company.place;
    }
    bool latin = w->latin || (language != p->language && p->language != SAMPLE_ZH);
    bool address = p->at_home || shown(w, 50, 5);
    if (address && w->hazard != SAMPLE_SPARSE) {
        sample_address(w->pen, language, place, latin, random_below(&w->look, 6));
        put(w, ADDRESS);
        if (!random_percent(&w->look, 12)) {
            sample_zip(w->pen, language, place);
            put(w, ZIP);
        }
    }
    if (address || shown(w, 50, 6)) {
        sample_city(w->pen, language, place.city, latin);
        put(w, CITY);
    }
    if (shown(w, 65, 7)) {
        sample_country(w->pen, language, place.city, random_below(&w->look, 32));
        put(w, COUNTRY);
    }
}

static void write_work(struct writing *w) {
    const struct sample_person *p = &w->person;
    const struct sample_tables *t = sample_tables_of(p->language);
    if (p->company && w->hazard != SAMPLE_SPARSE) {
        sample_company_name(w->pen, &w->company, w->latin && w->company.language == p->language,
                            random_percent(&w->look, 60) ? 0 : random_below(&w->look, 12));
        put(w, COMPANY);
        if (shown(w, 60, 8)) {
            pen_add(w->pen, t->jobs[p->job]);
            put(w, JOB);
        }
        if (shown(w, 20, 9)) {
            pen_add(w->pen, random_percent(&w->look, 60) ? "https://www." : "www.");
            pen_add(w->pen, w->company.slug);
            pen_add(w->pen, ".example");
            put(w, WEBSITE);
        }
    }
    static const char *const stages[] = {"lead",
                                         "customer",
                                         "subscriber",
                                         "opportunity",
                                         "marketingqualifiedlead",
                                         "salesqualifiedlead",
                                         "Lead",
                                         "Customer"};
    if (shown(w, 70, 10)) {
        pen_add(w->pen, stages[random_rank(&w->look, COUNT_OF(stages), 2)]);
        put(w, STAGE);
    }
    if (shown(w, 14, 11)) {
        pen_add(w->pen, t->notes[random_below(&w->look, t->notes_count)]);
        put(w, NOTES);
    }
}

// ---- dirt

static void redo(struct writing *w, enum column column, bool upper) {
    sample_case(w->pen, w->row->cells[column], upper);
    put(w, column);
}

static void space_around(struct writing *w, enum column column, struct random *random) {
    if (!w->row->cells[column].len)
        return;
    if (random_percent(random, 30))
        pen_add_char(w->pen, ' ');
    pen_add_str(w->pen, w->row->cells[column]);
    pen_add(w->pen, random_percent(random, 20) ? "  " : " ");
    put(w, column);
}

static void fill_with_nothing(struct writing *w) {
    const struct sample_tables *t = sample_tables_of(w->person.language);
    static const enum column columns[] = {EMAIL, PHONE, COMPANY, NOTES, ADDRESS, JOB};
    enum column column = columns[random_below(&w->look, COUNT_OF(columns))];
    if (w->row->cells[column].len)
        return;
    if (column == PHONE && random_percent(&w->look, 50))
        pen_add(w->pen, random_percent(&w->look, 60) ? "000000000" : "123456789");
    else if (column == EMAIL && random_percent(&w->look, 40))
        pen_add(w->pen, "test@test.com");
    else
        pen_add(w->pen, t->placeholders[random_below(&w->look, t->placeholders_count)]);
    put(w, column);
}

static void spoil_text(struct writing *w) {
    static const enum column columns[] = {FIRST, LAST, COMPANY, CITY};
    for (unsigned i = 0; i < COUNT_OF(columns); i++) {
        sample_mojibake(w->pen, w->row->cells[columns[i]]);
        put(w, columns[i]);
    }
}

static void add_dirt(struct writing *w) {
    unsigned draw = random_below(&w->look, 1000);
    if (draw < 30 || (draw < 60 && random_percent(&w->look, 50))) {
        redo(w, FIRST, draw < 30);
        redo(w, LAST, draw < 30);
    } else if (draw < 100) {
        space_around(w, draw & 1 ? FIRST : LAST, &w->look);
    } else if (draw < 140) {
        fill_with_nothing(w);
    } else if (draw < 143) {
        spoil_text(w);
    } else if (draw < 150) {
        redo(w, COMPANY, true);
    }
    if (w->hazard != SAMPLE_EXACT)
        return;
    unsigned change = random_below(&w->slip, 4); // the same again, but for a space or the case
    if (change == 1)
        space_around(w, random_percent(&w->slip, 50) ? LAST : EMAIL, &w->slip);
    else if (change == 2)
        redo(w, LAST, true);
}

void sample_contact_row(const struct sample *sample, struct sample_slot slot, struct pen *pen,
                        struct sample_row *row) {
    struct writing w = {.sample = sample, .pen = pen, .row = row, .repeated = slot.repeated};
    sample_person_make(sample, slot.entity, &w.person);
    struct sample_person born = w.person; // addresses are made of this name
    w.slip = random_of(sample->seed, slot.entity, RANDOM_HAZARD + slot.appearance);
    w.hazard = slot.appearance ? hazard_draw(&w, &w.slip) : SAMPLE_PLAIN;
    bool exact = w.hazard == SAMPLE_EXACT;
    w.look = random_of(sample->seed, slot.entity, RANDOM_STYLE + (exact ? 0 : slot.appearance));
    bool scripts = w.person.language == SAMPLE_RU || w.person.language == SAMPLE_ZH;
    struct random script = random_of(sample->seed, slot.entity, RANDOM_OTHER + 60);
    w.latin = scripts && (random_percent(&script, 15) != (w.hazard == SAMPLE_SCRIPT));
    if (w.hazard == SAMPLE_MARRIED)
        marry(&w, &w.slip);
    if (w.hazard == SAMPLE_JOB_MOVE)
        move_job(&w, &w.slip);
    if (w.person.company)
        sample_company_make(sample, w.person.company, &w.company);
    row->entity = slot.entity;
    row->hazard = slot.appearance ? w.hazard : w.person.relation;
    row->related = slot.appearance ? 0 : w.person.related;
    // how the first appearance looked must not depend on being repeated
    enum sample_hazard hazard = w.hazard;
    if (exact)
        w.hazard = SAMPLE_PLAIN;
    write_names(&w);
    write_contact_points(&w, &born);
    write_work(&w);
    write_place(&w);
    if (hazard == SAMPLE_JOB_MOVE || hazard == SAMPLE_MARRIED || shown(&w, 38, 4))
        write_birth(&w);
    w.hazard = hazard;
    add_dirt(&w);
}
