-- For whose account, and in which language of the customer, a diagnosis was made: it isn't told when its ticket has been
-- put right to another one since. Rows from before don't say.
alter table diagnosis_consultation
    add column account_id uuid,
    add column language   text;
