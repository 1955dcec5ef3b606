// The blocking keys: one short function per model, one row per kind.
//
// Names enter as skeletons, so that scripts, endings and most spellings meet; typing errors in one
// field are bridged by keys over the others. The second key of a row splits blocks that a frequent
// value makes too large.
#include "base/clock.h"
#include "match/block.h"
#include <string.h>

enum person_key {
    KEY_EMAIL,
    KEY_EMAIL_LOCAL,
    KEY_PHONE,
    KEY_TAX,
    KEY_IDENTIFIER,
    KEY_FAMILY_STREET,
    KEY_FAMILY_POSTCODE,
    KEY_NAME_CITY,
    KEY_NAME,
    KEY_NICKNAME,
    KEY_FAMILY_BIRTH,
    KEY_FAMILY_YEAR,
    KEY_FAMILY_DAY,
    KEY_GIVEN_BIRTH,
    KEY_BIRTH_PLACE,
    KEY_ADDRESS,
    KEY_GIVEN_ADDRESS,
    KEY_COMPANY_FAMILY,
    KEY_COMPANY_GIVEN,
    KEY_PREFIX_PLACE,
    KEY_BIRTH,
    KEY_FAMILY,
    KEY_EMAIL_PREFIX,
    KEY_EMAIL_FAMILY,
    KEY_PART_YEAR,
    KEY_PART_PLACE,
    KEY_INITIALS_PLACE,
    KEY_YEAR_PLACE,
    KEY_EMAIL_DOMAIN,
    PERSON_KEY_COUNT
};

static const char *const person_keys[PERSON_KEY_COUNT] = {
    [KEY_EMAIL] = "e-mail",
    [KEY_EMAIL_LOCAL] = "e-mail local part",
    [KEY_EMAIL_FAMILY] = "e-mail prefix and surname",
    [KEY_PHONE] = "phone",
    [KEY_TAX] = "tax id",
    [KEY_IDENTIFIER] = "identifier",
    [KEY_FAMILY_STREET] = "surname and street",
    [KEY_FAMILY_POSTCODE] = "surname and postcode",
    [KEY_NAME_CITY] = "name and city",
    [KEY_NAME] = "name in any order",
    [KEY_NICKNAME] = "surname and diminutive group",
    [KEY_FAMILY_BIRTH] = "surname and birth date",
    [KEY_FAMILY_YEAR] = "surname and birth year",
    [KEY_FAMILY_DAY] = "surname and birthday",
    [KEY_GIVEN_BIRTH] = "given name and birth date",
    [KEY_BIRTH_PLACE] = "birth date and place",
    [KEY_ADDRESS] = "address",
    [KEY_GIVEN_ADDRESS] = "given name and address",
    [KEY_COMPANY_FAMILY] = "employer and surname",
    [KEY_COMPANY_GIVEN] = "employer and given name",
    [KEY_PREFIX_PLACE] = "first letters and place",
    [KEY_BIRTH] = "birth date",
    [KEY_FAMILY] = "surname",
    [KEY_EMAIL_PREFIX] = "e-mail prefix",
    [KEY_PART_YEAR] = "one name and birth year",
    [KEY_PART_PLACE] = "one name and place",
    [KEY_INITIALS_PLACE] = "initials and place",
    [KEY_YEAR_PLACE] = "birth year and place",
    [KEY_EMAIL_DOMAIN] = "e-mail domain",
};

enum company_key {
    KEY_C_EMAIL,
    KEY_C_PHONE,
    KEY_C_DOMAIN,
    KEY_C_TAX,
    KEY_C_IDENTIFIER,
    KEY_C_CORE,
    KEY_C_ADDRESS,
    KEY_C_WORD_POSTCODE,
    KEY_C_WORD_CITY,
    KEY_C_WORD_STREET,
    KEY_C_WORDS,
    COMPANY_KEY_COUNT
};

static const char *const company_keys[COMPANY_KEY_COUNT] = {
    [KEY_C_EMAIL] = "e-mail",
    [KEY_C_PHONE] = "phone",
    [KEY_C_DOMAIN] = "domain",
    [KEY_C_TAX] = "tax id",
    [KEY_C_IDENTIFIER] = "identifier",
    [KEY_C_CORE] = "core of the name",
    [KEY_C_ADDRESS] = "address",
    [KEY_C_WORD_POSTCODE] = "word and postcode",
    [KEY_C_WORD_CITY] = "word and city",
    [KEY_C_WORD_STREET] = "word and street",
    [KEY_C_WORDS] = "two words",
};

enum deal_key {
    KEY_D_BUYER_TITLE,
    KEY_D_BUYER,
    KEY_D_PERSON,
    KEY_D_TITLE,
    KEY_D_BUYER_AMOUNT,
    KEY_D_AMOUNT_DUE,
    KEY_D_WORDS,
    DEAL_KEY_COUNT
};

static const char *const deal_keys[DEAL_KEY_COUNT] = {
    [KEY_D_BUYER_TITLE] = "buyer and title",
    [KEY_D_BUYER] = "buyer",
    [KEY_D_PERSON] = "buying person",
    [KEY_D_TITLE] = "title",
    [KEY_D_BUYER_AMOUNT] = "buyer and amount",
    [KEY_D_AMOUNT_DUE] = "amount and due date",
    [KEY_D_WORDS] = "two words",
};

struct keys {
    const struct match_source *source;
    const struct match_record *record;
    struct match_key *items;
    size_t count;
    uint64_t wanted; // kinds, a bit each
    uint64_t made;   // kinds of which there is a key already
};

_Static_assert(PERSON_KEY_COUNT <= 64, "a bit for each kind");

// Adds a key of two values unless one of them is missing.
static void add(struct keys *keys, uint8_t kind, uint64_t x, uint64_t y, uint32_t refine) {
    uint64_t bit = UINT64_C(1) << kind;
    if (!(keys->wanted & bit) || !x || !y || keys->count == MATCH_KEYS_MAX)
        return;
    uint64_t hash = hash_combine(hash_combine(hash_u64(kind + 1u), x), y) | 1;
    if (keys->made & bit) // else it can not be there yet
        for (size_t i = 0; i < keys->count; i++)
            if (keys->items[i].hash == hash)
                return;
    keys->made |= bit;
    keys->items[keys->count++] = (struct match_key){hash, refine, kind};
}

static const struct match_token *token(const struct keys *keys, uint32_t id) {
    return match_token_of(keys->source, id);
}

// What stands for a value in a key: its skeleton where it has one, else itself.
static uint64_t loose(const struct keys *keys, uint32_t id) {
    if (!id)
        return 0;
    uint32_t skeleton = token(keys, id)->skeleton;
    return skeleton ? skeleton : (uint64_t)id << 32;
}

static uint64_t both(uint64_t a, uint64_t b) {
    return a && b ? hash_combine(a, b) : 0;
}

// The first `letters` bytes of a value.
static uint64_t first(const struct keys *keys, uint32_t id, unsigned letters) {
    return id ? token(keys, id)->prefix >> (64 - 8 * letters) : 0;
}

static void add_values(struct keys *keys, uint8_t kind, enum match_item_kind item,
                       uint32_t refine) {
    uint32_t ids[MATCH_VALUES_MAX];
    size_t count = match_record_values(keys->source, keys->record, item, ids);
    for (size_t i = 0; i < count; i++)
        add(keys, kind, ids[i], 1, refine);
}

static void add_emails(struct keys *keys, uint32_t refine) {
    uint32_t ids[MATCH_VALUES_MAX];
    size_t count = match_record_values(keys->source, keys->record, MATCH_ITEM_EMAIL, ids);
    for (size_t i = 0; i < count; i++) {
        add(keys, KEY_EMAIL, ids[i], 1, refine);
        add(keys, KEY_EMAIL_LOCAL, token(keys, ids[i])->group, 1, refine);
        add(keys, KEY_EMAIL_PREFIX, first(keys, ids[i], 6), 1, refine);
        add(keys, KEY_EMAIL_FAMILY, first(keys, ids[i], 4), keys->record->family_skeleton, 0);
        if (!(token(keys, ids[i])->flags & MATCH_FLAG_FREE))
            add(keys, KEY_EMAIL_DOMAIN, token(keys, ids[i])->skeleton, 1,
                (uint32_t)first(keys, ids[i], 1));
    }
}

static void add_phones(struct keys *keys, uint8_t kind, uint32_t refine) {
    uint32_t ids[MATCH_VALUES_MAX];
    size_t count = match_record_values(keys->source, keys->record, MATCH_ITEM_PHONE, ids);
    for (size_t i = 0; i < count; i++)
        add(keys, kind, token(keys, ids[i])->group, 1, refine);
}

static void add_births(struct keys *keys, uint64_t family, uint64_t given) {
    const struct match_record *r = keys->record;
    if (r->birth == MATCH_NO_DATE)
        return;
    int year, month, day;
    date_from_days(r->birth, &year, &month, &day);
    uint64_t date = (uint64_t)((int64_t)r->birth + 1000000);
    uint32_t initial = (uint32_t)first(keys, r->given[0], 1);
    add(keys, KEY_BIRTH, date, 1, (uint32_t)first(keys, r->family[0], 1));
    add(keys, KEY_PART_YEAR, given, (uint64_t)year + 1, (uint32_t)first(keys, r->family[0], 1));
    add(keys, KEY_YEAR_PLACE, (uint64_t)year + 1, loose(keys, r->city), (uint32_t)month);
    add(keys, KEY_FAMILY_BIRTH, family, date, initial);
    add(keys, KEY_FAMILY_YEAR, family, (uint64_t)year + 1, initial);
    add(keys, KEY_FAMILY_DAY, family, (uint64_t)month * 100 + (uint64_t)day, initial);
    add(keys, KEY_GIVEN_BIRTH, given, date, (uint32_t)first(keys, r->family[0], 1));
    add(keys, KEY_BIRTH_PLACE, date, loose(keys, r->city), initial);
    add(keys, KEY_BIRTH_PLACE, date, r->postcode, initial);
    add(keys, KEY_PREFIX_PLACE, first(keys, r->family[0], 3),
        both((uint64_t)year + 1, (uint64_t)month), initial);
}

static void add_addresses(struct keys *keys, uint64_t family, uint64_t given) {
    const struct match_record *r = keys->record;
    uint32_t ids[MATCH_VALUES_MAX];
    size_t count = match_record_values(keys->source, r, MATCH_ITEM_STREET, ids);
    uint32_t initial = (uint32_t)first(keys, r->given[0], 1);
    for (size_t i = 0; i < count && i < 2; i++) {
        uint64_t street = loose(keys, ids[i]);
        add(keys, KEY_FAMILY_STREET, family, street, initial);
        add(keys, KEY_ADDRESS, both(street, r->house), r->postcode ? r->postcode : r->city,
            initial);
        add(keys, KEY_GIVEN_ADDRESS, both(street, r->house), given, 0);
    }
}

static void person_keys_of(struct keys *keys) {
    const struct match_record *r = keys->record;
    uint64_t family = r->family_skeleton;
    bool grouped = r->given_group && !(r->flags & MATCH_RECORD_HAN);
    uint64_t given = grouped ? r->given_group : r->given_skeleton;
    uint64_t city = loose(keys, r->city);
    uint64_t company = loose(keys, r->company);
    uint32_t name = r->family_skeleton ? r->family_skeleton : r->given_skeleton;
    uint32_t place = (uint32_t)(city ? city ^ city >> 32 : company ^ company >> 32);

    add_emails(keys, name);
    add_phones(keys, KEY_PHONE, name);
    add_values(keys, KEY_TAX, MATCH_ITEM_TAX, name);
    add_values(keys, KEY_IDENTIFIER, MATCH_ITEM_IDENTIFIER, name);
    add_births(keys, family, given);
    add_addresses(keys, family, given);
    add(keys, KEY_FAMILY_POSTCODE, family, r->postcode, (uint32_t)first(keys, r->given[0], 1));
    add(keys, KEY_NAME_CITY, both(family, city), given, 0);
    // The sum does not depend on which is which.
    add(keys, KEY_NAME, family && r->given_skeleton, hash_u64(family) + hash_u64(r->given_skeleton),
        place);
    add(keys, KEY_FAMILY, family, 1, (uint32_t)first(keys, r->given[0], 2));
    add(keys, KEY_NICKNAME, grouped ? family : 0, r->given_group, place);
    add(keys, KEY_COMPANY_FAMILY, company, family, (uint32_t)first(keys, r->given[0], 1));
    add(keys, KEY_COMPANY_GIVEN, company, given, (uint32_t)first(keys, r->family[0], 1));
    add(keys, KEY_PREFIX_PLACE, both(first(keys, r->family[0], 3), first(keys, r->given[0], 2)),
        r->postcode ? r->postcode : city, 0);
    uint64_t initials[] = {first(keys, r->given[0], 1), first(keys, r->family[0], 1)};
    if (initials[0] && initials[1])
        add(keys, KEY_INITIALS_PLACE, both(city, initials[0] + initials[1]),
            initials[0] * initials[1], 0);
    add(keys, KEY_PART_PLACE, city, given, 0);
    add(keys, KEY_PART_PLACE, city, family, 0);
    if (r->family[1]) { // a double name meets each of its halves
        uint64_t second = loose(keys, r->family[1]);
        add(keys, KEY_NAME_CITY, both(second, city), given, 0);
        add(keys, KEY_FAMILY_POSTCODE, second, r->postcode, 0);
        add(keys, KEY_COMPANY_FAMILY, company, second, 0);
    }
}

// The `most` longest words of the company's name, which are mostly its rarest; a choice by counted
// rarity would change under the live index's feet.
static size_t long_words(const struct keys *keys, uint32_t company, size_t most, uint32_t *out) {
    const uint32_t *words = match_words_of(keys->source, company);
    size_t count = token(keys, company)->word_count, found = 0;
    for (size_t i = 0; i < count; i++) {
        const struct match_token *word = token(keys, words[i]);
        size_t at = found < most ? found++ : most;
        while (at && (token(keys, out[at - 1])->length < word->length ||
                      (token(keys, out[at - 1])->length == word->length &&
                       token(keys, out[at - 1])->hash > word->hash))) {
            if (at < most)
                out[at] = out[at - 1];
            at--;
        }
        if (at < most)
            out[at] = words[i];
    }
    return found;
}

static void add_words(struct keys *keys) {
    const struct match_record *r = keys->record;
    uint32_t words[4];
    size_t count = r->company ? long_words(keys, r->company, 4, words) : 0;
    uint32_t streets[MATCH_VALUES_MAX];
    size_t street_count = match_record_values(keys->source, r, MATCH_ITEM_STREET, streets);
    uint32_t initial = (uint32_t)first(keys, r->company, 2);
    for (size_t i = 0; i < count; i++) {
        add(keys, KEY_C_WORD_POSTCODE, words[i], r->postcode, initial);
        add(keys, KEY_C_WORD_CITY, words[i], loose(keys, r->city), initial);
        for (size_t s = 0; s < street_count && s < 2; s++)
            add(keys, KEY_C_WORD_STREET, words[i], loose(keys, streets[s]), initial);
        for (size_t j = i + 1; j < count && j < 3; j++)
            add(keys, KEY_C_WORDS, (uint64_t)words[i] + words[j], (uint64_t)words[i] * words[j] + 1,
                (uint32_t)loose(keys, r->city));
    }
}

static void company_keys_of(struct keys *keys) {
    const struct match_record *r = keys->record;
    uint64_t core = loose(keys, r->company), city = loose(keys, r->city);
    uint32_t place = r->postcode ? r->postcode : (uint32_t)(city ^ city >> 32);
    uint32_t name = (uint32_t)first(keys, r->company, 4);
    add_values(keys, KEY_C_EMAIL, MATCH_ITEM_EMAIL, name);
    add_phones(keys, KEY_C_PHONE, name);
    add_values(keys, KEY_C_DOMAIN, MATCH_ITEM_DOMAIN, name);
    add_values(keys, KEY_C_TAX, MATCH_ITEM_TAX, 0);
    add_values(keys, KEY_C_IDENTIFIER, MATCH_ITEM_IDENTIFIER, 0);
    add(keys, KEY_C_CORE, core, 1, place);
    uint32_t streets[MATCH_VALUES_MAX];
    size_t count = match_record_values(keys->source, r, MATCH_ITEM_STREET, streets);
    for (size_t i = 0; i < count && i < 2; i++)
        add(keys, KEY_C_ADDRESS, loose(keys, streets[i]), r->house, place);
    add_words(keys);
}

static void deal_keys_of(struct keys *keys) {
    const struct match_record *r = keys->record;
    uint64_t title = loose(keys, r->company);
    uint32_t initial = (uint32_t)first(keys, r->company, 2), words[3];
    size_t count = r->company ? long_words(keys, r->company, 3, words) : 0;
    add(keys, KEY_D_BUYER_TITLE, r->tax, title, 0);
    add(keys, KEY_D_BUYER_AMOUNT, r->tax, r->domain, 0);
    add(keys, KEY_D_BUYER, r->tax, 1, initial);
    add(keys, KEY_D_PERSON, r->identifier, 1, initial);
    add(keys, KEY_D_TITLE, title, 1, r->domain);
    if (r->birth != MATCH_NO_DATE)
        add(keys, KEY_D_AMOUNT_DUE, r->domain, (uint64_t)((int64_t)r->birth + 1000000), initial);
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            add(keys, KEY_D_WORDS, (uint64_t)words[i] + words[j], (uint64_t)words[i] * words[j] + 1,
                r->domain);
}

#define BIT(kind) (UINT64_C(1) << (kind))

// One row per model. Of companies and deals all count as own: what they share (a chain's name, a
// seller's title) they share by being related, whatever the size of the base.
static const struct {
    void (*add)(struct keys *keys);
    const char *const *names;
    uint8_t kinds;
    uint64_t own;     // kinds of values that are one holder's: many share them for a reason
    uint8_t weak;     // keys from this one on are of one weak fact
    uint64_t divided; // kinds, a bit each, of those that have a second key
} models[MATCH_MODEL_COUNT] = {
    [MATCH_PERSON] = {person_keys_of, person_keys, PERSON_KEY_COUNT,
                      BIT(KEY_EMAIL) | BIT(KEY_PHONE) | BIT(KEY_TAX) | BIT(KEY_IDENTIFIER),
                      KEY_BIRTH, ~(BIT(KEY_PART_PLACE) | BIT(KEY_INITIALS_PLACE))},
    [MATCH_COMPANY] = {company_keys_of, company_keys, COMPANY_KEY_COUNT, UINT64_MAX,
                       COMPANY_KEY_COUNT, UINT64_MAX},
    [MATCH_DEAL] = {deal_keys_of, deal_keys, DEAL_KEY_COUNT, UINT64_MAX, KEY_D_AMOUNT_DUE,
                    UINT64_MAX},
};

static size_t keys_of(const struct match_source *source, const struct match_record *record,
                      uint64_t wanted, struct match_key out[MATCH_KEYS_MAX]) {
    struct keys keys = {.source = source, .record = record, .items = out, .wanted = wanted};
    models[source->set->model].add(&keys);
    return keys.count;
}

size_t match_record_keys(const struct match_source *source, const struct match_record *record,
                         struct match_key out[MATCH_KEYS_MAX]) {
    return keys_of(source, record, UINT64_MAX, out);
}

size_t match_record_keys_of_kind(const struct match_source *source,
                                 const struct match_record *record, uint8_t kind,
                                 struct match_key out[MATCH_KEYS_MAX]) {
    return keys_of(source, record, UINT64_C(1) << kind, out);
}

size_t match_key_kinds(enum match_model model) {
    return models[model].kinds;
}

const char *match_key_name(enum match_model model, uint8_t kind) {
    return models[model].names[kind];
}

bool match_key_is_weak(enum match_model model, uint8_t kind) {
    return kind >= models[model].weak;
}

bool match_key_is_own(enum match_model model, uint8_t kind) {
    return models[model].own >> kind & 1;
}

bool match_key_divides(enum match_model model, uint8_t kind) {
    return models[model].divided >> kind & 1;
}
