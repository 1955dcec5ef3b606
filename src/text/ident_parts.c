// What a good number tells, how it is written for people, and under what it is compared.
#include "base/buf.h"
#include "text/date.h"
#include "text/ident_private.h"

void ident_part_add(struct ident_part_list *list, const char *name, str value) {
    if (value.len && list->count < IDENT_PARTS_MAX)
        list->items[list->count++] = (struct ident_part){name, str_copy(list->arena, value)};
}

void ident_part_slice(struct ident_part_list *list, const char *name, const char *s, size_t from,
                      size_t count) {
    ident_part_add(list, name, (str){s + from, count});
}

void ident_part_word(struct ident_part_list *list, const char *name, const char *word) {
    ident_part_add(list, name, str_of(word));
}

void ident_part_date(struct ident_part_list *list, int year, int month, int day) {
    char text[11];
    if (!ident_day_exists(year, month, day))
        return;
    date_write((struct date){year, month, day}, text);
    ident_part_add(list, "birth_date", str_of(text));
}

// The number without the country's letters that stand in front of the normal form.
static str number_of(const struct ident *ident) {
    str prefix = str_of(ident->scheme->prefix);
    return prefix.len && str_starts(ident->normal, prefix) ? str_from(ident->normal, prefix.len)
                                                           : ident->normal;
}

size_t ident_parts(struct arena *arena, const struct ident *ident,
                   struct ident_part parts[IDENT_PARTS_MAX]) {
    struct ident_part_list list = {.arena = arena, .items = parts};
    if (ident->reason != IDENT_OK || !ident->scheme)
        return 0;
    str number = number_of(ident);
    ident_part_word(&list, "scheme", ident->scheme->name);
    ident_part_word(&list, "country", ident->scheme->country);
    ident_part_add(&list, "number", number);
    if (ident->scheme->parts)
        ident->scheme->parts(number.ptr, number.len, &list);
    return list.count;
}

// Writes the number in groups of a pattern ("3-3-2-2"), which begins again where it ends.
static void add_groups(struct buf *out, const char *groups, str number) {
    const char *at = groups;
    while (number.len) {
        if (*at < '0' || *at > '9') {
            if (*at)
                buf_add_char(out, *at);
            at = *at ? at + 1 : groups;
            continue;
        }
        size_t count = (size_t)(*at++ - '0');
        buf_add(out, str_slice(number, 0, count));
        number = str_from(number, count);
    }
}

str ident_display(struct arena *arena, const struct ident *ident) {
    if (ident->reason != IDENT_OK || !ident->scheme || !ident->scheme->groups)
        return ident->normal;
    str number = number_of(ident);
    bool prefix = number.len < ident->normal.len;
    const char *groups = ident->scheme->groups;
    bool starts = *groups >= '0' && *groups <= '9';
    if (number.len < 8) // a special form ("GBGD001")
        return ident->normal;
    struct buf out;
    buf_init(&out, arena);
    if (prefix)
        buf_add(&out, str_slice(ident->normal, 0, ident->normal.len - number.len));
    add_groups(&out, prefix || starts ? groups : groups + 1, number);
    return buf_str(&out);
}

// Of a number whose scheme is not known: its letters and digits.
static str plain_key(struct arena *arena, str text) {
    struct ident_runes runes;
    ident_compact(text, &runes);
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < runes.n; i++)
        buf_add_rune(&out, runes.r[i]);
    return buf_str(&out);
}

str ident_key(struct arena *arena, const struct ident *ident) {
    if (ident->reason != IDENT_OK)
        return (str){0};
    if (!ident->scheme)
        return plain_key(arena, ident->normal);
    str number = number_of(ident);
    if (!ident->scheme->key || number.len > IDENT_LONGEST)
        return number;
    struct ident_body body = {.n = number.len};
    memcpy(body.s, number.ptr, number.len);
    ident->scheme->key(&body);
    return str_copy(arena, (str){body.s, body.n});
}
