package org.guildhall.amendment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
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
import org.guildhall.amendment.lifecycle.Amendment.Base;
import org.guildhall.amendment.lifecycle.Amendment.Identity;
import org.guildhall.amendment.lifecycle.Amendment.Standing;
import org.guildhall.onboarding.lifecycle.Approval;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.support.Golden;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every stage, every action, every kind of caller: what the table of an amendment lets through,
/// and that it lets nothing else through.
class LifecycleTest {
    private static final Instant NOON = Instant.parse("2027-03-01T04:00:00Z");
    private static final Uid UID = Uid.withCheckDigit("100000000000001");
    private static final int OFFERED = 3;
    private static final Approval APPROVAL =
            new Approval(
                    OFFERED + 1,
                    Optional.empty(),
                    new PersonId(UUID.randomUUID()),
                    true,
                    List.of(new Approval.Step(Role.BD_LEAD)));
    private static final Map<String, Caller> CALLERS = callers();

    @Test
    void every_action_is_let_through_exactly_where_it_was_agreed() {
        var table = new StringBuilder("# from stage: action, who may, where it leads\n");
        for (var stage : Stage.values()) {
            table.append("\n").append(stage).append("\n");
            for (var move : moves()) {
                var may =
                        CALLERS.keySet().stream()
                                .filter(who -> tried(stage, move, who) == null)
                                .toList();
                if (may.isEmpty()) continue;
                table.append(
                        "  %-18s %-40s %s%n"
                                .formatted(
                                        move.action().type(),
                                        String.join(", ", may),
                                        amendment(stage).after(move, NOON, "Ann").stage()));
            }
        }
        Golden.named("amendment.txt").holds(table.toString());
    }

    @Test
    void whoever_has_no_part_is_refused_and_whoever_comes_too_late_is_told_so() {
        for (var move : moves()) {
            for (var who : CALLERS.keySet()) {
                for (var stage : Stage.values()) {
                    var what = "%s of %s by %s".formatted(move.action(), stage, who);
                    var tried = tried(stage, move, who);
                    if (!move.action().isFor(caller(who))) {
                        assertThat(tried).as(what).isInstanceOf(NotAllowed.class);
                    } else if (!move.action().origins().contains(stage)) {
                        assertThat(tried).as(what).isInstanceOf(NoLongerPossible.class);
                    } else {
                        assertThat(tried).as(what).isNull();
                    }
                }
            }
        }
    }

    @Test
    void only_the_sheet_that_was_offered_last_can_be_answered() {
        for (var move : List.of(new Move.Confirm(OFFERED - 1), new Move.Modify(OFFERED - 1, ""))) {
            assertThat(tried(Stage.OFFERED, move, "owner")).isInstanceOf(NoLongerPossible.class);
        }
    }

    @Test
    void what_ended_or_is_in_force_is_not_brought_back_by_anything() {
        for (var stage : Stage.values()) {
            if (stage.isOpen()) continue;
            assertThat(moves()).noneMatch(move -> move.action().isPossibleIn(stage));
        }
    }

    @Test
    void returned_terms_are_a_draft_again_as_long_as_the_partner_knows_of_nothing() {
        var untold = amendment(Stage.APPROVAL, Progress.NONE.asking(APPROVAL));
        assertThat(untold.after(new Move.GiveBack("less"), NOON, "Lea").stage())
                .isEqualTo(Stage.DRAFT);
        var told = amendment(Stage.APPROVAL).after(new Move.GiveBack("less"), NOON, "Lea");
        assertThat(told.stage()).isEqualTo(Stage.IN_CORRECTION);
        assertThat(told.progress().approval()).isEmpty();
    }

    @Test
    void every_action_but_the_beginning_has_its_move() {
        assertThat(moves().stream().map(Move::action))
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Action.BEGIN)));
    }

    @Test
    void the_manual_shows_the_table_as_it_is() {
        Golden.document("amendments.md").holds(AmendmentsPage.text());
    }

    /// As a passage does it: first whose row it is, then whether it holds. Null when it went
    /// through.
    private static @Nullable RuntimeException tried(Stage stage, Move move, String who) {
        try {
            if (!move.action().isFor(caller(who))) throw new NotAllowed("amendment.not-your-part");
            amendment(stage).after(move, NOON, who);
            return null;
        } catch (NotAllowed | NoLongerPossible refused) {
            return refused;
        }
    }

    private static List<Move> moves() {
        return List.of(
                new Move.Write(),
                new Move.Offer(OFFERED),
                new Move.AskApproval(APPROVAL),
                new Move.Consent(APPROVAL),
                new Move.Approve(APPROVAL),
                new Move.GiveBack("less"),
                new Move.Confirm(OFFERED),
                new Move.Modify(OFFERED, "less"),
                new Move.Decline("no"),
                new Move.SendContract(UUID.randomUUID()),
                new Move.EndContract("expired"),
                new Move.Reopen("other terms"),
                new Move.CompleteContract(NOON),
                new Move.ComeIntoForce(),
                new Move.Withdraw("no"),
                new Move.Expire(),
                new Move.Lapse());
    }

    private static Amendment amendment(Stage stage) {
        return amendment(stage, Progress.NONE.offered(OFFERED).asking(APPROVAL));
    }

    private static Amendment amendment(Stage stage, Progress progress) {
        var identity =
                new Identity(
                        new AmendmentId(UUID.randomUUID()),
                        "AMD-2027-00001",
                        Kind.AMENDMENT,
                        UUID.randomUUID(),
                        "APP-2026-00001",
                        new AccountId(UUID.randomUUID()),
                        "Acme",
                        new Reviewer(new PersonId(UUID.randomUUID()), "Bo"),
                        new Base(1, 2, UUID.randomUUID(), "CON-2026-00001"));
        return new Amendment(identity, 7, new Standing(stage, NOON, "Ann"), progress);
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
