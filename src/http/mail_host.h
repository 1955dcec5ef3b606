// Whether a domain takes mail, asked of the name service: MX records, else an address (RFC 5321
// section 5.1), unless it says that it takes none (RFC 7505).
//
// Questions go out by the C library's resolver, which holds answers against what was asked, over
// UDP alone: its TCP has no time-out. An answer that is cut short counts by what it holds. Asking
// blocks for some seconds a question where nobody answers. Any thread.
#pragma once
#include "base/str.h"
#include <stdint.h>

enum mail_host {
    MAIL_HOST_UNKNOWN, // no answer, or none that can be relied on: ask again some day
    MAIL_HOST_YES,
    MAIL_HOST_NONE // no such domain, or it takes no mail
};

// Who is asked.
struct name_service {
    bool on;          // false: nobody may be asked
    char address[16]; // IPv4 in digits; empty: as the machine is set up
    uint16_t port;
};

// "": nobody; "system": as the machine is set up; "192.0.2.53" or "192.0.2.53:5353". False where it
// is none of them.
bool name_service_read(str text, struct name_service *out);
// `domain` in ASCII, at most 253 bytes; others are MAIL_HOST_UNKNOWN. Of one that is on.
enum mail_host mail_host_look_up(const struct name_service *service, str domain);
// Whether it answers, and for the whole Internet: it knows who answers for "com". One that knows
// the names of an office only would say of every customer's domain that there is none.
bool name_service_answers(const struct name_service *service);

// -- what an answer says

enum name_reply {
    NAME_REPLY_UNKNOWN,
    NAME_REPLY_NO_NAME, // there is no such domain
    NAME_REPLY_NONE,    // there is, without records of that kind
    NAME_REPLY_FOUND,
    NAME_REPLY_REFUSES // MX: it takes no mail
};
// Of a DNS message to a question for records of `type` (ns_t_mx ...). Any bytes.
enum name_reply name_reply_read(const unsigned char *bytes, size_t length, int type);
