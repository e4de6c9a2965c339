package org.guildhall.platform.rail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.platform.rail.DeskRail.Group;
import org.guildhall.platform.rail.DeskRail.Part;

/// The parts of the desk, who sees each, and whose work lies where.
final class DeskParts {
    static final String SETTINGS = "settings";

    static final List<Group> GROUPS =
            List.of(
                    new Group(
                            "admission",
                            List.of(
                                    part("applications", "files", "VIEW_APPLICATIONS"),
                                    part("board", "layout-list", "VIEW_APPLICATIONS"),
                                    part("invitations", "mail", "INVITE_PARTNERS"),
                                    part("verifications", "shield-check", "DECIDE_VERIFICATIONS"),
                                    part("risk-cases", "flag", "DECIDE_VERIFICATIONS"))),
                    new Group(
                            "partnership",
                            List.of(
                                    part("contracts", "file-signature", "VIEW_CONTRACTS"),
                                    part("amendments", "refresh-cw", "VIEW_APPLICATIONS"),
                                    with(
                                            part("partners", "handshake", "VIEW_PARTNERS"),
                                            "/desk/enterprises"),
                                    part("commitments", "target", "VIEW_PARTNERS"),
                                    with(
                                            part(
                                                    "payment",
                                                    "wallet",
                                                    "ANSWER_TICKETS",
                                                    "VIEW_PARTNERS"),
                                            "/desk/payment-rules"))),
                    new Group(
                            "support",
                            List.of(
                                    with(
                                            part("tickets", "life-buoy", "ANSWER_TICKETS"),
                                            "/desk/macros",
                                            "/desk/exercises",
                                            "/desk/ticket-duties",
                                            "/desk/ticket-pledges",
                                            "/desk/ticket-topics",
                                            "/desk/ticket-figures"),
                                    part("mails", "message-square", "ANSWER_TICKETS"),
                                    part("drafts", "file-check", "SUPERVISE_TICKETS"),
                                    part("escalation-desks", "send", "SUPERVISE_TICKETS"),
                                    with(
                                            part(
                                                    "diagnoses",
                                                    "circle-help",
                                                    "SUPERVISE_TICKETS",
                                                    "MANAGE_PROGRAMMES"),
                                            "/desk/filing-policy"),
                                    part("articles", "book-open", "WRITE_ARTICLES"))),
                    new Group("overview", List.of(part("figures", "chart-column", "SEE_FIGURES"))),
                    new Group(
                            SETTINGS,
                            List.of(
                                    part(
                                            "absences",
                                            "hourglass",
                                            "REVIEW_APPLICATIONS",
                                            "MANAGE_PROGRAMMES",
                                            "ANSWER_TICKETS"),
                                    part("roster", "scale", "LEAD_REVIEWS", "MANAGE_PROGRAMMES"),
                                    part("programmes", "book-open", "MANAGE_PROGRAMMES", "OPERATE"),
                                    part("letters", "mail", "MANAGE_PROGRAMMES", "OPERATE"),
                                    part("calendars", "calendar", "MANAGE_PROGRAMMES", "OPERATE"),
                                    with(
                                            part("staff", "users", "MANAGE_STAFF"),
                                            "/desk/role-mappings",
                                            "/desk/company-sign-in"),
                                    part("service-accounts", "key-round", "MANAGE_STAFF"),
                                    part("webhooks", "network", "MANAGE_WEBHOOKS"),
                                    part("numbers", "list-checks", "MANAGE_NUMBERS"),
                                    part("audit", "history", "OPERATE"),
                                    part("retention", "trash-2", "OPERATE"))));

    /// Whose work lies in which list, by what they may do; the first that holds counts.
    static final Map<String, String> OWN = new LinkedHashMap<>();

    static {
        OWN.put("REVIEW_APPLICATIONS", "/desk/applications");
        OWN.put("DECIDE_VERIFICATIONS", "/desk/verifications");
        OWN.put("COUNTERSIGN_CONTRACTS", "/desk/contracts");
        OWN.put("ANSWER_TICKETS", "/desk/tickets");
        OWN.put("WRITE_ARTICLES", "/desk/articles");
        OWN.put("VIEW_APPLICATIONS", "/desk/applications");
        OWN.put("MANAGE_STAFF", "/desk/staff");
    }

    private DeskParts() {}

    private static Part part(String name, String icon, String... may) {
        return new Part("/desk/" + name, name, icon, List.of(), Set.of(may));
    }

    private static Part with(Part part, String... also) {
        return new Part(part.href(), part.name(), part.icon(), List.of(also), part.may());
    }
}
