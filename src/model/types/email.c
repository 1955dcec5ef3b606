// E-mail addresses. A wrong one is kept with its issue; the likely right one is only suggested.
#include "text/email.h"
#include "model/types/type_private.h"
#include "text/fold.h"
#include <assert.h>

static const char *const rules[EMAIL_REASON_COUNT] = {
    [EMAIL_NO_AT] = "email.no_at",
    [EMAIL_SEVERAL_AT] = "email.several_at",
    [EMAIL_LOCAL_EMPTY] = "email.local_empty",
    [EMAIL_LOCAL_LONG] = "email.local_long",
    [EMAIL_LOCAL_CHARACTER] = "email.local_character",
    [EMAIL_LOCAL_DOTS] = "email.local_dots",
    [EMAIL_DOMAIN_EMPTY] = "email.domain_empty",
    [EMAIL_DOMAIN_SYNTAX] = "email.domain_syntax",
    [EMAIL_DOMAIN_NO_DOT] = "email.domain_no_dot",
    [EMAIL_DOMAIN_UNKNOWN_SUFFIX] = "email.domain_unknown_suffix",
    [EMAIL_DOMAIN_IS_SUFFIX] = "email.domain_is_suffix",
    [EMAIL_DOMAIN_ADDRESS] = "email.domain_address",
    [EMAIL_LONG] = "email.long",
};

// Mail servers that tell upper case from lower in front of the @ are extinct; people who write
// their address in capitals now and then are not.
static struct value normal_form(struct arena *arena, const struct email *email) {
    bool quoted = str_starts(email->normal, STR("\""));
    return value_text_or_null(email_has_form(email->reason) && !quoted
                                  ? str_lower_ascii(arena, email->normal)
                                  : email->normal);
}

static void judge(const struct type_context *c, const struct email *email, str value) {
    bool odd = email->traits & EMAIL_ODD_LOCAL;
    if (email->reason != EMAIL_OK && rules[email->reason])
        type_issue(c, rules[email->reason], SEVERITY_WARNING, value, email->suggestion, (str){0});
    else if (odd)
        type_issue(c, "email.local_odd", SEVERITY_WARNING, value, email->suggestion, (str){0});
    else if (email->suggestion.len)
        type_issue(c, "email.domain_typo", SEVERITY_WARNING, value, email->suggestion, (str){0});
    if (email->traits & EMAIL_DISPOSABLE)
        type_issue(c, "email.disposable", SEVERITY_WARNING, value, (str){0}, (str){0});
}

// Cleaning takes control characters off; in the middle of an address nobody knows what they were.
static bool has_control_inside(str text) {
    text = str_trim(text);
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.ptr[i] < ' ' || text.ptr[i] == 0x7F)
            return text.ptr[i] != '\t' && text.ptr[i] != '\n' && text.ptr[i] != '\r';
    return false;
}

static bool read(const struct type_context *c, str text, struct value *out) {
    struct type_context address = *c; // "@" alone is a poor address, not a way to say "none"
    address.keep_placeholders |= str_find_char(text, '@') < text.len;
    if (!type_read_text(&address, text, TEXT_MAX, out))
        return false;
    if (value_is_null(*out))
        return true;
    struct email email = email_read(c->arena, out->s);
    bool nothing = email.traits & EMAIL_PLACEHOLDER && !c->keep_placeholders;
    *out = nothing ? value_null() : normal_form(c->arena, &email);
    if (nothing)
        type_issue(c, "value.placeholder", SEVERITY_INFO, email.normal, (str){0}, (str){0});
    else
        judge(c, &email, value_as_str(*out));
    if (!nothing && has_control_inside(text))
        type_issue(c, "email.control", SEVERITY_WARNING, value_as_str(*out), (str){0}, (str){0});
    return true;
}

static struct value normalise(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return value;
    struct email email = email_read(c->arena, value.s);
    return normal_form(c->arena, &email);
}

static void complain(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return;
    struct email email = email_read(c->arena, value.s);
    judge(c, &email, value.s);
}

static void match_key(const struct type_context *c, struct value value, struct buf *out) {
    if (value_is_null(value))
        return;
    struct email email = email_read(c->arena, value.s);
    if (email.reason == EMAIL_OK)
        buf_add(out, email.match_key);
    else if (email.reason == EMAIL_DOMAIN_UNKNOWN_SUFFIX)
        buf_add(out, text_fold(c->arena, value.s));
}

static double similarity(const struct type_context *c, struct value a, struct value b) {
    if (value_is_null(a) || value_is_null(b))
        return 0;
    if (value_equal(a, b))
        return 1;
    struct email x = email_read(c->arena, a.s), y = email_read(c->arena, b.s);
    if (x.reason != EMAIL_OK || y.reason != EMAIL_OK)
        return type_text_likeness(c->arena, a.s, b.s);
    if (str_equal(x.match_key, y.match_key))
        return 0.98;
    // The part in front says who it is; a shared domain says little.
    return 0.7 * type_text_likeness(c->arena, x.local, y.local) +
           (str_equal(x.ascii_domain, y.ascii_domain) ? 0.2 : 0);
}

static bool separates(char c) {
    return c == ',' || c == ';' || c == '/' || c == '|' || (unsigned char)c <= ' ';
}

// Where the piece that begins at `from` ends. What stands between quotation marks is not cut.
static size_t piece_end(str text, size_t from) {
    bool quoted = false;
    size_t i = from;
    for (; i < text.len && (quoted || !separates(text.ptr[i])); i++) {
        if (text.ptr[i] == '\\' && quoted && i + 1 < text.len)
            i++;
        else if (text.ptr[i] == '"')
            quoted = !quoted;
    }
    return i;
}

static bool is_and(str word) {
    static const char *const words[] = {"i",  "oraz", "lub", "albo", "and", "or", "und",  "oder",
                                        "et", "ou",   "y",   "o",    "e",   "a",  "nebo", "alebo",
                                        "и",  "или",  "та",  "або",  "和",  "或", "&"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_equal_ascii_nocase(word, str_of(words[i])))
            return true;
    return false;
}

// Addresses stand in one cell with commas, semicolons, slashes, bars, white space or "and" between
// them. Only what then has an "@" is an address of its own: anything else makes the cell one value.
static size_t split(const struct type_context *c, str text, str **parts) {
    size_t count = 0, max = 1;
    for (size_t i = 0; i < text.len; i++)
        max += text.ptr[i] == '@' ? 1 : 0;
    *parts = ARENA_ARRAY(c->arena, max, str);
    for (size_t from = 0, end; max > 2 && from < text.len; from = end + 1) {
        end = piece_end(text, from);
        str part = str_slice(text, from, end);
        if (!part.len || (count && is_and(part)))
            continue;
        if (str_find_char(part, '@') == part.len || count == max) {
            count = 0;
            break;
        }
        (*parts)[count++] = part;
    }
    if (count)
        return count;
    (*parts)[0] = text;
    return 1;
}

static const char *const part_names[] = {"local", "tag", "domain", "ascii_domain", "kind", NULL};

// What kind of mailbox it is: the part that says most.
static str kind_of(unsigned traits) {
    return traits & EMAIL_DISPOSABLE  ? STR("disposable")
           : traits & EMAIL_ROLE      ? STR("role")
           : traits & EMAIL_FREE_MAIL ? STR("free")
                                      : (str){0};
}

static void parts(const struct type_context *c, struct value value, struct part_list *out) {
    struct email email = email_read(c->arena, value.s);
    part_add(out, "local", email.local);
    part_add(out, "tag", email.tag);
    part_add(out, "domain", email.domain);
    part_add(out, "ascii_domain", email.ascii_domain);
    part_add(out, "kind", kind_of(email.traits));
}

const struct property_type property_type_email = {
    .name = "email",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "text",
    .widget = "email",
    .operators = FILTER_BITS_ALL,
    .sort_key = true,
    .contact_point = true,
    .reads_whole = true,
    .read = read,
    .write = text_type_write,
    .normalise = normalise,
    .complain = complain,
    .match_key = match_key,
    .similarity = similarity,
    .split = split,
    .parts = parts,
    .part_names = part_names,
};
