package org.guildhall.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.api.ApiBody;

/// An entry of the trail, with whatever of its details wasn't erased.
///
/// @param act in one word, such as `application.submitted` or `verification.looked`
/// @param event the row of history it stands for, when it was a change
/// @param details the digest of the details
/// @param hash its own, over `previous` and all that stays for ever
record TrailEntryBody(
        long number,
        Instant at,
        String act,
        String subject,
        UUID subjectId,
        Optional<UUID> actor,
        String name,
        String role,
        String address,
        String note,
        String words,
        Optional<Long> event,
        String details,
        String previous,
        String hash)
        implements ApiBody {

    static TrailEntryBody of(Line line) {
        var entry = line.entry();
        var deed = entry.deed();
        return new TrailEntryBody(
                entry.number(),
                deed.at(),
                deed.act(),
                deed.subject().kind(),
                deed.subject().id(),
                Optional.ofNullable(deed.actor()),
                line.name(),
                deed.role(),
                line.address(),
                deed.note(),
                line.words(),
                Optional.ofNullable(deed.event()),
                entry.details(),
                entry.previous(),
                entry.hash());
    }
}
