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
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.programme.ContractTerms.Route;
import org.springframework.modulith.NamedInterface;

/// One contract: its number, where it stands, since when and through whom, and what it was printed
/// from.
///
/// @param sentBy the business developer who sent it, or whom its case was given to since
/// @param toSign once it was sent
/// @param effective the first day in force, once both have signed
/// @param halt since when it stands still, while its application is on hold
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
        Optional<Sent> toSign,
        Optional<LocalDate> effective,
        Optional<Halt> halt) {

    /// When it was sent, and until when it must be signed by both: the days between count as many
    /// as the programme says, and as many more as it stood still.
    public record Sent(Instant at, Instant deadline) {
        Sent later(Duration by) {
            return new Sent(at, deadline.plus(by));
        }
    }

    /// It stands still: nobody signs it, and its deadline doesn't come nearer.
    ///
    /// @param by who put its application on hold
    public record Halt(Instant since, String by) {}

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

    /// The last day on which it may come into force: what only changes terms has to begin while the
    /// contract that it amends runs.
    public Optional<LocalDate> latest() {
        return hasTerm() ? Optional.empty() : draft.amends().map(Amends::lastDay);
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
        return toSign.map(Sent::at);
    }

    /// Until when it must be signed by both.
    public Optional<Instant> deadline() {
        return toSign.map(Sent::deadline);
    }

    /// The same while it waits to be signed and goes on: what stands still promises no day.
    public Optional<Instant> due() {
        return deadline().filter(_ -> state.isOpen() && !isHalted());
    }

    /// Whether the time to sign it is over.
    boolean isOver(Instant now) {
        return deadline().filter(until -> !until.isAfter(now)).isPresent();
    }

    /// The refusal of whoever would sign it then.
    NoLongerPossible outOfTime() {
        var over = deadline().orElse(since);
        return new NoLongerPossible(
                ContractState.EXPIRED.key(), over, Actor.SYSTEM.name(), version);
    }

    /// Whether it stands still.
    public boolean isHalted() {
        return halt.isPresent();
    }

    /// When whoever must sign is reminded, as much later as it stood still; nothing before it is
    /// sent.
    public List<Instant> reminders() {
        var conditions = draft.conditions();
        var whole = Duration.ofDays(conditions.daysToSign());
        return deadline()
                .map(until -> until.minus(whole))
                .map(
                        begun ->
                                conditions.reminderDays().stream()
                                        .map(days -> begun.plus(Duration.ofDays(days)))
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
                toSign,
                effective,
                halt);
    }

    /// The same contract, standing still or going on.
    Contract halted(Optional<Halt> now) {
        return new Contract(
                id, number, version, state, since, by, draft, sentBy, toSign, effective, now);
    }

    /// The same contract with more time to be signed.
    Contract later(Duration time) {
        var later = toSign.map(sent -> sent.later(time));
        return new Contract(
                id, number, version, state, since, by, draft, sentBy, later, effective, halt);
    }

    /// The same contract with the moment at which it is sent, and who sends it.
    public Contract sentAt(Instant now, PersonId sender) {
        var sent = new Sent(now, now.plus(Duration.ofDays(draft.conditions().daysToSign())));
        return new Contract(
                id,
                number,
                version,
                state,
                since,
                by,
                draft,
                Optional.of(sender),
                Optional.of(sent),
                effective,
                halt);
    }

    /// The same contract with its first day in force.
    public Contract inForceOn(LocalDate day) {
        return new Contract(
                id,
                number,
                version,
                state,
                since,
                by,
                draft,
                sentBy,
                toSign,
                Optional.of(day),
                halt);
    }

    /// What is told of a contract that has just ended without both signatures.
    public ContractEnded ended(Caller who, String why, Afterwards next) {
        return new ContractEnded(id, application(), state, who, why, next);
    }

    /// The refusal of whoever comes too late: where it stands or that it stands still, since when,
    /// by whom.
    public NoLongerPossible noLongerPossible() {
        return halt.map(
                        still ->
                                new NoLongerPossible(
                                        "contract.halted", still.since(), still.by(), version))
                .orElseGet(() -> new NoLongerPossible(state.key(), since, by, version));
    }
}
