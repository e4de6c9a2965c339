package org.guildhall.account.token;

import org.guildhall.access.PersonId;
import org.guildhall.account.session.Sessions;
import org.springframework.stereotype.Component;

/// What lets somebody in without being asked who they are: sessions, and tokens for programs.
@Component
public class Doors {
    private final Sessions sessions;
    private final ApiTokens tokens;

    Doors(Sessions sessions, ApiTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /// Closes all of somebody's, for good: whoever is let in again later opens others. Part of the
    /// caller's transaction.
    public void close(PersonId person) {
        sessions.endAll(person);
        tokens.endAll(new Holder.OfPerson(person));
    }
}
