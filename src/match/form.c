// From values to items: one function per role, in a table.
#include "base/utf8.h"
#include "match/form_private.h"
#include "text/company.h"
#include "text/country.h"
#include "text/date.h"
#include "text/email.h"
#include "text/fold.h"
#include "text/phone.h"
#include "text/placeholder.h"
#include "text/translit.h"
#include "text/url.h"
#include <stdlib.h>
#include <string.h>

uint32_t form_hash(str s) {
    if (!s.len)
        return 0;
    uint32_t hash = (uint32_t)(str_hash(s) >> 32);
    return hash ? hash : 1;
}

uint32_t form_skeleton(struct arena *arena, str romanised) {
    str skeleton = text_skeleton(arena, romanised);
    struct buf joined;
    buf_init(&joined, arena);
    for (size_t i = 0; i < skeleton.len; i++)
        if (skeleton.ptr[i] != ' ')
            buf_add_char(&joined, skeleton.ptr[i]);
    return form_hash(buf_str(&joined));
}

str form_alnum(struct arena *arena, str folded) {
    struct buf out;
    buf_init(&out, arena);
    str word;
    while (text_next_word(&folded, &word))
        buf_add(&out, word);
    return buf_str(&out);
}

void form_add(struct form_builder *builder, struct match_item item) {
    struct match_form *form = &builder->form;
    item.text = utf8_cut(item.text, MATCH_TEXT_MAX);
    if (!item.text.len || form->count == MATCH_ITEMS_MAX)
        return;
    for (size_t i = 0; i < form->count; i++)
        if (form->items[i].kind == item.kind && str_equal(form->items[i].text, item.text))
            return;
    form->items[form->count++] = item;
}

static void add_plain(struct form_builder *b, enum match_item_kind kind, str text) {
    form_add(b, (struct match_item){.kind = (uint8_t)kind, .text = text});
}

static void add_given(struct form_builder *b, str text) {
    form_add_given(b, text, MATCH_ITEM_GIVEN, 0);
}

static void add_family(struct form_builder *b, str text) {
    form_add_family(b, text, 0);
}

static void add_nickname(struct form_builder *b, str text) {
    form_add_given(b, text, MATCH_ITEM_NICKNAME, 0);
}

static void add_company(struct form_builder *b, str text) {
    struct company company = company_read(b->arena, text);
    str core = text_romanize(b->arena, company.folded);
    form_add(b, (struct match_item){.kind = MATCH_ITEM_COMPANY,
                                    .skeleton = form_skeleton(b->arena, core),
                                    .text = core});
    str form = company.form_class.len ? company.form_class : company.form;
    add_plain(b, MATCH_ITEM_LEGAL_FORM, text_fold(b->arena, form));
}

// Own domains only: a page at a public host says nothing about who runs it.
static void add_domain_text(struct form_builder *b, str domain) {
    static const char *const hosts[] = {
        "facebook.com", "linkedin.com", "instagram.com", "twitter.com",
        "x.com",        "vk.com",       "youtube.com",   "wixsite.com",
        "google.com",   "github.io",    "wordpress.com", "blogspot.com",
        "weibo.com",    "ok.ru",        "t.me",          "tiktok.com"};
    for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++)
        if (str_is(domain, hosts[i]))
            return;
    add_plain(b, MATCH_ITEM_DOMAIN, domain);
}

enum { LOCAL_PART_MIN = 5 }; // shorter ones meet by chance

static void add_email(struct form_builder *b, str text) {
    struct email email = email_read(b->arena, text);
    if (email.traits & EMAIL_PLACEHOLDER)
        return;
    str key = email.match_key.len ? email.match_key : text_fold(b->arena, text);
    size_t at = str_find_last_char(key, '@');
    if (!at || at + 1 >= key.len)
        return; // no address at all
    str local = str_slice(key, 0, at), domain = str_from(key, at + 1);
    struct match_item item = {.kind = MATCH_ITEM_EMAIL, .text = key};
    item.skeleton = form_hash(domain);
    item.flags = (uint8_t)((email.traits & EMAIL_ROLE ? MATCH_FLAG_ROLE : 0) |
                           (email.traits & EMAIL_FREE_MAIL ? MATCH_FLAG_FREE : 0));
    if (!(item.flags & MATCH_FLAG_ROLE) && local.len >= LOCAL_PART_MIN)
        item.group = form_hash(local);
    form_add(b, item);
    if (email.reason == EMAIL_OK && !(email.traits & (EMAIL_FREE_MAIL | EMAIL_DISPOSABLE)))
        add_domain_text(b, url_registrable_domain(domain));
}

static void add_phone(struct form_builder *b, str text) {
    uint64_t number = phone_match_number(b->arena, text, b->country);
    if (!number)
        return;
    str digits = str_format(b->arena, "%llu", (unsigned long long)number);
    str tail = digits.len > 7 ? str_from(digits, digits.len - 7) : digits;
    form_add(
        b, (struct match_item){.kind = MATCH_ITEM_PHONE, .group = form_hash(tail), .text = digits});
}

static void add_postcode(struct form_builder *b, str text) {
    add_plain(b, MATCH_ITEM_POSTCODE, form_alnum(b->arena, text_fold(b->arena, text)));
}

static void add_region(struct form_builder *b, str text) {
    add_plain(b, MATCH_ITEM_REGION, text_romanize(b->arena, text_fold(b->arena, text)));
}

static void add_country(struct form_builder *b, str text) {
    struct country_match match = country_find(text);
    if (match.answer == COUNTRY_FOUND)
        add_plain(b, MATCH_ITEM_COUNTRY, str_copy(b->arena, str_of(match.code)));
}

static bool read_birth(const struct form_builder *b, str text, struct date *date) {
    text = str_trim(text);
    int64_t number;
    if (text.len == 8 && str_to_i64(text, &number) && number > 0) { // YYYYMMDD
        *date =
            (struct date){(int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100)};
        char iso[16];
        date_write(*date, iso);
        return date_read(str_of(iso), DATE_YMD, b->tools->year, date) == DATE_OK;
    }
    if (date_read(text, DATE_ANY, b->tools->year, date) == DATE_OK)
        return true;
    return date_read(text, DATE_YMD | DATE_DMY, b->tools->year, date) == DATE_OK;
}

static void add_birth(struct form_builder *b, str text) {
    struct date date;
    // The first days of two calendars of machines stand for "unknown".
    if (!read_birth(b, text, &date) || date.year < 1000 ||
        ((date.year == 1900 || date.year == 1970) && date.month == 1 && date.day == 1))
        return;
    char iso[16];
    date_write(date, iso);
    form_add(b, (struct match_item){.kind = MATCH_ITEM_BIRTH,
                                    .number = date_to_days(date),
                                    .text = str_copy(b->arena, str_of(iso))});
}

// Numbers of one digit repeated, or too short, identify nothing.
static bool identifies(str number) {
    bool varied = false;
    for (size_t i = 1; i < number.len; i++)
        varied = varied || number.ptr[i] != number.ptr[0];
    return number.len >= 4 && varied;
}

static void add_tax(struct form_builder *b, str text) {
    str number = form_alnum(b->arena, text_fold(b->arena, text));
    // A country in front (PL 123-456-78-90) is often left away.
    bool letters = number.len > 6 && number.ptr[0] >= 'a' && number.ptr[0] <= 'z' &&
                   number.ptr[1] >= 'a' && number.ptr[1] <= 'z' && number.ptr[2] >= '0' &&
                   number.ptr[2] <= '9';
    if (letters)
        number = str_from(number, 2);
    if (identifies(number))
        add_plain(b, MATCH_ITEM_TAX, number);
}

static void add_identifier(struct form_builder *b, str text) {
    str number = form_alnum(b->arena, text_fold(b->arena, text));
    if (identifies(number))
        add_plain(b, MATCH_ITEM_IDENTIFIER, number);
}

static void add_domain(struct form_builder *b, str text) {
    struct url url = url_read(b->arena, text);
    if (url.reason == URL_OK)
        add_domain_text(b, url.domain);
}

// -- deals

static void add_title(struct form_builder *b, str text) {
    struct buf words;
    str rest = text_romanize(b->arena, text_fold(b->arena, text)), word;
    buf_init(&words, b->arena);
    while (text_next_word(&rest, &word)) {
        buf_add(&words, words.len ? STR(" ") : STR(""));
        buf_add(&words, word);
    }
    str title = buf_str(&words);
    form_add(b, (struct match_item){.kind = MATCH_ITEM_TITLE,
                                    .skeleton = form_skeleton(b->arena, title),
                                    .text = title});
}

// Numbers of records and amounts of money: what is not made of digits, or is nothing, says nothing.
static void add_digits(struct form_builder *b, enum match_item_kind kind, str text) {
    size_t point = str_find_char(text, '.');
    str digits = point < text.len ? str_slice(text, 0, point) : text;
    int64_t number;
    if (str_to_i64(digits, &number) && number > 0)
        add_plain(b, kind, digits);
}

static void add_buyer(struct form_builder *b, str text) {
    add_digits(b, MATCH_ITEM_BUYER, text);
}

static void add_buying_person(struct form_builder *b, str text) {
    add_digits(b, MATCH_ITEM_PERSON, text);
}

static void add_amount(struct form_builder *b, str text) {
    add_digits(b, MATCH_ITEM_AMOUNT, text);
}

static void add_due(struct form_builder *b, str text) {
    struct date date;
    str day = str_slice(text, 0, text.len < 10 ? text.len : 10);
    if (date_read(day, DATE_YMD, b->tools->year, &date) == DATE_OK)
        form_add(b, (struct match_item){.kind = MATCH_ITEM_DUE,
                                        .number = date_to_days(date),
                                        .text = str_copy(b->arena, day)});
}

static void add_outcome(struct form_builder *b, str text) {
    if (str_is(text, "open") || str_is(text, "won") || str_is(text, "lost"))
        add_plain(b, MATCH_ITEM_OUTCOME, text);
}

// One row per role: its stored name and what it adds to a form.
static const struct {
    const char *name;
    void (*add)(struct form_builder *builder, str text);
} roles[MATCH_ROLE_COUNT] = {
    [MATCH_ROLE_NONE] = {"", NULL},
    [MATCH_ROLE_GIVEN_NAME] = {"given_name", add_given},
    [MATCH_ROLE_FAMILY_NAME] = {"family_name", add_family},
    [MATCH_ROLE_WHOLE_NAME] = {"whole_name", form_add_whole},
    [MATCH_ROLE_NICKNAME] = {"nickname", add_nickname},
    [MATCH_ROLE_COMPANY_NAME] = {"company_name", add_company},
    [MATCH_ROLE_JOB_TITLE] = {"job_title", NULL},
    [MATCH_ROLE_EMAIL] = {"email", add_email},
    [MATCH_ROLE_PHONE] = {"phone", add_phone},
    [MATCH_ROLE_STREET] = {"street", form_add_street},
    [MATCH_ROLE_HOUSE_NUMBER] = {"house_number", form_add_house},
    [MATCH_ROLE_CITY] = {"city", form_add_city},
    [MATCH_ROLE_POSTCODE] = {"postcode", add_postcode},
    [MATCH_ROLE_REGION] = {"region", add_region},
    [MATCH_ROLE_COUNTRY] = {"country", add_country},
    [MATCH_ROLE_BIRTH_DATE] = {"birth_date", add_birth},
    [MATCH_ROLE_TAX_ID] = {"tax_id", add_tax},
    [MATCH_ROLE_IDENTIFIER] = {"identifier", add_identifier},
    [MATCH_ROLE_DOMAIN] = {"web_domain", add_domain},
    [MATCH_ROLE_TITLE] = {"title", add_title},
    [MATCH_ROLE_BUYER] = {"buyer", add_buyer},
    [MATCH_ROLE_BUYING_PERSON] = {"buying_person", add_buying_person},
    [MATCH_ROLE_AMOUNT] = {"amount", add_amount},
    [MATCH_ROLE_DUE_DATE] = {"due_date", add_due},
    [MATCH_ROLE_OUTCOME] = {"outcome", add_outcome},
};

str match_role_name(enum match_role role) {
    return str_of(roles[role].name);
}

bool match_role_find(str name, enum match_role *role) {
    for (size_t i = 0; i < MATCH_ROLE_COUNT; i++)
        if (str_is(name, roles[i].name))
            return *role = (enum match_role)i, true;
    return false;
}

static bool usable(const struct match_value *value) {
    return value->text.len && !text_is_placeholder(value->text);
}

static size_t word_count(struct arena *arena, str text) {
    str rest = text_fold(arena, text), word;
    size_t count = 0;
    while (text_next_word(&rest, &word))
        count++;
    return count;
}

// One word for certain, seen without folding: letters of ASCII, of Latin-1 and Latin Extended-A,
// and of Cyrillic, nothing between them.
static bool is_plainly_one_word(str text) {
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i], next = 0;
        if ((c | 32) >= 'a' && (c | 32) <= 'z')
            continue;
        if (++i < text.len)
            next = (unsigned char)text.ptr[i];
        bool latin = (c == 0xc3 && next != 0x97 && next != 0xb7) || c == 0xc4 ||
                     (c == 0xc5 && next != 0x89); // an n behind an apostrophe
        if (!latin && c != 0xd0 && c != 0xd1)
            return false;
    }
    return true;
}

// Where one of the two name fields is empty and the other holds several words, or Han of more than
// a name's length, the whole name was typed into it.
static bool holds_whole_name(struct arena *arena, const struct match_input *input, size_t at) {
    enum match_role role = input->values[at].role;
    if (role != MATCH_ROLE_GIVEN_NAME && role != MATCH_ROLE_FAMILY_NAME)
        return false;
    if (is_plainly_one_word(input->values[at].text))
        return false;
    enum match_role other =
        role == MATCH_ROLE_GIVEN_NAME ? MATCH_ROLE_FAMILY_NAME : MATCH_ROLE_GIVEN_NAME;
    for (size_t i = 0; i < input->count; i++)
        if (input->values[i].role == other && usable(&input->values[i]))
            return false;
    str text = input->values[at].text;
    return word_count(arena, text) >= 2;
}

// Stable: within a kind the order of the input stays.
static void sort_items(struct match_form *form) {
    for (size_t i = 1; i < form->count; i++) {
        struct match_item item = form->items[i];
        size_t j = i;
        for (; j && form->items[j - 1].kind > item.kind; j--)
            form->items[j] = form->items[j - 1];
        form->items[j] = item;
    }
}

// What other values are read by: the record's own country, and whether streets hold numbers.
static void look_ahead(struct form_builder *b, const struct match_value *value) {
    bool matters = value->role == MATCH_ROLE_HOUSE_NUMBER || value->role == MATCH_ROLE_COUNTRY;
    if (!matters || !usable(value))
        return;
    if (value->role == MATCH_ROLE_HOUSE_NUMBER) {
        b->has_house = true;
        return;
    }
    struct country_match match = country_find(value->text);
    if (match.answer == COUNTRY_FOUND)
        b->country = str_copy(b->arena, str_of(match.code));
}

static void add_value(struct form_builder *b, enum match_role role, str text) {
    if (roles[role].add && !text_is_placeholder(text))
        roles[role].add(b, text);
}

struct match_form match_form_build(struct arena *arena, const struct match_tools *tools,
                                   enum match_model model, const struct match_input *input) {
    struct form_builder builder = {.arena = arena, .tools = tools, .form = {.model = model}};
    builder.form.items = ARENA_ARRAY(arena, MATCH_ITEMS_MAX, struct match_item);
    builder.country = tools->country;
    for (size_t i = 0; i < input->count; i++)
        look_ahead(&builder, &input->values[i]);
    for (size_t i = 0; i < input->count; i++)
        form_expect_cached(&builder, input->values[i].role, input->values[i].text);
    for (size_t i = 0; i < input->count; i++) {
        const struct match_value *value = &input->values[i];
        if (!value->text.len)
            continue;
        enum match_role role =
            holds_whole_name(arena, input, i) ? MATCH_ROLE_WHOLE_NAME : value->role;
        if (!form_add_cached(&builder, role, value->text, add_value))
            add_value(&builder, role, value->text);
    }
    sort_items(&builder.form);
    return builder.form;
}
