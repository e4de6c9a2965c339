-- A document has up to 20 MB, here too. What is there is smaller: it is looked at without keeping anybody waiting.
alter table verification_document
    drop constraint verification_document_size_check,
    add constraint verification_document_size_check check (size between 1 and 20971520) not valid;
alter table verification_document validate constraint verification_document_size_check;
alter table verification_risk_paper
    drop constraint verification_risk_paper_size_check,
    add constraint verification_risk_paper_size_check check (size between 1 and 20971520) not valid;
alter table verification_risk_paper validate constraint verification_risk_paper_size_check;
