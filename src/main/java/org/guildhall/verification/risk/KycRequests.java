package org.guildhall.verification.risk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Uid;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Problem;
import org.guildhall.verification.risk.Move.Who;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The account's side of risk cases: what is asked of it, and the papers it hands in. They go into
/// the vault, and nobody of the account gets them out again. Beside that, what other parts may ask
/// about an account's papers.
@Service
@NamedInterface("risk")
public class KycRequests {
    /// The most files of one kind in one case.
    static final int MOST_FILES = 5;

    private final RiskStore store;
    private final VaultStore vault;
    private final RiskPassage passage;
    private final Files files;
    private final Clock clock;

    KycRequests(RiskStore store, VaultStore vault, RiskPassage passage, Files files, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.passage = passage;
        this.files = files;
        this.clock = clock;
    }

    /// Where the papers of the account with that UID stand; whoever asks has looked at the caller's
    /// reach already. Nothing is asked of most accounts.
    @Transactional(readOnly = true)
    public KycState state(Uid uid) {
        return store.newest(uid).map(RiskCase::state).orElse(KycState.NONE);
    }

    /// Whether papers are asked of an account and aren't accepted yet.
    @Transactional(readOnly = true)
    public boolean isAsking(AccountId account) {
        return store.open(account).isPresent();
    }

    /// The newest risk case of the account with that UID, but those that were taken back.
    @Transactional(readOnly = true)
    public Optional<RiskCase> newest(Uid uid) {
        return store.newest(uid);
    }

    /// What is, or was last, asked of the caller's account.
    @Transactional(readOnly = true)
    public Optional<KycFile> mine(Member caller) {
        return store.newest(caller.uid()).map(passage::file);
    }

    /// Puts papers into the vault, to be handed in.
    @Transactional
    public void attach(Member caller, long version, KycPaper paper, List<Upload> uploads) {
        var known = waiting(caller, version);
        if (!known.wanted().contains(paper)) throw known.gone();
        if (passage.file(known).current(paper).size() + uploads.size() > MOST_FILES) {
            throw Invalid.at(paper.word(), "verification.document.many", MOST_FILES);
        }
        for (var upload : uploads) vault.add(stored(caller, known, paper, upload));
    }

    /// Takes a paper back that wasn't handed in yet; it is gone for good.
    @Transactional
    public void detach(Member caller, long version, UUID paper) {
        var known = waiting(caller, version);
        var upcoming = known.progress().submission() + 1;
        files.discard(vault.remove(paper, known.id(), upcoming).orElseThrow(NotFound::new));
    }

    /// Hands everything in: each paper that is wanted must be there, afresh.
    @Transactional
    public void submit(Member caller, long version) {
        var known = waiting(caller, version);
        var file = passage.file(known);
        var problems = new ArrayList<Problem>();
        for (var paper : known.wanted().stream().sorted().toList()) {
            if (file.drafts(paper).isEmpty()) {
                problems.add(new Problem(paper.word(), "verification.document.missing", List.of()));
            }
        }
        if (!problems.isEmpty()) throw new Invalid(problems);
        passage.make(known, new Move.Submit(), Who.ACCOUNT, caller.actor(), next -> next);
    }

    private RiskCase waiting(Member caller, long version) {
        var known = store.newest(caller.uid()).orElseThrow(NotFound::new);
        known.expect(version);
        if (!known.state().isWaitingForAccount()) throw known.gone();
        return known;
    }

    private VaultPaper stored(Member caller, RiskCase known, KycPaper paper, Upload upload) {
        return new VaultPaper(
                Ids.next(),
                known.id(),
                paper,
                Optional.of(files.store(upload.content())),
                upload.name(),
                upload.kind(),
                upload.content().length,
                known.progress().submission() + 1,
                false,
                clock.instant(),
                caller.name());
    }
}
