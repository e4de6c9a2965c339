package org.guildhall.access;

import static org.guildhall.access.Permission.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// A staff role, with what it may do. A person may hold several.
public enum Role {
    BD(
            VIEW_APPLICATIONS,
            REVIEW_APPLICATIONS,
            INVITE_PARTNERS,
            VIEW_CONTRACTS,
            VIEW_PARTNERS,
            KEEP_PARTNERS),
    BD_LEAD(
            VIEW_APPLICATIONS,
            REVIEW_APPLICATIONS,
            INVITE_PARTNERS,
            LEAD_REVIEWS,
            APPROVE_TERMS,
            VIEW_CONTRACTS,
            VIEW_PARTNERS,
            KEEP_PARTNERS,
            SEE_FIGURES),
    VERIFIER(DECIDE_VERIFICATIONS),
    SIGNATORY(VIEW_APPLICATIONS, VIEW_CONTRACTS, COUNTERSIGN_CONTRACTS),
    SUPPORT_AGENT(VIEW_APPLICATIONS, VIEW_PARTNERS, ANSWER_TICKETS),
    SUPPORT_LEAD(VIEW_APPLICATIONS, VIEW_PARTNERS, ANSWER_TICKETS, SUPERVISE_TICKETS, SEE_FIGURES),
    KNOWLEDGE_EDITOR(WRITE_ARTICLES),
    CHANNEL_MANAGER(
            VIEW_APPLICATIONS,
            INVITE_PARTNERS,
            APPROVE_TERMS,
            VIEW_CONTRACTS,
            VIEW_PARTNERS,
            MANAGE_PROGRAMMES,
            SEE_FIGURES,
            TAKE_CASE_FILES),
    ADMINISTRATOR(
            MANAGE_STAFF,
            PROVISION_STAFF,
            MANAGE_NUMBERS,
            MANAGE_WEBHOOKS,
            OPERATE,
            SEE_FIGURES,
            TAKE_CASE_FILES);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... more) {
        permissions = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /// All that this role may do.
    public Set<Permission> permissions() {
        return permissions;
    }

    /// Whether this role alone is enough for that.
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
