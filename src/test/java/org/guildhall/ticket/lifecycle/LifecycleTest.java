package org.guildhall.ticket.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.account.EmailAddress;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.support.Golden;
import org.guildhall.ticket.lifecycle.Ticket.Care;
import org.guildhall.ticket.lifecycle.Ticket.Identity;
import org.guildhall.ticket.lifecycle.Ticket.Standing;
import org.junit.jupiter.api.Test;

/// Every state, every action, everybody who may: what the table of a ticket lets through, and that
/// it lets nothing else through.
class LifecycleTest {
    private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
    private static final UUID ENTRY = UUID.randomUUID();
    private static final Merged OTHER =
            new Merged(new TicketId(UUID.randomUUID()), "SUP-2026-00007");
    private static final Agent SOFIA = new Agent(new PersonId(UUID.randomUUID()), "Sofia");
    private static final By CUSTOMER = new By(Doer.CUSTOMER, new Actor(null, "Carla", "OWNER"));
    private static final By AGENT =
            new By(Doer.AGENT, new Actor(SOFIA.person().value(), "Sofia", "STAFF"));

    @Test
    void every_action_is_let_through_exactly_where_it_was_agreed() {
        var table = new StringBuilder("# from state: action, who may, where it leads\n");
        for (var state : TicketState.values()) {
            table.append("\n").append(state).append("\n");
            for (var move : moves()) {
                var action = move.action();
                if (!action.isPossibleIn(state)) {
                    assertThatThrownBy(() -> ticket(state).after(move, NOON, AGENT))
                            .isInstanceOf(NoLongerPossible.class);
                    continue;
                }
                table.append(
                        "  %-12s %-24s %s%n"
                                .formatted(
                                        action.past(),
                                        Arrays.stream(Doer.values())
                                                .filter(action.doers()::contains)
                                                .map(doer -> doer.name().toLowerCase(Locale.ROOT))
                                                .toList(),
                                        ticket(state).after(move, NOON, AGENT).state()));
            }
        }
        Golden.named("ticket.txt").holds(table.toString());
    }

    @Test
    void every_action_but_the_first_has_a_move() {
        var moved = moves().stream().map(Move::action).toList();
        assertThat(Action.values())
                .filteredOn(action -> action != Action.RAISE)
                .containsExactlyInAnyOrderElementsOf(moved);
    }

    @Test
    void a_reply_opens_a_closed_ticket_for_fourteen_days_and_not_a_moment_longer() {
        var closed = ticket(TicketState.CLOSED);
        var last = NOON.plus(Duration.ofDays(14)).minusMillis(1);
        var words = Move.words(TicketState.CLOSED, ENTRY);
        assertThat(closed.after(words, last, CUSTOMER).state()).isEqualTo(TicketState.OPEN);
        assertThat(closed.after(words, last, CUSTOMER).care().reopened()).isEqualTo(1);
        assertThatThrownBy(() -> closed.after(words, last.plusMillis(1), CUSTOMER))
                .isInstanceOf(NoLongerPossible.class);
    }

    @Test
    void whoever_answers_what_nobody_has_has_it_from_then_on() {
        var fresh = ticket(TicketState.NEW);
        var answered = fresh.after(new Move.Answer(ENTRY), NOON, AGENT);
        assertThat(answered.care().agent()).contains(SOFIA);
        assertThat(answered.care().answered()).contains(NOON);
        var later = answered.after(new Move.Inform(ENTRY), NOON.plusSeconds(60), AGENT);
        assertThat(later.care().answered()).as("the first answer").contains(NOON);
    }

    @Test
    void a_customer_may_not_do_what_the_desk_does() {
        assertThat(Arrays.stream(Action.values()).filter(action -> action.isFor(CUSTOMER)))
                .containsExactly(
                        Action.RAISE,
                        Action.WRITE,
                        Action.COME_BACK,
                        Action.REOPEN,
                        Action.RATE,
                        Action.CLOSE);
    }

    private static List<Move> moves() {
        return List.of(
                new Move.Take(SOFIA),
                new Move.Assign(Optional.of(SOFIA)),
                new Move.Classify(matter(), Optional.empty(), "international"),
                new Move.Write(ENTRY),
                new Move.ComeBack(ENTRY),
                new Move.Reopen(ENTRY),
                new Move.Answer(ENTRY),
                new Move.Ask(ENTRY),
                new Move.Inform(ENTRY),
                new Move.Note(ENTRY),
                new Move.Remove(ENTRY, "A password."),
                new Move.Merge(OTHER),
                new Move.Absorb(OTHER),
                new Move.Split(OTHER),
                new Move.Link(OTHER),
                new Move.Rate(Score.GOOD),
                new Move.HandOver("Network team"),
                new Move.HearBack(),
                new Move.Close("Done."));
    }

    private static Ticket ticket(TicketState state) {
        var requester =
                new Requester("Carla", new EmailAddress("carla@hansa.example"), Optional.empty());
        return new Ticket(
                new Identity(
                        new TicketId(UUID.randomUUID()),
                        "SUP-2026-00042",
                        Channel.PORTAL,
                        requester,
                        "international",
                        NOON),
                1,
                matter(),
                Optional.empty(),
                new Standing(state, NOON, "Carla"),
                Care.NONE);
    }

    private static Matter matter() {
        return Matter.of("I cannot activate DirectMail", "directmail", Locale.ENGLISH);
    }
}
