-- Ways of paying that are, or were, bound to accounts. Of a number only its last four digits are ever known.
create table payment_method (
    id         uuid primary key,
    account_id uuid not null references account_account,
    kind       text not null check (kind in ('CARD', 'PAYTM', 'BANK_ACCOUNT')),
    label      text not null,
    tail       text not null check (tail ~ '^[0-9]{4}$'),
    bound_at   timestamptz not null,
    bound_by   text not null,
    unbound_at timestamptz,
    unbound_by text,
    check ((unbound_at is null) = (unbound_by is null))
);
create unique index payment_method_bound on payment_method (account_id, kind, label, tail) where unbound_at is null;
create index payment_method_account on payment_method (account_id);

-- What a country asks its accounts to have bound.
create table payment_rule (
    id               uuid primary key,
    country          text not null check (country ~ '^[A-Z]{2}$'),
    kind             text not null check (kind in ('CARD', 'PAYTM', 'BANK_ACCOUNT')),
    registered_after date,
    valid_from       date not null,
    valid_until      date check (valid_until >= valid_from),
    note             text not null,
    version          bigint not null,
    changed_at       timestamptz not null,
    changed_by       text not null
);
create index payment_rule_country on payment_rule (country);

insert into payment_rule (id, country, kind, registered_after, valid_from, valid_until, note, version, changed_at, changed_by)
values ('019dd7a8-6c00-7000-8000-000000000001', 'IN', 'PAYTM', date '2019-07-29', date '2019-07-30', null,
        'Accounts of India that were registered after 29 July 2019 pay by Paytm.', 1, now(), 'Guildhall');
