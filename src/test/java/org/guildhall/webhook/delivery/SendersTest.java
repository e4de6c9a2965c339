package org.guildhall.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.outward.Receiver;
import org.guildhall.platform.outward.Receiver.Message;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.webhook.Inside;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Several nodes send from one database.
class SendersTest {
    private static final int SUBJECTS = 10;
    private static final int EACH = 4;

    @Test
    void what_one_node_sends_no_other_sends_and_the_order_holds() throws Exception {
        var guildhall = Inside.get();
        try (var receiver = new Receiver()) {
            var admin = guildhall.crowd().staff("Ada", Role.ADMINISTRATOR);
            var wanted =
                    Map.of("address", receiver.address().toString(), "types", List.of("race.*"));
            var opened =
                    Program.of(guildhall, admin)
                            .post("/api/v1/webhook-endpoints", Program.json(wanted));
            assertThat(opened.status()).isEqualTo(201);
            var others = List.of(another(guildhall), another(guildhall));
            others.forEach(Sender::start);

            happen(guildhall);

            var arrived = receiver.next(SUBJECTS * EACH);
            assertThat(arrived)
                    .extracting(each -> each.header("webhook-id"))
                    .doesNotHaveDuplicates();
            var bySubject = new HashMap<String, StringBuilder>();
            for (Message message : arrived) {
                bySubject
                        .computeIfAbsent(message.subject(), _ -> new StringBuilder())
                        .append(message.type().replace("race.step-", ""));
            }
            assertThat(bySubject.values()).extracting(StringBuilder::toString).containsOnly("abcd");
            others.forEach(Sender::stop);
            assertThat(receiver.count()).isEqualTo(SUBJECTS * EACH);
        }
    }

    private static Sender another(Installation guildhall) {
        return new Sender(
                guildhall.front(DeliveryStore.class),
                guildhall.front(Handover.class),
                guildhall.clock());
    }

    private static void happen(Installation guildhall) {
        var events = guildhall.front(Events.class);
        new TransactionTemplate(guildhall.front(PlatformTransactionManager.class))
                .executeWithoutResult(
                        _ -> {
                            for (var many = 0; many < SUBJECTS; many++) {
                                var subject = new Subject("race", Ids.next());
                                for (var step = 'a'; step < 'a' + EACH; step++) {
                                    events.append(
                                            Happening.of(subject, 1, "step-" + step, Actor.SYSTEM));
                                }
                            }
                        });
    }
}
