// Addresses, postal codes, countries and regions: any text is read without harm, parts of addresses
// are pieces of well-formed text, normal forms are their own.
#include "fuzz_text.h"
#include "text/address.h"
#include "text/country.h"
#include "text/fold.h"
#include "text/postcode.h"
#include "text/subdivision.h"

static void try_address(struct arena *arena, str country, str text) {
    struct address address;
    address_read(arena, country, text, &address);
    const str parts[] = {address.street_type, address.street,   address.house, address.building,
                         address.flat,        address.postcode, address.city,  address.district,
                         address.subdivision, address.country,  address.box,   address.rest};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        must(utf8_valid(parts[i]) && parts[i].len <= text.len * 2 + 16);
    must(utf8_valid(address_street_text(arena, &address, STREET_FULL)));
    address_read_street(arena, country, text, &address);
    must(utf8_valid(address.street));
}

static void try_postcode(struct arena *arena, str country, str text) {
    struct postcode code = postcode_read(arena, country, text);
    must(postcode_at_start(country, text) <= text.len);
    if (code.answer != POSTCODE_OK)
        return;
    struct postcode again = postcode_read(arena, country, code.normal);
    must(again.answer == POSTCODE_OK && str_equal(again.normal, code.normal));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 1)
        return 0;
    static const char *const countries[] = {"",   "PL", "RU", "UA", "BY", "KZ", "CN",
                                            "TW", "HK", "DE", "AT", "CH", "FR", "ES",
                                            "IT", "CZ", "SK", "GB", "US", "CA", "LV"};
    struct arena arena;
    arena_init(&arena);
    str country = str_of(countries[data[0] % (sizeof countries / sizeof *countries)]);
    str text = text_clean_lines(&arena, fuzz_text(&arena, data + 1, size - 1));
    try_address(&arena, country, text);
    try_postcode(&arena, country, text);
    struct country_match match = country_find(text);
    must((match.answer == COUNTRY_FOUND) == (match.code[0] != 0));
    str near = country_nearest(text);
    must(!near.len || country_exists(near));
    struct subdivision_match region = subdivision_find(country, text);
    must(region.answer != SUBDIVISION_FOUND || subdivision_exists(region.code));
    arena_finish(&arena);
    return 0;
}
