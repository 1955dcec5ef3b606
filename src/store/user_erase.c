// Erasing a person's account. One table of what is there of somebody who worked here, in order; the
// row of the account goes last, as the others are found by it.
#include "store/user.h"
#include "text/fold.h"

#define RESERVED "@erased.invalid"

// $1: the account. What it did stays in the trail under its number.
static const char *const steps[] = {
    "DELETE FROM session WHERE user_id = $1",
    "DELETE FROM recovery_code WHERE user_id = $1",
    "DELETE FROM user_identity WHERE user_id = $1",
    "DELETE FROM directory_member WHERE user_id = $1",
    "DELETE FROM known_device WHERE user_id = $1",
    "DELETE FROM oauth_code WHERE user_id = $1",
    "DELETE FROM record_share WHERE user_id = $1",
    "DELETE FROM one_time_link WHERE user_id = $1 OR lower(email) = "
    "(SELECT lower(email) FROM user_account WHERE id = $1)",
    // "email:ADDRESS", "pair:NETWORK ADDRESS" (crm/guess.c), which are cut where they are long
    "DELETE FROM login_failure WHERE EXISTS (SELECT 1 FROM user_account u WHERE u.id = $1 AND "
    "(subject = 'email:' || u.email_key OR (subject LIKE 'pair:%' AND "
    "substr(subject, length(subject) - length(u.email_key)) = ' ' || u.email_key) OR "
    "(length(u.email_key) > 60 AND replace(subject, substr(u.email_key, 1, 60), '') <> subject))) "
    "OR subject IN ('own:' || CAST(CAST($1 AS BIGINT) AS TEXT), "
    "'code:' || CAST(CAST($1 AS BIGINT) AS TEXT)) "
    "OR subject LIKE 'device:' || CAST(CAST($1 AS BIGINT) AS TEXT) || ' %'",
    "UPDATE api_key SET name = '', prefix = '' WHERE user_id = $1",
    "UPDATE user_account SET deputy_id = NULL WHERE deputy_id = $1",
    "UPDATE kept_answer SET body = NULL WHERE body IS NOT NULL AND CAST($1 AS BIGINT) > 0",
    "UPDATE audit_entry SET actor_name = '', address = '', agent = '', told = '', salt = NULL "
    "WHERE actor_id = $1 AND salt IS NOT NULL",
};

// -- of others: what was said of the person, by number or by address
//
// Not by what a directory calls them, which may be "e": what it sent has their number.

struct person {
    str id, email; // the address in lower case
};

static bool is_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           c == '@' || c == '+';
}

static bool is_escaped(str s, size_t at) {
    size_t slashes = 0;
    while (slashes < at && s.ptr[at - 1 - slashes] == '\\')
        slashes++;
    return slashes % 2;
}

// Whether what stands before `at` belongs to the word there: of "\nanna@..." the n does not.
static bool goes_on_before(str s, size_t at) {
    if (!at || is_escaped(s, at))
        return at;
    char c = s.ptr[at - 1];
    bool control = is_escaped(s, at - 1) && str_find_char(STR("bfnrt"), c) < STR("bfnrt").len;
    return !control && (is_word(c) || c == '.' || c == '-');
}

// A dot goes on where something follows it, and ends a sentence where nothing does.
static bool goes_on_behind(str s, size_t at) {
    while (at < s.len && (s.ptr[at] == '.' || s.ptr[at] == '-'))
        at++;
    return at < s.len && is_word(s.ptr[at]);
}

// As a whole: na@lis.example is not in anna@lis.example, nor in na@lis.example.org.
static bool names_address(struct arena *arena, str told, str email) {
    str rest = str_lower_ascii(arena, told);
    for (size_t from = 0, at; email.len; from = at + 1) {
        at = from + str_find(str_from(rest, from), email);
        if (at + email.len > rest.len)
            return false;
        if (!goes_on_before(rest, at) && !goes_on_behind(rest, at + email.len))
            return true;
    }
    return false;
}

static bool is_about(struct arena *arena, const struct person *p, str subject, str told) {
    static const char *const places[] = {"scim/v2/Users/", "/scim/v2/Users/", "users/", "members/"};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (str_starts(subject, str_of(places[i])) &&
            str_equal(str_from(subject, str_of(places[i]).len), p->id))
            return true;
    // An older version kept what was sent of groups, of which any may have named the person.
    if (str_starts(subject, STR("groups/")) || str_has(subject, STR("scim/v2/Groups")))
        return !str_starts(told, STR("{\"attributes\":"));
    return names_address(arena, told, p->email);
}

static bool find_others(struct work *work, int64_t id, int64_t **ids, size_t *count) {
    struct db_rows rows;
    size_t cap = 0;
    str number = str_format(work->arena, "%lld", (long long)id);
    if (!db_query(work->db,
                  "SELECT t.id, t.subject, t.told, u.email "
                  "FROM audit_entry t JOIN user_account u ON u.id = $1 WHERE t.told <> '' AND "
                  "(t.subject LIKE '%scim/v2/%' OR t.subject LIKE 'groups/%' OR t.subject IN "
                  "('users/' || $2, 'members/' || $2) "
                  "OR replace(lower(t.told), lower(u.email), '') <> lower(t.told))",
                  DB_ARGS(value_int(id), value_text(number)), &rows, work->err))
        return false;
    while (db_next(&rows)) {
        struct person p = {
            .id = number, .email = str_lower_ascii(work->arena, value_as_str(db_column(&rows, 3)))};
        if (!is_about(work->arena, &p, value_as_str(db_column(&rows, 1)),
                      value_as_str(db_column(&rows, 2))))
            continue;
        if (*count == cap) {
            size_t more = cap ? 2 * cap : 64;
            *ids = arena_grow(work->arena, *ids, cap * sizeof **ids, more * sizeof **ids);
            cap = more;
        }
        (*ids)[(*count)++] = value_as_int(db_column(&rows, 0));
    }
    return db_done(&rows, work->err);
}

static bool blank_others(struct work *work, int64_t id, int64_t **ids, size_t *count) {
    *ids = NULL;
    *count = 0;
    if (!find_others(work, id, ids, count))
        return false;
    for (size_t i = 0; i < *count; i++)
        if (!db_run(work->db,
                    "UPDATE audit_entry SET told = '', salt = NULL, "
                    "address = CASE WHEN action = 'session.fail' THEN '' ELSE address END, "
                    "agent = CASE WHEN action = 'session.fail' THEN '' ELSE agent END "
                    "WHERE id = $1",
                    DB_ARGS(value_int((*ids)[i])), work->err))
            return false;
    return true;
}

bool store_user_is_reserved(struct arena *arena, str email) {
    return str_ends(text_fold(arena, email), STR(RESERVED));
}

bool store_user_erase(struct work *work, int64_t id, int64_t **blanked, size_t *count,
                      bool *found) {
    if (!db_run(work->db,
                "UPDATE user_account SET erased_at = $2 WHERE id = $1 AND disabled_at IS NOT NULL "
                "AND erased_at IS NULL",
                DB_ARGS(value_int(id), value_int(work->now)), work->err))
        return false;
    *found = db_changes(work->db) == 1;
    if (!*found)
        return true;
    if (!blank_others(work, id, blanked, count))
        return false;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (!db_run(work->db, steps[i], DB_ARGS(value_int(id)), work->err))
            return false;
    str name = str_format(work->arena, "#%lld", (long long)id);
    str email = str_format(work->arena, "erased-%lld" RESERVED, (long long)id);
    return db_run(work->db,
                  "UPDATE user_account SET name = $2, email = $3, email_key = $3, "
                  "password_hash = '', factor_secret = NULL, factor_since = NULL, "
                  "external_id = NULL, deputy_id = NULL, away_from = NULL, away_until = NULL "
                  "WHERE id = $1",
                  DB_ARGS(value_int(id), value_text(name), value_text(email)), work->err);
}
