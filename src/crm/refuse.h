// Saying no in the language of whoever asked.
#pragma once
#include "store/work.h"

// `key` is a row of the catalogue (model/message.h), `value` and `limit` fill its places. The
// sentence is in English in err.text; err.detail carries what is needed to say it in another
// language. Returns false.
bool crm_refuse(struct work *work, enum err_code code, const char *key, str value, str limit);
// The same about a number.
bool crm_refuse_id(struct work *work, enum err_code code, const char *key, int64_t id);
// What was refused about a member (err.detail "condition") is said again under the catalogue's name
// for it ("rule.condition"), by which forms find the field. Without such a row it stays. Returns
// false.
bool crm_refuse_member(struct work *work, const char *area);
// The sentence of the work's error in the language of whoever asks, where it is one of crm_refuse;
// else in English.
str crm_refusal(struct work *work);
// Whether the error is one of crm_refuse with that key.
bool crm_refused_as(const struct err *err, const char *key);
