// Looking spellings up, whole or as words inside a text.
#include "model/dictionary.h"
#include "base/buf.h"
#include "model/words.h"
#include "text/fold.h"

static const char *const modes[DICTIONARY_MODE_COUNT] = {"off", "suggest", "replace"};

const char *dictionary_mode_name(enum dictionary_mode mode) {
    return modes[mode];
}

bool dictionary_mode_read(str name, enum dictionary_mode *mode) {
    for (size_t i = 0; i < DICTIONARY_MODE_COUNT; i++)
        if (str_is(name, modes[i])) {
            *mode = (enum dictionary_mode)i;
            return true;
        }
    return false;
}

// -- as JSON

bool dictionary_of_json(struct arena *arena, str text, struct dictionary *out, struct err *err) {
    struct json json;
    if (!json_read(arena, text, &json, err))
        return false;
    words_read(arena, json_get(&json, "label"), out->label);
    words_read(arena, json_get(&json, "about"), out->about);
    out->within = json_get_bool(&json, "within", false);
    const struct json *list = json_get(&json, "properties");
    out->property_count = list && list->kind == JSON_KIND_ARRAY ? list->count : 0;
    out->properties = ARENA_ARRAY(arena, out->property_count, str);
    for (size_t i = 0; i < out->property_count; i++)
        if (list->items[i].kind == JSON_KIND_TEXT)
            out->properties[i] = list->items[i].text;
    return dictionary_mode_read(json_get_text(&json, "mode", STR("off")), &out->mode) ||
           fail_about(err, ERR_INPUT, STR("mode"), "The mode is off, suggest or replace.");
}

str dictionary_json(struct arena *arena, const struct dictionary *dictionary) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    words_write(&w, "label", dictionary->label);
    words_write(&w, "about", dictionary->about);
    jsonw_put_text(&w, "mode", str_of(modes[dictionary->mode]));
    jsonw_put_bool(&w, "within", dictionary->within);
    jsonw_name(&w, "properties");
    jsonw_array(&w);
    for (size_t i = 0; i < dictionary->property_count; i++)
        jsonw_text(&w, dictionary->properties[i]);
    jsonw_array_end(&w);
    jsonw_object_end(&w);
    return buf_str(&out);
}

// -- spellings

static bool listed(str keys, str key) {
    str one;
    while (str_split(&keys, '|', &one))
        if (str_equal(one, key))
            return true;
    return false;
}

str dictionary_keys(struct arena *arena, str term, str spellings) {
    struct buf out;
    str one;
    buf_init(&out, arena);
    str rest = str_concat(arena, str_concat(arena, term, STR("|")), spellings);
    while (str_split(&rest, '|', &one)) {
        str key = text_fold(arena, one);
        if (!key.len || listed(buf_str(&out), key))
            continue;
        buf_add_z(&out, out.len ? "|" : "");
        buf_add(&out, key);
    }
    return buf_str(&out);
}

void dictionary_add(struct dictionary *dictionary, str *term, str keys) {
    str key;
    while (str_split(&keys, '|', &key)) {
        size_t words = 1;
        for (size_t i = 0; i < key.len; i++)
            words += key.ptr[i] == ' ';
        if (words > dictionary->longest)
            dictionary->longest = words;
        (void)map_add(&dictionary->terms, key, term); // the first that says so counts
    }
    dictionary->entry_count++;
}

// -- looking

struct words {
    str items[64];
    size_t count;
};

static bool cut(str text, struct words *out) {
    str word;
    out->count = 0;
    while (str_split(&text, ' ', &word)) {
        if (out->count == sizeof out->items / sizeof *out->items)
            return false; // a text, not a value
        if (word.len)
            out->items[out->count++] = word;
    }
    return true;
}

// The longest run of words from `from` on that is a spelling; 0 words where none is.
static size_t find_phrase(const struct dictionary *d, struct arena *arena,
                          const struct words *words, size_t from, str **term) {
    size_t most = words->count - from < d->longest ? words->count - from : d->longest;
    for (size_t count = most; count > 0; count--) {
        const char *end = words->items[from + count - 1].ptr + words->items[from + count - 1].len;
        str phrase = {words->items[from].ptr, (size_t)(end - words->items[from].ptr)};
        *term = map_get(&d->terms, text_fold(arena, phrase));
        if (*term)
            return count;
    }
    return 0;
}

static str look_line(const struct dictionary *d, struct arena *arena, str text) {
    struct words words;
    struct buf out;
    if (!cut(text, &words))
        return text;
    buf_init(&out, arena);
    for (size_t i = 0; i < words.count;) {
        str *term;
        size_t count = find_phrase(d, arena, &words, i, &term);
        buf_add_z(&out, i ? " " : "");
        buf_add(&out, count ? *term : words.items[i]);
        i += count ? count : 1;
    }
    return buf_str(&out);
}

static str look_within(const struct dictionary *d, struct arena *arena, str text) {
    struct buf out;
    str line;
    buf_init(&out, arena);
    for (bool first = true; str_split(&text, '\n', &line); first = false) {
        buf_add_z(&out, first ? "" : "\n");
        buf_add(&out, look_line(d, arena, line));
    }
    return buf_str(&out);
}

str dictionary_look(const struct dictionary *dictionary, struct arena *arena, str text) {
    if (dictionary->mode == DICTIONARY_OFF || !dictionary->terms.count)
        return (str){0};
    str clean = text_clean_lines(arena, text);
    str *whole = map_get(&dictionary->terms, text_fold(arena, clean));
    str better = whole                ? *whole
                 : dictionary->within ? look_within(dictionary, arena, clean)
                                      : clean;
    return str_equal(better, clean) ? (str){0} : better;
}

void schema_read_dictionaries(struct schema *schema) {
    for (size_t d = 0; d < schema->dictionary_count; d++) {
        struct dictionary *dictionary = &schema->dictionaries[d];
        for (size_t i = 0; i < dictionary->property_count; i++) {
            str name = dictionary->properties[i];
            size_t dot = str_find_char(name, '.');
            const struct object_type *type = schema_type(schema, str_slice(name, 0, dot));
            const struct property *p =
                type && dot < name.len ? type_property(type, str_from(name, dot + 1)) : NULL;
            if (!p || p->dictionary || dictionary->mode == DICTIONARY_OFF)
                continue;
            struct object_type *own = &schema->types[type - schema->types];
            own->properties[p->slot].dictionary = dictionary;
        }
    }
}
