package org.guildhall.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.api.ApiBody;

/// An account as the API shows it.
///
/// @param country ISO 3166-1, two letters
/// @param people who sign in for it, owners first; none where they are not the caller's business
record AccountBody(
        UUID id,
        String uid,
        String site,
        String country,
        String name,
        Instant createdAt,
        List<PersonBody> people)
        implements ApiBody {

    /// A person of the account: `OWNER` or `MEMBER`.
    record PersonBody(UUID id, String name, String email, String part) {}

    static AccountBody of(Account account, List<Person> people) {
        return new AccountBody(
                account.id().value(),
                account.uid().value(),
                account.site(),
                account.country(),
                account.name(),
                account.created(),
                people.stream()
                        .map(
                                person ->
                                        new PersonBody(
                                                person.id().value(),
                                                person.name(),
                                                person.email().value(),
                                                person.part().map(Enum::name).orElse("")))
                        .toList());
    }
}
