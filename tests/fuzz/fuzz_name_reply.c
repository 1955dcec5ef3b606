// Answers of name servers: any bytes are read without harm, whatever was asked; that a domain does
// not exist, or takes no mail, is read only from an answer that says so with its own bits.
#include "http/mail_host.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { HEADER = 12, A = 1, NS = 2, MX = 15, AAAA = 28 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const int types[] = {A, NS, MX, AAAA};
    unsigned char *copy = malloc(size ? size : 1);
    memcpy(copy, data, size);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        enum name_reply reply = name_reply_read(copy, size, types[i]);
        if (reply == NAME_REPLY_UNKNOWN)
            continue;
        assert(size >= HEADER && copy[2] & 0x80); // an answer
        assert((copy[3] & 0x0f) == (reply == NAME_REPLY_NO_NAME ? 3 : 0));
        assert(reply != NAME_REPLY_REFUSES || types[i] == MX);
        assert(!(copy[2] & 0x02) || reply == NAME_REPLY_FOUND || reply == NAME_REPLY_NO_NAME);
    }
    free(copy);
    return 0;
}
