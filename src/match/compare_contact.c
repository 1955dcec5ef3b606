// Contact points, dates and numbers: of several values the best agreement counts.
#include "base/clock.h"
#include "match/compare_private.h"
#include <string.h>

// A contact point seen with more names than this is shared.
enum { OWN_NAMES_MAX = 3 };

static const double domain_reference = 1.0 / 500;

bool compare_one_typo(str a, str b) {
    if (a.len < b.len) {
        str swap = a;
        a = b;
        b = swap;
    }
    if (a.len > b.len + 1)
        return false;
    size_t front = 0, back = 0;
    while (front < b.len && a.ptr[front] == b.ptr[front])
        front++;
    while (back < b.len - front && a.ptr[a.len - 1 - back] == b.ptr[b.len - 1 - back])
        back++;
    if (front + back >= a.len - 1)
        return front + back < a.len; // equal texts are no typo
    return a.len == b.len && front + back == a.len - 2 && a.ptr[front] == b.ptr[front + 1] &&
           a.ptr[front + 1] == b.ptr[front];
}

bool compare_is_shared(const struct match_source *source, uint32_t id) {
    return match_owners(source, id) > OWN_NAMES_MAX;
}

static bool shared(const struct pairing *p, uint32_t id) {
    return compare_is_shared(&p->scorer->source, id);
}

static uint8_t same_email_level(const struct pairing *p, uint32_t id) {
    if (shared(p, id))
        return EMAIL_SHARED;
    if (!(match_token_of(&p->scorer->source, id)->flags & MATCH_FLAG_ROLE))
        return EMAIL_SAME;
    return p->scorer->source.set->model == MATCH_PERSON ? EMAIL_SHARED : EMAIL_MAILBOX;
}

static str local_part(str address) {
    return str_slice(address, 0, str_find_last_char(address, '@'));
}

static str domain_part(str address) {
    return str_from(address, str_find_last_char(address, '@') + 1);
}

// Is the local part made of the name that is compared as a name already?
static bool local_of_name(const struct pairing *p, str address) {
    str local = local_part(address);
    uint32_t names[] = {p->a->family[0], p->b->family[0], p->a->given[0], p->b->given[0]};
    for (size_t i = 0; i < 4; i++) {
        str name = match_text_of(&p->scorer->source, names[i]);
        if (name.len >= 3 && str_has(local, name))
            return true;
    }
    return false;
}

static bool emails_near(str a, str b) {
    if (a.len < 8 || b.len < 8)
        return false;
    if (compare_one_typo(a, b))
        return true;
    struct similarity_text x, y;
    similarity_narrow(a, &x);
    similarity_narrow(b, &y);
    int limit = a.len >= 16 && b.len >= 16 ? 3 : 2;
    return similarity_edits(&x, &y, limit) <= limit;
}

// At most three of ten characters are wrong.
static bool texts_similar(str a, str b) {
    size_t shorter = a.len < b.len ? a.len : b.len, longer = a.len + b.len - shorter;
    if (10 * (longer - shorter) > 3 * longer)
        return false;
    struct similarity_text x, y;
    similarity_narrow(a, &x);
    similarity_narrow(b, &y);
    int limit = 3 * (x.length < y.length ? x.length : y.length) / 10;
    return limit && similarity_edits(&x, &y, limit) <= limit;
}

// Half garbled, yet both parts are still to be recognised. What names explain proves nothing: two
// people called alike have addresses alike.
static bool emails_similar(const struct pairing *p, str a, str b) {
    str x = domain_part(a), y = domain_part(b);
    return (str_equal(x, y) || texts_similar(x, y)) &&
           texts_similar(local_part(a), local_part(b)) && !local_of_name(p, a) &&
           !local_of_name(p, b);
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// jan.kowalski1@ and jan.kowalski2@: what a mail system makes of namesakes is no typing error.
bool compare_numbered(str a, str b) {
    size_t i = 0, j = 0;
    for (;;) {
        while (i < a.len && is_digit(a.ptr[i]))
            i++;
        while (j < b.len && is_digit(b.ptr[j]))
            j++;
        if (i == a.len || j == b.len)
            return i == a.len && j == b.len;
        if (a.ptr[i++] != b.ptr[j++])
            return false;
    }
}

// Two providers are two, however alike their names (gmail.com, ymail.com).
static bool domain_mistyped(const struct match_token *a, const struct match_token *b, str x,
                            str y) {
    bool providers = a->flags & b->flags & MATCH_FLAG_FREE;
    return !providers && x.len >= 8 && y.len >= 8 &&
           (compare_one_typo(x, y) || texts_similar(x, y));
}

static uint8_t email_level(const struct pairing *p, uint32_t a, uint32_t b) {
    if (a == b)
        return same_email_level(p, a);
    const struct match_source *source = &p->scorer->source;
    const struct match_token *x = match_token_of(source, a), *y = match_token_of(source, b);
    str text_a = match_text_of(source, a), text_b = match_text_of(source, b);
    float alike = similarity_signatures(x->signature, y->signature);
    if (x->group && x->group == y->group && !((x->flags | y->flags) & MATCH_FLAG_ROLE)) {
        if (domain_mistyped(x, y, domain_part(text_a), domain_part(text_b)))
            return EMAIL_NEAR;
        return local_of_name(p, text_a) ? EMAIL_LOCAL_NAME : EMAIL_LOCAL;
    }
    if (x->skeleton == y->skeleton && compare_numbered(text_a, text_b))
        return EMAIL_NUMBERED;
    if (alike >= emails_near_least && emails_near(text_a, text_b))
        return EMAIL_NEAR;
    if (alike >= emails_similar_least && !((x->flags | y->flags) & MATCH_FLAG_ROLE) &&
        emails_similar(p, text_a, text_b))
        return EMAIL_SIMILAR;
    if (x->skeleton == y->skeleton && !(x->flags & MATCH_FLAG_FREE))
        return EMAIL_ORGANISATION;
    return EMAIL_DIFFERENT;
}

struct field_level compare_email(const struct pairing *p) {
    struct field_level best = {EMAIL_LEVEL_NONE, 0};
    if (!p->a->email[0] || !p->b->email[0])
        return best;
    uint32_t a[MATCH_VALUES_MAX], b[MATCH_VALUES_MAX];
    size_t na = match_record_values(&p->scorer->source, p->a, MATCH_ITEM_EMAIL, a);
    size_t nb = match_record_values(&p->scorer->source, p->b, MATCH_ITEM_EMAIL, b);
    for (size_t i = 0; i < na; i++)
        for (size_t j = 0; j < nb && best.level != EMAIL_SAME; j++) {
            uint8_t level = email_level(p, a[i], b[j]);
            if (!best.level || level < best.level)
                best.level = level;
        }
    if (best.level == EMAIL_ORGANISATION && p->a->domain && p->a->domain == p->b->domain)
        best.adjust = compare_frequency(p->scorer, p->a->domain, p->b->domain, domain_reference);
    return best;
}

static uint8_t phone_level(const struct pairing *p, uint32_t a, uint32_t b) {
    if (a == b)
        return shared(p, a) ? PHONE_SHARED : PHONE_SAME;
    const struct match_token *token_a = match_token_of(&p->scorer->source, a);
    const struct match_token *token_b = match_token_of(&p->scorer->source, b);
    // One wrong digit leaves most pairs of digits: the texts are seldom looked at.
    if (token_a->length < 7 || token_b->length < 7 ||
        similarity_signatures(token_a->signature, token_b->signature) < phones_near_least)
        return PHONE_DIFFERENT;
    str x = match_text_of(&p->scorer->source, a), y = match_text_of(&p->scorer->source, b);
    // The area code is missing on one side, or one digit is wrong.
    if ((x.len != y.len && (str_ends(x, y) || str_ends(y, x))) || compare_one_typo(x, y))
        return PHONE_NEAR;
    return PHONE_DIFFERENT;
}

struct field_level compare_phone(const struct pairing *p) {
    struct field_level best = {PHONE_LEVEL_NONE, 0};
    if (!p->a->phone[0] || !p->b->phone[0])
        return best;
    uint32_t a[MATCH_VALUES_MAX], b[MATCH_VALUES_MAX];
    size_t na = match_record_values(&p->scorer->source, p->a, MATCH_ITEM_PHONE, a);
    size_t nb = match_record_values(&p->scorer->source, p->b, MATCH_ITEM_PHONE, b);
    for (size_t i = 0; i < na; i++)
        for (size_t j = 0; j < nb && best.level != PHONE_SAME; j++) {
            uint8_t level = phone_level(p, a[i], b[j]);
            if (!best.level || level < best.level)
                best.level = level;
        }
    return best;
}

static void date_digits(int year, int month, int day, char out[8]) {
    int number = year * 10000 + month * 100 + day;
    for (int i = 7; i >= 0; i--, number /= 10)
        out[i] = (char)('0' + number % 10);
}

// Of whom only the year is known, the first of January is written: two such dates are equal by
// chance some twenty times as often as other ones.
static const float first_of_january = -4.5f;

struct field_level compare_birth(const struct pairing *p) {
    if (p->a->birth == MATCH_NO_DATE || p->b->birth == MATCH_NO_DATE)
        return (struct field_level){BIRTH_NONE, 0};
    int ya, ma, da, yb, mb, db;
    date_from_days(p->a->birth, &ya, &ma, &da);
    date_from_days(p->b->birth, &yb, &mb, &db);
    bool years_only = ma == 1 && da == 1 && mb == 1 && db == 1;
    float adjust = years_only ? first_of_january : 0;
    if (p->a->birth == p->b->birth)
        return (struct field_level){BIRTH_SAME, adjust};
    if (ya == yb && ma == db && da == mb)
        return (struct field_level){BIRTH_NEAR, adjust};
    char a[8], b[8];
    date_digits(ya, ma, da, a);
    date_digits(yb, mb, db, b);
    if (compare_one_typo((str){a, 8}, (str){b, 8}))
        return (struct field_level){BIRTH_NEAR, adjust};
    int apart = p->a->birth < p->b->birth ? p->b->birth - p->a->birth : p->a->birth - p->b->birth;
    bool partly = !years_only && (ya == yb) + (ma == mb) + (da == db) >= 2;
    uint8_t level = apart <= 31         ? BIRTH_MONTH
                    : partly            ? BIRTH_PARTLY
                    : apart <= 366 + 31 ? BIRTH_YEAR
                                        : BIRTH_DIFFERENT;
    return (struct field_level){level, 0};
}

// Numbers of which one agreement is enough.
static uint8_t compare_numbers(const struct pairing *p, enum match_item_kind kind,
                               size_t near_length) {
    uint32_t a[MATCH_VALUES_MAX], b[MATCH_VALUES_MAX];
    size_t na = match_record_values(&p->scorer->source, p->a, kind, a);
    size_t nb = match_record_values(&p->scorer->source, p->b, kind, b);
    uint8_t best = SIMPLE_NONE;
    for (size_t i = 0; i < na; i++)
        for (size_t j = 0; j < nb; j++) {
            str x = match_text_of(&p->scorer->source, a[i]);
            str y = match_text_of(&p->scorer->source, b[j]);
            bool near = x.len >= near_length && compare_one_typo(x, y) &&
                        (kind != MATCH_ITEM_DOMAIN || !compare_numbered(x, y));
            uint8_t level = a[i] == b[j] ? SIMPLE_SAME : near ? SIMPLE_NEAR : SIMPLE_DIFFERENT;
            best = !best || level < best ? level : best;
        }
    return best;
}

struct field_level compare_tax(const struct pairing *p) {
    if (!p->a->tax || !p->b->tax)
        return (struct field_level){SIMPLE_NONE, 0};
    return (struct field_level){compare_numbers(p, MATCH_ITEM_TAX, 6), 0};
}

struct field_level compare_identifier(const struct pairing *p) {
    if (!p->a->identifier || !p->b->identifier)
        return (struct field_level){SIMPLE_NONE, 0};
    return (struct field_level){compare_numbers(p, MATCH_ITEM_IDENTIFIER, 6), 0};
}

struct field_level compare_domain(const struct pairing *p) {
    if (!p->a->domain || !p->b->domain)
        return (struct field_level){SIMPLE_NONE, 0};
    uint8_t level = compare_numbers(p, MATCH_ITEM_DOMAIN, 8);
    float adjust = level == SIMPLE_SAME && p->a->domain == p->b->domain
                       ? compare_frequency(p->scorer, p->a->domain, p->b->domain, 1e-3)
                       : 0;
    return (struct field_level){level, adjust};
}
