package org.guildhall.retention;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.account.Accounts;
import org.guildhall.account.EmailAddress;
import org.guildhall.platform.retention.Correspondence.Found;
import org.guildhall.platform.retention.Kept;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Erases people who only ever wrote to us, by the address that they wrote from: they have no
/// account by which anything else would reach them.
@Service
class Writers {
    private final Accounts accounts;
    private final Correspondents correspondents;
    private final HoldStore holds;
    private final Planner planner;
    private final Eraser eraser;

    Writers(
            Accounts accounts,
            Correspondents correspondents,
            HoldStore holds,
            Planner planner,
            Eraser eraser) {
        this.accounts = accounts;
        this.correspondents = correspondents;
        this.holds = holds;
        this.planner = planner;
        this.eraser = eraser;
    }

    /// What would be erased of somebody who writes from that address.
    ///
    /// @param kept by kind
    /// @param traces rows of history, letters and findings about these
    /// @param refusal why it can't be done now
    record Outlook(EmailAddress email, List<Kept> kept, long traces, Optional<Problem> refusal) {}

    /// Refused when nothing is kept of the address.
    @Transactional(readOnly = true)
    public Outlook look(String typed, Caller caller) {
        Retention.allow(caller);
        return outlook(new EmailAddress(typed));
    }

    /// Erases all of it for good.
    ///
    /// @param reason as history is to keep it
    @Transactional
    public long forget(String typed, String reason, Caller caller) {
        Retention.allow(caller);
        var outlook = outlook(new EmailAddress(typed));
        outlook.refusal()
                .ifPresent(
                        refusal -> {
                            throw new Invalid(List.of(refusal));
                        });
        return eraser.forget(outlook.email().value(), reason, caller);
    }

    private Outlook outlook(EmailAddress email) {
        var found = correspondents.of(email.value());
        var signsIn = accounts.lastByEmail(email.value()).isPresent();
        if (signsIn || (found.kept().isEmpty() && found.refusal().isEmpty())) {
            throw Invalid.at("email", "retention.email.unknown");
        }
        return new Outlook(email, found.kept(), planner.heldAbout(found.objects()), refusal(found));
    }

    private Optional<Problem> refusal(Found found) {
        return Collections.disjoint(found.accounts(), holds.accounts())
                ? found.refusal()
                : Optional.of(new Problem("email", "retention.writer.held", List.of()));
    }
}
