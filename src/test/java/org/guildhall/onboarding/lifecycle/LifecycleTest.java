package org.guildhall.onboarding.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller;
import org.guildhall.access.Part;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.access.Uid;
import org.guildhall.onboarding.lifecycle.Application.Identity;
import org.guildhall.onboarding.lifecycle.Application.Standing;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.programme.form.Answers;
import org.guildhall.support.Golden;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every stage, every action, every kind of caller: what the table of the lifecycle lets through,
/// and that it lets nothing else through.
class LifecycleTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Uid UID = Uid.withCheckDigit("100000000000001");
    private static final int OFFERED = 2;
    private static final Approval APPROVAL =
            new Approval(
                    OFFERED + 1,
                    Optional.of(Stage.IN_CORRECTION),
                    new PersonId(UUID.randomUUID()),
                    true,
                    List.of(new Approval.Step(Role.BD_LEAD)));
    private static final Hold HOLD = new Hold(NOON, "Lea", Hold.Cause.LEAD, "a question of law");
    private static final Map<String, Caller> CALLERS = callers();

    @Test
    void every_action_is_let_through_exactly_where_it_was_agreed() {
        var table = new StringBuilder("# from stage: action, who may, where it leads\n");
        for (var stage : Stage.values()) {
            table.append("\n").append(stage).append("\n");
            for (var move : running()) {
                var may =
                        CALLERS.keySet().stream().filter(who -> passes(stage, move, who)).toList();
                if (may.isEmpty()) continue;
                table.append(
                        "  %-18s %-62s %s%n"
                                .formatted(
                                        move.action().type(),
                                        String.join(", ", may),
                                        application(stage).after(move, NOON, "Ann").stage()));
            }
        }
        Golden.named("lifecycle.txt").holds(table.toString());
    }

    @Test
    void whoever_has_no_part_in_an_action_is_refused_in_every_stage() {
        for (var move : moves()) {
            for (var who : CALLERS.keySet()) {
                if (move.action().isFor(caller(who))) continue;
                for (var stage : Stage.values()) {
                    assertThat(tried(stage, move, who))
                            .as("%s of %s by %s", move.action(), stage, who)
                            .isInstanceOf(NotAllowed.class);
                }
            }
        }
    }

    @Test
    void an_action_whose_stage_is_over_is_told_so_and_changes_nothing() {
        for (var move : running()) {
            for (var stage : Stage.values()) {
                if (move.action().origins().contains(stage)) continue;
                for (var who : CALLERS.keySet()) {
                    if (!move.action().isFor(caller(who))) continue;
                    assertThat(tried(stage, move, who))
                            .as("%s of %s by %s", move.action(), stage, who)
                            .isInstanceOf(NoLongerPossible.class);
                }
            }
        }
    }

    @Test
    void only_the_sheet_that_was_offered_last_can_be_answered() {
        for (var move :
                List.of(
                        new Move.ConfirmTerms(OFFERED - 1),
                        new Move.ModifyTerms(OFFERED - 1, "less"))) {
            assertThat(tried(Stage.TERMS_OFFERED, move, "owner"))
                    .isInstanceOfSatisfying(
                            NoLongerPossible.class,
                            refused ->
                                    assertThat(refused.stateKey())
                                            .isEqualTo(Stage.TERMS_OFFERED.key()));
        }
    }

    @Test
    void what_ended_or_is_active_is_not_brought_back_by_anything() {
        for (var stage : Stage.values()) {
            if (stage.isOpen()) continue;
            assertThat(moves()).noneMatch(move -> move.action().isPossibleIn(stage));
        }
    }

    @Test
    void on_hold_nothing_moves_forward_and_it_goes_on_where_it_stood() {
        for (var stage : Stage.values()) {
            if (!stage.isOpen()) continue;
            var held = application(stage).after(new Move.PutOnHold(HOLD), NOON, "Lea");
            for (var move : moves()) {
                if (!held.allows(move.action())) continue;
                var after = held.after(move, NOON, "Ann").stage();
                assertThat(after == stage || after.isClosed() || after == Stage.IN_CORRECTION)
                        .as("%s of %s on hold leads to %s", move.action(), stage, after)
                        .isTrue();
            }
            var resumed = held.after(new Move.Resume("back"), NOON, "Lea");
            assertThat(resumed.standing()).isEqualTo(application(stage).standing());
        }
    }

    @Test
    void only_what_is_on_hold_can_be_resumed() {
        for (var stage : Stage.values()) {
            assertThat(tried(stage, new Move.Resume("back"), "BD_LEAD"))
                    .isInstanceOf(NoLongerPossible.class);
        }
    }

    @Test
    void every_action_but_the_beginning_has_its_move() {
        assertThat(moves().stream().map(Move::action))
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Action.START)));
    }

    @Test
    void the_manual_shows_the_table_as_it_is() {
        Golden.document("process.md").holds(ProcessPage.text());
    }

    private static boolean passes(Stage stage, Move move, String who) {
        return tried(stage, move, who) == null;
    }

    /// As a passage does it: first whose row it is, then whether it holds. Null when it went
    /// through.
    private static @Nullable RuntimeException tried(Stage stage, Move move, String who) {
        var before = application(stage);
        try {
            if (!move.action().isFor(caller(who))) throw new NotAllowed("onboarding.not-your-part");
            before.after(move, NOON, who);
            return null;
        } catch (NotAllowed | NoLongerPossible refused) {
            return refused;
        }
    }

    /// The moves of an application that isn't on hold.
    private static List<Move> running() {
        return moves().stream().filter(move -> move.action() != Action.RESUME).toList();
    }

    private static List<Move> moves() {
        var moves = new ArrayList<Move>();
        moves.add(new Move.Save(Answers.none()));
        moves.add(new Move.Submit(Answers.none()));
        moves.add(new Move.Withdraw("later"));
        moves.add(new Move.Take(new Reviewer(new PersonId(UUID.randomUUID()), "Bo")));
        moves.add(new Move.Write("hello"));
        moves.add(new Move.Approve(Set.of()));
        moves.add(new Move.Admit(Set.of()));
        moves.add(new Move.Assign(new Reviewer(new PersonId(UUID.randomUUID()), "Bea")));
        moves.add(new Move.Release());
        moves.add(new Move.AskInformation(new InformationRequest(List.of("website"), "Which?")));
        moves.add(
                new Move.Reject(
                        new Rejection(RejectionReason.OTHER, Optional.of(NOON)), "not now"));
        moves.add(new Move.DraftTerms());
        moves.add(new Move.OfferTerms(OFFERED));
        moves.add(new Move.AskApproval(APPROVAL));
        moves.add(new Move.ConsentTerms(APPROVAL));
        moves.add(new Move.ApproveTerms(APPROVAL));
        moves.add(new Move.ReturnTerms("less"));
        moves.add(new Move.ConfirmTerms(OFFERED));
        moves.add(new Move.ConcludeTerms(OFFERED));
        moves.add(new Move.ModifyTerms(OFFERED, "less"));
        moves.add(new Move.DeclineTerms("no"));
        moves.add(new Move.SendContract(UUID.randomUUID()));
        moves.add(new Move.EndContract("expired"));
        moves.add(new Move.VoidContract("other terms"));
        moves.add(new Move.CompleteContract(NOON));
        moves.add(new Move.Tick("account"));
        moves.add(new Move.Untick("account"));
        moves.add(new Move.Activate());
        moves.add(new Move.Cancel("no"));
        moves.add(new Move.Lapse());
        moves.add(new Move.PutOnHold(HOLD));
        moves.add(new Move.Resume("back"));
        return moves;
    }

    private static Application application(Stage stage) {
        var applicant =
                new Applicant(
                        new AccountId(UUID.randomUUID()),
                        UID,
                        "international",
                        UUID.randomUUID(),
                        "Acme",
                        "AU",
                        new PersonId(UUID.randomUUID()),
                        "Ann",
                        Locale.ENGLISH);
        return new Application(
                new Identity(
                        new ApplicationId(UUID.randomUUID()),
                        "APP-2026-00001",
                        applicant,
                        "reseller",
                        1),
                7,
                Standing.at(stage, NOON, "Ann"),
                Answers.none(),
                Optional.empty(),
                Review.NONE,
                Agreement.NONE.offered(OFFERED).asking(APPROVAL));
    }

    private static Caller caller(String who) {
        return Objects.requireNonNull(CALLERS.get(who));
    }

    private static Map<String, Caller> callers() {
        var callers = new LinkedHashMap<String, Caller>();
        callers.put("visitor", new Caller.Visitor());
        for (var part : Part.values()) {
            callers.put(part.name().toLowerCase(Locale.ROOT), person(part));
        }
        for (var role : Role.values()) {
            callers.put(role.name(), staff(role));
        }
        callers.put("clockwork", new Caller.Clockwork());
        return callers;
    }

    private static Caller person(Part part) {
        return new Caller.Member(
                new PersonId(UUID.randomUUID()),
                "Ann",
                new AccountId(UUID.randomUUID()),
                UID,
                "international",
                part,
                reader());
    }

    private static Caller staff(Role role) {
        return new Caller.Staff(new PersonId(UUID.randomUUID()), "Bo", Set.of(role), reader());
    }

    private static Caller.Reader reader() {
        return new Caller.Reader(Locale.ENGLISH, ZoneId.of("Asia/Singapore"));
    }
}
