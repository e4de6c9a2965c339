-- What was erased looks alike: two cards that were bound may do so.
drop index payment_method_bound;
create unique index payment_method_bound on payment_method (account_id, kind, label, tail)
    where unbound_at is null and label <> '–';
