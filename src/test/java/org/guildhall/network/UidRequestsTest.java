package org.guildhall.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.access.Uid;
import org.guildhall.network.uid.UidRequest;
import org.guildhall.network.uid.UidRequest.Kind;
import org.guildhall.network.uid.UidRequests;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Texts;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Partners;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.guildhall.support.Visit.Answer;
import org.junit.jupiter.api.Test;

/// Associated and main UIDs after activation (onboarding.md section 8).
class UidRequestsTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Installation guildhall = Installation.get();
    private final Partners partners = new Partners(guildhall);
    private final UidRequests requests = guildhall.front(UidRequests.class);
    private final String company = "Harbour " + COUNT.incrementAndGet() + " Pty Ltd";
    private final Persona owner = guildhall.crowd().verifiedOwner("Olga Owner", company);
    private final Persona sister = guildhall.crowd().sisterOf(owner, "Sue Sister");
    private final Persona bd = guildhall.crowd().staff("Bo Developer", Role.BD);
    private final Visit partner = guildhall.crowd().signedIn(owner);
    private final Visit desk = guildhall.crowd().signedIn(bd);

    @Test
    void the_partner_asks_the_developer_agrees_and_the_console_opens_for_the_new_uid() {
        var partnership = partners.reseller(owner, bd);
        assertThat(console(sister)).isEqualTo(403);

        assertThat(ask("additions", uid(sister)).status()).isEqualTo(303);
        assertThat(letter(bd, "asks to add")).contains("Our Perth branch.");
        assertThat(console(sister)).isEqualTo(403);
        assertThat(desk.get(partnership.deskPath()).body()).contains("1 waiting for a decision");

        assertThat(decide(partnership, "approval").status()).isEqualTo(303);
        assertThat(console(sister)).isEqualTo(200);
        letter(owner, "was added");
        letter(sister, "was added");
        assertThat(desk.get(partnership.deskPath()).body())
                .contains("Associated UID " + uid(sister).grouped() + " added");
    }

    @Test
    void a_request_that_breaks_a_rule_names_both_uids_and_both_values() {
        partners.reseller(owner, bd);
        var agency = partners.group(sister, "agency", "agency", "basic");
        partners.open(agency, sister, bd);

        var answer = ask("additions", uid(sister));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#problem-uid").text())
                .contains(uid(owner).grouped(), "reseller", uid(sister).grouped(), "agency");
    }

    @Test
    void the_rules_are_asked_again_at_the_decision_and_a_refused_one_stays_open() {
        var partnership = partners.reseller(owner, bd);
        ask("additions", uid(sister));
        lapse(sister);

        var answer = decide(partnership, "approval");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".problems").text())
                .contains(uid(owner).grouped(), company, uid(sister).grouped())
                .contains("isn't verified for any enterprise now");
        assertThat(console(sister)).isEqualTo(403);
        assertThat(desk.get(partnership.deskPath() + "/uids").body()).contains("Waiting for");
    }

    @Test
    void a_refusal_says_why_and_a_decided_request_can_t_be_decided_again() {
        var partnership = partners.reseller(owner, bd);
        ask("additions", uid(sister));
        var request = requests.of(partnership.id(), staff(bd)).getFirst();

        assertThat(decide(partnership, "refusal").status()).isEqualTo(422);
        assertThat(decide(partnership, "refusal", "answer", "Not this year.").status())
                .isEqualTo(303);
        assertThat(letter(owner, "was refused")).contains("Not this year.");
        var late = post(desk, "/desk/partners/uids/requests/" + request.id() + "/approval", "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().text()).contains("Refused since").contains("Bo Developer");
        assertThat(console(sister)).isEqualTo(403);
    }

    @Test
    void the_partner_takes_a_request_back_and_nobody_else_can() {
        var partnership = partners.reseller(owner, bd, sister);
        ask("removals", uid(sister));
        var request = requests.of(partnership.id(), staff(bd)).getFirst();
        var path = "/portal/uids/requests/" + request.id() + "/withdrawal";
        var stranger = guildhall.crowd().verifiedOwner("Sten Stranger", "Other " + company);

        assertThat(post(guildhall.crowd().signedIn(stranger), path, "1").status()).isEqualTo(404);
        assertThat(post(guildhall.crowd().signedIn(sister), path, "1").status()).isEqualTo(403);
        assertThat(post(partner, path, "1").status()).isEqualTo(303);
        letter(bd, "nothing to decide");
        assertThat(decide(request, "approval").status()).isIn(409, 422);
        assertThat(console(sister)).isEqualTo(200);
    }

    @Test
    void with_a_removal_the_console_closes_and_the_account_is_free() {
        var partnership = partners.reseller(owner, bd, sister);
        assertThat(console(sister)).isEqualTo(200);
        ask("removals", uid(sister));
        decide(partnership, "approval");
        assertThat(console(sister)).isEqualTo(403);
        letter(sister, "closed for it");
        partners.open(partners.group(sister, "agency", "agency", "basic"), sister, bd);
        assertThat(console(sister)).isEqualTo(200);
    }

    @Test
    void the_eleventh_associated_uid_is_refused() {
        var ten = new Persona[UidGroup.MOST_ASSOCIATED];
        for (var i = 0; i < ten.length; i++) ten[i] = guildhall.crowd().sisterOf(owner, "Sis " + i);
        partners.reseller(owner, bd, ten);
        var answer = ask("additions", uid(sister));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#problem-uid").text())
                .contains(uid(owner).grouped(), uid(sister).grouped(), "11", "10");
    }

    @Test
    void the_developer_changes_the_main_uid_with_a_reason_and_access_moves() {
        var partnership = partners.reseller(owner, bd);
        var page = partnership.deskPath() + "/uids";
        var path = partnership.deskPath() + "/main-uid";
        desk.get(page);
        var target = uid(sister).value();

        assertThat(change(path, target, "").status()).isEqualTo(422);
        assertThat(change(path, target, "Their head office moved.").status()).isEqualTo(303);

        assertThat(console(sister)).isEqualTo(200);
        assertThat(console(owner)).isEqualTo(403);
        assertThat(letter(owner, "main UID of")).contains("Their head office moved.");
        letter(sister, "main UID of");
        assertThat(desk.get(partnership.deskPath()).body())
                .contains("The main UID is " + uid(sister).grouped(), "Their head office moved.");
        assertThat(change(path, uid(owner).value(), "Back again.").status()).isEqualTo(409);
    }

    @Test
    void a_main_uid_of_another_enterprise_is_refused_with_both_names_on_the_desk() {
        var partnership = partners.reseller(owner, bd);
        var other = guildhall.crowd().verifiedOwner("Sten Stranger", "Other " + company);
        var answer = change(partnership.deskPath() + "/main-uid", uid(other).value(), "A try.");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".problems").text())
                .contains(uid(owner).grouped(), company, "Other " + company);
        assertThat(console(owner)).isEqualTo(200);
    }

    @Test
    void of_two_programmes_that_take_one_uid_at_once_one_wins_and_the_other_is_told() {
        var partnership = partners.reseller(owner, bd);
        var request = requests.ask(Kind.ADD, uid(sister), "", (Member) caller(owner));
        var rival = partners.group(sister, "reseller-plus", "reseller", "silver");

        var second = new CompletableFuture<UidRequest>();
        partners.transactions()
                .executeWithoutResult(
                        _ -> {
                            partners.claim(rival);
                            Thread.ofVirtual()
                                    .start(() -> complete(second, () -> approve(request)));
                            awaitBlocked();
                        });

        assertThatThrownBy(second::join)
                .hasCauseInstanceOf(Invalid.class)
                .satisfies(
                        thrown ->
                                assertThat(words((Invalid) requireNonNull(thrown.getCause())))
                                        .contains(uid(owner).grouped(), uid(sister).grouped())
                                        .contains("reseller-plus"));
        assertThat(partnership.associated()).isEmpty();
        assertThat(requests.find(request.id(), staff(bd)).isOpen()).isTrue();
    }

    private UidRequest approve(UidRequest request) {
        return requests.approve(request.id(), request.version(), staff(bd));
    }

    private static <T> void complete(CompletableFuture<T> future, Supplier<T> work) {
        try {
            future.complete(work.get());
        } catch (RuntimeException refused) {
            future.completeExceptionally(refused);
        }
    }

    /// Until the second transaction waits for the first one's row.
    private void awaitBlocked() {
        Eventually.holds(
                "the second waits",
                () ->
                        guildhall
                                        .database()
                                        .sql(
                                                """
                                                select count(*) from pg_stat_activity
                                                 where datname = current_database() and wait_event_type = 'Lock'
                                                   and query like '%into network_uid %'
                                                """)
                                        .query(Long.class)
                                        .single()
                                > 0);
    }

    private String words(Invalid invalid) {
        var text = guildhall.front(Texts.class).in(Locale.ENGLISH);
        return String.join(" ", invalid.problems().stream().map(text::of).toList());
    }

    private Answer ask(String what, Uid uid) {
        partner.get("/portal/uids");
        return partner.post(
                "/portal/uids/" + what,
                Fields.of("uid", uid.grouped(), "words", "Our Perth branch."));
    }

    private Answer decide(Partnership partnership, String how, String... more) {
        return decide(requests.of(partnership.id(), staff(bd)).getFirst(), how, more);
    }

    private Answer decide(UidRequest request, String how, String... more) {
        var fields = new LinkedHashMap<>(Fields.of(more));
        fields.put("version", Long.toString(request.version()));
        return desk.post("/desk/partners/uids/requests/" + request.id() + "/" + how, fields);
    }

    private static Answer post(Visit visit, String path, String version) {
        return visit.post(path, Fields.of("version", version));
    }

    private Answer change(String path, String uid, String why) {
        return desk.post(path, Fields.of("version", "1", "uid", uid, "words", why));
    }

    private int console(Persona persona) {
        return guildhall.crowd().signedIn(persona).get("/console").status();
    }

    private String letter(Persona reader, String words) {
        var letters = new Letters(guildhall.mail());
        return Eventually.found(
                "a letter to " + reader.name() + " that says " + words,
                () ->
                        letters.to(reader.email()).reversed().stream()
                                .map(letter -> Letters.plain(letter).replaceAll("\\s+", " "))
                                .filter(plain -> plain.contains(words))
                                .findFirst());
    }

    private void lapse(Persona persona) {
        guildhall
                .database()
                .sql(
                        "update verification_case set verified_until = now() - interval '30 years'"
                                + " where uid = :uid")
                .param("uid", uid(persona).value())
                .update();
    }

    private Uid uid(Persona persona) {
        return guildhall.crowd().account(persona).uid();
    }

    private Caller caller(Persona persona) {
        return guildhall.crowd().caller(persona);
    }

    private Staff staff(Persona persona) {
        return (Staff) caller(persona);
    }
}
