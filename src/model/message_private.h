// The files of the catalogue, put together by message.c.
#pragma once
#include "model/message.h"

struct message_table {
    const struct message *rows;
    size_t count;
};

// What each holds: the families of its keys.
extern const struct message_table message_values;      // value.* and every property type's rules
extern const struct message_table message_records;     // rules about a record as a whole
extern const struct message_table message_program;     // import.* job.* and what the program says
extern const struct message_table message_api;         // api.*: sentences of error answers
extern const struct message_table message_definitions; // define.*: why a definition is refused
extern const struct message_table message_matching;    // match.*: why two records seem one
extern const struct message_table message_ownership;   // transfer.* request.* assign.*
extern const struct message_table message_fields;      // field.*
extern const struct message_table message_access;      // access.* role.* department.* share.*
extern const struct message_table message_law;         // person.* retention.* lock.*
extern const struct message_table message_files;       // file.*
extern const struct message_table message_places;   // country.* and other single values of places
extern const struct message_table message_slips;    // slip.*: texts garbled on their way
extern const struct message_table message_consent;  // consent.*
extern const struct message_table message_review;   // who decides a group
extern const struct message_table message_queue;    // decisions that can not be undone
extern const struct message_table message_refusals; // what can not be done, and why
extern const struct message_table message_naming;   // of the fields' own names
extern const struct message_table message_names;    // of persons and companies
extern const struct message_table message_web;      // social.*, url.*: the newer ones
extern const struct message_table message_numbers;  // number.*, the newer ones
extern const struct message_table message_ident;    // ident.*: numbers of registers
extern const struct message_table message_reach;    // email.* and phone.*, the newer ones
extern const struct message_table message_rules;    // standard.* rule.*: the company's own rules
extern const struct message_table message_handbook; // handbook.* guide.*: the printed rulebook
extern const struct message_table message_kinds;    // what it says of kinds of values
extern const struct message_table message_changes;  // change.*: changes of the rulebook in words

extern const struct message_table message_retention;   // retention.* trash.*
extern const struct message_table message_views;       // view.*: views of lists that are kept
extern const struct message_table message_suggested;   // suggested.*: links that may be made
extern const struct message_table message_clusters;    // cluster.*
extern const struct message_table message_signin;      // signin.*
extern const struct message_table message_identity;    // oidc.* oauth.* scim.*
extern const struct message_table message_mail;        // email.*: what name servers say
extern const struct message_table message_dedupe;      // dedupe.*: the command
extern const struct message_table message_templates;   // template.* and pack.*
extern const struct message_table message_match_rules; // matching.*: how duplicates are found

#define MESSAGE_TABLE(rows)                                                                        \
    { rows, sizeof(rows) / sizeof(rows)[0] }
