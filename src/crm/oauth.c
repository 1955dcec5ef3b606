// Which programs there are, and what they ask people for.
#include "crm/oauth.h"
#include "base/clock.h"
#include "base/utf8.h"
#include "crm/access.h"
#include "crm/account_private.h"
#include "crm/refuse.h"
#include "text/fold.h"
#include <string.h>

enum { NAME_MAX = 80, ADDRESS_MAX = 500, STATE_MAX = 1000, CHALLENGE = 43 };

static bool wrong(struct work *work, const char *name) {
    return crm_refuse(work, ERR_INVALID, "oauth.value", str_of(name), (str){0});
}

// What may follow the name of the machine itself: ":4000/back". Digits only, since what stands
// before an "@" is no port.
static bool is_port_and_path(str rest) {
    size_t i = 0;
    if (rest.len && rest.ptr[0] == ':')
        for (i = 1; i < rest.len && rest.ptr[i] >= '0' && rest.ptr[i] <= '9';)
            i++;
    return i != 1 && (i == rest.len || rest.ptr[i] == '/' || rest.ptr[i] == '?');
}

// "https://name@host": whoever reads it takes the name for the host.
static bool names_somebody(str address, size_t colon) {
    str rest = str_from(address, colon);
    if (!str_starts(rest, STR("://")))
        return false;
    for (size_t i = 3; i < rest.len && rest.ptr[i] != '/' && rest.ptr[i] != '?'; i++)
        if (rest.ptr[i] == '@')
            return true;
    return false;
}

bool oauth_redirect_sound(str address) {
    static const str local[] = {STR_INIT("http://127.0.0.1"), STR_INIT("http://[::1]"),
                                STR_INIT("http://localhost")};
    size_t colon = str_find_char(address, ':');
    if (!address.len || address.len > ADDRESS_MAX || str_find_char(address, '#') < address.len)
        return false;
    for (size_t i = 0; i < address.len; i++)
        if ((unsigned char)address.ptr[i] <= ' ' || (unsigned char)address.ptr[i] >= 0x7f ||
            strchr("\"<>\\^`{|}", address.ptr[i]))
            return false;
    if (names_somebody(address, colon))
        return false;
    if (str_starts(address, STR("https://")))
        return address.len > STR("https://").len && address.ptr[8] != '/';
    for (size_t i = 0; i < sizeof local / sizeof *local; i++)
        if (str_starts(address, local[i]))
            return is_port_and_path(str_from(address, local[i].len));
    // A scheme of the program's own has a dot in it (RFC 8252, 7.1); others are the browser's.
    str scheme = str_slice(address, 0, colon);
    return colon < address.len && str_find_char(scheme, '.') < scheme.len &&
           str_find_char(scheme, '/') == scheme.len;
}

static bool check_redirects(struct work *work, str rest) {
    str one;
    size_t count = 0;
    while (rest.len && str_split(&rest, '\n', &one))
        if (!oauth_redirect_sound(one) || ++count > OAUTH_REDIRECTS_MAX)
            return wrong(work, "redirectUris");
    return count || wrong(work, "redirectUris");
}

static bool check_program(struct work *work, const struct oauth_program *program) {
    if (!program->name.len || utf8_count(program->name) > NAME_MAX)
        return wrong(work, "name");
    if (!program->scopes.len) // without any it would do everything
        return wrong(work, "scopes");
    return check_redirects(work, program->redirects);
}

bool crm_program_create(struct work *work, struct oauth_program *program, bool confidential,
                        str *secret) {
    program->name = text_clean(work->arena, program->name);
    if (!crm_access_area(work, AREA_SECURITY) || !check_program(work, program))
        return false;
    *secret = confidential ? account_random_token(work->arena, "ks_") : STR("");
    if (confidential)
        program->secret_hash = account_token_hash(work->arena, *secret);
    program->client_id = str_slice(account_random_token(work->arena, ""), 0, 22);
    return store_program_add(work, program);
}

static bool no_program(struct work *work) {
    return crm_refuse(work, ERR_NOT_FOUND, "oauth.no_program", (str){0}, (str){0});
}

bool crm_program_get(struct work *work, int64_t id, struct oauth_program *out) {
    bool found;
    if (!crm_access_area(work, AREA_SECURITY) || !store_program_get(work, id, out, &found))
        return false;
    return found || no_program(work);
}

static bool narrow_grants(struct work *work, const struct oauth_program *program) {
    struct oauth_grant *list;
    size_t count;
    if (!store_program_grants(work, program->id, &list, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        str left = oauth_scopes_left(work->arena, list[i].scopes, program->scopes);
        if (str_equal(left, list[i].scopes))
            continue;
        if (!(left.len ? store_grant_narrow(work, list[i].key_id, left)
                       : store_grant_end(work, list[i].key_id)))
            return false;
    }
    return true;
}

bool crm_program_change(struct work *work, const struct oauth_program *program) {
    struct oauth_program cleaned = *program;
    cleaned.name = text_clean(work->arena, program->name);
    return crm_access_area(work, AREA_SECURITY) && check_program(work, &cleaned) &&
           store_program_write(work, &cleaned) && narrow_grants(work, &cleaned);
}

bool crm_program_secret(struct work *work, struct oauth_program *program, str *secret) {
    if (!program->secret_hash.len)
        return crm_refuse(work, ERR_CONFLICT, "oauth.public", program->name, (str){0});
    *secret = account_random_token(work->arena, "ks_");
    program->secret_hash = account_token_hash(work->arena, *secret);
    return crm_access_area(work, AREA_SECURITY) && store_program_write(work, program);
}

bool crm_program_grants(struct work *work, int64_t id, struct oauth_grant **out, size_t *count) {
    struct oauth_program program;
    return crm_program_get(work, id, &program) && store_program_grants(work, id, out, count);
}

bool crm_program_grant_end(struct work *work, int64_t id, int64_t key_id) {
    struct oauth_grant grant;
    bool found;
    if (!crm_access_area(work, AREA_SECURITY) || !store_grant_get(work, key_id, &grant, &found))
        return false;
    if (!found || grant.program_id != id)
        return no_program(work);
    return store_grant_end(work, key_id);
}

bool crm_program_end(struct work *work, int64_t id) {
    bool found;
    if (!crm_access_area(work, AREA_SECURITY) || !store_program_end(work, id, &found))
        return false;
    return found || no_program(work);
}

// -- asking a person

static bool has_line(str lines, str wanted) {
    str one;
    while (lines.len && str_split(&lines, '\n', &one))
        if (str_equal(one, wanted))
            return true;
    return false;
}

static bool has_word(str words, str wanted) {
    str one;
    while (words.len && str_split(&words, ' ', &one))
        if (str_equal(one, wanted))
            return true;
    return false;
}

str oauth_scopes_left(struct arena *arena, str scopes, str allowed) {
    struct buf out;
    str one;
    buf_init(&out, arena);
    while (scopes.len && str_split(&scopes, ' ', &one)) {
        if (!has_word(allowed, one))
            continue;
        if (out.len)
            buf_add_char(&out, ' ');
        buf_add(&out, one);
    }
    return buf_str(&out);
}

static bool read_scopes(struct work *work, struct oauth_request *request) {
    struct buf out;
    str rest = request->scope, one;
    buf_init(&out, work->arena);
    while (rest.len && str_split(&rest, ' ', &one)) {
        if (!one.len)
            continue;
        if (!has_word(request->program.scopes, one))
            return false;
        if (out.len)
            buf_add_char(&out, ' ');
        buf_add(&out, one);
    }
    request->scopes = out.len ? buf_str(&out) : request->program.scopes;
    return true;
}

bool crm_oauth_read(struct work *work, struct oauth_request *request, const char **error) {
    bool found;
    *error = NULL;
    if (!store_program_find(work, request->client_id, &request->program, &found))
        return false;
    if (!found)
        return crm_refuse(work, ERR_INVALID, "oauth.unknown", (str){0}, (str){0});
    if (request->program.disabled_at)
        return crm_refuse(work, ERR_INVALID, "oauth.disabled", request->program.name, (str){0});
    if (!has_line(request->program.redirects, request->redirect))
        return crm_refuse(work, ERR_INVALID, "oauth.redirect", request->program.name, (str){0});
    if (!str_is(request->response_type, "code"))
        *error = "unsupported_response_type";
    else if (!str_is(request->challenge_method, "S256") || request->challenge.len != CHALLENGE ||
             request->state.len > STATE_MAX)
        *error = "invalid_request";
    else if (!read_scopes(work, request))
        *error = "invalid_scope";
    return true;
}

bool crm_oauth_allow(struct work *work, const struct oauth_request *request, str *code) {
    *code = account_random_token(work->arena, "kc_");
    const struct oauth_code row = {
        .program_id = request->program.id,
        .user_id = work->who.user_id,
        .scopes = request->scopes,
        .redirect = request->redirect,
        .challenge = request->challenge,
        .expires_at = work->now + OAUTH_CODE_SECONDS * (int64_t)MICROS_PER_SECOND,
    };
    return store_oauth_delete_expired(work) &&
           store_code_add(work, account_token_hash(work->arena, *code), &row);
}

bool crm_oauth_grant_end(struct work *work, int64_t key_id) {
    struct oauth_grant grant;
    bool found;
    if (!store_grant_get(work, key_id, &grant, &found))
        return false;
    if (!found || grant.user_id != work->who.user_id)
        return no_program(work);
    return store_grant_end(work, key_id);
}
