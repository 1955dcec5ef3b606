// Telephone numbers: the digits out of the text, placeholders, then the tables of the numbering
// plans, then libphonenumber, then other readings of the same digits, then what can be said of the
// rest.
#include "text/phone.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/phone_plan.h"
#include "text/phone_private.h"
#include "text/rune.h"
#include <assert.h>
#include <string.h>

enum { LONGEST_PHONE = 120, FEWEST_DIGITS = 5, NATIONAL_DIGITS = 15, MOST_WORDS = 2 };

static const char *const reason_names[PHONE_REASON_COUNT] = {
    "ok",       "empty",           "not_a_number", "no_country", "too_short",
    "too_long", "unknown_country", "invalid",      "placeholder"};

str phone_reason_name(enum phone_reason reason) {
    return str_of(reason_names[reason]);
}

static const char *const kind_names[PHONE_KIND_COUNT] = {
    "other",       "mobile", "fixed",    "fixed_or_mobile", "toll_free", "premium",
    "shared_cost", "voip",   "personal", "pager",           "company",   "voicemail"};

str phone_kind_name(enum phone_kind kind) {
    return str_of(kind_names[kind]);
}

static bool is_run(str digits, int step) {
    for (size_t i = 1; i < digits.len; i++) {
        int found = digits.ptr[i] - digits.ptr[i - 1];
        if (found != step && (step == 0 || found != -9 * step))
            return false;
    }
    return digits.len > 1;
}

// 123456789, 987654321, 1234567890
static bool is_sequence(str digits) {
    return digits.len >= 6 && (is_run(digits, 1) || is_run(digits, -1));
}

bool phone_is_nobodys(str national) {
    return national.len >= 6 && (is_run(national, 0) || is_sequence(national));
}

uint64_t phone_bare_number(str digits) {
    uint64_t number = 0;
    if (digits.len < FEWEST_DIGITS || digits.len > NATIONAL_DIGITS)
        return 0;
    for (size_t i = 0; i < digits.len; i++)
        number = number * 10 + (uint64_t)(digits.ptr[i] - '0');
    return number;
}

static enum phone_reason reason_of(enum phone_shim_answer answer, const struct phone_text *text) {
    bool abroad =
        text->plus || (text->count > 2 && text->digits[0] == '0' && text->digits[1] == '0');
    switch (answer) {
    case PHONE_SHIM_OK:
        return PHONE_OK;
    case PHONE_SHIM_NO_COUNTRY:
        return abroad ? PHONE_UNKNOWN_COUNTRY : PHONE_NO_COUNTRY;
    case PHONE_SHIM_TOO_SHORT:
        return PHONE_TOO_SHORT;
    case PHONE_SHIM_TOO_LONG:
        return PHONE_TOO_LONG;
    case PHONE_SHIM_INVALID:
        return PHONE_INVALID;
    case PHONE_SHIM_NOT_A_NUMBER:
        break;
    }
    return text->count >= 1 && text->count < FEWEST_DIGITS && !text->other_words
               ? PHONE_TOO_SHORT
               : PHONE_NOT_A_NUMBER;
}

void phone_region_of(str country, char region[3]) {
    region[0] = '\0';
    if (country.len != 2)
        return;
    for (int i = 0; i < 2; i++)
        region[i] = (char)rune_upper((unsigned char)country.ptr[i]);
    region[2] = '\0';
}

static size_t count_digits(uint64_t number) {
    size_t count = 0;
    for (; number; number /= 10)
        count++;
    return count;
}

// Eleven digits with an 8 in front are how Russia and Kazakhstan dial at home, not a code of Asia;
// with a 1 in front they are as likely a mobile number of China as one of North America.
bool phone_is_home(str digits, bool grouped) {
    return digits.len == 11 &&
           (digits.ptr[0] == '8' || (digits.ptr[0] == '1' && digits.ptr[1] >= '3' && !grouped));
}

// A national number of the region: as it stands; behind the digit dialled in front of it; or behind
// the country's own code, where no national number has so many digits.
static const struct phone_plan_answer *find_national(const struct phone_plan_region *region,
                                                     str digits, const struct phone_plan **plan,
                                                     str *national) {
    *plan = region->plan;
    *national = digits;
    const struct phone_plan_answer *found = phone_plan_read_national(*plan, *national);
    for (size_t i = 0; !found && i < 3 && region->trunk[i][0]; i++) {
        if (!str_starts(digits, str_of(region->trunk[i])))
            continue;
        *national = str_from(digits, strlen(region->trunk[i]));
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
        .kind = found->kind,
    };
    memcpy(shim->country, found->country, sizeof shim->country);
    while ((size_t)shim->leading_zeros < national.len && national.ptr[shim->leading_zeros] == '0')
        shim->leading_zeros++;
    for (size_t i = 0; i < national.len; i++)
        shim->national = shim->national * 10 + (uint64_t)(national.ptr[i] - '0');
    size_t code = count_digits(plan->calling_code);
    shim->e164[0] = '+';
    for (unsigned left = plan->calling_code, i = 0; i < code; i++, left /= 10)
        shim->e164[code - i] = (char)('0' + left % 10);
    memcpy(shim->e164 + 1 + code, national.ptr, national.len);
}

// Digits in one of their usual shapes are what libphonenumber would read, if their plan says that
// they are valid: a unit test holds both ways equal. False: the library has to say.
bool phone_read_tables(str digits, bool plus, const char *country, struct phone_shim *shim) {
    const struct phone_plan_region *region = phone_plan_of_region(str_of(country));
    bool zeros = !plus && digits.len > 9 && str_starts(digits, STR("00"));
    if (digits.len < 7 || digits.len > NATIONAL_DIGITS + 2 || (country[0] && !region && !plus))
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

bool phone_read_digits(str digits, bool plus, const char *region, struct phone_shim *shim) {
    if (phone_read_tables(digits, plus, region, shim))
        return true;
    char text[PHONE_TEXT_DIGITS + 8];
    size_t length = plus ? 1 : 0;
    assert(digits.len <= PHONE_TEXT_DIGITS + 4);
    text[0] = '+';
    memcpy(text + length, digits.ptr, digits.len);
    phone_shim_read(text, length + digits.len, region, shim);
    return shim->answer == PHONE_SHIM_OK;
}

// The letters of a number in words: 1-800-FLOWERS. The library knows them; only where they are
// used.
static bool read_letters(str text, const struct phone_text *found, const char *region,
                         struct phone_shim *shim) {
    const struct phone_plan_region *plan = phone_plan_of_region(str_of(region));
    bool american = (found->plus || !region[0]) ? found->digits[0] == '1'
                                                : plan && plan->plan->calling_code == 1;
    if (!found->word_behind || !american)
        return false;
    phone_shim_read(text.ptr, text.len, region[0] ? region : "US", shim);
    return shim->answer == PHONE_SHIM_OK;
}

// Digits without a plus where no country is known: with a code in front they are long enough.
bool phone_needs_country(const struct phone_text *text, str digits) {
    bool zeros = digits.len > 9 && str_starts(digits, STR("00"));
    bool abroad =
        digits.len > 12 && (str_starts(digits, STR("011")) || str_starts(digits, STR("810")));
    return !text->plus && !zeros && !abroad &&
           (digits.len < 11 || digits.ptr[0] == '0' || phone_is_home(digits, text->grouped));
}

static bool read_number(struct arena *arena, str whole, struct phone_text *text, const char *region,
                        struct phone_shim *shim) {
    str digits = {text->digits, text->count};
    *shim = (struct phone_shim){.answer = PHONE_SHIM_NO_COUNTRY};
    if (str_has(whole, STR(";phone-context="))) {
        phone_shim_read(whole.ptr, whole.len, region, shim);
        return shim->answer == PHONE_SHIM_OK;
    }
    if (text->other_words && read_letters(whole, text, region, shim)) {
        text->other_words = 0;
        return true;
    }
    if (!region[0] && phone_needs_country(text, digits))
        return false;
    if (!region[0] && !text->plus && !str_starts(digits, STR("0"))) { // the plus was left out
        struct phone_shim other;
        if (phone_read_digits(digits, true, "", &other)) {
            *shim = other;
            return true;
        }
        return phone_read_slip(text, region, shim);
    }
    if (phone_read_digits(digits, text->plus, region, shim) || phone_read_slip(text, region, shim))
        return true;
    // A spreadsheet's "601234567.0".
    if (!str_ends(whole, STR(".0")) || text->other_words)
        return false;
    struct phone_text shorter = phone_bare(arena, str_slice(whole, 0, whole.len - 2));
    return shorter.count + 1 == text->count &&
           phone_read_digits((str){shorter.digits, shorter.count}, shorter.plus, region, shim);
}

// "010-65529988-8001": an extension behind the last hyphen, as in China, Taiwan and Hong Kong.
static bool read_hyphened(struct arena *arena, str whole, struct phone_text *text,
                          const char *region, struct phone_shim *shim) {
    static const char *const regions[] = {"CN", "TW", "HK"};
    size_t hyphen = str_find_last_char(whole, '-');
    str behind = str_from(whole, hyphen + 1);
    if (hyphen == whole.len || behind.len < 2 || behind.len > 5 || text->extension.len)
        return false;
    struct phone_text shorter = phone_bare(arena, str_slice(whole, 0, hyphen));
    struct phone_shim other;
    if (shorter.count + behind.len != text->count || shorter.other_words ||
        !phone_read_digits((str){shorter.digits, shorter.count}, shorter.plus, region, &other))
        return false;
    for (size_t i = 0; i < sizeof regions / sizeof *regions; i++)
        if (str_is(str_of(other.country), regions[i])) {
            *shim = other;
            text->extension = behind;
            return true;
        }
    return false;
}

static void fill(struct arena *arena, const struct phone_shim *shim, str extension,
                 struct phone *phone) {
    phone->kind = shim->kind;
    phone->extension = extension.len ? extension : str_copy(arena, str_of(shim->extension));
    phone->normal = phone->extension.len ? str_format(arena, "%s;ext=" STR_FMT, shim->e164,
                                                      STR_ARG(phone->extension))
                                         : str_copy(arena, str_of(shim->e164));
    memcpy(phone->country, shim->country, sizeof phone->country);
}

// Nobody has such a number, many type it: one digit again and again, or the keys in their order
// with nothing between. A sequence that somebody took the pain to write as a number is kept.
bool phone_is_placeholder(str digits, str whole) {
    bool from_end = str_has(STR("019"), str_slice(digits, 0, 1));
    return is_run(digits, 0) || digits.len == 1 ||
           (from_end && is_sequence(digits) && whole.len == digits.len);
}

str phone_shim_national(const struct phone_shim *shim) {
    return str_from(str_of(shim->e164), 1 + count_digits((uint64_t)shim->calling_code));
}

static str digits_of_number(struct arena *arena, uint64_t number) {
    return number ? str_format(arena, "%llu", (unsigned long long)number) : (str){0};
}

struct phone phone_read(struct arena *arena, str text, str default_country) {
    struct phone phone = {.normal = text_clean(arena, text)};
    str whole = phone.normal;
    if (whole.len == 0) {
        phone.reason = PHONE_EMPTY;
        return phone;
    }
    struct phone_text found = phone_bare(arena, whole);
    if (found.count == 0 || found.elsewhere || found.count > PHONE_TEXT_DIGITS ||
        whole.len > LONGEST_PHONE) {
        phone.reason = found.count && !found.elsewhere ? PHONE_TOO_LONG : PHONE_NOT_A_NUMBER;
        return phone;
    }
    str digits = {found.digits, found.count};
    if (phone_is_placeholder(digits, whole)) {
        phone.reason = PHONE_PLACEHOLDER;
        return phone;
    }
    char region[3];
    phone_region_of(default_country, region);
    struct phone_shim shim, other;
    bool valid = read_number(arena, whole, &found, region, &shim) ||
                 read_hyphened(arena, whole, &found, region, &shim);
    phone.reason = reason_of(shim.answer, &found);
    phone.calling_code = (uint16_t)shim.calling_code;
    phone.national = shim.national ? shim.national : phone_bare_number(digits);
    if (shim.calling_code && !valid && !shim.national) { // +48000000000
        phone.reason = PHONE_PLACEHOLDER;
        return phone;
    }
    str national = valid ? phone_shim_national(&shim) : digits_of_number(arena, shim.national);
    if (national.len >= 6 && (is_run(national, 0) || (!valid && is_sequence(national)))) {
        phone.reason = PHONE_PLACEHOLDER;
        phone.national = 0;
        return phone;
    }
    if (valid && (found.letters_for_digits || found.other_words > MOST_WORDS)) {
        phone.reason = PHONE_NOT_A_NUMBER;
        phone.suggestion = str_copy(arena, str_of(shim.e164));
    } else if (valid) {
        fill(arena, &shim, found.extension, &phone);
        phone.other_words = found.other_words;
        phone.sequence = is_sequence(national);
    } else if (phone_guess(&found, region, &other)) {
        phone.suggestion = str_copy(arena, str_of(other.e164));
    }
    return phone;
}

str phone_national_digits(const struct phone *phone) {
    if (phone->reason != PHONE_OK)
        return (str){0};
    str e164 = str_slice(phone->normal, 0, str_find_char(phone->normal, ';'));
    return str_from(e164, 1 + count_digits(phone->calling_code));
}

str phone_format(struct arena *arena, const struct phone *phone, enum phone_style style) {
    str digits = phone_national_digits(phone);
    if (!digits.len || style == PHONE_E164)
        return str_slice(phone->normal, 0, digits.len ? phone->normal.len : 0);
    struct phone_shim shim = {.calling_code = phone->calling_code, .national = phone->national};
    shim.leading_zeros = (int)(digits.len - count_digits(phone->national));
    memcpy(shim.extension, phone->extension.ptr, phone->extension.len);
    char text[80];
    phone_shim_format(&shim, style, text, sizeof text);
    return str_copy(arena, str_of(text));
}

str phone_international(struct arena *arena, const struct phone *phone) {
    return phone_format(arena, phone, PHONE_INTERNATIONAL);
}
