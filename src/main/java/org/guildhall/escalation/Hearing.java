package org.guildhall.escalation;

import java.util.List;
import org.guildhall.escalation.passage.Escalation;
import org.guildhall.escalation.passage.EscalationState;
import org.guildhall.escalation.passage.EscalationStore;
import org.guildhall.escalation.passage.Passage;
import org.guildhall.escalation.passage.Step;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.web.Invalid;
import org.guildhall.ticket.HandOvers;
import org.springframework.stereotype.Component;

/// What the other side says, whichever way it came: a note for the desk, and the ticket is ours
/// again. Said twice is said once; more that is said later is a note too, and is told like the
/// first.
@Component
class Hearing {
    /// The longest answer, in characters.
    static final int LONGEST = 10_000;

    private final EscalationStore store;
    private final Passage passage;
    private final HandOvers handOvers;

    Hearing(EscalationStore store, Passage passage, HandOvers handOvers) {
        this.store = store;
        this.passage = passage;
        this.handOvers = handOvers;
    }

    /// Hears it, in the caller's transaction, in which the escalation is held.
    ///
    /// @param files lie with the note, for the desk only
    Escalation hear(Escalation known, String words, List<Upload> files) {
        if (words.isBlank()) throw Invalid.at("result", "platform.form.missing");
        if (known.progress().result().equals(words)) return known;
        if (known.state() == EscalationState.TAKEN_BACK) throw known.gone();
        handOvers.note(known.ticket(), known.desk(), known.number() + "\n\n" + words, files);
        var them = new Actor(null, known.desk(), "OUTSIDE");
        if (!known.state().isOpen()) {
            var more = known.said(words);
            if (!store.move(known, more)) throw known.gone();
            passage.tell(more, Step.HEAR, them);
            return more;
        }
        handOvers.back(known.ticket());
        return passage.move(known, known.said(words), Step.HEAR, them);
    }
}
