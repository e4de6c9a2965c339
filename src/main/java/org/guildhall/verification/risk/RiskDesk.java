package org.guildhall.verification.risk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.access.Permission;
import org.guildhall.access.Uid;
import org.guildhall.account.Account;
import org.guildhall.account.Accounts;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.value.CaseNumbers;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.verification.risk.Move.Who;
import org.guildhall.verification.risk.RiskCase.Asked;
import org.guildhall.verification.risk.RiskCase.Progress;
import org.guildhall.verification.risk.RiskCase.Verdict;
import org.guildhall.verification.risk.RiskList.Show;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The verifier's side of risk cases: opened, looked at, decided. Every look at a case or a paper
/// is an entry of the audit trail.
@Service
@NamedInterface("risk")
public class RiskDesk {
    private static final String SERIES = "KYC";
    private static final Subject ALL = new Subject(RiskPassage.KIND, new UUID(0, 0));

    private final RiskStore store;
    private final RiskList list;
    private final VaultStore vault;
    private final RiskPassage passage;
    private final Accounts accounts;
    private final Files files;
    private final CaseNumbers numbers;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    RiskDesk(
            RiskStore store,
            RiskList list,
            VaultStore vault,
            RiskPassage passage,
            Accounts accounts,
            Files files,
            CaseNumbers numbers,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.store = store;
        this.list = list;
        this.vault = vault;
        this.passage = passage;
        this.accounts = accounts;
        this.files = files;
        this.numbers = numbers;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// A page of the list.
    ///
    /// @param total how many there are on all pages
    /// @param counts how many stand in each state
    /// @param accounts whose cases they are
    record Page(
            List<RiskCase> cases,
            long total,
            Map<KycState, Long> counts,
            Map<AccountId, Account> accounts) {}

    /// Opens a risk case on an account and asks it for papers. Nothing is asked twice: refused
    /// while another case of the account is open, and for papers that were accepted and are still
    /// kept, unless they are asked for once more on purpose.
    @Transactional
    public RiskCase open(Staff caller, Uid uid, Asking asking, boolean again) {
        allow(caller);
        var account =
                accounts.byUid(uid)
                        .orElseThrow(() -> Invalid.at("uid", "verification.kyc.uid.unknown"));
        Asking.checkDue(asking.due(), passage.today(account.site()));
        store.open(account.id()).ifPresent(RiskDesk::refuse);
        if (!again && vault.accepted(account.id()).stream().anyMatch(asking.papers()::contains)) {
            throw Invalid.at("papers", "verification.kyc.accepted-already");
        }
        var none = fresh(account, asking, caller.name());
        var opened = none.after(new Move.Open(), Who.VERIFIER, caller.name(), clock.instant());
        if (!store.add(opened)) store.open(account.id()).ifPresent(RiskDesk::refuse);
        passage.record(opened, new Move.Open(), caller.actor(), none.state());
        return opened;
    }

    /// Notes that somebody takes the list away as a file.
    @Transactional
    public void takenAway(Staff caller, Show show, String words) {
        allow(caller);
        publisher.publishEvent(new Looked(caller, ALL, "csv", (show.word() + " " + words).strip()));
    }

    /// So many of a view, after so many.
    @Transactional(readOnly = true)
    Page list(Staff caller, Show show, String words, int limit, int before) {
        allow(caller);
        var cases = list.page(show, words, limit, before);
        return new Page(
                cases,
                list.count(show, words),
                list.counts(),
                accounts.accounts(cases.stream().map(RiskCase::account).toList()));
    }

    /// All that were opened, page by page in the order of time.
    @Transactional(readOnly = true)
    public Listing<RiskCase> page(
            Optional<KycState> state, Optional<Cursor> after, int limit, Staff caller) {
        allow(caller);
        var found = list.after(state, after.map(Cursor::last), limit + 1);
        return Listing.of(found, limit, last -> new Cursor(last.id().value()));
    }

    /// One case with papers and history; every look is written down.
    @Transactional
    public KycFile one(Staff caller, RiskCaseId id) {
        allow(caller);
        var file = passage.file(find(id));
        publisher.publishEvent(new Looked(caller, RiskPassage.subject(id), "case", file.company()));
        return file;
    }

    /// A paper out of the vault; every look is written down.
    @Transactional
    public VaultPaper.Opened look(Staff caller, UUID id) {
        allow(caller);
        var paper = vault.find(id).orElseThrow(NotFound::new);
        var file = paper.file().orElseThrow(NotFound::new);
        var of = RiskPassage.subject(paper.riskCase());
        publisher.publishEvent(new Looked(caller, of, "paper " + id, paper.name()));
        return new VaultPaper.Opened(paper, files.read(file));
    }

    /// Accepts the papers, refuses them with what is missing, or takes the case back. Of two who
    /// decide at once the second is told who was first.
    @Transactional
    public RiskCase decide(Staff caller, RiskCaseId id, long version, KycDecision decision) {
        allow(caller);
        var known = find(id);
        known.expect(version);
        decision.due().ifPresent(day -> Asking.checkDue(day, passage.today(known.site())));
        var verdict = new Verdict(decision.missing(), decision.words(), decision.internal());
        vault.supersede(id, decision.missing());
        return passage.make(
                known,
                decision.move(),
                Who.VERIFIER,
                caller.actor(),
                next -> next.with(verdict, decision.due()));
    }

    /// Says that the day is over and the papers aren't there; a timer calls this, perhaps twice or
    /// for a day that was moved since.
    @Transactional
    public void overdue(RiskCaseId id) {
        var known = find(id);
        if (!known.state().isWaitingForAccount()) return;
        if (passage.over(known).isAfter(clock.instant())) return;
        if (passage.isTold(known)) return;
        passage.make(known, new Move.Remind(), Who.CLOCK, Actor.SYSTEM, next -> next);
    }

    private RiskCase fresh(Account account, Asking asking, String by) {
        var now = clock.instant();
        var none =
                new Progress(KycState.NONE, 0, 0, now, by, now, Optional.empty(), Optional.empty());
        return new RiskCase(
                new RiskCaseId(Ids.next()),
                numbers.next(SERIES),
                account.id(),
                account.uid(),
                account.site(),
                none,
                new Asked(asking.papers(), asking.words(), asking.reason()),
                asking.due(),
                Verdict.NONE);
    }

    private static void refuse(RiskCase open) {
        throw Invalid.at("uid", "verification.kyc.open-already", open.number());
    }

    private RiskCase find(RiskCaseId id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    private static void allow(Staff caller) {
        if (!caller.may(Permission.DECIDE_VERIFICATIONS)) {
            throw new NotAllowed("access.not-your-role");
        }
    }
}
