-- A verifier is told at once who else claims a number.
create index verification_case_number on verification_case (country, number) where number <> '';
