// Three questions at most, and what their answers mean together.
#include "http/mail_host.h"
#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <limits.h>
#include <resolv.h>
#include <string.h>

enum { DOMAIN_MAX = 253, NAME_PORT = 53, TRY_SECONDS = 2, TRIES = 2 };

bool name_service_read(str text, struct name_service *out) {
    struct in_addr parsed;
    size_t colon = str_find_char(text, ':');
    uint64_t port = NAME_PORT;
    *out = (struct name_service){.on = text.len > 0, .port = NAME_PORT};
    if (!text.len || str_is(text, "system"))
        return true;
    if (colon >= sizeof out->address ||
        (colon < text.len && !str_to_u64(str_from(text, colon + 1), &port)))
        return false;
    memcpy(out->address, text.ptr, colon);
    out->port = (uint16_t)port;
    return port > 0 && port <= UINT16_MAX && inet_pton(AF_INET, out->address, &parsed) == 1;
}

// -- what an answer says

// The host of an MX record is the root: no mail is taken, if no other record says otherwise.
static bool is_null_mx(const ns_rr *record) {
    return ns_rr_rdlen(*record) == NS_INT16SZ + 1 && ns_rr_rdata(*record)[NS_INT16SZ] == 0;
}

enum name_reply name_reply_read(const unsigned char *bytes, size_t length, int type) {
    ns_msg message;
    int found = 0, refusing = 0;
    if (length > NS_MAXMSG || ns_initparse(bytes, (int)length, &message) < 0 ||
        !ns_msg_getflag(message, ns_f_qr))
        return NAME_REPLY_UNKNOWN;
    if (ns_msg_getflag(message, ns_f_rcode) == ns_r_nxdomain)
        return NAME_REPLY_NO_NAME;
    if (ns_msg_getflag(message, ns_f_rcode) != ns_r_noerror)
        return NAME_REPLY_UNKNOWN;
    for (int i = 0; i < ns_msg_count(message, ns_s_an); i++) {
        ns_rr record;
        if (ns_parserr(&message, ns_s_an, i, &record) < 0)
            return NAME_REPLY_UNKNOWN;
        if ((int)ns_rr_type(record) != type) // an alias on the way there
            continue;
        found++;
        refusing += type == ns_t_mx && is_null_mx(&record);
    }
    bool cut = ns_msg_getflag(message, ns_f_tc) != 0;
    if (!found || refusing == found)
        return cut     ? NAME_REPLY_UNKNOWN // the rest may say otherwise
               : found ? NAME_REPLY_REFUSES
                       : NAME_REPLY_NONE;
    return NAME_REPLY_FOUND;
}

// -- asking

static bool begin(struct __res_state *state, const struct name_service *service) {
    *state = (struct __res_state){0};
    if (res_ninit(state) != 0)
        return false;
    state->retrans = TRY_SECONDS;
    state->retry = TRIES;
    state->options |= RES_IGNTC;
    if (!service->address[0])
        return true;
    state->nscount = 1;
    state->nsaddr_list[0] =
        (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons(service->port)};
    inet_pton(AF_INET, service->address, &state->nsaddr_list[0].sin_addr);
    return true;
}

static enum name_reply ask(struct __res_state *state, const char *domain, int type) {
    unsigned char question[NS_PACKETSZ], answer[NS_PACKETSZ * 8];
    int length = res_nmkquery(state, ns_o_query, domain, ns_c_in, type, NULL, 0, NULL, question,
                              sizeof question);
    if (length < 0)
        return NAME_REPLY_UNKNOWN;
    length = res_nsend(state, question, length, answer, sizeof answer);
    return length < 0 || length > (int)sizeof answer
               ? NAME_REPLY_UNKNOWN
               : name_reply_read(answer, (size_t)length, type);
}

static enum mail_host judge(struct __res_state *state, const char *domain) {
    static const int types[] = {ns_t_mx, ns_t_a, ns_t_aaaa};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        switch (ask(state, domain, types[i])) {
        case NAME_REPLY_FOUND:
            return MAIL_HOST_YES;
        case NAME_REPLY_REFUSES:
        case NAME_REPLY_NO_NAME:
            return MAIL_HOST_NONE;
        case NAME_REPLY_UNKNOWN:
            return MAIL_HOST_UNKNOWN;
        case NAME_REPLY_NONE:
            break;
        }
    }
    return MAIL_HOST_NONE;
}

enum mail_host mail_host_look_up(const struct name_service *service, str domain) {
    struct __res_state state;
    char name[DOMAIN_MAX + 1];
    if (!service->on || !domain.len || domain.len > DOMAIN_MAX ||
        str_find_char(domain, 0) < domain.len || !begin(&state, service))
        return MAIL_HOST_UNKNOWN;
    memcpy(name, domain.ptr, domain.len);
    name[domain.len] = 0;
    enum mail_host answer = judge(&state, name);
    res_nclose(&state);
    return answer;
}

bool name_service_answers(const struct name_service *service) {
    struct __res_state state;
    if (!service->on || !begin(&state, service))
        return false;
    bool answers = ask(&state, "com", ns_t_ns) == NAME_REPLY_FOUND;
    res_nclose(&state);
    return answers;
}
