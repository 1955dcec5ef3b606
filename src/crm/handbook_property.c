// What the handbook says of one property: what it holds, and what is asked of it. A line each.
#include "crm/handbook_private.h"
#include "crm/import_template.h"
#include "text/ident.h"

bool book_shows(const struct property *p) {
    return !p->archived && !p->hidden && (p->system == SYSTEM_NONE || p->system == SYSTEM_OWNER);
}

static void line(const struct book *b, struct passage *cell, enum ink ink, str text) {
    if (!text.len)
        return;
    passage_line(b->arena, cell);
    passage_add(b->arena, cell, ink, text);
}

static void code_line(const struct book *b, struct passage *cell, const char *key, str code) {
    if (!code.len)
        return;
    line(b, cell, INK_PLAIN, str_concat(b->arena, book_words(b, key), STR(": ")));
    passage_add(b->arena, cell, INK_CODE, code);
}

// -- what it holds

static str option_names(const struct book *b, const struct property *p) {
    struct buf out;
    buf_init(&out, b->arena);
    for (size_t i = 0; i < p->option_count; i++) {
        const struct option *option = &p->options[i];
        if (option->hidden)
            continue;
        buf_add_z(&out, out.len ? ", " : "");
        buf_add(&out, book_label(b, option->label, option->value));
    }
    return buf_str(&out);
}

static void options(const struct book *b, const struct property *p, struct passage *cell) {
    static const char *const keys[OPTIONS_SOURCE_COUNT] = {
        [OPTIONS_OWN] = "handbook.options",
        [OPTIONS_PIPELINES] = "handbook.options_pipelines",
        [OPTIONS_STAGES] = "handbook.options_stages",
        [OPTIONS_CURRENCIES] = "handbook.options_currencies",
        [OPTIONS_TAGS] = "handbook.options_tags",
    };
    str names = option_names(b, p);
    if (names.len || p->options_from != OPTIONS_OWN)
        line(b, cell, INK_PLAIN, book_filled(b, keys[p->options_from], names, (str){0}));
}

static void range(const struct book *b, const struct standard *s, struct passage *cell) {
    if (s->minimum.len && s->maximum.len)
        line(b, cell, INK_PLAIN, book_filled(b, "handbook.range", s->minimum, s->maximum));
    else if (s->minimum.len)
        line(b, cell, INK_PLAIN, book_filled(b, "handbook.at_least", s->minimum, (str){0}));
    else if (s->maximum.len)
        line(b, cell, INK_PLAIN, book_filled(b, "handbook.at_most", s->maximum, (str){0}));
}

static void filled_line(const struct book *b, struct passage *cell, const char *key, str value) {
    if (value.len)
        line(b, cell, INK_PLAIN, book_filled(b, key, value, (str){0}));
}

static void dictionary(const struct book *b, const struct property *p, struct passage *cell) {
    const struct dictionary *d = p->dictionary;
    if (!d)
        return;
    line(b, cell, INK_PLAIN, book_words(b, "handbook.dictionary"));
    passage_link(b->arena, cell, str_format(b->arena, "dictionary-" STR_FMT, STR_ARG(d->name)),
                 book_label(b, d->label, d->name));
}

void book_content(const struct book *b, const struct object_type *type, const struct property *p,
                  struct passage *cell) {
    const struct standard *s = p->standard;
    (void)type;
    line(b, cell, INK_PLAIN, book_named(b, "handbook.type.", str_of(p->type->name)));
    line(b, cell, INK_QUIET, book_named(b, "handbook.kind.", str_of(property_kind_name(p->kind))));
    str scheme = s && s->scheme.len ? s->scheme : p->scheme;
    if (ident_scheme_exists(scheme))
        filled_line(b, cell, "handbook.scheme", ident_label(b->arena, scheme));
    options(b, p, cell);
    if (s) {
        range(b, s, cell);
        code_line(b, cell, "handbook.pattern", s->pattern);
        filled_line(b, cell, "handbook.style", s->style);
    }
    dictionary(b, p, cell);
    // What an option is, its list has said; what nobody types needs no example.
    bool typed = !p->read_only && !p->derived && !p->option_count;
    if ((s && s->example.len) || typed)
        filled_line(b, cell, "handbook.example", import_example(p, b->lang));
}

// -- what is asked of it

static bool names_it(str names, const struct property *p) {
    str name;
    while (names.len && str_split(&names, '|', &name))
        if (str_equal(name, p->name))
            return true;
    return false;
}

static void stages(const struct book *b, const struct object_type *type, const struct property *p,
                   struct passage *cell) {
    for (size_t i = 0; i < type->pipeline_count; i++) {
        const struct pipeline *pipeline = &type->pipelines[i];
        for (size_t k = 0; k < pipeline->stage_count; k++) {
            const struct stage *stage = &pipeline->stages[k];
            if (names_it(stage->required, p))
                line(b, cell, INK_PLAIN,
                     book_filled(b, "handbook.required_stage",
                                 book_label(b, stage->label, stage->id),
                                 book_label(b, pipeline->label, pipeline->id)));
        }
    }
}

static void one_of(const struct book *b, const struct object_type *type, const struct property *p,
                   struct passage *cell) {
    for (size_t i = 0; i < type->one_of_count; i++)
        if (type->one_of[i] == p)
            filled_line(b, cell, "handbook.one_of",
                        book_labels_of(b, type->one_of, type->one_of_count));
}

static void standard(const struct book *b, const struct standard *s, struct passage *cell) {
    static const char *const strict[RULE_STATE_COUNT] = {
        "handbook.strict.off", "handbook.strict.warn", "handbook.strict.block"};
    code_line(b, cell, "handbook.required_when", s->required_when);
    filled_line(b, cell, "handbook.default", s->initial);
    if (s->weight >= 0)
        filled_line(b, cell, "handbook.weight", str_format(b->arena, "%lld", (long long)s->weight));
    if (s->sensitive)
        line(b, cell, INK_STRONG, book_words(b, "handbook.sensitive"));
    if (s->read_only)
        line(b, cell, INK_PLAIN, book_words(b, "handbook.read_only"));
    if (s->pattern.len || s->minimum.len || s->maximum.len || s->required_when.len)
        line(b, cell, INK_QUIET, book_words(b, strict[s->strictness]));
}

static void worked_out(const struct book *b, const struct property *p, struct passage *cell) {
    bool formula = p->calculation.len && p->calculation.ptr[0] != '{'; // else a roll-up in JSON
    if (formula)
        code_line(b, cell, "handbook.worked_out", p->calculation);
    else
        line(b, cell, INK_QUIET,
             book_words(b, p->calculation.len || p->derived ? "handbook.worked_out"
                                                            : "handbook.by_program"));
}

void book_asked(const struct book *b, const struct object_type *type, const struct property *p,
                struct passage *cell) {
    bool by_people = p->standard && p->standard->read_only;
    if (p->required)
        line(b, cell, INK_STRONG, book_words(b, "handbook.required"));
    one_of(b, type, p, cell);
    stages(b, type, p, cell);
    if (p->unique)
        line(b, cell, INK_PLAIN, book_words(b, "handbook.unique"));
    if (p->standard)
        standard(b, p->standard, cell);
    if ((p->read_only || p->derived) && !by_people)
        worked_out(b, p, cell);
    if (!cell->count)
        passage_add(b->arena, cell, INK_QUIET, STR("—"));
}
