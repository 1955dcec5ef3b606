// Postal addresses in one line or several, read into their parts.
//
// The countries first served: PL RU UA BY KZ CN TW HK DE AT CH FR ES IT CZ SK GB US CA; others are
// read by what is common. Nothing is looked up in registers of streets: what a part is follows from
// the words beside it (address_words.txt), the form of the postal code and the country's order.
// Pure functions, any thread; parts are views of the text or live in the arena.
#pragma once
#include "base/str.h"

struct address {
    str street_type; // as written: "ul.", "пр-т", "St"; empty where it is part of the name
    str street;      // "Długa", "Невский", "Hauptstraße", "中山路"
    str house;       // "5", "12a", "12-14"
    str building;    // of several with one number: "2" of "корп. 2"
    str flat;        // "7", "4B", "3栋501室"
    str postcode;    // in its country's form, where that is known
    str city;
    str district;        // of a city, or around it
    str subdivision;     // ISO 3166-2 where it is one we know, else as written
    str country;         // alpha-2: written in the text, or the one asked for
    str box;             // number of a post office box
    str rest;            // what was not understood: names of people and houses
    bool postcode_wrong; // one stands there, but in no form of the country
};

// `country` is the one where the text names none: alpha-2 or empty.
void address_read(struct arena *arena, str country, str text, struct address *out);
// The street line alone: "ul. Długa 5/7", "123 Main St Apt 4B".
void address_read_street(struct arena *arena, str country, str text, struct address *out);

enum street_style { STREET_AS_WRITTEN, STREET_SHORT, STREET_FULL };

// A street's type in a company's style: "ul.", "ulica", "St", "Street", "пр-т", "проспект"; as it
// is where we do not know it.
str address_street_type(str country, str type, enum street_style style);
// Type and name in that order which the country uses: "ul. Długa", "Main St", "Невский пр-т".
str address_street_text(struct arena *arena, const struct address *address,
                        enum street_style style);
