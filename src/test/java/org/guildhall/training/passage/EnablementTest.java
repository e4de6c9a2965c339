package org.guildhall.training.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller;
import org.guildhall.access.Part;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.access.Uid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.programme.ChecklistItem.By;
import org.guildhall.support.Golden;
import org.junit.jupiter.api.Test;

/// Every stage, every action, every kind of caller between access and selling.
class EnablementTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Caller.Reader READER =
            new Caller.Reader(Locale.ENGLISH, ZoneId.of("Asia/Singapore"));
    private static final List<Move> MOVES =
            List.of(
                    new Move.Answer("essentials"),
                    new Move.Excuse("essentials"),
                    new Move.Waive("essentials", "known already"),
                    new Move.Complete(),
                    new Move.Tick("support"),
                    new Move.Untick("support", By.PARTNER),
                    new Move.Request(),
                    new Move.ReturnRequest("no hours"),
                    new Move.Confirm());

    @Test
    void every_action_is_let_through_exactly_where_it_was_agreed() {
        var table = new StringBuilder("# from stage: action, who may, where it leads\n");
        for (var stage : Stage.values()) {
            for (var requested : List.of(false, true)) {
                if (requested && stage != Stage.GO_LIVE) continue;
                table.append("\n").append(stage).append(requested ? ", requested\n" : "\n");
                for (var move : MOVES) {
                    var now = standing(stage, requested);
                    if (!now.allows(move.action())) {
                        assertThatThrownBy(() -> now.after(move, NOON, "Ann"))
                                .isInstanceOf(NoLongerPossible.class);
                        continue;
                    }
                    var who =
                            callers().entrySet().stream()
                                    .filter(each -> move.action().isFor(each.getValue()))
                                    .map(Map.Entry::getKey)
                                    .toList();
                    var after = now.after(move, NOON, "Ann");
                    table.append(
                            "  %-18s %-28s %s%s%n"
                                    .formatted(
                                            move.action().type(),
                                            String.join(", ", who),
                                            after.stage(),
                                            after.request().isPresent() ? ", requested" : ""));
                }
            }
        }
        Golden.named("training.txt").holds(table.toString());
    }

    @Test
    void every_action_has_its_move_and_everybody_else_is_refused() {
        assertThat(MOVES.stream().map(Move::action)).containsExactly(Action.values());
        var visitor = new Caller.Visitor();
        assertThat(Arrays.stream(Action.values())).noneMatch(action -> action.isFor(visitor));
    }

    @Test
    void a_task_stays_whose_it_was_and_taking_it_back_takes_the_request_back() {
        var ticked = standing(Stage.GO_LIVE, false).after(new Move.Tick("support"), NOON, "Ann");
        var again = ticked.after(new Move.Tick("support"), NOON.plusSeconds(9), "Ben");
        assertThat(again.tasks()).containsEntry("support", new Deed("Ann", NOON));
        var asked = standing(Stage.GO_LIVE, true);
        var undone = asked.after(new Move.Untick("support", By.PARTNER), NOON, "Ann");
        assertThat(undone.request()).isEmpty();
        var ours = asked.after(new Move.Untick("prices", By.BD), NOON, "Bo");
        assertThat(ours.request()).isPresent();
    }

    private static Enablement standing(Stage stage, boolean requested) {
        var deed = new Deed("Guildhall", NOON);
        var fresh = Enablement.begun(UUID.randomUUID(), stage, deed);
        return requested ? fresh.after(new Move.Request(), NOON, "Ann") : fresh;
    }

    private static Map<String, Caller> callers() {
        var callers = new LinkedHashMap<String, Caller>();
        for (var part : Part.values()) {
            callers.put(
                    part.name().toLowerCase(Locale.ROOT),
                    new Caller.Member(
                            new PersonId(UUID.randomUUID()),
                            "Ann",
                            new AccountId(UUID.randomUUID()),
                            Uid.withCheckDigit("100000000000001"),
                            "international",
                            part,
                            READER));
        }
        for (var role : Role.values()) {
            callers.put(
                    role.name(),
                    new Caller.Staff(new PersonId(UUID.randomUUID()), "Bo", Set.of(role), READER));
        }
        callers.put("clockwork", new Caller.Clockwork());
        return callers;
    }
}
