package org.guildhall.contract.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller;
import org.guildhall.access.PersonId;
import org.guildhall.contract.paper.Amends;
import org.guildhall.contract.paper.Draft;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.programme.ContractTerms.Route;
import org.springframework.modulith.NamedInterface;

/// One contract: its number, where it stands, since when and through whom, and what it was printed
/// from.
///
/// @param sentBy the business developer who sent it
/// @param deadline until when it must be signed by both
/// @param effective the first day in force, once both have signed
@NamedInterface("lifecycle")
public record Contract(
        ContractId id,
        String number,
        long version,
        ContractState state,
        Instant since,
        String by,
        Draft draft,
        Optional<PersonId> sentBy,
        Optional<Instant> deadline,
        Optional<LocalDate> effective) {

    /// The application it belongs to.
    public UUID application() {
        return draft.applicationId();
    }

    /// The partner's account.
    public AccountId account() {
        return new AccountId(draft.accountId());
    }

    /// The way it is signed.
    public Route route() {
        return draft.conditions().route();
    }

    /// The last day in force, once both have signed.
    public Optional<LocalDate> lastDay() {
        var months = draft.conditions().months();
        return hasTerm()
                ? effective.map(first -> first.plusMonths(months).minusDays(1))
                : effective.flatMap(_ -> draft.amends()).map(Amends::lastDay);
    }

    /// Whether it runs for a term of its own; one that only changes terms ends with the one that it
    /// amends.
    public boolean hasTerm() {
        return draft.amends().map(Amends::renews).orElse(true);
    }

    /// Whether both have signed it as the renewal of that contract.
    boolean renews(ContractId other) {
        return state == ContractState.COMPLETED
                && draft.amends()
                        .filter(Amends::renews)
                        .filter(amends -> amends.contract().equals(other.value()))
                        .isPresent();
    }

    /// When its last day is over.
    public Optional<Instant> over() {
        return lastDay().map(last -> last.plusDays(1).atStartOfDay(draft.zone()).toInstant());
    }

    /// When it was sent.
    public Optional<Instant> sent() {
        var days = Duration.ofDays(draft.conditions().daysToSign());
        return deadline.map(until -> until.minus(days));
    }

    /// When whoever must sign is reminded; nothing before it is sent.
    public List<Instant> reminders() {
        var conditions = draft.conditions();
        return sent().map(
                        sent ->
                                conditions.reminderDays().stream()
                                        .map(days -> sent.plus(Duration.ofDays(days)))
                                        .toList())
                .orElse(List.of());
    }

    /// As history and letters refer to it.
    public Subject subject() {
        return new Subject("contract", id.value());
    }

    /// The same contract after an action; the store writes it only if nobody was first.
    Contract after(Action action, Instant now, Caller caller) {
        var next = action.after(state);
        return new Contract(
                id,
                number,
                version + 1,
                next,
                next == state ? since : now,
                next == state ? by : caller.actor().name(),
                draft,
                sentBy,
                deadline,
                effective);
    }

    /// The same contract with the moment until which it must be signed, and who sent it.
    public Contract dueAt(Instant until, PersonId sender) {
        return new Contract(
                id,
                number,
                version,
                state,
                since,
                by,
                draft,
                Optional.of(sender),
                Optional.of(until),
                effective);
    }

    /// The same contract with its first day in force.
    public Contract inForceOn(LocalDate day) {
        return new Contract(
                id, number, version, state, since, by, draft, sentBy, deadline, Optional.of(day));
    }

    /// What is told of a contract that has just ended without both signatures.
    public ContractEnded ended(Caller who, String why, Afterwards next) {
        return new ContractEnded(id, application(), state, who, why, next);
    }

    /// The refusal of whoever comes too late: where it stands, since when, by whom.
    public NoLongerPossible noLongerPossible() {
        return new NoLongerPossible(state.key(), since, by, version);
    }
}
