package org.guildhall.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Partner;
import org.guildhall.support.Partners;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What people of an account are told of what is their own beside applications and contracts, and
/// what nobody else is.
class OwnEventsTest {
    private static final String V1 = "/api/v1";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona bd = crowd.staff("Bo Developer", Role.BD);

    @Test
    void of_a_request_both_sides_words_are_told_and_the_desks_own_are_not() {
        var customer = program(crowd.owner("Carla Customer"));
        var desk = program(crowd.staff("Dora Desk", Role.SUPPORT_AGENT));
        var asked =
                done(
                        customer.post(
                                V1 + "/tickets",
                                json(Map.of("topic", "domain", "title", "T", "words", "W?"))));
        var id = asked.text("id");
        var one = V1 + "/tickets/" + id;
        var noted = done(desk.post(one + "/notes", json(Map.of("note", "A hard case."))));
        var reply = json(Map.of("words", "These three.", "aim", "ANSWER"));
        var replied = done(desk.post(one + "/replies", noted.tag(), reply));
        var why = json(Map.of("reason", "Says the manual."));
        done(desk.post(one + "/closure", replied.tag(), why));

        var told = told(customer, "ticket", "ticket.closed");

        assertThat(types(told))
                .containsExactly("ticket.opened", "ticket.answered", "ticket.closed");
        assertThat(told)
                .allSatisfy(
                        event ->
                                assertThat(event.path("subject").asString())
                                        .isEqualTo("ticket/" + id));
        assertThat(told.toString())
                .contains("Dora Desk")
                .doesNotContain("A hard case.", "Says the manual.", "agent");
        assertThat(told.getLast().at("/data/actor/id").isNull()).isTrue();
        assertThat(all(program(crowd.owner("Sam Stranger")), "ticket")).isEmpty();
    }

    @Test
    void a_verification_is_told_without_who_looked_at_it_and_what_they_wrote_for_themselves() {
        var owner = crowd.verifiedOwner("Vita Verified", "Own Feed Pty Ltd");

        var told = told(program(owner), "verification", "verification.verified");

        assertThat(types(told))
                .contains("verification.submitted", "verification.verified")
                .doesNotContain("verification.taken", "verification.looked");
        assertThat(told.toString()).doesNotContain("internal");
        assertThat(all(program(crowd.owner("Sam Stranger")), "verification")).isEmpty();
    }

    @Test
    void payment_methods_are_told_to_their_account() {
        var owner = program(crowd.owner("Paula Payer"));
        var card = json(Map.of("kind", "CARD", "label", "Visa", "tail", "4242"));
        var bound = done(owner.post(V1 + "/payment-methods", card));
        done(owner.delete(V1 + "/payment-methods/" + bound.text("id"), "*"));

        var told = told(owner, "payment", "payment.unbound");

        assertThat(types(told)).containsExactly("payment.bound", "payment.unbound");
        assertThat(all(program(crowd.owner("Sam Stranger")), "payment")).isEmpty();
    }

    @Test
    void uids_that_were_asked_for_are_told_to_the_account_that_sells_first_of_all() {
        var owner = crowd.verifiedOwner("Petra Partner", "Own Uids Pty Ltd");
        var sister = crowd.sisterOf(owner, "Sue Sister");
        var another = crowd.sisterOf(owner, "Ada Another");
        new Partners(guildhall).reseller(owner, bd, sister);
        var uid = crowd.account(another).uid().value();
        var wanted = json(Map.of("kind", "ADD", "uid", uid, "words", "Perth."));
        done(program(owner).post(V1 + "/uid-requests", wanted));

        var told = told(program(owner), "partnership", "partnership.ask-add");

        assertThat(types(told)).contains("partnership.ask-add");
        assertThat(told.getLast().at("/data/facts/uid").asString()).isEqualTo(uid);
        assertThat(all(program(sister), "partnership")).isEmpty();
        assertThat(all(program(another), "partnership")).isEmpty();
    }

    @Test
    void a_partner_is_told_of_its_training() {
        var owner = crowd.verifiedOwner("Tara Trained", "Own Training Pty Ltd");
        Partner.of(guildhall, owner, bd).certified();

        var told = told(program(owner), "training", "training.complete-training");

        assertThat(types(told))
                .containsExactly(
                        "training.begin", "training.answer-quiz", "training.complete-training");
        var stranger = crowd.verifiedOwner("Sam Stranger", "No Training Pty Ltd");
        assertThat(all(program(stranger), "training")).isEmpty();
    }

    /// An event is listed when everything that was under way on the server before it has ended.
    private static List<JsonNode> told(Program program, String kind, String last) {
        return Eventually.found(
                "what has happened up to " + last,
                () -> Optional.of(all(program, kind)).filter(told -> types(told).contains(last)));
    }

    private static List<JsonNode> all(Program program, String kind) {
        return done(program.get(V1 + "/events?limit=200&type=" + kind + ".*"))
                .json()
                .path("data")
                .valueStream()
                .toList();
    }

    private static List<String> types(List<JsonNode> told) {
        return told.stream().map(event -> event.path("type").asString()).toList();
    }

    private Program program(Persona persona) {
        return Program.of(guildhall, persona);
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
