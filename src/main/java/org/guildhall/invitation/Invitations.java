package org.guildhall.invitation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.invitation.lifecycle.Interview;
import org.guildhall.invitation.lifecycle.Invitee;
import org.guildhall.invitation.lifecycle.LinkState;
import org.guildhall.invitation.lifecycle.Move;
import org.guildhall.invitation.lifecycle.Preparation;
import org.guildhall.invitation.lifecycle.Preparation.Responsible;
import org.guildhall.invitation.lifecycle.Prospect;
import org.guildhall.invitation.lifecycle.Prospect.Standing;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.invitation.lifecycle.ProspectState;
import org.guildhall.invitation.lifecycle.Seen;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.value.CaseNumbers;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Programmes;
import org.guildhall.programme.WayIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The way into programmes by invitation (onboarding.md section 3): a prospect's materials and
/// interview, and a link that one person follows once.
@Service
public class Invitations {
    static final String REMINDER = "invitation.reminder";
    static final String EXPIRY = "invitation.expiry";

    private final ProspectStore store;
    private final LinkStore links;
    private final Passage passage;
    private final Programmes programmes;
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final CaseNumbers numbers;
    private final Timers timers;
    private final Clock clock;

    Invitations(
            ProspectStore store,
            LinkStore links,
            Passage passage,
            Programmes programmes,
            Accounts accounts,
            StaffDirectory staff,
            CaseNumbers numbers,
            Timers timers,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.passage = passage;
        this.programmes = programmes;
        this.accounts = accounts;
        this.staff = staff;
        this.numbers = numbers;
        this.timers = timers;
        this.clock = clock;
    }

    /// Opens a prospect. Refused at `programme` when that one isn't by invitation on that site, and
    /// at `email` while the address is being asked into it already.
    @Transactional
    public ProspectId open(Invitee invitee, Staff caller) {
        if (!caller.may(Permission.INVITE_PARTNERS)) {
            throw new NotAllowed("invitation.not-your-part");
        }
        var programme =
                programmes.of(invitee.site()).stream()
                        .filter(offered -> offered.code().equals(invitee.programme()))
                        .filter(offered -> offered.wayIn() == WayIn.INVITATION)
                        .findFirst()
                        .orElseThrow(() -> Invalid.at("programme", "invitation.not-offered"));
        var fresh = fresh(invitee, programme, caller);
        if (!store.add(fresh)) throw Invalid.at("email", "invitation.known");
        passage.begin(fresh, caller);
        return fresh.id();
    }

    /// Puts right who is to be invited.
    @Transactional
    public void correct(Seen seen, Invitee.Contact contact, Staff caller) {
        passage.move(passage.seen(seen, caller), new Move.Correct(contact), caller);
    }

    /// Notes which materials have come in, by their codes, and when.
    @Transactional
    public void receive(Seen seen, Map<String, LocalDate> days, Staff caller) {
        passage.move(passage.seen(seen, caller), new Move.Receive(days), caller);
    }

    /// Keeps what was spoken; an earlier talk stays in history.
    @Transactional
    public void interview(Seen seen, Interview held, Staff caller) {
        passage.move(passage.seen(seen, caller), new Move.Interviewed(held), caller);
    }

    /// Sends a link that is good once, for 14 days; an earlier one is dead. Refused while a
    /// material is missing or no interview speaks for it.
    @Transactional
    public void invite(Seen seen, Staff caller) {
        var found = passage.seen(seen, caller);
        if (!isOffered(found)) throw Invalid.because("invitation.not-offered");
        if (!found.preparation().isComplete(programme(found))) {
            throw Invalid.because("invitation.not-ready");
        }
        var invited = passage.move(found, new Move.Invite(Responsible.of(caller)), caller);
        var sent = invited.sending().orElseThrow();
        timers.at(REMINDER, seen.id().value(), sent.reminder());
        timers.at(EXPIRY, seen.id().value(), sent.expires());
    }

    /// Takes the invitation back, or gives the prospect up.
    @Transactional
    public void withdraw(Seen seen, String reason, Staff caller) {
        passage.move(passage.seen(seen, caller), new Move.Withdraw(reason), caller);
    }

    /// A prospect within the caller's reach, in the version that is now to be seen.
    @Transactional(readOnly = true)
    public Seen seen(ProspectId id, Caller caller) {
        return new Seen(id, passage.find(id, caller).version());
    }

    /// What a link leads to, whoever follows it; nothing when nobody ever sent it.
    @Transactional(readOnly = true)
    public Optional<Invited> followed(String token) {
        return links.find(token)
                .flatMap(
                        link ->
                                store.byId(link.prospect())
                                        .map(
                                                found ->
                                                        invited(
                                                                found,
                                                                found.link(
                                                                        link.sending(),
                                                                        clock.instant()))));
    }

    /// The invitation that goes to the caller's own address.
    @Transactional(readOnly = true)
    public Invited of(ProspectId id, Member caller) {
        var found = passage.find(id, caller);
        return invited(found, found.link(clock.instant()));
    }

    /// The invitations that the caller can follow now, the oldest first.
    @Transactional(readOnly = true)
    public List<Invited> open(Member caller) {
        var email = accounts.person(caller.person()).email();
        return store.invited(email, Timestamp.from(clock.instant())).stream()
                .map(found -> invited(found, LinkState.GOOD))
                .filter(Invited::isGood)
                .toList();
    }

    /// Uses the invitation for an application that begins in the same transaction. Of two at once,
    /// one gets it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(ProspectId id, UUID application, Member caller) {
        var found = passage.find(id, caller);
        if (found.link(clock.instant()) != LinkState.GOOD) throw found.noLongerPossible();
        passage.move(found, new Move.Accept(application), caller);
    }

    @Transactional(readOnly = true)
    Prospect find(ProspectId id, Staff caller) {
        return passage.find(id, caller);
    }

    @Transactional(readOnly = true)
    List<Prospect> list(ProspectQuery query, int limit, int offset) {
        return store.list(query, limit, offset);
    }

    /// Page by page, in the order in which they were opened.
    @Transactional(readOnly = true)
    Listing<Prospect> page(
            Optional<ProspectState> state, String words, Optional<Cursor> after, int limit) {
        var found = store.page(state, words, after.map(Cursor::last), limit + 1);
        return Listing.of(found, limit, last -> new Cursor(last.id().value()));
    }

    @Transactional(readOnly = true)
    Map<ProspectState, Long> counts(ProspectQuery query) {
        return store.counts(query);
    }

    /// The programme in the version whose materials are asked for.
    Programme programme(Prospect prospect) {
        return programmes.version(prospect.invitee().programme(), prospect.programmeVersion());
    }

    /// Whether its programme is still there to be applied for.
    boolean isOffered(Prospect prospect) {
        return programmes.of(prospect.invitee().site()).stream()
                .anyMatch(offered -> offered.code().equals(prospect.invitee().programme()));
    }

    private Prospect fresh(Invitee invitee, Programme programme, Staff caller) {
        return new Prospect(
                new ProspectId(Ids.next()),
                numbers.next("INV"),
                1,
                new Standing(ProspectState.PREPARING, clock.instant(), caller.name()),
                programme.version(),
                new Preparation(invitee, Responsible.of(caller), Map.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty());
    }

    /// Whom an invited person asks: the responsible one, or somebody who could be once that one has
    /// left.
    private Person reached(PersonId responsible) {
        return staff
                .lookingAfter(responsible.value().toString(), Permission.INVITE_PARTNERS)
                .stream()
                .findFirst()
                .orElseGet(() -> accounts.person(responsible));
    }

    /// An invitation into a programme that isn't offered there any more is as good as taken back.
    private Invited invited(Prospect prospect, LinkState link) {
        var state = link == LinkState.GOOD && !isOffered(prospect) ? LinkState.WITHDRAWN : link;
        var responsible = reached(prospect.preparation().responsible().person());
        return new Invited(
                prospect.id(),
                state,
                prospect.invitee(),
                prospect.invitee().programme(),
                new Invited.Contact(responsible.name(), responsible.email()),
                prospect.sending().orElseThrow().expires(),
                prospect.application());
    }
}
