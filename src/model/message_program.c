// Placeholder
#include "model/message_private.h"
static const struct message rows[] = {{"message_program", {"a", "a", "a", "a"}}};
const struct message_table message_program = MESSAGE_TABLE(rows);
