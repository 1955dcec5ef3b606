// Codes of the second factor: RFC 6238 (TOTP) over RFC 4226 (HOTP), with what all authenticator
// programs know: HMAC-SHA-1 (nettle), 30 seconds, six digits. Pure, any thread.
#pragma once
#include "base/str.h"

enum { TOTP_SECRET_BYTES = 20, TOTP_SECONDS = 30, TOTP_DIGITS = 6 };

// The code of a step (the number of half minutes since 1970).
uint32_t totp_code(str secret, int64_t step);
// Whether `text` (spaces within it do not matter) is the code of now, of the half minute before or
// of the one behind it; *step: which one. Takes as long whichever it is.
bool totp_fits(str secret, str text, int64_t now_micros, int64_t *step);
// RFC 4648 base32 without "=": how people type a secret.
str totp_base32(struct arena *arena, str bytes);
// otpauth://totp/..., the text in the QR code.
str totp_uri(struct arena *arena, str account, str base32);
