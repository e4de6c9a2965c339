package org.guildhall.account.way;

import java.util.List;
import java.util.Optional;
import org.guildhall.access.AccountId;
import org.guildhall.access.PersonId;
import org.guildhall.account.session.Session;

/// Another way in than address and password. Each is a bean of the part that knows it; signing in
/// asks all there are, and knows none by name.
public interface SignInWay {
    /// What the sign-in page shows, where somebody can come in that way here.
    List<Door> doors();

    /// The way in that people of that account have of their own, for whoever is invited to it.
    ///
    /// @param token of the invitation's link
    default Optional<Door> joining(AccountId account, String token) {
        return Optional.empty();
    }

    /// Whether that person can show this instead of the code of an authenticator.
    default boolean isFactorOf(PersonId person) {
        return false;
    }

    /// Whether that person comes in this way only, and a password alone is no longer enough.
    default boolean replacesPassword(PersonId person) {
        return false;
    }

    /// The page to go on to when that session was ended, where it isn't the front page.
    default Optional<String> afterSignOut(Session session) {
        return Optional.empty();
    }

    /// A link to the way in.
    ///
    /// @param path of ours
    /// @param key of the message that it says
    /// @param name that is filled in
    record Door(String path, String key, String name) {}
}
