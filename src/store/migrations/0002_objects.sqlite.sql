-- The words of the search tables that a store of before has; new ones are made with theirs.
CREATE VIRTUAL TABLE IF NOT EXISTS s_contacts_words USING fts5vocab('s_contacts_fts', 'row');
CREATE VIRTUAL TABLE IF NOT EXISTS s_companies_words USING fts5vocab('s_companies_fts', 'row');
