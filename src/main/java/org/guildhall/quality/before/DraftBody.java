package org.guildhall.quality.before;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.quality.before.Drafts.Opened;

/// A draft of a reply as the API shows it.
///
/// @param state `WAITING`, `APPROVED`, `RETURNED` or `SENT`
/// @param mend the parts that a supervisor wants mended: `SALUTATION`, `GREETING`, `BODY`,
///   `REFERENCE`, `CLOSING`, `SIGNATURE`
/// @param words what the supervisor says about it
/// @param stateSince when it was handed in or decided, and by whom
/// @param files what is sent along; left out in lists
/// @param ticketVersion of the ticket now, for whoever sends it; left out in lists
record DraftBody(
        UUID id,
        long version,
        UUID ticket,
        String number,
        String agent,
        String state,
        String text,
        List<String> mend,
        String words,
        Instant stateSince,
        String by,
        List<FileBody> files,
        Optional<Long> ticketVersion)
        implements ApiBody {

    /// A file that is to go out with it.
    ///
    /// @param size in bytes
    record FileBody(UUID id, String name, String mediaType, int size) implements ApiBody {
        private static FileBody of(DraftFile file) {
            return new FileBody(file.id(), file.name(), file.kind().mediaType(), file.size());
        }
    }

    static DraftBody of(Opened opened) {
        var files = opened.files().stream().map(FileBody::of).toList();
        return of(opened.draft(), files, Optional.of(opened.ticket().version()));
    }

    /// As a row of a list.
    static DraftBody row(Draft draft) {
        return of(draft, List.of(), Optional.empty());
    }

    private static DraftBody of(Draft draft, List<FileBody> files, Optional<Long> ticket) {
        return new DraftBody(
                draft.id(),
                draft.version(),
                draft.ticket().value(),
                draft.number(),
                draft.agentName(),
                draft.state().name(),
                draft.text(),
                draft.mend().stream().map(Part::name).toList(),
                draft.words(),
                draft.since(),
                draft.by(),
                files,
                ticket);
    }
}
