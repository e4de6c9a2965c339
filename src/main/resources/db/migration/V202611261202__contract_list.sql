-- The desk's list by time, state by state, to the last key.
drop index contract_contract_state;
create index contract_contract_state on contract_contract (state, since, id) include (number, partner, deadline);
