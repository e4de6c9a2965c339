package org.guildhall.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.list.Address;

/// What the desk's search finds, with who may find it and where it leads.
enum Kind {
    APPLICATION(Permission.VIEW_APPLICATIONS, "/desk/applications"),
    CONTRACT(Permission.VIEW_CONTRACTS, "/desk/contracts"),
    VERIFICATION(Permission.DECIDE_VERIFICATIONS, "/desk/verifications"),
    TICKET(Permission.ANSWER_TICKETS, "/desk/tickets"),
    PERSON(Permission.VIEW_APPLICATIONS, "");

    private final Permission permission;
    private final String place;

    Kind(Permission permission, String place) {
        this.permission = permission;
        this.place = place;
    }

    /// Those that the caller may see.
    static List<Kind> of(Staff caller) {
        return List.of(values()).stream().filter(kind -> caller.may(kind.permission)).toList();
    }

    /// Where one of them is shown; a person is among what their account has applied for.
    String href(Found found) {
        return switch (this) {
            case APPLICATION, CONTRACT, VERIFICATION, TICKET -> place + "/" + found.id();
            case PERSON -> APPLICATION.rest(found.number());
        };
    }

    /// The list that shows all that these words find; people have none.
    String rest(String words) {
        if (place.isEmpty()) return "";
        var rest = new Address(place, Map.of()).with("q", words);
        return (this == TICKET ? rest.with("view", "all") : rest).toString();
    }

    /// What a state of it is called.
    String stateKey(String state) {
        return switch (this) {
            case APPLICATION -> "onboarding.stage." + state;
            case CONTRACT -> "contract.state." + word(state);
            case VERIFICATION -> "verification.state." + word(state);
            case TICKET -> "ticket.state." + state;
            case PERSON -> "";
        };
    }

    private static String word(String state) {
        return state.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
