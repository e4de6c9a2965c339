package org.guildhall.network.uid;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.access.Uid;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.NoLongerPossible;

/// What a partner asks for after activation: one associated UID more, or one less.
///
/// @param words why, in the partner's words; may be empty
/// @param since since when it is in that state, and by whom
/// @param answer what was said at the decision; may be empty
public record UidRequest(
        UUID id,
        UUID partnership,
        long version,
        Kind kind,
        Uid uid,
        String words,
        State state,
        Instant since,
        String by,
        String answer,
        String askedBy,
        Instant askedAt) {

    /// What is asked for.
    public enum Kind {
        ADD,
        REMOVE;

        /// The message that names it.
        public String key() {
            return "network.request.kind." + name();
        }
    }

    /// Where it stands.
    public enum State {
        REQUESTED,
        APPROVED,
        REFUSED,
        WITHDRAWN;

        /// The message that names it.
        public String key() {
            return "network.request.state." + name();
        }
    }

    static UidRequest asked(
            UUID partnership, Kind kind, Uid uid, String words, String by, Instant now) {
        return new UidRequest(
                Ids.next(),
                partnership,
                1,
                kind,
                uid,
                words,
                State.REQUESTED,
                now,
                by,
                "",
                by,
                now);
    }

    /// What it becomes by a step that its table row allows; refused with where it stands.
    UidRequest after(UidStep step, long seen, String said, String who, Instant now) {
        if (seen != version || !step.isPossibleIn(state)) throw gone();
        return new UidRequest(
                id,
                partnership,
                version + 1,
                kind,
                uid,
                words,
                step.destination(),
                now,
                who,
                said,
                askedBy,
                askedAt);
    }

    /// What is said to whoever comes too late.
    NoLongerPossible gone() {
        return new NoLongerPossible(state.key(), since, by, version);
    }

    /// Whether nobody has decided yet.
    public boolean isOpen() {
        return state == State.REQUESTED;
    }
}
