// Chinese addresses: from the large to the small without blanks, each level ended by its own sign.
#include "base/buf.h"
#include "base/utf8.h"
#include "text/address_private.h"
#include "text/country.h"
#include "text/postcode.h"
#include "text/subdivision.h"

enum { LONGEST_LEVEL = 12 }; // runes

static bool is_han(str text) {
    size_t han = 0, letters = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t rune = utf8_next(text, &at);
        han += rune >= 0x3400 && rune <= 0x9FFF ? 1 : 0;
        letters += (rune | 32) >= 'a' && (rune | 32) <= 'z' ? 1 : 0;
    }
    return han >= 3 && han > letters;
}

static const char *const code_words[] = {"邮政编码", "邮编", "郵遞區號"};

// The text without blanks and punctuation, and without its postal code.
static str compact(struct arena *arena, str country, str text, struct address *out) {
    struct buf buf;
    buf_init(&buf, arena);
    bool inside = false; // of a run of digits or letters
    for (size_t at = 0; at < text.len;) {
        size_t length = inside ? 0 : postcode_at_start(country, str_from(text, at));
        bool apart = at == 0 || text.ptr[at - 1] == ' ' || at + length == text.len;
        if (length && apart && !out->postcode.len) { // "100巷" is a lane
            out->postcode = str_slice(text, at, at + length);
            at += length;
            continue;
        }
        size_t from = at;
        uint32_t rune = utf8_next(text, &at);
        bool alnum = rune < 0x80 && ((rune >= '0' && rune <= '9') || (rune | 32) >= 'a');
        bool dropped = rune == ' ' || rune == ',' || rune == '\n' || rune == 0xFF0C ||
                       rune == 0x3000 || rune == 0x3001 || rune == '.' || rune == 0x3002;
        inside = alnum;
        if (!dropped)
            buf_add(&buf, str_slice(text, from, at));
    }
    str rest = buf_str(&buf);
    for (size_t i = 0; i < sizeof code_words / sizeof *code_words; i++)
        rest = str_replace(arena, rest, str_of(code_words[i]), (str){0});
    return rest;
}

// The largest region at the start, by its name with or without its sign; cut off `*rest`.
static void take_region(str country, str *rest, struct address *out) {
    str best = {0};
    size_t best_length = 0;
    for (size_t runes = 2; runes <= LONGEST_LEVEL; runes++) {
        str name = utf8_first(*rest, runes);
        struct subdivision_match match = subdivision_find(country, name);
        if (match.answer == SUBDIVISION_FOUND) {
            best = match.code;
            best_length = name.len;
        }
        if (name.len == rest->len)
            break;
    }
    if (!best_length)
        return;
    str name = str_slice(*rest, 0, best_length);
    out->subdivision = best;
    *rest = str_from(*rest, best_length);
    bool municipality = str_is(best, "CN-BJ") || str_is(best, "CN-SH") || str_is(best, "CN-TJ") ||
                        str_is(best, "CN-CQ") || str_ends(name, STR("市"));
    if (municipality)
        out->city = name;
    if (str_starts(*rest, name)) // 北京市北京市朝阳区
        *rest = str_from(*rest, name.len);
}

// What ends with the first of the signs, within a few runes and not at once; cut off `*rest`.
static str take_level(str *rest, const char *const *signs, size_t count) {
    for (size_t at = 0, runes = 0; at < rest->len && runes < LONGEST_LEVEL; runes++) {
        if (address_starts_with_digit(str_from(*rest, at)))
            break;
        for (size_t i = 0; runes >= 1 && i < count; i++) {
            str sign = str_of(signs[i]);
            if (!str_starts(str_from(*rest, at), sign))
                continue;
            str level = str_slice(*rest, 0, at + sign.len);
            *rest = str_from(*rest, at + sign.len);
            return level;
        }
        utf8_next(*rest, &at);
    }
    return (str){0};
}

static const char *const city_signs[] = {"自治州", "地区", "市", "盟"};
static const char *const district_signs[] = {"区", "區", "县", "縣", "旗", "市"};
static const char *const town_signs[] = {"街道", "镇", "鎮", "乡", "鄉"};

// The street goes to the digits in front of 号; digits before 段, 巷 and 弄 are part of it.
static void take_street(str rest, struct address *out) {
    size_t number = rest.len, end = rest.len;
    for (size_t at = 0; at < rest.len;) {
        if (!address_starts_with_digit(str_from(rest, at))) {
            utf8_next(rest, &at);
            continue;
        }
        size_t digits = at;
        while (at < rest.len && ((unsigned char)rest.ptr[at] < 0x80))
            at++;
        str behind = str_from(rest, at);
        if (str_starts(behind, STR("号")) || str_starts(behind, STR("號"))) {
            number = digits;
            end = at;
            break;
        }
    }
    out->street = str_slice(rest, 0, number);
    out->house = str_slice(rest, number, end);
    if (end < rest.len)
        out->flat = str_from(rest, end + strlen("号"));
    str room = out->flat;
    if (str_ends(room, STR("室")) && address_starts_with_digit(room) &&
        str_find(room, STR("室")) + strlen("室") == room.len) {
        str digits = str_slice(room, 0, room.len - strlen("室"));
        bool plain = true;
        for (size_t i = 0; i < digits.len; i++)
            plain = plain && (unsigned char)digits.ptr[i] < 0x80;
        out->flat = plain ? digits : room;
    }
}

static void take_country(struct arena *arena, str *rest, struct address *out) {
    for (size_t runes = 5; runes >= 2; runes--) {
        str name = utf8_first(*rest, runes);
        struct country_match match = country_find(name);
        if (match.answer != COUNTRY_FOUND || name.len == rest->len)
            continue;
        out->country = str_copy(arena, str_of(match.code));
        *rest = str_from(*rest, name.len);
        return;
    }
}

bool address_read_han(struct arena *arena, str country, str text, struct address *out) {
    if (!is_han(text))
        return false;
    str read_as = country.len ? country : STR("CN");
    str rest = compact(arena, read_as, text, out);
    take_country(arena, &rest, out);
    if (out->country.len)
        read_as = out->country;
    else
        out->country = country;
    take_region(read_as, &rest, out);
    str city = take_level(&rest, city_signs, sizeof city_signs / sizeof *city_signs);
    out->city = city.len ? city : out->city;
    out->district =
        take_level(&rest, district_signs, sizeof district_signs / sizeof *district_signs);
    // "杭州西湖区": names of towns have two characters where their sign is left out.
    if (!out->city.len && utf8_count(out->district) == 5) {
        out->city = utf8_first(out->district, 2);
        out->district = str_from(out->district, out->city.len);
    }
    str town = take_level(&rest, town_signs, sizeof town_signs / sizeof *town_signs);
    if (town.len && out->district.len)
        out->district = str_concat(arena, out->district, town);
    else if (town.len)
        out->district = town;
    take_street(rest, out);
    return true;
}
