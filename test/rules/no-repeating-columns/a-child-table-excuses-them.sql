CREATE TABLE contacts (id bigint PRIMARY KEY, phone1 text, phone2 text);
CREATE TABLE contact_phones (contact_id bigint REFERENCES contacts (id), position int, phone text);
