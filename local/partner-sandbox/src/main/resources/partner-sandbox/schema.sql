create table if not exists bank_accounts (
    bank_code varchar(11) not null,
    account_number varchar(34) not null,
    holder_name varchar(100) not null,
    status varchar(16) not null,
    behaviour varchar(16) not null,
    primary key (bank_code, account_number)
);
-- Every rupiah in and out; a balance is their sum.
create table if not exists bank_movements (
    id bigint generated always as identity primary key,
    bank_code varchar(11) not null,
    account_number varchar(34) not null,
    reference varchar(64) not null,
    amount bigint not null,
    booked_at timestamp(3) with time zone not null
);
create index if not exists bank_movements_of_account on bank_movements (account_number, bank_code);
create table if not exists bank_transfers (
    reference varchar(64) primary key,
    bank_reference varchar(64) not null,
    bank_code varchar(11) not null,
    account_number varchar(34) not null,
    holder_name varchar(100) not null,
    amount bigint not null,
    status varchar(16) not null,
    next_status varchar(16),
    next_at timestamp(3) with time zone,
    received_at timestamp(3) with time zone not null,
    settled_at timestamp(3) with time zone,
    returned_at timestamp(3) with time zone
);
-- Milliseconds that the queue takes once a repetition was refused.
alter table bank_transfers add column if not exists queued_for bigint;
create index if not exists bank_transfers_due on bank_transfers (next_at);
create index if not exists bank_transfers_of_account on bank_transfers (account_number);
-- Received requests, answered or not.
create table if not exists bank_requests (
    id bigint generated always as identity primary key,
    received_at timestamp(3) with time zone not null,
    operation varchar(16) not null,
    reference varchar(64),
    account_number varchar(34),
    external_id varchar(64),
    answer varchar(64)
);
create index if not exists bank_requests_of_reference on bank_requests (reference);
create table if not exists bank_external_ids (
    used_on date not null,
    external_id varchar(64) not null,
    primary key (used_on, external_id)
);
create table if not exists people (
    nik varchar(16) primary key,
    name varchar(200) not null,
    birth_date date not null
);
create table if not exists sms (
    message_id varchar(36) primary key,
    recipient varchar(32) not null,
    content varchar(2000) not null,
    idempotency_key varchar(100) unique,
    received_at timestamp(3) with time zone not null
);
create index if not exists sms_of_recipient on sms (recipient);
-- A mail to several people is here once for each.
create table if not exists mails (
    id bigint generated always as identity primary key,
    recipient varchar(320) not null,
    sender varchar(320) not null,
    recipients varchar(10000) not null,
    subject varchar(1000),
    plain varchar(1000000),
    html varchar(1000000),
    received_at timestamp(3) with time zone not null
);
create index if not exists mails_of_recipient on mails (recipient);
-- What the face vendor charged for.
create table if not exists face_measurements (
    idempotency_key varchar(64) primary key,
    photo_sha256 varchar(64) not null,
    charged_at timestamp(3) with time zone not null
);
-- Browsers, each with its keys; one that has ended answers no more.
create table if not exists push_subscriptions (
    id varchar(43) primary key,
    server_key varchar(100) not null,
    public_key varchar(100) not null,
    private_key varchar(400) not null,
    auth varchar(30) not null,
    created_at timestamp(3) with time zone not null,
    ended_at timestamp(3) with time zone
);
create table if not exists push_messages (
    id varchar(36) primary key,
    subscription_id varchar(43) not null,
    payload varchar(5000),
    ttl bigint not null,
    urgency varchar(16) not null,
    topic varchar(32),
    sender varchar(200) not null,
    received_at timestamp(3) with time zone not null
);
create index if not exists push_messages_of_subscription on push_messages (subscription_id);
alter table mails add column if not exists list_unsubscribe varchar(2000);
alter table mails add column if not exists list_unsubscribe_post varchar(200);
-- The client's virtual accounts, and what was paid into them.
create table if not exists virtual_accounts (
    number varchar(28) primary key,
    trx_id varchar(64) not null unique,
    name varchar(255) not null,
    amount bigint not null,
    expires_at timestamp(3) with time zone not null,
    created_at timestamp(3) with time zone not null
);
create table if not exists virtual_account_payments (
    payment_id varchar(64) primary key,
    number varchar(28) not null,
    amount bigint not null,
    paid_at timestamp(3) with time zone not null
);
create index if not exists virtual_account_payments_of_account on virtual_account_payments (number);
