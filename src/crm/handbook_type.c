// The chapter of an object type: its properties by group, its pipelines, the company's rules.
#include "crm/handbook_private.h"

static str anchor(const struct book *b, const struct object_type *type, const char *what) {
    return str_format(b->arena, "%s-" STR_FMT, what, STR_ARG(type->name));
}

// -- properties

static void property_row(const struct book *b, const struct object_type *type,
                         const struct property *p, struct document_table *table) {
    struct passage *cells = document_row(b->doc, table);
    passage_add(b->arena, &cells[0], INK_STRONG, book_label(b, p->label, p->name));
    passage_line(b->arena, &cells[0]);
    passage_add(b->arena, &cells[0], INK_CODE, p->name);
    str help = book_label(b, p->help, STR(""));
    if (help.len) {
        passage_line(b->arena, &cells[0]);
        passage_add(b->arena, &cells[0], INK_PLAIN, help);
    }
    book_content(b, type, p, &cells[1]);
    book_asked(b, type, p, &cells[2]);
}

// `group` NULL: those of no group that there is.
static bool in_group(const struct object_type *type, const struct property *p,
                     const struct property_group *group) {
    if (group)
        return str_equal(p->group, group->name);
    for (size_t i = 0; i < type->group_count; i++)
        if (str_equal(p->group, type->groups[i].name))
            return false;
    return true;
}

static void group(const struct book *b, const struct object_type *type,
                  const struct property_group *group) {
    struct document_table *table = NULL;
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *p = &type->properties[i];
        if (!book_shows(p) || !in_group(type, p, group))
            continue;
        if (!table) {
            struct document_column *columns = ARENA_ARRAY(b->arena, 3, struct document_column);
            columns[0] = (struct document_column){book_words(b, "handbook.field"), 34};
            columns[1] = (struct document_column){book_words(b, "handbook.content"), 36};
            columns[2] = (struct document_column){book_words(b, "handbook.asked"), 30};
            if (group)
                document_heading(b->doc, 3, (str){0}, book_label(b, group->label, group->name));
            table = document_table(b->doc, columns, 3);
        }
        property_row(b, type, p, table);
    }
}

// -- pipelines

static str stage_means(const struct book *b, const struct stage *stage) {
    struct buf out;
    buf_init(&out, b->arena);
    buf_add(&out, book_named(b, "handbook.outcome.", str_of(stage_outcome_name(stage->outcome))));
    if (stage->outcome == STAGE_OPEN && stage->probability > 0) {
        str percent = str_format(b->arena, "%d", (int)(stage->probability * 100 + 0.5));
        buf_add_z(&out, "\n");
        buf_add(&out, book_filled(b, "handbook.probability", percent, (str){0}));
    }
    if (stage->rot_days) {
        str days = str_format(b->arena, "%lld", (long long)stage->rot_days);
        buf_add_z(&out, "\n");
        buf_add(&out, book_filled(b, "handbook.rot", days, (str){0}));
    }
    return buf_str(&out);
}

static void pipeline(const struct book *b, const struct object_type *type,
                     const struct pipeline *pipeline) {
    struct document_column *columns = ARENA_ARRAY(b->arena, 3, struct document_column);
    columns[0] = (struct document_column){book_words(b, "handbook.stage"), 30};
    columns[1] = (struct document_column){book_words(b, "handbook.stage_means"), 30};
    columns[2] = (struct document_column){book_words(b, "handbook.stage_asks"), 40};
    document_heading(b->doc, 2,
                     str_format(b->arena, "pipeline-" STR_FMT "-%d", STR_ARG(type->name),
                                (int)(pipeline - type->pipelines) + 1),
                     book_filled(b, "handbook.pipeline",
                                 book_label(b, pipeline->label, pipeline->id), (str){0}));
    struct document_table *table = document_table(b->doc, columns, 3);
    for (size_t i = 0; i < pipeline->stage_count; i++) {
        const struct stage *stage = &pipeline->stages[i];
        struct passage *cells = document_row(b->doc, table);
        str needed = book_labels(b, type, stage->required);
        passage_add(b->arena, &cells[0], INK_STRONG, book_label(b, stage->label, stage->id));
        passage_add(b->arena, &cells[1], INK_PLAIN, stage_means(b, stage));
        passage_add(b->arena, &cells[2], INK_PLAIN, needed.len ? needed : STR("—"));
    }
}

// -- rules

static void rule_effect(const struct book *b, const struct rule *rule, struct passage *cell) {
    passage_add(b->arena, cell, INK_STRONG,
                book_named(b, "handbook.state.", str_of(rule_state_name(rule->state))));
    if (rule->effective_from) {
        passage_line(b->arena, cell);
        passage_add(
            b->arena, cell, INK_PLAIN,
            book_filled(b, "handbook.from", book_day(b->arena, rule->effective_from), (str){0}));
    }
    if (rule->target) {
        str label = book_label(b, rule->target->label, rule->target->name);
        passage_line(b->arena, cell);
        passage_add(
            b->arena, cell, INK_PLAIN,
            str_concat(b->arena, book_filled(b, "handbook.repair", label, (str){0}), STR(": ")));
        passage_add(b->arena, cell, INK_CODE, rule->repair);
    }
    if (!rule->judges) {
        passage_line(b->arena, cell);
        passage_add(b->arena, cell, INK_QUIET, book_words(b, "handbook.unreadable"));
    }
}

static void rule_row(const struct book *b, const struct rule *rule, struct document_table *table) {
    struct passage *cells = document_row(b->doc, table);
    passage_add(b->arena, &cells[0], INK_STRONG, book_label(b, rule->label, rule->name));
    str message = book_label(b, rule->message, STR(""));
    const struct message_param params[] = {
        {"value", STR("…")},
        {"property",
         rule->property ? book_label(b, rule->property->label, rule->about) : STR("…")}};
    if (message.len) {
        passage_line(b->arena, &cells[0]);
        passage_add(b->arena, &cells[0], INK_PLAIN, message_fill(b->arena, message, params, 2));
    }
    passage_add(b->arena, &cells[1], INK_CODE, rule->condition);
    if (rule->property) {
        passage_line(b->arena, &cells[1]);
        passage_add(b->arena, &cells[1], INK_QUIET,
                    book_filled(b, "handbook.about", params[1].value, (str){0}));
    }
    rule_effect(b, rule, &cells[2]);
}

static void rules(const struct book *b, const struct object_type *type) {
    struct document_column *columns = ARENA_ARRAY(b->arena, 3, struct document_column);
    if (!type->rule_count)
        return;
    columns[0] = (struct document_column){book_words(b, "handbook.rule"), 36};
    columns[1] = (struct document_column){book_words(b, "handbook.condition"), 36};
    columns[2] = (struct document_column){book_words(b, "handbook.effect"), 28};
    document_heading(b->doc, 2, anchor(b, type, "rules"), book_words(b, "handbook.rules"));
    struct document_table *table = document_table(b->doc, columns, 3);
    for (size_t i = 0; i < type->rule_count; i++)
        rule_row(b, &type->rules[i], table);
}

static void link_file(const struct book *b, const struct object_type *type, const char *what,
                      const char *key, struct passage *text) {
    str code = lang_code(b->lang);
    passage_link(b->arena, text,
                 str_format(b->arena, "/api/v1/types/" STR_FMT "/import-%s?language=" STR_FMT,
                            STR_ARG(type->name), what, STR_ARG(code)),
                 book_words(b, key));
}

static void files(const struct book *b, const struct object_type *type) {
    struct passage *text = document_paragraph(b->doc);
    link_file(b, type, "template", "handbook.template", text);
    passage_add(b->arena, text, INK_PLAIN, STR(" · "));
    link_file(b, type, "guide", "handbook.guide", text);
}

void book_type(const struct book *b, const struct object_type *type) {
    document_heading(b->doc, 1, anchor(b, type, "type"),
                     book_label(b, type->label_plural, type->name));
    if (type->description.len)
        passage_add(b->arena, document_paragraph(b->doc), INK_PLAIN, type->description);
    if (type->one_of_count)
        passage_add(b->arena, document_paragraph(b->doc), INK_PLAIN,
                    book_filled(b, "handbook.one_of",
                                book_labels_of(b, type->one_of, type->one_of_count), (str){0}));
    if (type->family == FAMILY_RECORD)
        files(b, type);
    rules(b, type);
    for (size_t i = 0; i < type->pipeline_count; i++)
        pipeline(b, type, &type->pipelines[i]);
    document_heading(b->doc, 2, (str){0}, book_words(b, "handbook.fields"));
    for (size_t i = 0; i < type->group_count; i++)
        group(b, type, &type->groups[i]);
    group(b, type, NULL);
}
