-- Where a code was mailed to: what the certificate says of the signer, whatever their address is by then.
alter table contract_code add column email text not null default '';
update contract_code c set email = p.email from account_person p where p.id = c.person_id;
alter table contract_code alter column email drop default;
