package org.guildhall.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.diagnosis.Customers;
import org.guildhall.knowledge.CitingTickets;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.payment.PaymentRules;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Texts;
import org.guildhall.reply.template.Templates;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Traces;
import org.guildhall.support.Visit;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.ReplyDraft;
import org.guildhall.ticket.Request;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.Tickets;
import org.guildhall.ticket.joint.Joints;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.thread.Cited;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// A reply's way from its templates to the customer, and what keeps it at the desk.
class ReplyWayTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final TicketDesk desk = guildhall.front(TicketDesk.class);
    private final Composer composer = guildhall.front(Composer.class);
    private final Persona agent = crowd.staff("Sofia Agent", Role.SUPPORT_AGENT);
    private final Staff caller = (Staff) crowd.caller(agent);

    @Test
    void every_template_is_there_in_three_languages_and_names_an_article_that_is_published() {
        var templates = guildhall.front(Templates.class).all();
        assertThat(templates).hasSize(15);
        var text = guildhall.front(Texts.class).in(Locale.ENGLISH);
        for (var template : templates) {
            assertThat(text.has("reply.template." + template.name())).as(template.name()).isTrue();
            assertThat(template.article()).as(template.name()).isPresent();
        }
        var ticket = asked("Which steps?");
        for (var template : templates) {
            var composed = composer.composed(ticket, List.of(template.name()), Optional.empty());
            assertThat(composed.citations()).as(template.name()).hasSize(1);
            assertThat(composed.kind()).as(template.name()).isEqualTo(template.kind());
        }
    }

    @Test
    void a_composed_reply_reaches_the_customer_and_its_article_knows_the_ticket() {
        var ticket = asked("Move my domain to the China site, please.");
        var visit = crowd.signedIn(agent);
        var path = "/desk/tickets/" + ticket.id().value() + "/composition";
        var page = visit.get(path + "?template=transfer-between-sites").page();
        assertThat(page.text()).contains("We are sorry").contains("Ready to be sent");
        var sent = visit.post(path, fields(page));
        assertThat(sent.location())
                .as(sent.body())
                .isEqualTo("/desk/tickets/" + ticket.id().value());
        var reply = desk.find(ticket.id(), caller).talk().messages().getLast();
        assertThat(reply.text())
                .contains("Welcome to Alibaba Cloud International Support.")
                .contains("Move a domain name to another account")
                .contains("/help/transfer-between-accounts/versions/1")
                .endsWith("Alibaba Cloud International Support Team");
        assertThat(reply.madeOf().orElseThrow().citations()).hasSize(1);
        var figures = crowd.signedIn(crowd.staff("Lea Lead", Role.SUPPORT_LEAD));
        var answers =
                figures.get("/desk/ticket-figures").page().select("a.row-link").stream()
                        .filter(link -> link.text().equals("Move a domain name to another account"))
                        .map(link -> figures.get(link.attr("href")).body())
                        .findFirst();
        assertThat(answers.orElseThrow()).contains(ticket.number());
        var citing = guildhall.front(CitingTickets.class);
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(
                        () ->
                                assertThat(citing.open(new ArticleId("transfer-between-accounts")))
                                        .extracting(CitingTickets.Citing::number)
                                        .contains(ticket.number()));
    }

    @Test
    void an_article_that_a_typed_reply_leads_to_is_cited_in_the_edition_that_was_there() {
        var ticket = asked("Can my domain go to my other account?");
        var words = "Please read https://guildhall.example/help/transfer-between-accounts first.";
        var draft = ReplyDraft.plain(ticket.id(), Locale.ENGLISH, words);
        desk.reply(ticket.seen(), draft, Aim.ANSWER, Channel.PORTAL, caller);
        var reply = desk.find(ticket.id(), caller).talk().messages().getLast();
        assertThat(reply.madeOf().orElseThrow().citations())
                .extracting(Cited::version)
                .containsExactly(1);
        await().atMost(Duration.ofMinutes(3)).until(() -> isCited(ticket));
    }

    @Test
    void several_causes_are_answered_in_one_reply_of_the_graver_kind() {
        var composed =
                composer.composed(
                        asked("DirectMail doesn't open."),
                        List.of("directmail-kyc-under-review", "directmail-paytm"),
                        Optional.empty());
        assertThat(composed.text())
                .contains("under review")
                .contains("Paytm")
                .contains("need something from you");
        assertThat(composed.citations()).hasSize(2);
    }

    @Test
    void the_day_of_a_rule_is_the_rule_s_and_stands_there_as_the_reader_writes_days() {
        var owner = new Customers(guildhall).verified("international", "IN", "2020-03-01");
        var id = new Customers(guildhall).ask(owner, "directmail", "I cannot activate it");
        var visit = crowd.signedIn(agent);
        var path = "/desk/tickets/" + id;
        visit.post(path + "/diagnosis/directmail-activation", Fields.of());
        var account = crowd.account(owner);
        var day =
                guildhall.front(PaymentRules.class).unmet(account.uid()).stream()
                        .flatMap(rule -> rule.registeredAfter().stream())
                        .findFirst()
                        .orElseThrow();
        var said = guildhall.front(Texts.class).in(Locale.ENGLISH).date(day);
        assertThat(visit.get(path + "/composition").page().select("[name=part-body]").text())
                .contains("registered after " + said)
                .doesNotContain("{after");
    }

    @Test
    void a_reply_with_an_empty_slot_leaves_neither_by_the_page_nor_by_any_other_way() {
        var ticket = asked("How do I configure my domain?");
        var visit = crowd.signedIn(agent);
        var path = "/desk/tickets/" + ticket.id().value() + "/composition";
        var page = visit.get(path + "?template=directmail-domain-manual").page();
        var refused = visit.post(path, fields(page));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("{domain}");
        for (var channel : Channel.values()) {
            assertThatThrownBy(
                            () ->
                                    desk.reply(
                                            desk.find(ticket.id(), caller).ticket().seen(),
                                            ReplyDraft.plain(
                                                    ticket.id(), Locale.ENGLISH, "Use {domain}."),
                                            Aim.ANSWER,
                                            channel,
                                            caller))
                    .isInstanceOf(Invalid.class);
        }
        assertThat(desk.find(ticket.id(), caller).talk().messages()).hasSize(1);
    }

    @Test
    void who_is_told_that_the_ticket_has_changed_keeps_the_parts_and_sends_them_the_second_time() {
        var ticket = asked("Can it be moved?");
        var visit = crowd.signedIn(agent);
        var path = "/desk/tickets/" + ticket.id().value() + "/composition";
        var page = visit.get(path + "?template=transfer-between-sites").page();
        desk.note(ticket.id(), "They called.", List.of(), caller);
        var told = visit.post(path, fields(page));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().text()).contains("has changed since you opened it");
        var sent = visit.post(path, fields(told.page()));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
    }

    @Test
    void a_program_can_t_cite_no_edition_nor_get_round_the_ticket_s_language() {
        var ticket = asked("Which steps, please?");
        var article =
                composer.composed(ticket, List.of("transfer-between-sites"), Optional.empty())
                        .draft(ticket.id(), Locale.ENGLISH)
                        .citations()
                        .getFirst()
                        .article();
        for (var version : List.of(0, -1, 99)) {
            var draft =
                    new ReplyDraft(
                            ticket.id(),
                            Locale.CHINESE,
                            "See there.",
                            List.of(new Cited(article, version)),
                            List.of(),
                            List.of());
            assertThat(desk.problems(draft, caller))
                    .extracting(problem -> problem.key())
                    .containsExactly("reply.lint.article");
        }
    }

    @Test
    void what_happens_to_a_closed_ticket_without_moving_it_leaves_it_closed_for_authors() {
        var ticket = asked("Move it, please.");
        var visit = crowd.signedIn(agent);
        var path = "/desk/tickets/" + ticket.id().value();
        var page = visit.get(path + "/composition?template=transfer-between-sites").page();
        assertThat(visit.post(path + "/composition", fields(page)).status()).isEqualTo(303);
        await().atMost(Duration.ofMinutes(3)).until(() -> isCited(ticket));
        desk.close(desk.find(ticket.id(), caller).ticket().seen(), "Done.", caller);
        await().atMost(Duration.ofMinutes(3)).until(() -> !isCited(ticket));
        visit.post(path + "/diagnosis/directmail-activation", Fields.of());
        var events = guildhall.front(Events.class).of(ticket.id().value());
        assertThat(events.getLast().type()).isEqualTo("diagnosed");
        guildhall.front(CitationKeeper.class).accept(events.getLast());
        assertThat(isCited(ticket)).isFalse();
    }

    @Test
    void what_was_cited_in_a_ticket_is_cited_in_the_one_that_it_is_merged_into() {
        var owner = crowd.verifiedOwner("Olga Rao", "Merged Pty Ltd");
        var first = asked("Move it, please.", owner);
        var second = asked("And quickly.", owner);
        var words = "Read https://guildhall.example/help/transfer-between-accounts first.";
        var draft = ReplyDraft.plain(first.id(), Locale.ENGLISH, words);
        var replied = desk.reply(first.seen(), draft, Aim.ASK, Channel.PORTAL, caller);
        await().atMost(Duration.ofMinutes(3)).until(() -> isCited(first));
        guildhall.front(Joints.class).merge(replied.seen(), second.number(), caller);
        await().atMost(Duration.ofMinutes(3)).until(() -> isCited(second) && !isCited(first));
    }

    @Test
    void of_a_composed_reply_no_part_is_left_once_it_is_removed_or_its_requester_forgotten() {
        var traces = new Traces(guildhall.database());
        var visit = crowd.signedIn(agent);
        var wrong = asked("May it move?");
        composed(visit, wrong, "Zauberlehrling");
        var sent = desk.find(wrong.id(), caller).talk().messages().getLast();
        assertThat(traces.of("Zauberlehrling")).contains("ticket_message");
        var path = "/desk/tickets/" + wrong.id().value();
        var removal = visit.get(path).page().select("a[href*=" + sent.id() + "][href$=/removal]");
        assertThat(visit.post(removal.attr("href"), Fields.of("reason", "Not theirs.")).status())
                .isEqualTo(303);
        assertThat(traces.of("Zauberlehrling")).doesNotContain("ticket_message");

        var owner = crowd.owner("Fritz Forgotten");
        var over = asked("May it move?", owner);
        composed(visit, over, "Besenkammer");
        desk.close(desk.find(over.id(), caller).ticket().seen(), "Done.", caller);
        var administrator = crowd.signedIn(crowd.staff("Ada Officer", Role.ADMINISTRATOR));
        var person = Fields.of("person", owner.id().value().toString());
        assertThat(administrator.post("/desk/retention/people", person).status()).isEqualTo(303);
        assertThat(traces.of("Besenkammer")).doesNotContain("ticket_message");
    }

    private static void composed(Visit visit, Ticket ticket, String word) {
        var path = "/desk/tickets/" + ticket.id().value() + "/composition";
        var fields =
                fields(visit.get(path + "?template=transfer-between-sites").page()).stream()
                        .map(
                                field ->
                                        field.getKey().equals("part-body")
                                                ? Map.entry(
                                                        "part-body",
                                                        field.getValue() + "\n\n" + word)
                                                : field)
                        .toList();
        assertThat(visit.post(path, fields).status()).isEqualTo(303);
    }

    private boolean isCited(Ticket ticket) {
        return guildhall
                .front(CitingTickets.class)
                .open(new ArticleId("transfer-between-accounts"))
                .stream()
                .anyMatch(citing -> citing.number().equals(ticket.number()));
    }

    @Test
    void text_of_a_note_does_not_leave() {
        var ticket = asked("Where does my application stand?");
        var note =
                "Finance says that this customer has not paid since March; be careful with promises.";
        desk.note(ticket.id(), note, List.of(), caller);
        var draft = ReplyDraft.plain(ticket.id(), Locale.ENGLISH, "Hello. " + note);
        assertThat(desk.problems(draft, caller))
                .extracting(problem -> problem.key())
                .containsExactly("reply.lint.note");
    }

    private Ticket asked(String words) {
        return asked(words, crowd.verifiedOwner("Olga Rao", "Reply Pty Ltd"));
    }

    private Ticket asked(String words, Persona owner) {
        var id =
                guildhall
                        .front(Tickets.class)
                        .open(
                                new Request("domain", words, Optional.empty(), words, List.of()),
                                Channel.PORTAL,
                                (Member) crowd.caller(owner));
        return desk.find(id, caller).ticket();
    }

    private static List<Map.Entry<String, String>> fields(Document page) {
        var form = page.expectFirst("form[action$=/composition]");
        var fields = new ArrayList<Map.Entry<String, String>>();
        form.select("input[type=hidden]").stream()
                .filter(input -> !input.attr("name").equals("_csrf"))
                .forEach(input -> fields.add(Map.entry(input.attr("name"), input.val())));
        form.select("textarea")
                .forEach(area -> fields.add(Map.entry(area.attr("name"), area.val())));
        fields.add(Map.entry("aim", form.select("input[name=aim][checked]").val()));
        return fields;
    }
}
