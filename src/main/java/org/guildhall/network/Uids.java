package org.guildhall.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Uid;
import org.guildhall.network.UidFacts.Claim;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.guildhall.verification.VerificationView;
import org.guildhall.verification.VerificationView.Company;
import org.guildhall.verification.Verifications;
import org.guildhall.verification.lifecycle.EnterpriseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The UIDs with which companies sell: checked by the rules at submit, at offer, at activation and
/// at every later change, and held by one application or partnership at a time.
@Service
public class Uids {
    private final UidStore store;
    private final Verifications verifications;
    private final ProgrammeWords words;

    Uids(UidStore store, Verifications verifications, ProgrammeWords words) {
        this.store = store;
        this.verifications = verifications;
        this.words = words;
    }

    /// What of the group breaks a rule; nothing when all is well.
    @Transactional(readOnly = true)
    public List<Breach> breaches(UidGroup group) {
        return breaches(group, store.claims(group));
    }

    private List<Breach> breaches(UidGroup group, Map<Uid, Claim> claims) {
        var known = verifications.of(group.all());
        return UidRules.check(group, uid -> facts(known.get(uid), claims.get(uid)));
    }

    /// What is told of a breach; staff are told the other enterprise's name too.
    public Problem told(Breach breach, UidGroup group, String field, boolean staff) {
        return breach.told(field, staff, value -> words.named(breach.rule(), group, value));
    }

    /// The same as problems, each at the field that brought it.
    @Transactional(readOnly = true)
    public List<Problem> problems(UidGroup group, Fields fields) {
        return problems(group, breaches(group), fields);
    }

    /// Takes the group's UIDs for its application and lets go of those it had before. Refused with
    /// every breach, at the field that brought it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(UidGroup group, Fields fields) {
        var claims = store.claims(group);
        var problems = problems(group, breaches(group, claims), fields);
        if (!problems.isEmpty()) throw new Invalid(problems);
        hold(group, fields, claims);
    }

    /// The same where the rules were asked in this transaction already.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UidGroup group, Fields fields) {
        hold(group, fields, store.claims(group));
    }

    private void hold(UidGroup group, Fields fields, Map<Uid, Claim> claims) {
        if (group.differsFrom(claims)) store.releaseOthers(group);
        // Somebody was quicker since the rules were asked: ask again for the words.
        if (!store.claim(group)) throw new Invalid(problems(group, fields));
    }

    /// All UIDs of a partnership have that commission level from now on.
    @Transactional(propagation = Propagation.MANDATORY)
    public void level(UUID application, String level) {
        store.level(application, level);
    }

    /// Lets go of one associated UID.
    @Transactional(propagation = Propagation.MANDATORY)
    void letGo(UidGroup group, Uid uid) {
        store.letGo(group.application(), uid);
    }

    /// The accounts that a partnership sells with.
    @Transactional(readOnly = true)
    public UidGroup of(Partnership partnership) {
        return store.ofPartnership(partnership.id());
    }

    /// The accounts that each application and partnership of an enterprise holds.
    @Transactional(readOnly = true)
    public List<UidGroup> of(EnterpriseId enterprise) {
        return store.ofEnterprise(enterprise.value());
    }

    /// Lets go of everything that an ended application held.
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UUID application) {
        store.release(application);
    }

    /// The fields of the form in which the UIDs stand.
    public record Fields(String master, String main, String associated) {}

    private List<Problem> problems(UidGroup group, List<Breach> breaches, Fields fields) {
        return breaches.stream()
                .map(breach -> told(breach, group, field(group, breach, fields), false))
                .toList();
    }

    private static String field(UidGroup group, Breach breach, Fields fields) {
        if (group.associated().contains(breach.other())) return fields.associated();
        return breach.other().equals(group.main()) ? fields.main() : fields.master();
    }

    private static UidFacts facts(@Nullable VerificationView known, @Nullable Claim claim) {
        var company =
                Optional.ofNullable(known)
                        .filter(VerificationView::verified)
                        .flatMap(VerificationView::company);
        return new UidFacts(
                company.map(verified -> verified.enterprise().value()),
                company.map(Company::legalName).orElse(""),
                known == null ? "" : known.site(),
                Optional.ofNullable(claim));
    }
}
