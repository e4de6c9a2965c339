package org.guildhall.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.diagnosis.Diagnosed.Conclusion;
import org.guildhall.diagnosis.table.Example;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasing;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Partners;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.junit.jupiter.api.Test;

/// A diagnosis made for a ticket: what stays of it, what may be told, and who could see it made.
class ConsultationTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Customers customers = new Customers(guildhall);
    private final Visit agent = crowd.signedIn(crowd.staff("Ada Agent", Role.SUPPORT_AGENT));

    @Test
    void several_causes_are_handed_over_in_one_in_the_customer_s_language() {
        var owner = customers.asked(customers.verified("international", "IN", "2020-03-01"));
        var ticket = customers.ask(owner, "directmail", "I cannot activate DirectMail");
        assertThat(
                        agent.get("/desk/tickets/" + ticket)
                                .page()
                                .select("a[href$=/directmail-activation]")
                                .text())
                .isNotEmpty();
        assertThat(diagnose(ticket, "directmail-activation").status()).isEqualTo(303);

        var told = of(ticket, Locale.of("es"));
        assertThat(told.conclusions())
                .extracting(Conclusion::template)
                .containsExactly("directmail-kyc-needed", "directmail-paytm");
        assertThat(told.conclusions().getFirst().cause()).startsWith("Control de riesgos");
        assertThat(told.conclusions().getFirst().open()).contains("/portal/kyc");
        assertThat(told.conclusions().getFirst().slots()).containsKeys("papers", "due");
        assertThat(told.tried())
                .extracting(Diagnosed.Tried::state)
                .containsExactly("holds", "fails", "holds", "fails", "fails");
        assertThat(told.seen())
                .filteredOn(seen -> seen.fact().equals("account.verified"))
                .extracting(seen -> seen.value().orElseThrow())
                .containsExactly("Sí");
        assertThat(told.seen()).allMatch(seen -> !seen.at().isAfter(guildhall.clock().instant()));
        assertThat(history(ticket))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("DirectMail can't be activated: Risk control asks for papers")
                .contains("Paytm");
    }

    @Test
    void who_sold_in_a_partnership_that_is_over_isn_t_told_to_sell_elsewhere() {
        var owner = customers.verified("international");
        var partners = new Partners(guildhall);
        var bd = crowd.staff("Bo Developer", Role.BD);
        var partnership = partners.reseller(owner, bd);
        var ticket = customers.ask(owner, "partnership", "How do I become a distributor?");
        diagnose(ticket, "become-distributor");
        assertThat(cause(ticket)).contains("sells in another programme");

        var now = guildhall.clock().instant();
        var network = guildhall.front(Partnerships.class);
        partners.transactions()
                .executeWithoutResult(_ -> network.end(partnership.application(), now));

        diagnose(ticket, "become-distributor");
        assertThat(cause(ticket)).contains("Distributors are invited");
    }

    private String cause(UUID ticket) {
        return of(ticket, Locale.ENGLISH).conclusions().getFirst().cause();
    }

    @Test
    void it_is_told_no_more_once_its_ticket_is_about_another_account_or_in_another_language() {
        var ticket = customers.ask(customers.verified("international"), "directmail", "No way");
        diagnose(ticket, "directmail-activation");
        put(ticket, "language", "es");
        assertThat(diagnoses().of(known(ticket), Locale.of("es"))).isEmpty();
        assertThat(overruled(ticket).status()).as("nothing to overrule").isEqualTo(404);
        diagnose(ticket, "directmail-activation");
        assertThat(diagnoses().of(known(ticket), Locale.of("es"))).isPresent();

        put(ticket, "uid", uid(customers.verified("china")));
        assertThat(diagnoses().of(known(ticket), Locale.of("es"))).isEmpty();
        assertThat(agent.get("/desk/tickets/" + ticket).body()).doesNotContain("See the rules");
        assertThat(agent.get("/desk/tickets/" + ticket + "/composition").body())
                .doesNotContain("equipo que lleva el servicio");
    }

    /// Puts one thing right about the ticket, as its page does.
    private void put(UUID ticket, String field, String value) {
        var path = "/desk/tickets/" + ticket;
        var form = agent.get(path).page().expectFirst("form[action$=/matter]");
        var fields = Fields.of("version", form.expectFirst("[name=version]").val());
        form.select("input[type=text]").forEach(each -> fields.put(each.attr("name"), each.val()));
        form.select("select")
                .forEach(
                        each ->
                                fields.put(
                                        each.attr("name"),
                                        each.expectFirst("option[selected]").val()));
        fields.put(field, value);
        assertThat(agent.post(path + "/matter", fields).status()).isEqualTo(303);
    }

    private Visit.Answer overruled(UUID ticket) {
        var chosen =
                Fields.of(
                        "consultation",
                        UUID.randomUUID().toString(),
                        "rules",
                        "paytm",
                        "reason",
                        "Because.");
        return agent.post("/desk/tickets/" + ticket + "/diagnosis/overruling", chosen);
    }

    @Test
    void a_domain_is_taken_as_the_dns_has_it_and_a_web_address_is_refused_at_its_field() {
        var ticket = customers.ask(customers.verified("international"), "directmail", "Records");
        var pasted = diagnose(ticket, "directmail-domain", "domain", "https://lotus.example/");
        assertThat(pasted.status()).isEqualTo(422);
        assertThat(pasted.page().select("#problem-domain").text()).contains("example.com");
        diagnose(
                ticket, "directmail-domain", "domain", "München.example.", "zone-in-account", "no");
        assertThat(agent.get("/desk/tickets/" + ticket).page().select(".object-facts").text())
                .contains("Domains and mail services", "xn--mnchen-3ya.example")
                .contains("Configure a domain in DirectMail");
        assertThat(agent.get("/desk/tickets/" + ticket + "/diagnosis").page().text())
                .contains("xn--mnchen-3ya.example");
    }

    @Test
    void nothing_found_is_handed_on() {
        var ticket = customers.ask(customers.verified("international"), "directmail", "No way");
        diagnose(ticket, "directmail-activation");
        var told = of(ticket, Locale.ENGLISH);
        assertThat(told.isEscalated()).isTrue();
        assertThat(told.conclusions().getFirst().escalate()).contains("directmail");
        assertThat(told.triedInLines()).contains("[ruled out] Risk control asks for papers");
        assertThat(told.ruledOutInLines()).contains("Risk control asks for papers");
        var figures = crowd.signedIn(crowd.staff("Lea Lead", Role.SUPPORT_LEAD));
        var row =
                figures.get("/desk/ticket-figures").page().select("a.row-link").stream()
                        .map(link -> link.attr("href"))
                        .filter(
                                link ->
                                        link.contains(
                                                "outcome=directmail-activation%2F"
                                                        + Example.OTHERWISE))
                        .findFirst();
        var list = figures.get(row.orElseThrow());
        assertThat(list.page().select("a[href$=" + ticket + "]")).isNotEmpty();
        assertThat(list.page().text()).contains("Outcome: ");
    }

    @Test
    void each_look_is_in_the_audit_trail_with_who_which_uid_and_which_ticket() {
        var owner = customers.verified("international");
        var sister = crowd.sisterOf(owner, "Sis Audited");
        var ticket = customers.ask(owner, "domain", "Move my domain");
        diagnose(ticket, "transfer-between-accounts", "target-uid", uid(sister));
        var noted = notes(ticket);
        assertThat(noted).anyMatch(note -> note.startsWith("UID " + uid(owner) + " for SUP-"));
        assertThat(noted).anyMatch(note -> note.startsWith("UID " + uid(sister) + " for SUP-"));
    }

    @Test
    void of_another_account_nothing_is_told_and_of_a_stranger_s_nothing_is_looked_at() {
        var owner = customers.verified("international");
        var sister = crowd.sisterOf(owner, "Sis Secret");
        var ticket = customers.ask(owner, "domain", "Move my domain");
        diagnose(ticket, "transfer-between-accounts", "target-uid", uid(sister));
        var told = of(ticket, Locale.ENGLISH).toString();
        assertThat(told).doesNotContain("target.site", uid(sister));

        var stranger = customers.verified("china");
        diagnose(ticket, "transfer-between-accounts", "target-uid", uid(stranger));
        assertThat(
                        agent.get("/desk/tickets/" + ticket + "/diagnosis")
                                .page()
                                .select(".read .unknown"))
                .isNotEmpty();
        assertThat(of(ticket, Locale.ENGLISH).conclusions()).isEmpty();
    }

    @Test
    void who_does_not_speak_for_an_account_gets_no_diagnosis_of_it() {
        var victim = customers.verified("international");
        var curious = crowd.signedIn(customers.fresh("international"));
        var asked =
                Fields.of(
                        "topic",
                        "directmail",
                        "title",
                        "Tell me",
                        "words",
                        "Why?",
                        "uid",
                        uid(victim));
        var id =
                curious.post("/portal/tickets", asked)
                        .location()
                        .replaceAll("[?#].*", "")
                        .replaceAll(".*/", "");
        var ticket = UUID.fromString(id);
        assertThat(agent.get("/desk/tickets/" + id).page().select("a[href*=/diagnosis/]"))
                .isEmpty();
        assertThat(diagnose(ticket, "directmail-activation").status()).isEqualTo(422);
        assertThat(notes(ticket)).noneMatch(note -> note.startsWith("UID"));
    }

    @Test
    void the_diagnosis_of_a_request_that_is_merged_is_there_where_it_goes_on() {
        var owner = customers.asked(customers.verified("international"));
        var first = customers.ask(owner, "directmail", "No way");
        var again = customers.ask(owner, "directmail", "Still no way");
        diagnose(again, "directmail-activation");
        var told = of(again, Locale.ENGLISH);
        merge(again, first);
        assertThat(of(first, Locale.ENGLISH).id()).isEqualTo(told.id());
        assertThat(agent.get("/desk/tickets/" + first).page().text()).contains("See the rules");
        assertThat(outcomes(first)).isEqualTo(outcomes(told)).isNotEmpty();

        var third = customers.ask(owner, "directmail", "And another thing");
        diagnose(third, "directmail-activation");
        merge(third, first);
        assertThat(of(first, Locale.ENGLISH).id()).as("it has its own").isEqualTo(told.id());
    }

    private void merge(UUID from, UUID into) {
        var path = "/desk/tickets/" + from + "/merger";
        var number = known(into).number();
        var shown = agent.get(path + "?into=" + number).page();
        var version = shown.expectFirst("form [name=version]").val();
        var fields = Fields.of("into", number, "version", version);
        assertThat(agent.post(path, fields).status()).isEqualTo(303);
    }

    private List<String> outcomes(UUID ticket) {
        return texts("select rule from ticket_outcome where ticket_id = :id order by 1", ticket);
    }

    private static List<String> outcomes(Diagnosed told) {
        return told.conclusions().stream().map(Conclusion::rule).sorted().toList();
    }

    @Test
    void an_overruling_has_a_reason_is_made_once_and_stays() {
        var ticket = customers.ask(customers.verified("international"), "directmail", "No way");
        diagnose(ticket, "directmail-activation");
        var at = "/desk/tickets/" + ticket + "/diagnosis";
        var seen = agent.get(at).page().select("input[name=consultation]").val();
        var without = Fields.of("consultation", seen, "rules", "paytm", "reason", "");
        assertThat(agent.post(at + "/overruling", without).status()).isEqualTo(422);
        var unknown = Fields.of("consultation", seen, "rules", "no-rule", "reason", "Because.");
        assertThat(agent.post(at + "/overruling", unknown).status()).isEqualTo(422);
        var chosen =
                Fields.of("consultation", seen, "rules", "paytm", "reason", "The rule is new.");
        assertThat(agent.post(at + "/overruling", chosen).location()).isEqualTo(at);
        assertThat(agent.post(at + "/overruling", chosen).status()).isEqualTo(409);
        assertThat(of(ticket, Locale.ENGLISH).conclusions())
                .extracting(Conclusion::rule)
                .containsExactly("paytm");
        assertThat(history(ticket)).contains("The rule is new.");
    }

    @Test
    void what_was_found_is_erased_with_the_account_s_last_case_and_the_history_stays() {
        var owner = customers.verified("international");
        var ticket = customers.ask(owner, "directmail", "No way");
        diagnose(ticket, "directmail-activation");
        var account = crowd.account(owner).id().value();
        var ended = new EndedCase(UUID.randomUUID(), "APP-1", account, Instant.EPOCH, true);
        var erasure = guildhall.front(ConsultationErasure.class);
        var what = new Erasing(ended, Set.of(ticket));
        assertThat(erasure.held(what)).isEqualTo(1);
        assertThat(erasure.erase(what)).isEqualTo(1);
        assertThat(diagnoses().of(known(ticket), Locale.ENGLISH)).isEmpty();
        assertThat(history(ticket)).hasSize(1);
        assertThat(agent.get("/desk/tickets/" + ticket).status()).isEqualTo(200);
    }

    private Visit.Answer diagnose(UUID ticket, String code, String... answers) {
        return agent.post("/desk/tickets/" + ticket + "/diagnosis/" + code, Fields.of(answers));
    }

    private Diagnosed of(UUID ticket, Locale language) {
        return diagnoses().of(known(ticket), language).orElseThrow();
    }

    private Diagnoses diagnoses() {
        return guildhall.front(Diagnoses.class);
    }

    private Ticket known(UUID ticket) {
        var staff = (Staff) crowd.caller(crowd.staff("Kim Knows", Role.SUPPORT_AGENT));
        return guildhall.front(TicketDesk.class).find(new TicketId(ticket), staff).ticket();
    }

    private String uid(Persona owner) {
        return crowd.account(owner).uid().value();
    }

    private List<String> history(UUID ticket) {
        return texts(
                "select reason from platform_event where subject_id = :id and type like 'diagnos%' order by id",
                ticket);
    }

    private List<String> notes(UUID ticket) {
        return texts(
                "select note from audit_entry where act = 'ticket.looked' and subject_id = :id",
                ticket);
    }

    private List<String> texts(String sql, UUID ticket) {
        return guildhall
                .database()
                .sql(sql)
                .param("id", ticket)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
