-- What the name service said about the domains of e-mail addresses (crm/mail_check.h).
CREATE TABLE mail_host (
    domain {TEXT} NOT NULL PRIMARY KEY, -- in ASCII and lower case
    takes_mail {INT64} NOT NULL,        -- 1, or 0: no such domain, or it takes no mail
    addresses {INT64} NOT NULL,         -- how many had it when they were counted last
    checked_at {INT64} NOT NULL
) {STRICT};
CREATE INDEX mail_host_refusing ON mail_host (takes_mail, addresses, domain);
