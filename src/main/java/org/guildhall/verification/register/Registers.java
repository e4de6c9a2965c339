package org.guildhall.verification.register;

import java.time.Clock;
import java.util.List;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.verification.lifecycle.CaseId;
import org.guildhall.verification.lifecycle.CaseStore;
import org.guildhall.verification.lifecycle.Passage;
import org.guildhall.verification.lifecycle.VerificationCase;
import org.guildhall.verification.lifecycle.VerificationState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What public registers say about the companies of verifications: to be asked, and what they
/// answered. Nothing follows from it but what a verifier makes of it.
@Service
public class Registers {
    private final AnswerStore store;
    private final CaseStore cases;
    private final RegisterBeans.Named registers;
    private final Asker asker;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Registers(
            AnswerStore store,
            CaseStore cases,
            RegisterBeans.Named registers,
            Asker asker,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.registers = registers;
        this.asker = asker;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// What is known about a case.
    ///
    /// @param answers the newest of each register
    /// @param askable whether there is one to ask, and none that is being asked
    public record Sheet(List<RegisterAnswer> answers, boolean askable) {}

    /// What the verifier of that case is shown.
    @Transactional(readOnly = true)
    public Sheet of(Staff caller, VerificationCase known) {
        allow(caller);
        var answers = store.of(known.id());
        var waiting = answers.stream().anyMatch(answer -> answer.told().isEmpty());
        return new Sheet(answers, !waiting && isHandedIn(known) && !keeping(known).isEmpty());
    }

    /// Asks again, whatever they said; which goes to the audit trail, since they hear the number.
    @Transactional
    public void askAgain(Staff caller, CaseId id) {
        allow(caller);
        var known = cases.find(id).orElseThrow(NotFound::new);
        if (!isHandedIn(known) || keeping(known).isEmpty()) throw known.gone();
        var of = new Subject(Passage.KIND, id.value());
        publisher.publishEvent(new Looked(caller, of, "registers", known.details().legalName()));
        ask(known, null);
    }

    /// Asks about what was handed in.
    @Transactional
    void handedIn(CaseId id, long event) {
        cases.find(id).ifPresent(known -> ask(known, event));
    }

    private void ask(VerificationCase known, @Nullable Long event) {
        var question = Question.of(known.details());
        var asked = keeping(known);
        store.dropWaiting(known.id());
        for (var register : asked) {
            store.add(known.id(), register.code(), event, question, clock.instant());
        }
        if (!asked.isEmpty()) asker.wakeAfterCommit(asked.size());
    }

    private List<Register> keeping(VerificationCase known) {
        return registers.keeping(Question.of(known.details()));
    }

    private static boolean isHandedIn(VerificationCase known) {
        return known.state() != VerificationState.NOT_STARTED
                && known.state() != VerificationState.DRAFT;
    }

    private static void allow(Staff caller) {
        if (!caller.may(Permission.DECIDE_VERIFICATIONS)) {
            throw new NotAllowed("access.not-your-role");
        }
    }
}
