-- A legal entity, known by country and number, however its name is spelt.
create table verification_enterprise (
    id          uuid primary key,
    country     text not null check (country ~ '^[A-Z]{2}$'),
    number      text not null,
    scheme      text not null,
    legal_name  text not null,
    known_since timestamptz not null,
    unique (country, number)
);

-- One account's way to being verified: what it claims, where that stands, and what was verified last.
create table verification_case (
    id                uuid primary key,
    account_id        uuid not null unique,
    uid               text not null unique,
    site              text not null,
    state             text not null check (state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'AWAITING_ACCOUNT',
                          'VERIFIED', 'REJECTED_MAY_RETRY', 'REJECTED_FINAL', 'EXPIRED')),
    version           bigint not null,
    round             integer not null,
    submission        integer not null,
    since             timestamptz not null,
    moved_by          text not null,
    submitted_at      timestamptz,
    reviewer_id       uuid,
    reviewer_name     text,
    legal_name        text not null,
    country           text not null,
    scheme            text not null,
    number            text not null,
    address           text not null,
    authorised_person text not null,
    continuation      text not null,
    saved_at          timestamptz not null,
    reason            text,
    for_account       text not null,
    internal          text not null,
    open_items        text not null,
    enterprise_id     uuid references verification_enterprise,
    verified_name     text,
    verified_address  text,
    verified_person   text,
    verified_at       timestamptz,
    verified_until    timestamptz,
    check ((enterprise_id is null) = (verified_until is null)),
    check (state <> 'VERIFIED' or enterprise_id is not null)
);
create index verification_case_queue on verification_case (state, submitted_at);
create index verification_case_enterprise on verification_case (enterprise_id);

-- Evidence. A document that was asked for again stays here, superseded.
create table verification_document (
    id         uuid primary key,
    case_id    uuid not null references verification_case,
    item       text not null,
    file       text not null references platform_file,
    name       text not null,
    kind       text not null,
    size       integer not null check (size between 1 and 10485760),
    submission integer not null,
    superseded boolean not null default false,
    added_at   timestamptz not null,
    added_by   text not null
);
create index verification_document_case on verification_document (case_id);

-- How companies are numbered where no scheme is built in; an administrator's table.
-- The pattern is matched against the number in capitals, without blanks, hyphens, dots and slashes.
create table verification_number_pattern (
    country text not null check (country ~ '^[A-Z]{2}$'),
    code    text not null check (code ~ '^[a-z0-9-]{2,40}$'),
    name    text not null,
    pattern text not null,
    example text not null,
    version bigint not null default 1,
    changed_at timestamptz not null default now(),
    changed_by text not null default 'Guildhall',
    primary key (country, code)
);

insert into verification_number_pattern (country, code, name, pattern, example) values
    ('AR', 'ar-cuit', 'CUIT', '[0-9]{11}', '30-50001091-2'),
    ('BR', 'br-cnpj', 'CNPJ', '[0-9A-Z]{12}[0-9]{2}', '33.000.167/0001-01'),
    ('CA', 'ca-bn', 'Business Number (BN)', '[0-9]{9}([A-Z]{2}[0-9]{4})?', '123456789'),
    ('CH', 'ch-uid', 'UID', 'CHE[0-9]{9}', 'CHE-109.322.551'),
    ('CL', 'cl-rut', 'RUT', '[0-9]{7,8}[0-9K]', '76.086.428-5'),
    ('CO', 'co-nit', 'NIT', '[0-9]{9,10}', '860.034.313-7'),
    ('HK', 'hk-br', 'Business Registration Number', '[0-9]{8}', '12345678'),
    ('ID', 'id-nib', 'NIB', '[0-9]{13}', '9120000000000'),
    ('IL', 'il-company', 'Company number', '[0-9]{9}', '513456789'),
    ('JP', 'jp-corporate', 'Corporate Number (法人番号)', '[1-9][0-9]{12}', '7010401001556'),
    ('KR', 'kr-business', 'Business Registration Number (사업자등록번호)', '[0-9]{10}', '124-81-00998'),
    ('MX', 'mx-rfc', 'RFC', '[A-ZÑ&]{3}[0-9]{6}[A-Z0-9]{3}', 'PEM 380607 8P5'),
    ('MY', 'my-ssm', 'SSM registration number', '[0-9]{12}', '201901000005'),
    ('NG', 'ng-rc', 'RC number', '(RC|BN)?[0-9]{4,8}', 'RC 1234567'),
    ('NO', 'no-orgnr', 'Organisasjonsnummer', '[89][0-9]{8}', '923 609 016'),
    ('NZ', 'nz-nzbn', 'New Zealand Business Number', '94[0-9]{11}', '9429036975273'),
    ('PE', 'pe-ruc', 'RUC', '[12][0-9]{10}', '20100070970'),
    ('PH', 'ph-tin', 'TIN', '[0-9]{9}([0-9]{3,5})?', '000-123-456-000'),
    ('SA', 'sa-cr', 'Commercial Registration', '[0-9]{10}', '1010010813'),
    ('TH', 'th-juristic', 'Juristic person registration number', '0[0-9]{12}', '0107544000108'),
    ('TR', 'tr-mersis', 'MERSIS', '[0-9]{16}', '0859000000000017'),
    ('TW', 'tw-ubn', 'Unified Business Number (統一編號)', '[0-9]{8}', '22099131'),
    ('US', 'us-ein', 'Employer Identification Number (EIN)', '[0-9]{9}', '94-2404110'),
    ('VN', 'vn-enterprise', 'Enterprise code (Mã số doanh nghiệp)', '[0-9]{10}([0-9]{3})?', '0100109106'),
    ('ZA', 'za-cipc', 'CIPC registration number', '(19|20)[0-9]{10}', '2015/123456/07');
