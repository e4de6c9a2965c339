-- The verifier's queue by time, state by state, to the last key.
drop index verification_case_queue;
create index verification_case_queue on verification_case (state, submitted_at, id);
