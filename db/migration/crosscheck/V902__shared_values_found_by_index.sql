-- Behind row level security an index serves only comparisons that cannot betray a row, and that of arrays
-- is not among them: what units share is looked for by its hash. The arrays themselves still decide.
alter table crosscheck.flow
    add column matched_hash bigint not null generated always as (hash_array_extended(matched, 0)) stored;
alter table crosscheck.comparison
    add column matched_hash bigint not null generated always as (hash_array_extended(matched, 0)) stored;

drop index crosscheck.flow_matched;
create index flow_matched on crosscheck.flow (round, check_id, matched_hash, credit_code);
drop index crosscheck.comparison_matched;
create index comparison_matched on crosscheck.comparison (round, check_id, matched_hash);
