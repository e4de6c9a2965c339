package org.guildhall.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.access.Role;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// A few hundred mails of every kind at once: each ends in one way, and the desk sees which. The
/// storm of five thousand, with kills in between, is `./guildhall bench storm`.
class MailStormTest {
    private static final String DESK = Installation.DESK;
    private static final long SEED = Long.getLong("storm.seed", 20_261_126);
    private static final int MIXED = 260;
    private static final int OPENERS = 12;

    private final Installation guildhall = Installation.get();
    private final Storm storm = new Storm(guildhall.database(), guildhall.deskPort());

    @Test
    void every_mail_opens_a_ticket_or_joins_its_own_or_is_refused_with_a_reason() throws Exception {
        var corpus = new Corpus(SEED, DESK);
        var mails = new ArrayList<>(corpus.openers(OPENERS));
        assertThat(storm.bring(mails, 4)).isEmpty();
        storm.settle();
        var tickets = storm.tickets(mails);
        assertThat(tickets).hasSize(OPENERS);

        var mixed = new ArrayList<>(corpus.each(tickets.getFirst()));
        mixed.addAll(corpus.mixed(MIXED, tickets));
        assertThat(storm.bring(mixed, 4)).isEmpty();
        assertThat(storm.bring(mixed.subList(0, 40), 2)).as("brought once more").isEmpty();
        storm.settle();

        mails.addAll(mixed);
        assertThat(storm.broken(mails)).as("seed %d", SEED).isEmpty();
    }

    @Test
    void more_than_a_person_writes_within_an_hour_is_refused() throws Exception {
        var one = new Corpus(SEED + 1, DESK).openers(1).getFirst();
        var flood = new ArrayList<MadeMail>();
        for (var number = 0; number < 33; number++) flood.add(again(one, number));
        storm.bring(flood, 1);
        storm.settle();
        assertThat(ends(one.from())).hasSize(33).filteredOn("TOO_MANY"::equals).hasSize(3);
    }

    @Test
    void the_desk_sees_what_came_in_and_makes_a_ticket_of_what_was_refused() throws Exception {
        var corpus = new Corpus(SEED + 2, DESK);
        var opener = corpus.openers(1);
        storm.bring(opener, 1);
        storm.settle();
        var list =
                corpus.each(storm.tickets(opener).getFirst()).stream()
                        .filter(mail -> mail.kind() == Kind.LIST)
                        .toList();
        storm.bring(list, 1);
        storm.settle();
        var id = id(list.getFirst());

        var outsider = guildhall.crowd().signedIn(guildhall.crowd().staff("Vic", Role.VERIFIER));
        assertThat(outsider.get("/desk/mails").status()).isEqualTo(403);
        var agent = guildhall.crowd().signedIn(guildhall.crowd().staff("Ann", Role.SUPPORT_AGENT));
        assertThat(agent.get("/desk/mails?view=refused").page().select("table").text())
                .contains("To many at once");
        var page = agent.get("/desk/mails/" + id).page();
        assertThat(page.select("pre").text()).contains("does not resolve");
        assertThat(page.select(".page-head").text()).contains("It went to a list");
        assertThat(agent.get("/desk/mails/" + id + "/source").body()).contains("List-Id");

        var opened = agent.post("/desk/mails/" + id + "/ticket", Fields.of());
        assertThat(opened.status()).as(opened.body()).isEqualTo(303);
        assertThat(agent.get("/desk/mails/" + id).page().select("a[href^=/desk/tickets/]"))
                .isNotEmpty();
        assertThat(agent.post("/desk/mails/" + id + "/ticket", Fields.of()).status())
                .isEqualTo(409);
    }

    private static MadeMail again(MadeMail mail, int number) {
        var text = new String(mail.bytes(), UTF_8);
        var id = mail.messageId().replace("@", "-" + number + "@");
        return new MadeMail(
                mail.kind(),
                id,
                mail.from(),
                mail.to(),
                text.replace(mail.messageId(), id).getBytes(UTF_8),
                mail.ticket());
    }

    private List<String> ends(String sender) {
        return guildhall
                .database()
                .sql("select coalesce(reason, state) from inbound_mail where sender = :sender")
                .param("sender", sender)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String id(MadeMail mail) {
        return guildhall
                .database()
                .sql("select id::text from inbound_mail where message_id = :id")
                .param("id", mail.messageId())
                .query(String.class)
                .single();
    }
}
