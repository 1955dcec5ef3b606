// Several options of a list, kept as "a;b;c" in the list's order, each once.
#include "base/utf8.h"
#include "model/types/option_private.h"
#include "text/fold.h"

static bool is_separator(char ch) {
    return ch == ';' || ch == '|' || ch == '\n';
}

// Cuts the next non-empty piece off `*rest`.
static bool next_piece(str *rest, bool commas, str *piece) {
    while (rest->len) {
        size_t end = 0;
        while (end < rest->len && !is_separator(rest->ptr[end]) &&
               !(commas && rest->ptr[end] == ','))
            end++;
        *piece = str_trim(str_slice(*rest, 0, end));
        *rest = str_from(*rest, end + 1);
        if (piece->len)
            return true;
    }
    return false;
}

struct picked {
    bool *options;    // by place in the property's list
    struct buf other; // values that are on the list no more, ";" in front of each
};

static void pick(const struct type_context *c, struct picked *picked, str value) {
    const struct option *option = option_of_value(c->property, value);
    if (option) {
        picked->options[option - c->property->options] = true;
        return;
    }
    str rest = buf_str(&picked->other);
    for (str known; str_split(&rest, ';', &known);)
        if (str_equal(known, value))
            return;
    buf_add_char(&picked->other, ';');
    buf_add(&picked->other, value);
}

static void picked_init(const struct type_context *c, struct picked *picked) {
    picked->options = ARENA_ARRAY(c->arena, c->property->option_count + 1, bool);
    buf_init(&picked->other, c->arena);
}

static struct value picked_value(const struct type_context *c, const struct picked *picked) {
    struct buf out;
    buf_init(&out, c->arena);
    for (size_t i = 0; i < c->property->option_count; i++) {
        if (!picked->options[i])
            continue;
        if (out.len)
            buf_add_char(&out, ';');
        buf_add(&out, c->property->options[i].value);
    }
    str other = buf_str(&picked->other);
    buf_add(&out, out.len ? other : str_from(other, 1));
    return value_text_or_null(buf_str(&out));
}

// A piece is an option, or several with commas between them.
static bool read_piece(const struct type_context *c, str piece, struct picked *picked) {
    const struct option *option = property_option(c->arena, c->property, piece);
    if (option) {
        pick(c, picked, option->value);
        return true;
    }
    str rest = piece;
    bool ok = true;
    for (str part; next_piece(&rest, true, &part);) {
        option = property_option(c->arena, c->property, part);
        if (option)
            pick(c, picked, option->value);
        else
            ok = option_refuse(c, part) && ok;
    }
    return ok;
}

static bool read(const struct type_context *c, str text, struct value *out) {
    *out = value_null();
    str clean = text_clean_lines(c->arena, text), rest = clean;
    if (!clean.len)
        return true;
    if (!property_option(c->arena, c->property, clean) && type_is_placeholder(c, clean))
        return true;
    struct picked picked;
    picked_init(c, &picked);
    bool ok = true;
    for (str piece; next_piece(&rest, false, &piece);)
        ok = read_piece(c, piece, &picked) && ok;
    if (ok)
        *out = picked_value(c, &picked);
    return ok;
}

static struct value normalise(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return value;
    struct picked picked;
    picked_init(c, &picked);
    str rest = value.s;
    for (str piece; next_piece(&rest, false, &piece);)
        pick(c, &picked, piece);
    return picked_value(c, &picked);
}

static void display(const struct type_context *c, struct value value, struct buf *out) {
    str rest = value_as_str(value);
    bool first = true;
    for (str piece; next_piece(&rest, false, &piece); first = false) {
        buf_add_z(out, first ? "" : ", ");
        buf_add(out, option_label(c, piece));
    }
}

static void complain(const struct type_context *c, struct value value) {
    str rest = value_as_str(value);
    for (str piece; next_piece(&rest, false, &piece);)
        if (!option_of_value(c->property, piece))
            type_issue(c, "choice.retired", SEVERITY_WARNING, piece, (str){0}, (str){0});
}

static bool contains(str list, str wanted) {
    for (str piece; next_piece(&list, false, &piece);)
        if (str_equal(piece, wanted))
            return true;
    return false;
}

// Jaccard: those in both among those in any.
static double similarity(const struct type_context *c, struct value a, struct value b) {
    (void)c;
    str rest = value_as_str(a);
    size_t common = 0, all = 0;
    for (str piece; next_piece(&rest, false, &piece); all++)
        common += contains(value_as_str(b), piece) ? 1 : 0;
    rest = value_as_str(b);
    for (str piece; next_piece(&rest, false, &piece);)
        all += contains(value_as_str(a), piece) ? 0 : 1;
    return all ? (double)common / (double)all : 0;
}

const struct property_type property_type_choices = {
    .name = "choices",
    .storage = VALUE_TEXT,
    .multiple = true,
    .wire_type = "enumeration",
    .wire_field = "checkbox",
    .widget = "multiselect",
    .operators = FILTER_BITS_EQUALITY | FILTER_BITS_TOKEN,
    .read = read,
    .write = text_type_write,
    .display = display,
    .normalise = normalise,
    .complain = complain,
    .match_key = write_match_key,
    .similarity = similarity,
};
