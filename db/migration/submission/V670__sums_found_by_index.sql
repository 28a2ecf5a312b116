-- Equality of paths may not be decided before the row policy, since PostgreSQL does not know it to be
-- leakproof: every board looked through the sums of all offices. Equality of texts may, by an index.
alter table submission.office_sum
    add column office text generated always as (ltree2text(office_path)) stored;
create index office_sum_office on submission.office_sum (cycle_id, office);
comment on column submission.office_sum.office is 'The path as text, by which the sums of an office are found';

alter table submission.review_sum
    add column office text generated always as (ltree2text(office_path)) stored;
create index review_sum_office on submission.review_sum (cycle_id, office);
comment on column submission.review_sum.office is 'The path as text, by which the sums of an office are found';
