// Placeholder
#include "model/message_private.h"
static const struct message rows[] = {{"message_records", {"a", "a", "a", "a"}}};
const struct message_table message_records = MESSAGE_TABLE(rows);
