package org.guildhall.verification;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Permission;
import org.guildhall.access.Uid;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.verification.lifecycle.CaseStore;
import org.guildhall.verification.lifecycle.Details;
import org.guildhall.verification.lifecycle.Document;
import org.guildhall.verification.lifecycle.Enterprise;
import org.guildhall.verification.lifecycle.EnterpriseId;
import org.guildhall.verification.lifecycle.EnterpriseStore;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.Move;
import org.guildhall.verification.lifecycle.Move.Who;
import org.guildhall.verification.lifecycle.Passage;
import org.guildhall.verification.lifecycle.VerificationCase;
import org.guildhall.verification.lifecycle.VerificationCase.Verdict;
import org.guildhall.verification.number.RegistrationNumbers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The account's side of enterprise verification, and what other parts may ask about it.
@Service
public class Verifications {
    /// The most documents of one kind in one verification.
    public static final int MOST_DOCUMENTS = 10;

    private final CaseStore cases;
    private final DocumentStore documents;
    private final EnterpriseStore enterprises;
    private final ViewStore views;
    private final CaseFiles files;
    private final Files blobs;
    private final Passage passage;
    private final RegistrationNumbers numbers;
    private final Clock clock;

    Verifications(
            CaseStore cases,
            DocumentStore documents,
            EnterpriseStore enterprises,
            ViewStore views,
            CaseFiles files,
            Files blobs,
            Passage passage,
            RegistrationNumbers numbers,
            Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.enterprises = enterprises;
        this.views = views;
        this.files = files;
        this.blobs = blobs;
        this.passage = passage;
        this.numbers = numbers;
        this.clock = clock;
    }

    /// Where an account's verification stands.
    @Transactional(readOnly = true)
    public VerificationView of(AccountId account) {
        return views.of(account).orElseGet(() -> VerificationView.none(account));
    }

    /// Where the verification of the account with that UID stands, if it has begun one.
    @Transactional(readOnly = true)
    public Optional<VerificationView> of(Uid uid) {
        return Optional.ofNullable(of(List.of(uid)).get(uid));
    }

    /// Where the verifications of the accounts with those UIDs stand, of those that have begun one.
    @Transactional(readOnly = true)
    public Map<Uid, VerificationView> of(Collection<Uid> uids) {
        return views.of(uids);
    }

    /// Whether an account speaks for its enterprise now.
    @Transactional(readOnly = true)
    public boolean isVerified(AccountId account) {
        return cases.of(account).filter(known -> known.isVerified(clock.instant())).isPresent();
    }

    /// The messages that name what an account is asked for again by its verifier.
    @Transactional(readOnly = true)
    public List<String> asked(AccountId account) {
        return cases.of(account)
                .filter(known -> known.state().isOpen())
                .map(known -> known.verdict().items().stream().sorted().map(Item::key).toList())
                .orElse(List.of());
    }

    /// A known enterprise.
    @Transactional(readOnly = true)
    public Enterprise enterprise(EnterpriseId id) {
        return enterprises.find(id).orElseThrow(NotFound::new);
    }

    /// The UIDs of the accounts that are verified for an enterprise now.
    @Transactional(readOnly = true)
    public List<Uid> accounts(EnterpriseId enterprise) {
        return cases.of(enterprise).stream()
                .filter(known -> known.isVerified(clock.instant()))
                .map(VerificationCase::uid)
                .toList();
    }

    /// The caller's own verification, not started or with all that belongs to it.
    @Transactional(readOnly = true)
    public CaseFile mine(Member caller) {
        return files.of(cases.of(caller.account()).orElseGet(() -> fresh(caller)));
    }

    /// Keeps what was typed so far, whole or not; only what is open is taken. A path that the
    /// account came from is kept for when it is verified.
    ///
    /// @param version as it was seen; 0 before it has begun
    @Transactional
    public VerificationCase save(Member caller, long version, Details typed, String continuation) {
        var known = begun(caller);
        known.expect(version);
        if (!known.state().isOpen()) throw known.gone();
        if (!typed.unkept().isEmpty()) throw new Invalid(typed.unkept());
        var next =
                known.with(
                        known.details().with(typed, known.open()), continuation, clock.instant());
        if (!cases.keep(next)) throw reloaded(known).gone();
        return next;
    }

    /// Adds documents to the draft.
    @Transactional
    public void attach(Member caller, long version, Item item, List<Upload> uploads) {
        var known = begun(caller);
        known.expect(version);
        if (!item.isDocument() || !known.open().contains(item)) throw known.gone();
        if (files.of(known).current(item).size() + uploads.size() > MOST_DOCUMENTS) {
            throw Invalid.at(item.field(), "verification.document.many", MOST_DOCUMENTS);
        }
        for (var upload : uploads) {
            documents.add(document(caller, known, item, upload));
        }
    }

    /// Takes a document back that wasn't submitted yet.
    @Transactional
    public void detach(Member caller, long version, UUID document) {
        var known = cases.of(caller.account()).orElseThrow(NotFound::new);
        known.expect(version);
        var upcoming = known.progress().submission() + 1;
        if (!documents.remove(document, known.id(), upcoming)) throw new NotFound();
    }

    /// Hands it to the verifiers: everything that is asked for must be there and hold.
    @Transactional
    public void submit(Member caller, long version, Details typed, String continuation) {
        var known = begun(caller);
        known.expect(version);
        if (!known.state().isOpen()) throw known.gone();
        var check = new DetailsCheck(numbers);
        var details = check.checked(known.details().with(typed, known.open()), known.open());
        files.missing(known).forEach(check::missing);
        check.done();
        passage.make(
                known,
                new Move.Submit(),
                Who.APPLICANT,
                caller.actor(),
                next -> next.with(details, continuation, clock.instant()).with(Verdict.NONE));
    }

    /// Opens a new round, because verified data have changed or the verification has expired. It
    /// wants fresh documents. What was verified holds on until its date or until the new round is
    /// decided.
    @Transactional
    public void renew(Member caller, long version) {
        var known = cases.of(caller.account()).orElseThrow(NotFound::new);
        known.expect(version);
        passage.make(
                known, new Move.Renew(), Who.APPLICANT, caller.actor(), VerificationCase::anew);
        documents.supersede(known.id(), Item.all());
    }

    /// A document, for the people of its account and for verifiers; every look is written down.
    @Transactional
    public Document.Opened open(Caller caller, UUID id) {
        var document = documents.find(id).orElseThrow(NotFound::new);
        var known = cases.find(document.verification()).orElseThrow(NotFound::new);
        var own = caller instanceof Member member && member.account().equals(known.account());
        if (!own && !caller.may(Permission.DECIDE_VERIFICATIONS)) throw new NotFound();
        passage.looked(known, document, caller.actor());
        return new Document.Opened(document, blobs.read(document.file()));
    }

    private VerificationCase begun(Member caller) {
        return cases.of(caller.account()).orElseGet(() -> begin(caller));
    }

    private VerificationCase begin(Member caller) {
        var fresh = fresh(caller);
        var draft = fresh.after(new Move.Start(), Who.APPLICANT, caller.name(), clock.instant());
        // version 0 is what a page shows before there is anything, so the first draft has it too
        var first = draft.with(draft.progress().versionZero());
        if (cases.start(first)) {
            passage.record(first, "started", caller.actor(), fresh.state());
        }
        return cases.of(caller.account()).orElseThrow(NotFound::new);
    }

    private VerificationCase fresh(Member caller) {
        return VerificationCase.notStarted(caller, clock.instant());
    }

    private VerificationCase reloaded(VerificationCase known) {
        return cases.find(known.id()).orElseThrow(NotFound::new);
    }

    private Document document(Member caller, VerificationCase known, Item item, Upload upload) {
        return new Document(
                Ids.next(),
                known.id(),
                item,
                blobs.store(upload.content()),
                upload.name(),
                upload.kind(),
                upload.content().length,
                known.progress().submission() + 1,
                false,
                clock.instant(),
                caller.name());
    }
}
