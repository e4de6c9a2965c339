-- The domains that diagnoses were made for stand beside the tickets of their account.
create index diagnosis_consultation_account on diagnosis_consultation (account_id, made_at desc) where account_id is not null;
