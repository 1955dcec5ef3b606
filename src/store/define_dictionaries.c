// The dictionaries that come with the program: text files built into it, one a file.
//
// Lines that begin with "#name: value" say what a dictionary is, the others are entries: a term,
// then its spellings, "|" between. A dictionary that the store had once, archived ones included, is
// the company's and left alone.
#include "base/embedded.h"
#include "store/definition_private.h"
#include "store/dictionary.h"

extern const struct embedded_file store_dictionary_files[];
extern const size_t store_dictionary_files_count;

struct reading {
    struct arena *arena;
    struct dictionary d;
    struct dictionary_entry *entries;
    size_t count;
};

static void read_head(struct reading *r, str line) {
    static const struct {
        const char *name;
        enum lang lang;
    } labels[] = {
        {"label.en", LANG_EN}, {"label.pl", LANG_PL}, {"label.ru", LANG_RU}, {"label.zh", LANG_ZH}};
    size_t colon = str_find_char(line, ':');
    str name = str_trim(str_slice(line, 1, colon)), value = str_trim(str_from(line, colon + 1));
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (str_is(name, labels[i].name))
            r->d.label[labels[i].lang] = value;
    if (str_is(name, "name"))
        r->d.name = value;
    else if (str_is(name, "within"))
        r->d.within = str_is(value, "yes");
    else if (str_is(name, "mode"))
        (void)dictionary_mode_read(value, &r->d.mode);
    else if (str_is(name, "property")) {
        r->d.properties = arena_grow(r->arena, r->d.properties, r->d.property_count * sizeof value,
                                     (r->d.property_count + 1) * sizeof value);
        r->d.properties[r->d.property_count++] = value;
    }
}

static void read_file(struct reading *r, str text) {
    str line;
    size_t most = 1;
    for (size_t i = 0; i < text.len; i++)
        most += text.ptr[i] == '\n';
    r->entries = ARENA_ARRAY(r->arena, most, struct dictionary_entry);
    while (str_split(&text, '\n', &line)) {
        line = str_trim(line);
        size_t bar = str_find_char(line, '|');
        if (line.len && line.ptr[0] == '#')
            read_head(r, line);
        else if (line.len)
            r->entries[r->count++] = (struct dictionary_entry){
                .term = str_slice(line, 0, bar),
                .spellings = bar < line.len ? str_from(line, bar + 1) : STR("")};
    }
}

static bool define_one(struct work *work, str text) {
    struct reading r = {.arena = work->arena, .d = {.shipped = true}};
    struct db_row row = {.arena = work->arena};
    read_file(&r, text);
    if (!db_one(
            work->db,
            "SELECT id FROM dictionary WHERE name = $1 AND (shipped = 1 OR archived_at IS NULL)",
            DB_ARGS(value_text(r.d.name)), &row, work->err))
        return false;
    if (row.found)
        return true;
    if (!store_next_definition_id(work, &r.d.id) || !store_dictionary_put(work, NULL, &r.d))
        return false;
    for (size_t i = 0; i < r.count; i++)
        if (!store_entry_fill(work, r.d.id, &r.entries[i]))
            return false;
    return true;
}

bool store_define_dictionaries(struct work *work) {
    for (size_t i = 0; i < store_dictionary_files_count; i++)
        if (!define_one(work, (str){(const char *)store_dictionary_files[i].data,
                                    store_dictionary_files[i].size}))
            return false;
    return true;
}

// Their ids are numbers from 1: there is no store that could have others.
void store_shipped_dictionaries(struct schema *schema) {
    struct arena *arena = &schema->arena;
    schema->dictionaries = ARENA_ARRAY(arena, store_dictionary_files_count, struct dictionary);
    for (size_t i = 0; i < store_dictionary_files_count; i++) {
        const struct embedded_file *file = &store_dictionary_files[i];
        struct reading r = {.arena = arena, .d = {.id = (int64_t)i + 1, .shipped = true}};
        read_file(&r, (str){(const char *)file->data, file->size});
        map_init(&r.d.terms, arena);
        for (size_t e = 0; e < r.count; e++)
            dictionary_add(&r.d, &r.entries[e].term,
                           dictionary_keys(arena, r.entries[e].term, r.entries[e].spellings));
        schema->dictionaries[schema->dictionary_count++] = r.d;
    }
    schema_read_dictionaries(schema);
}
