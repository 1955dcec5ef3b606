// A code is four bytes of an HMAC, taken where its last half byte says (RFC 4226, 5.3).
#include "crm/totp.h"
#include "base/buf.h"
#include "base/clock.h"
#include <nettle/hmac.h>

#define ISSUER "Kartoteka"

uint32_t totp_code(str secret, int64_t step) {
    struct hmac_sha1_ctx hmac;
    uint8_t counter[8], digest[SHA1_DIGEST_SIZE];
    for (int i = 0; i < 8; i++)
        counter[i] = (uint8_t)((uint64_t)step >> (8 * (7 - i)));
    hmac_sha1_set_key(&hmac, secret.len, (const uint8_t *)secret.ptr);
    hmac_sha1_update(&hmac, sizeof counter, counter);
    hmac_sha1_digest(&hmac, sizeof digest, digest);
    unsigned at = digest[sizeof digest - 1] & 0xfU;
    uint32_t number = ((uint32_t)digest[at] & 0x7f) << 24 | (uint32_t)digest[at + 1] << 16 |
                      (uint32_t)digest[at + 2] << 8 | digest[at + 3];
    return number % 1000000;
}

// Exactly six ASCII digits, spaces anywhere.
static bool read_code(str text, uint32_t *code) {
    int digits = 0;
    *code = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == ' ')
            continue;
        if (text.ptr[i] < '0' || text.ptr[i] > '9' || ++digits > TOTP_DIGITS)
            return false;
        *code = *code * 10 + (uint32_t)(text.ptr[i] - '0');
    }
    return digits == TOTP_DIGITS;
}

bool totp_fits(str secret, str text, int64_t now_micros, int64_t *step) {
    uint32_t code;
    bool fits = false;
    if (!read_code(text, &code))
        return false;
    int64_t now = now_micros / MICROS_PER_SECOND / TOTP_SECONDS;
    for (int64_t one = now - 1; one <= now + 1; one++)
        if (totp_code(secret, one) == code) {
            *step = one;
            fits = true;
        }
    return fits;
}

str totp_base32(struct arena *arena, str bytes) {
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    struct buf out;
    uint32_t held = 0;
    unsigned bits = 0;
    buf_init(&out, arena);
    for (size_t i = 0; i < bytes.len; i++) {
        held = held << 8 | (unsigned char)bytes.ptr[i];
        for (bits += 8; bits >= 5; bits -= 5)
            buf_add_char(&out, letters[held >> (bits - 5) & 31]);
        held &= (1U << bits) - 1;
    }
    if (bits)
        buf_add_char(&out, letters[held << (5 - bits) & 31]);
    return buf_str(&out);
}

static void add_escaped(struct buf *out, str text) {
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                     c == '-' || c == '.' || c == '_' || c == '~' || c == '@';
        if (plain)
            buf_add_char(out, (char)c);
        else
            buf_format(out, "%%%02X", c);
    }
}

str totp_uri(struct arena *arena, str account, str base32) {
    struct buf out;
    buf_init(&out, arena);
    buf_add_z(&out, "otpauth://totp/" ISSUER ":");
    add_escaped(&out, account);
    buf_format(&out, "?secret=" STR_FMT "&issuer=" ISSUER "&algorithm=SHA1&digits=%d&period=%d",
               STR_ARG(base32), TOTP_DIGITS, TOTP_SECONDS);
    return buf_str(&out);
}
