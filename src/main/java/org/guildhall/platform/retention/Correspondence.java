package org.guildhall.platform.retention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.web.Problem;

/// What one package keeps of people who only write to us: known by an e-mail address, with no
/// account. It counts and erases in its own tables only; whoever asks has looked at holds and
/// permissions, and has opened the database's guards for the transaction.
public interface Correspondence {
    /// What is kept of an address that bears no account's name.
    ///
    /// @param kept what [#erase] would erase, by kind
    /// @param refusal why it can't go yet, such as a request that isn't over
    /// @param accounts accounts that it is about
    /// @param objects what it would erase of, whose history and letters go too
    record Found(
            List<Kept> kept, Optional<Problem> refusal, Set<UUID> accounts, Set<UUID> objects) {
        public Found {
            kept = List.copyOf(kept);
            accounts = Set.copyOf(accounts);
            objects = Set.copyOf(objects);
        }

        /// Things of one kind alone, which nothing holds back.
        public static Found of(String key, long things) {
            return new Found(List.of(new Kept(key, things)), Optional.empty(), Set.of(), Set.of());
        }
    }

    /// What is kept of that address, which is in lower case.
    Found of(String email);

    /// Erases what is over, in the caller's transaction, and answers how many things that were.
    long erase(String email);
}
