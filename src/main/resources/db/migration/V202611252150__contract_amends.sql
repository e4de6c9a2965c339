-- A contract may amend another one of the same application, or renew it: then it brings a term of its own.
alter table contract_contract
    add column amends uuid references contract_contract,
    add column renews boolean not null default false,
    add check (amends is not null or not renews);
create index contract_contract_amends on contract_contract (amends);

drop index contract_contract_one;
-- One application, one first contract that is open or in force …
create unique index contract_contract_first on contract_contract (application_id)
    where amends is null and state not in ('DECLINED', 'VOIDED', 'EXPIRED');
-- … one contract at a time that waits to be signed …
create unique index contract_contract_open on contract_contract (application_id)
    where state not in ('COMPLETED', 'DECLINED', 'VOIDED', 'EXPIRED');
-- … and one renewal of each.
create unique index contract_contract_renewal on contract_contract (amends)
    where renews and state = 'COMPLETED';
