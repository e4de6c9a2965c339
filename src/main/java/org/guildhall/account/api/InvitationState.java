package org.guildhall.account.api;

import org.guildhall.account.LinkState;

/// Where an invitation stands, in the API.
enum InvitationState {
    /// Its link leads in.
    OPEN,
    ACCEPTED,
    /// Its time is over: whoever is asked has to be asked again.
    EXPIRED,
    WITHDRAWN;

    static InvitationState of(LinkState link) {
        return switch (link) {
            case GOOD -> OPEN;
            case USED -> ACCEPTED;
            case EXPIRED -> EXPIRED;
            case WITHDRAWN, UNKNOWN -> WITHDRAWN;
        };
    }
}
