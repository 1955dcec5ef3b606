// Places and phone numbers of the sample generator: drawn, and written as people write them.
// Ranges are those that libphonenumber accepts; a test reads every kind with text/phone.h.
#include "crm/sample_private.h"
#include <stdlib.h>

const struct sample_tables *sample_tables_of(enum sample_language language) {
    static const struct sample_tables *const all[SAMPLE_LANGUAGES] = {
        &sample_pl, &sample_ru, &sample_zh, &sample_en, &sample_de};
    return all[language];
}

static const struct sample_city *city_of(enum sample_language language, unsigned city) {
    return &sample_tables_of(language)->cities[city];
}

static bool american(enum sample_language language, unsigned city) {
    return city_of(language, city)->code != NULL;
}

struct sample_place sample_place_draw(struct random *random, enum sample_language language) {
    const struct sample_tables *tables = sample_tables_of(language);
    return (struct sample_place){
        .city = random_rank(random, tables->cities_count, 3),
        .street = random_below(random, tables->streets_count),
        .house = 1 + random_below(random, random_percent(random, 60) ? 40 : 180),
        .flat = random_percent(random, 60) ? 1 + random_below(random, 90) : 0};
}

// ---- phone numbers

static const struct numbering {
    unsigned calling;
    const char *trunk, *fixed_trunk;
    const char *mobile; // first digits
    unsigned mobile_rest;
    unsigned fixed_length; // of the national number
    const char *fixed_first;
    const char *groups, *fixed_groups; // digits in each, of the rest behind the area for fixed
} numberings[] = {
    {48, "", "", "50 51 53 57 60 66 69 72 73 78 79 88", 7, 9, "23456789", "333", "322"},
    {7, "8", "8",
     "903 905 906 909 910 911 912 915 916 917 918 919 920 921 922 925 926 927 929 950 951 952 960 "
     "961 "
     "962 963 964 965 977 980 981 982 983 985 987 988 989 999",
     7, 10, "234567", "3322", "322"},
    {86, "", "0",
     "130 131 132 133 135 136 137 138 139 150 151 152 155 156 157 158 159 180 181 182 186 187 188 "
     "189",
     8, 0, "56", "344", "44"},
    {44, "0", "0",
     "746 747 748 753 754 757 771 772 773 774 775 776 777 784 785 786 787 788 789 794 795 796", 7,
     10, "2", "46", "34"},
    {49, "0", "0", "151 160 170 171 172 173 174 175 176 177", 7, 10, "23456789", "39", "9"},
    {1, "", "", "", 0, 10, "", "334", "34"},
};

static const struct numbering *numbering_of(enum sample_language language, unsigned city) {
    return &numberings[american(language, city) ? SAMPLE_LANGUAGES : (unsigned)language];
}

static uint64_t digits_behind(struct random *random, uint64_t number, unsigned count) {
    for (; count > 0; count--)
        number = number * 10 + random_below(random, 10);
    return number;
}

static uint64_t number_of(str digits) {
    uint64_t number = 0;
    for (size_t i = 0; i < digits.len; i++)
        number = number * 10 + (uint64_t)(digits.ptr[i] - '0');
    return number;
}

// Area, then an exchange that is neither x11 nor 555, then four digits.
static uint64_t american_draw(struct random *random, unsigned city) {
    uint64_t number = number_of(str_of(city_of(SAMPLE_EN, city)->area));
    number = number * 10 + 2 + random_below(random, 8);
    number = number * 10 + 6 + random_below(random, 4);
    return digits_behind(random, number, 5);
}

uint64_t sample_mobile_draw(struct random *random, enum sample_language language, unsigned city) {
    if (american(language, city))
        return american_draw(random, city);
    const struct numbering *n = numbering_of(language, city);
    str first = sample_pick(n->mobile, ' ', random_below(random, 60));
    return digits_behind(random, number_of(first),
                         n->mobile_rest + (language == SAMPLE_DE && str_is(first, "151")));
}

uint64_t sample_landline_draw(struct random *random, enum sample_language language, unsigned city) {
    if (american(language, city))
        return american_draw(random, city);
    const struct numbering *n = numbering_of(language, city);
    const char *area = city_of(language, city)->area;
    const char *firsts =
        language == SAMPLE_EN && str_is(str_of(area), "20") ? "78" : n->fixed_first;
    unsigned rest = n->fixed_length ? n->fixed_length - (unsigned)strlen(area) : 8;
    uint64_t number = number_of(str_of(area)) * 10;
    number += (uint64_t)(firsts[random_below(random, (unsigned)strlen(firsts))] - '0');
    return digits_behind(random, number, rest - 1);
}

// The digits in groups: the first in brackets where asked for.
static void add_groups(struct pen *pen, str digits, size_t area, const char *groups, char gap,
                       bool brackets) {
    size_t length = area ? area : (size_t)(*groups++ - '0');
    for (bool first = true; digits.len; first = false) {
        str group = str_slice(digits, 0, length);
        if (!first)
            pen_add_char(pen, brackets && pen->at[-1] == ')' ? ' ' : gap);
        if (first && brackets)
            pen_add_char(pen, '(');
        pen_add_str(pen, group);
        if (first && brackets)
            pen_add_char(pen, ')');
        digits = str_from(digits, length);
        length = *groups ? (size_t)(*groups++ - '0') : digits.len;
    }
}

void sample_phone(struct pen *pen, enum sample_language language, unsigned city, uint64_t national,
                  bool mobile, unsigned style) {
    const struct numbering *n = numbering_of(language, city);
    char text[24];
    struct pen digits = {text, text, text + sizeof text};
    pen_add_number(&digits, national, 0);
    str number = pen_cell(&digits);
    size_t area = mobile ? 0 : strlen(city_of(language, city)->area);
    const char *groups = mobile ? n->groups : n->fixed_groups;
    const char *trunk = mobile ? n->trunk : n->fixed_trunk;
    bool brackets = language == SAMPLE_RU || american(language, city) || !mobile;
    switch (style % SAMPLE_PHONE_STYLES) {
    case 0:
    case 4:
        if (style % SAMPLE_PHONE_STYLES == 0 || american(language, city))
            pen_add_char(pen, '+');
        else if (language != SAMPLE_RU) // where one dials 810, and writes 7905...
            pen_add(pen, "00");
        pen_add_number(pen, n->calling, 0);
        pen_add_str(pen, number);
        break;
    case 1:
        pen_add_char(pen, '+');
        pen_add_number(pen, n->calling, 0);
        pen_add_char(pen, ' ');
        add_groups(pen, number, area, groups, ' ', false);
        break;
    case 2:
    case 3:
        pen_add(pen, trunk);
        if (language == SAMPLE_RU)
            pen_add_char(pen, ' ');
        if (style % SAMPLE_PHONE_STYLES == 3 && brackets && !*trunk)
            add_groups(pen, number, area, groups, '-', true);
        else
            add_groups(pen, number, area, groups, style % SAMPLE_PHONE_STYLES == 3 ? '-' : ' ',
                       language == SAMPLE_RU);
        break;
    default:
        pen_add(pen, trunk);
        pen_add_str(pen, number);
    }
}

// ---- addresses

static void add_flat(struct pen *pen, const char *before, unsigned flat, const char *behind) {
    if (!flat)
        return;
    pen_add(pen, before);
    pen_add_number(pen, flat, 0);
    pen_add(pen, behind);
}

static void street_of(struct pen *pen, const struct sample_word *street,
                      enum sample_language language, bool latin, bool short_form) {
    str name = str_of(street->text);
    if (latin && street->latin)
        pen_add(pen, street->latin);
    else if (latin && language == SAMPLE_RU)
        sample_romanize(pen, street->text, 0);
    else if (latin)
        sample_plain_latin(pen, street->text, language == SAMPLE_DE);
    else if (short_form && str_ends(name, STR("straße"))) {
        pen_add_str(pen, str_slice(name, 0, name.len - strlen("straße")));
        pen_add(pen, "str.");
    } else if (short_form && str_ends(name, STR(" Street"))) {
        pen_add_str(pen, str_slice(name, 0, name.len - strlen(" Street")));
        pen_add(pen, " St");
    } else
        pen_add_str(pen, name);
}

void sample_address(struct pen *pen, enum sample_language language, struct sample_place place,
                    bool latin, unsigned style) {
    const struct sample_word *street = &sample_tables_of(language)->streets[place.street];
    bool second = style % 3 == 1, third = style % 3 == 2;
    switch (language) {
    case SAMPLE_PL:
        pen_add(pen, second ? "" : third ? "ul." : "ul. ");
        street_of(pen, street, language, latin, false);
        pen_add_char(pen, ' ');
        pen_add_number(pen, place.house, 0);
        add_flat(pen, second ? " m. " : "/", place.flat, "");
        break;
    case SAMPLE_RU:
        pen_add(pen, latin ? "ul. " : second ? "" : third ? "улица " : "ул. ");
        street_of(pen, street, language, latin, false);
        pen_add(pen, latin ? " " : second ? " " : third ? ", " : ", д. ");
        pen_add_number(pen, place.house, 0);
        add_flat(pen, latin || second ? "-" : third ? ", " : ", кв. ", place.flat, "");
        break;
    case SAMPLE_ZH:
        if (latin) {
            pen_add(pen, second ? "No. " : "");
            pen_add_number(pen, place.house, 0);
            pen_add_char(pen, ' ');
        }
        street_of(pen, street, language, latin, false);
        if (!latin) {
            pen_add_number(pen, place.house, 0);
            pen_add(pen, "号");
            add_flat(pen, "", place.flat, "室");
        }
        break;
    case SAMPLE_EN:
        add_flat(pen, second ? "Flat " : "", second ? place.flat : 0, ", ");
        pen_add_number(pen, place.house, 0);
        pen_add_char(pen, ' ');
        street_of(pen, street, language, latin, third);
        add_flat(pen, third ? ", #" : ", Flat ", second ? 0 : place.flat, "");
        break;
    case SAMPLE_DE:
    case SAMPLE_LANGUAGES:
        street_of(pen, street, language, latin, second);
        pen_add_char(pen, ' ');
        pen_add_number(pen, place.house, 0);
        break;
    }
}

void sample_zip(struct pen *pen, enum sample_language language, struct sample_place place) {
    const struct sample_city *city = city_of(language, place.city);
    uint64_t hash = hash_combine(place.city * 64U + place.street, language);
    pen_add(pen, city->zip);
    if (language == SAMPLE_EN && !city->code) { // SE12 3AB
        static const char final[] = "ABDEFGHJLNPQRSTUWXYZ";
        pen_add_number(pen, 1 + hash % 20, 0);
        pen_add_char(pen, ' ');
        pen_add_number(pen, hash / 20 % 10, 1);
        pen_add_char(pen, final[hash / 200 % 20]);
        pen_add_char(pen, final[hash / 4000 % 20]);
        return;
    }
    unsigned length = language == SAMPLE_RU || language == SAMPLE_ZH ? 6 : 5;
    unsigned rest = length - (unsigned)strlen(city->zip);
    uint64_t limit = 1;
    for (unsigned i = 0; i < rest; i++)
        limit *= 10;
    uint64_t number = hash % limit;
    if (language == SAMPLE_PL) { // 00-950
        pen_add_number(pen, number / 1000, 1);
        pen_add_char(pen, '-');
        pen_add_number(pen, number % 1000, 3);
        return;
    }
    pen_add_number(pen, number, (int)rest);
}

void sample_city(struct pen *pen, enum sample_language language, unsigned city, bool latin) {
    const struct sample_city *c = city_of(language, city);
    pen_add(pen, latin && c->latin ? c->latin : c->name);
}

void sample_country(struct pen *pen, enum sample_language language, unsigned city, unsigned style) {
    const char *list = sample_tables_of(language)->countries;
    if (american(language, city))
        list = "USA|United States|US|U.S.A.|United States of America|usa|U.S.";
    // half of the rows have the usual spelling
    pen_add_str(pen, style & 1 ? sample_pick(list, '|', style >> 1) : sample_pick(list, '|', 0));
}
