package org.guildhall.access;

/// What staff may do. Every route and every use case of the desk names one of these.
public enum Permission {
    /// See applications, their history and their people.
    VIEW_APPLICATIONS,
    /// Take an application, ask, approve, reject, write its decision sheet, send its contract.
    REVIEW_APPLICATIONS,
    /// Prepare invitations: prospects with their materials and interviews, and send their links.
    INVITE_PARTNERS,
    /// Give an application to somebody, cancel, hold and resume.
    LEAD_REVIEWS,
    /// Approve terms beyond a business developer's limits, where the programme names the role.
    APPROVE_TERMS,
    /// See enterprise verifications with their documents, and decide them.
    DECIDE_VERIFICATIONS,
    /// See contracts.
    VIEW_CONTRACTS,
    /// Sign contracts for the vendor.
    COUNTERSIGN_CONTRACTS,
    /// See partnerships and their UIDs.
    VIEW_PARTNERS,
    /// Decide what partners ask for about their UIDs, change their main UID, enter their sales and
    /// settle their commitments.
    KEEP_PARTNERS,
    /// Answer the requests of partners and customers.
    ANSWER_TICKETS,
    /// Give tickets to others, keep topics and macros, look at the quality of answers.
    SUPERVISE_TICKETS,
    /// Write, publish and withdraw articles of the help centre.
    WRITE_ARTICLES,
    /// Change programmes and calendars.
    MANAGE_PROGRAMMES,
    /// See the figures.
    SEE_FIGURES,
    /// Invite staff, give and take roles.
    MANAGE_STAFF,
    /// Make, rename and deactivate staff, as a directory does over SCIM.
    PROVISION_STAFF,
    /// Keep the table of registration numbers.
    MANAGE_NUMBERS,
    /// Open, change and remove the endpoints that other systems hear of events by.
    MANAGE_WEBHOOKS,
    /// Take the whole case of an application away as one file, for a court or an auditor.
    TAKE_CASE_FILES,
    /// Read the audit trail, see mail queue and jobs.
    OPERATE
}
