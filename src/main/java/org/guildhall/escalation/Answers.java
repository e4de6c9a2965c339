package org.guildhall.escalation;

import java.util.List;
import org.guildhall.escalation.passage.Escalation;
import org.guildhall.escalation.passage.EscalationStore;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the other side says by the token in its packet: on the page behind the link, or by a
/// program.
@Service
class Answers {
    private final EscalationStore store;
    private final Hearing hearing;

    Answers(EscalationStore store, Hearing hearing) {
        this.store = store;
        this.hearing = hearing;
    }

    /// The packet that somebody has the token of; [NotFound] for any other.
    @Transactional
    public Escalation answering(String token) {
        return store.byToken(token).orElseThrow(NotFound::new);
    }

    /// What the other side says came of it.
    @Transactional
    public Escalation hear(String token, String words) {
        return hearing.hear(answering(token), words, List.of());
    }
}
