// Telephone numbers: placeholders first, then the tables of the commonest numbering plans, then
// libphonenumber, then what can be said of the rest.
#include "text/phone.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/phone_plan.h"
#include "text/phone_shim.h"
#include "text/rune.h"
#include <string.h>

enum { LONGEST_PHONE = 64, MOST_DIGITS = 20, FEWEST_DIGITS = 5, NATIONAL_DIGITS = 15 };

static const char *const reason_names[PHONE_REASON_COUNT] = {
    "ok",       "empty",           "not_a_number", "no_country", "too_short",
    "too_long", "unknown_country", "invalid",      "placeholder"};

str phone_reason_name(enum phone_reason reason) {
    return str_of(reason_names[reason]);
}

struct digits {
    char text[MOST_DIGITS];
    size_t count; // may be larger than MOST_DIGITS
    bool plus;    // begins with + or 00
    bool letters;
};

static struct digits digits_of(str s) {
    struct digits d = {0};
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        if (rune >= '0' && rune <= '9') {
            if (d.count < MOST_DIGITS)
                d.text[d.count] = (char)rune;
            d.count++;
        } else if (rune == '+' && d.count == 0) {
            d.plus = true;
        } else {
            d.letters = d.letters || rune_is_letter(rune);
        }
    }
    if (d.count > 2 && d.text[0] == '0' && d.text[1] == '0')
        d.plus = true;
    return d;
}

// 000000000, 123456789, 987654321, 1234567890: nobody has them, many type them.
static bool is_placeholder(const struct digits *d) {
    if (d->count == 0 || d->count > MOST_DIGITS)
        return false;
    bool same = true, up = true, down = true;
    for (size_t i = 1; i < d->count; i++) {
        int step = d->text[i] - d->text[i - 1];
        same = same && step == 0;
        up = up && (step == 1 || step == -9);
        down = down && (step == -1 || step == 9);
    }
    return same || (d->count >= 6 && (up || down));
}

// The same for the national part behind a country code: +48 000 000 000.
static bool national_is_placeholder(uint64_t national, size_t digit_count) {
    struct digits d = {.count = digit_count};
    for (size_t i = digit_count; i > 0; i--) {
        d.text[i - 1] = (char)('0' + national % 10);
        national /= 10;
    }
    return digit_count >= 6 && is_placeholder(&d);
}

static uint64_t bare_number(const struct digits *d) {
    uint64_t number = 0;
    if (d->count < FEWEST_DIGITS || d->count > NATIONAL_DIGITS)
        return 0;
    for (size_t i = 0; i < d->count; i++)
        number = number * 10 + (uint64_t)(d->text[i] - '0');
    return number;
}

static enum phone_reason reason_of(enum phone_shim_answer answer, const struct digits *d) {
    switch (answer) {
    case PHONE_SHIM_OK:
        return PHONE_OK;
    case PHONE_SHIM_NO_COUNTRY:
        return d->plus ? PHONE_UNKNOWN_COUNTRY : PHONE_NO_COUNTRY;
    case PHONE_SHIM_TOO_SHORT:
        return PHONE_TOO_SHORT;
    case PHONE_SHIM_TOO_LONG:
        return PHONE_TOO_LONG;
    case PHONE_SHIM_INVALID:
        return PHONE_INVALID;
    case PHONE_SHIM_NOT_A_NUMBER:
        break;
    }
    return d->count >= 1 && d->count < FEWEST_DIGITS && !d->letters ? PHONE_TOO_SHORT
                                                                    : PHONE_NOT_A_NUMBER;
}

static void region_of(str country, char region[3]) {
    region[0] = '\0';
    if (country.len != 2)
        return;
    for (int i = 0; i < 2; i++)
        region[i] = (char)rune_upper((unsigned char)country.ptr[i]);
    region[2] = '\0';
}

// "Phone: 601..." and the like; ";ext=" is RFC 3966's own.
static str without_scheme(str s) {
    if (s.len > 4 && str_equal_ascii_nocase(str_slice(s, 0, 4), STR("tel:")))
        return str_trim(str_from(s, 4));
    return s;
}

static size_t count_digits(uint64_t number) {
    size_t count = 0;
    for (; number; number /= 10)
        count++;
    return count;
}

static void fill(struct arena *arena, const struct phone_shim *shim, struct phone *phone) {
    phone->kind = shim->mobile && shim->fixed ? PHONE_KIND_FIXED_OR_MOBILE
                  : shim->mobile              ? PHONE_KIND_MOBILE
                  : shim->fixed               ? PHONE_KIND_FIXED
                                              : PHONE_KIND_OTHER;
    phone->extension = str_copy(arena, str_of(shim->extension));
    phone->normal = phone->extension.len
                        ? str_format(arena, "%s;ext=%s", shim->e164, shim->extension)
                        : str_copy(arena, str_of(shim->e164));
    memcpy(phone->country, shim->country, sizeof phone->country);
}

// Eleven digits with an 8 in front are how Russia and Kazakhstan dial at home, not a code of Asia.
static bool is_dialled_at_home(size_t count, const char *digits) {
    return count == 11 && digits[0] == '8';
}

// A calling code written otherwise than with a plus: "0048..." anywhere, since only some countries
// dial 00 themselves; "48601234567" where no country is given (with one, the library reads that
// country's own, and any other code would be a guess).
static void read_with_plus(struct arena *arena, const struct digits *digits, bool has_region,
                           struct phone_shim *shim) {
    bool zeros = digits->count > 9 && digits->text[0] == '0' && digits->text[1] == '0';
    bool bare = !has_region && !digits->plus && digits->count >= 11 &&
                !is_dialled_at_home(digits->count, digits->text);
    if (digits->letters || digits->count > NATIONAL_DIGITS || !(zeros || bare))
        return;
    size_t skip = zeros ? 2 : 0;
    str text = str_format(arena, "+" STR_FMT, (int)(digits->count - skip), digits->text + skip);
    struct phone_shim other;
    phone_shim_read(text.ptr, text.len, "", &other);
    if (other.answer == PHONE_SHIM_OK)
        *shim = other;
}

// The digits of a text that has nothing but digits and plain punctuation, and whether a plus stands
// in front; false for any other text.
static bool plain_digits(str text, char *digits, size_t *count, bool *plus) {
    *plus = text.len && text.ptr[0] == '+';
    *count = 0;
    for (size_t i = *plus ? 1 : 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == ' ' || c == '-' || c == '.' || c == '(' || c == ')')
            continue;
        if (c < '0' || c > '9' || *count == NATIONAL_DIGITS)
            return false;
        digits[(*count)++] = c;
    }
    return true;
}

// A national number of the region: as it stands; behind the digit dialled in front of it; or behind
// the country's own code, where no national number has so many digits.
static const struct phone_plan_answer *find_national(const struct phone_plan_region *region,
                                                     str digits, const struct phone_plan **plan,
                                                     str *national) {
    *plan = region->plan;
    *national = digits;
    const struct phone_plan_answer *found = phone_plan_read_national(*plan, *national);
    if (!found && region->trunk && digits.ptr[0] == region->trunk) {
        *national = str_from(digits, 1);
        found = phone_plan_read_national(*plan, *national);
    }
    if (!found && !(region->lengths >> digits.len & 1)) {
        found = phone_plan_read(digits, plan, national);
        found = found && str_is(str_of(region->country), found->country) ? found : NULL;
    }
    return found;
}

static void fill_usual(const struct phone_plan *plan, const struct phone_plan_answer *found,
                       str national, struct phone_shim *shim) {
    *shim = (struct phone_shim){
        .answer = PHONE_SHIM_OK,
        .calling_code = plan->calling_code,
        .mobile = found->kind == PHONE_KIND_MOBILE || found->kind == PHONE_KIND_FIXED_OR_MOBILE,
        .fixed = found->kind == PHONE_KIND_FIXED || found->kind == PHONE_KIND_FIXED_OR_MOBILE,
    };
    memcpy(shim->country, found->country, sizeof shim->country);
    for (size_t i = 0; i < national.len; i++)
        shim->national = shim->national * 10 + (uint64_t)(national.ptr[i] - '0');
    size_t code = count_digits(plan->calling_code);
    shim->e164[0] = '+';
    for (unsigned left = plan->calling_code, i = 0; i < code; i++, left /= 10)
        shim->e164[code - i] = (char)('0' + left % 10);
    memcpy(shim->e164 + 1 + code, national.ptr, national.len);
}

// A number in one of its usual shapes is what libphonenumber and read_with_plus would read, if its
// plan says that it is valid: a unit test holds both ways equal. False: the library has to say.
static bool read_usual(str text, const char *country, struct phone_shim *shim) {
    char room[NATIONAL_DIGITS];
    str digits = {room, 0};
    bool plus;
    if (!plain_digits(text, room, &digits.len, &plus) || digits.len < FEWEST_DIGITS)
        return false;
    const struct phone_plan_region *region = phone_plan_of_region(str_of(country));
    if (country[0] && !region && !plus)
        return false;
    bool zeros = !plus && digits.len > 9 && str_starts(digits, STR("00"));
    // Too short for a number with its code, and no code begins with 0.
    if (!country[0] && !plus && !zeros &&
        (digits.len < 11 || digits.ptr[0] == '0' || is_dialled_at_home(digits.len, digits.ptr))) {
        *shim = (struct phone_shim){.answer = PHONE_SHIM_NO_COUNTRY};
        return true;
    }
    if (digits.len < 7)
        return false;
    const struct phone_plan *plan = NULL;
    str national;
    const struct phone_plan_answer *found =
        plus || zeros || !country[0]
            ? phone_plan_read(str_from(digits, zeros ? 2 : 0), &plan, &national)
            : find_national(region, digits, &plan, &national);
    if (found)
        fill_usual(plan, found, national, shim);
    return found;
}

struct phone phone_read(struct arena *arena, str text, str default_country) {
    struct phone phone = {.normal = text_clean(arena, text)};
    str bare = without_scheme(phone.normal);
    if (bare.len == 0) {
        phone.reason = PHONE_EMPTY;
        return phone;
    }
    struct digits digits = digits_of(bare);
    if (digits.count == 0 || bare.len > LONGEST_PHONE) {
        phone.reason = digits.count ? PHONE_TOO_LONG : PHONE_NOT_A_NUMBER;
        return phone;
    }
    if (is_placeholder(&digits)) {
        phone.reason = PHONE_PLACEHOLDER;
        return phone;
    }
    char region[3];
    region_of(default_country, region);
    struct phone_shim shim;
    if (!read_usual(bare, region, &shim)) {
        phone_shim_read(bare.ptr, bare.len, region, &shim);
        if (shim.answer != PHONE_SHIM_OK)
            read_with_plus(arena, &digits, region[0] != 0, &shim);
    }
    phone.reason = reason_of(shim.answer, &digits);
    phone.calling_code = (uint16_t)shim.calling_code;
    phone.national = shim.national ? shim.national : bare_number(&digits);
    if (shim.national && national_is_placeholder(shim.national, count_digits(shim.national)))
        phone.reason = PHONE_PLACEHOLDER;
    if (phone.reason == PHONE_PLACEHOLDER)
        phone.national = 0;
    if (phone.reason == PHONE_OK)
        fill(arena, &shim, &phone);
    return phone;
}

str phone_international(struct arena *arena, const struct phone *phone) {
    if (phone->reason != PHONE_OK)
        return (str){0};
    struct phone_shim shim = {.calling_code = phone->calling_code, .national = phone->national};
    // "+39", zeros, the national number, ";ext=" and an extension: what is left are the zeros.
    size_t digits = str_find_char(phone->normal, ';') - 1;
    shim.leading_zeros =
        (int)(digits - count_digits(phone->calling_code) - count_digits(phone->national));
    memcpy(shim.extension, phone->extension.ptr, phone->extension.len);
    char text[64];
    phone_shim_format(&shim, text, sizeof text);
    return str_copy(arena, str_of(text));
}
