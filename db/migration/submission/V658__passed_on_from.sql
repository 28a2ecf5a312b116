-- Submissions of cycles that were passed on from office to office (逐级下发).
alter table submission.submission add column passed_on_from ltree;
comment on column submission.submission.passed_on_from is 'Path of the office from which the cycle was passed on: each office below it may drop its units; null: the cycle went to all at once';
