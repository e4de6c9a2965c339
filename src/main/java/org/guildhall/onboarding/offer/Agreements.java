package org.guildhall.onboarding.offer;

import java.util.Map;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.onboarding.activation.Completion;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Move;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.passage.Passage;
import org.guildhall.terms.RevisionWords;
import org.guildhall.terms.Sheets;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the partner says to a decision sheet: yes, not quite, or no (onboarding.md section 5).
@Service
@NamedInterface("offer")
public class Agreements {
    private final Passage passage;
    private final Sheets sheets;
    private final Applications applications;
    private final Completion completion;
    private final Signers signers;

    Agreements(
            Passage passage,
            Sheets sheets,
            Applications applications,
            Completion completion,
            Signers signers) {
        this.signers = signers;
        this.passage = passage;
        this.sheets = sheets;
        this.applications = applications;
        this.completion = completion;
    }

    /// Agrees to the version that was seen. Only the latest can be agreed to; it is locked from
    /// then on.
    @Transactional
    public Application confirm(Seen seen, int sheet, Member caller) {
        var application = passage.seen(seen, caller);
        var programme = applications.programme(application);
        var move =
                programme.contract().isPresent()
                        ? new Move.ConfirmTerms(sheet)
                        : new Move.ConcludeTerms(sheet);
        var confirmed = passage.move(application, move, caller);
        sheets.confirm(seen.id().value(), sheet);
        completion.plan(confirmed);
        return confirmed;
    }

    /// Asks for a revision, in words, and per field where one is meant.
    @Transactional
    public Application modify(
            Seen seen, int sheet, String words, Map<String, String> byField, Member caller) {
        var application = passage.seen(seen, caller);
        var fields = RevisionWords.checked(byField, applications.programme(application).sheet());
        var asked = passage.move(application, new Move.ModifyTerms(sheet, words), caller);
        sheets.requestCorrection(seen.id().value(), sheet, words, fields, caller);
        return asked;
    }

    /// Turns the terms down; the application ends.
    @Transactional
    public Application decline(Seen seen, String why, Member caller) {
        return passage.move(seen, new Move.DeclineTerms(why), caller);
    }

    /// Ends an application before the contract is signed: the partner as long as their own
    /// signature isn't given, a lead until both are.
    @Transactional
    public Application cancel(Seen seen, String why, Caller caller) {
        var application = passage.seen(seen, caller);
        if (caller instanceof Member) signers.expectUnsigned(application);
        return passage.move(application, new Move.Cancel(why), caller);
    }
}
