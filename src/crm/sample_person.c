// A clean fictional person, and the company he or she works for: pure functions of the entity's
// number. Related people (household, namesake ...) first make the person they resemble.
#include "crm/sample_private.h"

static struct pen pen_on(char *text, size_t size) {
    return (struct pen){text, text, text + size - 1};
}

static void pen_end(struct pen *pen) {
    *pen->at = 0;
}

// ---- names

bool sample_family_draw(struct random *random, enum sample_language language, char *root) {
    const struct sample_tables *t = sample_tables_of(language);
    struct pen pen = pen_on(root, SAMPLE_NAME_MAX);
    bool listed = random_percent(random, t->surname_percent);
    if (listed) {
        pen_add(&pen, t->surnames[random_rank(random, t->surnames_count, t->surname_head)].text);
    } else {
        pen_add(&pen, t->surname_onsets[random_below(random, t->surname_onsets_count)]);
        pen_add(&pen, t->surname_middles[random_below(random, t->surname_middles_count)]);
        pen_add(&pen, t->surname_ends[random_below(random, t->surname_ends_count)]);
    }
    pen_end(&pen);
    return !listed;
}

// Kowalski -> Kowalska, Иванов -> Иванова, Троицкий -> Троицкая.
static void add_feminine(struct pen *pen, enum sample_language language, str root) {
    if (language == SAMPLE_PL &&
        (str_ends(root, STR("ski")) || str_ends(root, STR("cki")) || str_ends(root, STR("dzki")))) {
        pen_add_str(pen, str_slice(root, 0, root.len - 1));
        pen_add_char(pen, 'a');
        return;
    }
    if (language == SAMPLE_RU && str_ends(root, STR("ский"))) {
        pen_add_str(pen, str_slice(root, 0, root.len - strlen("ий")));
        pen_add(pen, "ая");
        return;
    }
    pen_add_str(pen, root);
    if (language == SAMPLE_RU && (str_ends(root, STR("в")) || str_ends(root, STR("н"))))
        pen_add(pen, "а");
}

static void latin_of_family(struct sample_person *person) {
    struct pen pen = pen_on(person->family_latin, SAMPLE_NAME_MAX);
    if (person->language == SAMPLE_ZH) {
        for (unsigned i = 0; i < sample_zh.surnames_count; i++)
            if (strcmp(person->family, sample_zh.surnames[i].text) == 0) {
                pen_add(&pen, sample_zh.surnames[i].latin);
                break;
            }
    } else if (person->language == SAMPLE_RU)
        sample_romanize(&pen, person->family, (unsigned)(person->entity % 3));
    else
        pen_add(&pen, person->family);
    pen_end(&pen);
}

void sample_family_set(struct sample_person *person, const char *root) {
    if (root != person->root)
        memcpy(person->root, root, SAMPLE_NAME_MAX);
    struct pen pen = pen_on(person->family, SAMPLE_NAME_MAX);
    if (person->female)
        add_feminine(&pen, person->language, str_of(person->root));
    else
        pen_add(&pen, person->root);
    pen_end(&pen);
    latin_of_family(person);
}

static void set_given(struct sample_person *person, struct random *random) {
    const struct sample_tables *t = sample_tables_of(person->language);
    const struct sample_given *list = person->female ? t->female : t->male;
    unsigned count = person->female ? t->female_count : t->male_count;
    const struct sample_given *name = &list[random_rank(random, count, 6)];
    struct pen native = pen_on(person->given, SAMPLE_NAME_MAX);
    struct pen latin = pen_on(person->given_latin, SAMPLE_NAME_MAX);
    person->nicknames = name->nicknames;
    pen_add(&native, name->name);
    if (person->language == SAMPLE_ZH) {
        pen_add(&latin, name->latin);
        if (str_of(name->name).len == 3 && random_percent(random, 70)) { // a second character
            const struct sample_given *second = &list[random_below(random, count)];
            if (str_of(second->name).len == 3) {
                pen_add(&native, second->name);
                pen_add_char(&latin, (char)(second->latin[0] + 32));
                pen_add(&latin, second->latin + 1);
            }
        }
    } else if (person->language == SAMPLE_RU) {
        if (name->latin && person->entity % 4)
            pen_add(&latin, name->latin);
        else
            sample_romanize(&latin, name->name, (unsigned)(person->entity % 3));
    } else {
        pen_add(&latin, name->name);
    }
    pen_end(&native);
    pen_end(&latin);
}

// ---- people

static enum sample_language language_draw(struct random *random) {
    unsigned draw = random_below(random, 100);
    return draw < 30   ? SAMPLE_PL
           : draw < 52 ? SAMPLE_RU
           : draw < 70 ? SAMPLE_ZH
           : draw < 88 ? SAMPLE_EN
                       : SAMPLE_DE;
}

static void draw_person(const struct sample *sample, struct random *random,
                        struct sample_person *person) {
    person->female = random_percent(random, 50);
    set_given(person, random);
    char root[SAMPLE_NAME_MAX] = {0};
    person->rare = sample_family_draw(random, person->language, root);
    sample_family_set(person, root);
    person->place = sample_place_draw(random, person->language);
    person->mobile = sample_mobile_draw(random, person->language, person->place.city);
    person->landline = sample_landline_draw(random, person->language, person->place.city);
    person->birth = -9500 + (int)random_below(random, 22000); // 1943 to 2004
    person->job = random_below(random, sample_tables_of(person->language)->jobs_count);
    person->provider = random_rank(random, sample_tables_of(person->language)->providers_count, 2);
    person->mail_style = (unsigned)(random_next(random) >> 33);
    person->at_home = random_percent(random, 45);
    if (random_percent(random, 72))
        person->company = sample_company_pick(sample, random, person->language);
    person->work_mail = person->company && random_percent(random, 50);
}

static enum sample_hazard relation_of(unsigned draw, const struct sample_person *base) {
    if (draw < 30)
        return SAMPLE_HOUSEHOLD;
    if (draw < 42)
        return base->female ? SAMPLE_HOUSEHOLD : SAMPLE_FATHER_SON;
    if (draw < 62 || !base->company)
        return SAMPLE_NAMESAKE;
    return draw < 85 ? SAMPLE_SWITCHBOARD : SAMPLE_MAILBOX;
}

static void share_company(struct sample_person *person, const struct sample_person *base,
                          bool mailbox) {
    person->company = base->company;
    person->at_home = false;
    person->mailbox = mailbox;
    person->switchboard = !mailbox;
    person->work_mail = true;
}

// Makes the person resemble the one it must not be taken for.
static void relate(struct sample_person *person, const struct sample_person *base,
                   struct random *random) {
    person->related = base->entity;
    switch ((int)person->relation) {
    case SAMPLE_HOUSEHOLD:
        if (random_percent(random, 70) && person->female == base->female) {
            person->female = !base->female; // mostly couples
            set_given(person, random);
        }
        while (str_is(str_of(person->given), base->given))
            set_given(person, random);
        sample_family_set(person, base->root);
        person->birth = base->birth + (int)random_below(random, 5000) - 2500;
        break;
    case SAMPLE_FATHER_SON:
        person->female = false;
        memcpy(person->given, base->given, SAMPLE_NAME_MAX);
        memcpy(person->given_latin, base->given_latin, SAMPLE_NAME_MAX);
        sample_family_set(person, base->root);
        person->birth = base->birth + 8000 + (int)random_below(random, 4500);
        break;
    case SAMPLE_NAMESAKE:
        person->female = base->female;
        memcpy(person->given, base->given, SAMPLE_NAME_MAX);
        memcpy(person->given_latin, base->given_latin, SAMPLE_NAME_MAX);
        sample_family_set(person, base->root);
        if (person->company == base->company)
            person->company = 0;
        person->work_mail = person->work_mail && person->company;
        if (person->birth == base->birth)
            person->birth += 700;
        break;
    case SAMPLE_SWITCHBOARD:
    case SAMPLE_MAILBOX:
        share_company(person, base, person->relation == SAMPLE_MAILBOX);
        break;
    default:
        break;
    }
    person->nicknames = person->relation == SAMPLE_HOUSEHOLD ? person->nicknames : base->nicknames;
    if (person->relation == SAMPLE_HOUSEHOLD || person->relation == SAMPLE_FATHER_SON) {
        person->place = base->place;
        person->landline = base->landline;
        person->mobile = sample_mobile_draw(random, person->language, person->place.city);
        person->at_home = true;
    }
    person->rare = false; // two people of one name do not get one address
}

static void make_base(const struct sample *sample, uint64_t entity, struct sample_person *person) {
    *person = (struct sample_person){.entity = entity};
    struct random random = random_of(sample->seed, entity, RANDOM_PERSON);
    person->language = language_draw(&random);
    draw_person(sample, &random, person);
    unsigned draw; // does somebody later resemble this one? Then show what is shared.
    if ((entity - 1) % SAMPLE_BLOCK < SAMPLE_RELATION &&
        sample_related(sample, entity + SAMPLE_RELATION, &draw)) {
        enum sample_hazard relation = relation_of(draw, person);
        person->rare = false;
        if (relation == SAMPLE_HOUSEHOLD || relation == SAMPLE_FATHER_SON)
            person->at_home = true;
        else if (relation != SAMPLE_NAMESAKE)
            share_company(person, person, relation == SAMPLE_MAILBOX);
    }
}

void sample_person_make(const struct sample *sample, uint64_t entity,
                        struct sample_person *person) {
    unsigned draw;
    if (!sample_related(sample, entity, &draw)) {
        make_base(sample, entity, person);
        return;
    }
    struct sample_person base;
    make_base(sample, entity - SAMPLE_RELATION, &base);
    *person = (struct sample_person){.entity = entity, .language = base.language};
    struct random random = random_of(sample->seed, entity, RANDOM_PERSON);
    draw_person(sample, &random, person);
    person->relation = relation_of(draw, &base);
    relate(person, &base, &random);
}
