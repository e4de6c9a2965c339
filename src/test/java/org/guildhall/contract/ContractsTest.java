package org.guildhall.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Part;
import org.guildhall.access.Role;
import org.guildhall.contract.lifecycle.Afterwards;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractCompleted;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.contract.lifecycle.Witness;
import org.guildhall.contract.paper.PaperTest;
import org.guildhall.contract.seal.SampleContract;
import org.guildhall.contract.seal.SealedPdf;
import org.guildhall.contract.seal.SignatureFinding;
import org.guildhall.contract.signing.Autograph;
import org.guildhall.contract.verify.ContractChecks;
import org.guildhall.contract.verify.VerdictView;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.NotNow;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Texts;
import org.guildhall.platform.web.TooMany;
import org.guildhall.support.Eventually;
import org.guildhall.support.HandClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ContractsTest extends ContractGround {
    private static final Witness HERE = new Witness("192.0.2.7");
    private static final Autograph TYPED = new Autograph("李伟 Li Wei", Optional.empty());

    @Autowired ContractViews views;
    @Autowired TemplateEngine templates;
    @Autowired Texts texts;
    @Autowired Settings settings;

    @Test
    void a_contract_goes_from_draft_to_signed_by_both() {
        var bd = staff(Role.BD);
        var signatory = staff(Role.SIGNATORY);
        var owner = owner();
        var contract = sent(owner, bd);
        contract = contracts.open(contract.id(), owner, HERE);
        assertThat(contract.state()).isEqualTo(ContractState.VIEWED);
        signatures.mailCode(contract.id(), owner, HERE);
        var signed =
                signatures.sign(
                        contract.id(), contract.version(), code(contract), TYPED, owner, HERE);
        assertThat(signed.state()).isEqualTo(ContractState.SIGNED_BY_PARTNER);
        var from = Optional.of(LocalDate.parse("2026-12-07"));

        var complete = signatures.countersign(signed.id(), signed.version(), from, signatory, HERE);

        assertThat(complete.state()).isEqualTo(ContractState.COMPLETED);
        assertThat(complete.effective()).isEqualTo(from);
        assertThat(heard.told)
                .contains(
                        new ContractCompleted(
                                complete.id(),
                                complete.application(),
                                from.get(),
                                HandClock.inSingapore("2026-12-07T00:00"),
                                SampleContract.NOON));
        var file = contracts.document(complete.id(), owner);
        assertThat(file.name()).isEqualTo(complete.number() + ".pdf");
        var verdict = checks.file(file.content());
        assertThat(verdict).isInstanceOf(ContractChecks.Genuine.class);
        assertThat(((ContractChecks.Genuine) verdict).pdf().signatures())
                .extracting(SignatureFinding::name)
                .containsExactly("李伟 Li Wei", signatory.name());
        assertThat(contracts.history(complete.id(), owner))
                .extracting(Event::type)
                .containsExactly(
                        "drafted", "sent", "viewed", "code-sent", "signed", "countersigned");
    }

    @Test
    void the_certificate_of_completion_lists_every_event_and_is_sealed() throws Exception {
        var owner = owner();
        var complete = completed(owner);

        var file = contracts.file(complete.id(), FileKind.CERTIFICATE, owner);

        var text = PaperTest.text(file.content()).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("Sent to the partner", "Signing code mailed to", "192.0.2.7")
                .contains(
                        "identified by a code mailed to that address",
                        "time stamp (RFC 3161)",
                        "杭州云帆科技有限公司");
        var hash = contracts.history(complete.id(), owner).getLast().text("sha256");
        assertThat(text.replace(" ", "")).contains(hash);
        assertThat(checks.file(file.content())).isInstanceOf(ContractChecks.Earlier.class);
    }

    @Test
    void anybody_checks_a_contract_by_number_or_file() {
        var owner = owner();
        var complete = completed(owner);
        var file = contracts.document(complete.id(), owner).content();

        var known = checks.number(" " + complete.number().toLowerCase(Locale.ROOT)).orElseThrow();
        assertThat(known.sha256()).contains(SealedPdf.fingerprint(file));
        assertThat(checks.number("CON-2026-99999")).isEmpty();
        file[file.length / 3] ^= 1;
        assertThat(checks.file(file))
                .isInstanceOfAny(ContractChecks.Doubtful.class, ContractChecks.Unreadable.class);
        assertThat(checks.file("no pdf".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ContractChecks.Unreadable.class);
        var foreign = SampleContract.signed(SampleContract.seals());
        assertThat(checks.file(foreign)).isInstanceOf(ContractChecks.Doubtful.class);
    }

    @Test
    void a_code_has_five_tries_and_ten_minutes() {
        var owner = owner();
        var contract = contracts.open(sent(owner, staff(Role.BD)).id(), owner, HERE);
        signatures.mailCode(contract.id(), owner, HERE);
        var code = code(contract);
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> sign(contract, wrong, owner))
                    .isInstanceOf(Invalid.class)
                    .hasMessageContaining("code.wrong");
        }
        assertThatThrownBy(() -> sign(contract, code, owner)).hasMessageContaining("code.over");

        signatures.mailCode(contract.id(), owner, HERE);
        var late = code(contract);
        clock.set(SampleContract.NOON.plus(Duration.ofMinutes(10)));
        try {
            assertThatThrownBy(() -> sign(contract, late, owner)).hasMessageContaining("code.over");
        } finally {
            clock.set(SampleContract.NOON);
        }
        for (var more = 0; more < 4; more++) {
            signatures.mailCode(contract.id(), owner, HERE);
        }
        assertThatThrownBy(() -> signatures.mailCode(contract.id(), owner, HERE))
                .isInstanceOf(TooMany.class);
    }

    @Test
    void while_the_time_stamp_service_is_away_nothing_is_signed_and_the_code_stays_valid() {
        var owner = owner();
        var contract = contracts.open(sent(owner, staff(Role.BD)).id(), owner, HERE);
        signatures.mailCode(contract.id(), owner, HERE);
        var code = code(contract);
        STAMPS.isAway(true);
        try {
            assertThatThrownBy(() -> sign(contract, code, owner)).isInstanceOf(NotNow.class);
        } finally {
            STAMPS.isAway(false);
        }
        assertThat(contracts.read(contract.id(), owner).state()).isEqualTo(ContractState.VIEWED);

        sign(contract, code, owner);

        var verdict = checks.file(contracts.document(contract.id(), owner).content());
        assertThat(((ContractChecks.Earlier) verdict).pdf().signatures())
                .allMatch(signature -> signature.stamped().isPresent());
    }

    @Test
    void only_its_own_people_and_staff_reach_a_contract() {
        var owner = owner();
        var bd = staff(Role.BD);
        var draft = contracts.draft(draft(owner), bd);
        assertThatThrownBy(() -> contracts.read(draft.id(), owner)).isInstanceOf(NotFound.class);
        var contract = contracts.send(draft.id(), draft.version(), bd);
        var member =
                new Member(
                        owner.person(),
                        "M",
                        owner.account(),
                        owner.uid(),
                        owner.site(),
                        Part.MEMBER,
                        READER);

        assertThat(contracts.open(contract.id(), member, HERE).state())
                .isEqualTo(ContractState.SENT);
        assertThatThrownBy(() -> contracts.read(contract.id(), owner()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contracts.read(contract.id(), staff(Role.SUPPORT_AGENT)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signatures.mailCode(contract.id(), member, HERE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () ->
                                signatures.countersign(
                                        contract.id(),
                                        contract.version(),
                                        Optional.empty(),
                                        bd,
                                        HERE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> contracts.draft(draft(owner), staff(Role.SIGNATORY)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void one_application_has_one_contract_until_that_has_ended() {
        var owner = owner();
        var bd = staff(Role.BD);
        var draft = draft(owner);
        var first = contracts.draft(draft, bd);
        assertThatThrownBy(() -> contracts.draft(draft, bd)).isInstanceOf(NoLongerPossible.class);

        var voided =
                contracts.voided(
                        first.id(),
                        first.version(),
                        "Wrong address",
                        Afterwards.ANOTHER_CONTRACT,
                        bd);

        assertThat(heard.told)
                .contains(voided.ended(bd, "Wrong address", Afterwards.ANOTHER_CONTRACT));
        assertThat(voided.state()).isEqualTo(ContractState.VOIDED);
        assertThat(contracts.draft(draft, bd).state()).isEqualTo(ContractState.DRAFTED);
    }

    @Test
    void a_contract_that_nobody_signs_expires() {
        var owner = owner();
        var contract = sent(owner, staff(Role.BD));
        deadlines.expire(contract.id());
        assertThat(contracts.read(contract.id(), owner).state()).isEqualTo(ContractState.SENT);
        clock.set(contract.deadline().orElseThrow());
        deadlines.expire(contract.id());
        deadlines.expire(contract.id());
        clock.set(SampleContract.NOON);

        assertThat(contracts.read(contract.id(), owner).state()).isEqualTo(ContractState.EXPIRED);
        assertThatThrownBy(() -> signatures.mailCode(contract.id(), owner, HERE))
                .isInstanceOf(NoLongerPossible.class);
    }

    @Test
    void the_effective_date_is_not_before_the_last_signature_nor_before_what_was_agreed() {
        var owner = owner();
        var signed = signed(owner);
        var signatory = staff(Role.SIGNATORY);

        assertThatThrownBy(
                        () ->
                                signatures.countersign(
                                        signed.id(),
                                        signed.version(),
                                        Optional.of(LocalDate.parse("2026-11-30")),
                                        signatory,
                                        HERE))
                .isInstanceOf(Invalid.class);
        var complete =
                signatures.countersign(
                        signed.id(), signed.version(), Optional.empty(), signatory, HERE);
        assertThat(complete.effective()).contains(LocalDate.parse("2026-12-01"));
    }

    @Test
    void of_two_who_sign_at_once_one_wins() throws Exception {
        var owner = owner();
        var signed = signed(owner);
        var signatory = staff(Role.SIGNATORY);
        var bd = staff(Role.BD);
        Callable<Boolean> countersign =
                () ->
                        done(
                                () ->
                                        signatures.countersign(
                                                signed.id(),
                                                signed.version(),
                                                Optional.empty(),
                                                signatory,
                                                HERE));
        Callable<Boolean> takeBack =
                () ->
                        done(
                                () ->
                                        contracts.voided(
                                                signed.id(),
                                                signed.version(),
                                                "No",
                                                Afterwards.ANOTHER_CONTRACT,
                                                bd));

        try (var threads = Executors.newFixedThreadPool(3)) {
            var results = threads.invokeAll(List.of(countersign, takeBack, countersign));
            var winners = 0;
            for (var result : results) {
                winners += result.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(contracts.history(signed.id(), owner)).hasSize(6);
    }

    @Test
    void everybody_hears_by_mail_what_concerns_them() throws Exception {
        var signatory = staff(Role.SIGNATORY);
        var owner = owner();
        var complete = completed(owner);
        Eventually.holds("everybody has heard", () -> events.waiting() == 0);

        var mails = mailroom.about(complete.id().value());

        var mine = accounts.person(owner.person()).email().value();
        assertThat(kinds(mails, mine))
                .containsExactlyInAnyOrder("contract.sent", "contract.code", "contract.completed");
        assertThat(kinds(mails, "wang.fang@yunfan.example"))
                .containsExactlyInAnyOrder("contract.sent", "contract.completed");
        assertThat(kinds(mails, accounts.person(signatory.person()).email().value()))
                .containsExactly("contract.to-countersign");
        assertThat(mails)
                .filteredOn(mail -> mail.recipient().equals("wang.fang@yunfan.example"))
                .extracting(Mail::title)
                .contains("您已成功签署合同");
    }

    @Test
    void every_page_of_a_contract_can_be_shown_in_every_language() {
        var owner = owner();
        var signatory = staff(Role.SIGNATORY);
        var complete = completed(owner);
        var open = contracts.open(sent(owner, staff(Role.BD)).id(), owner, HERE);
        for (var language : Texts.LANGUAGES) {
            var page = page(language);
            for (var contract : List.of(open, complete)) {
                var mine =
                        Map.of(
                                "page",
                                page,
                                "view",
                                views.of(contract, owner, page),
                                "form",
                                Form.empty());
                assertThat(shown("contract/portal", mine)).contains(contract.number());
                var theirs =
                        Map.of(
                                "page",
                                page,
                                "view",
                                views.of(contract, signatory, page),
                                "form",
                                Form.empty());
                assertThat(shown("contract/desk", theirs)).contains(contract.number());
            }
            var verdict =
                    VerdictView.of(
                            checks.file(contracts.document(complete.id(), owner).content()), page);
            assertThat(
                            shown(
                                    "contract/verify",
                                    Map.of("page", page, "form", Form.empty(), "verdict", verdict)))
                    .contains(complete.number(), "李伟 Li Wei");
        }
    }

    @Test
    void the_verify_page_is_open_to_everybody() throws Exception {
        var complete = completed(owner());
        var address =
                URI.create("http://localhost:" + port + "/verify?number=" + complete.number());
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains(complete.number()).doesNotContain("杭州云帆");
            var certificate =
                    HttpRequest.newBuilder(address.resolve("/verify/authority.cer")).build();
            assertThat(http.send(certificate, BodyHandlers.ofByteArray()).body())
                    .isEqualTo(checks.authority());
            var files = address.resolve("/portal/contracts/" + complete.id().value() + "/document");
            var refused = http.send(HttpRequest.newBuilder(files).build(), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(303);
        }
    }

    private String shown(String template, Map<String, Object> parameters) {
        var out = new StringOutput();
        templates.render(template + ".jte", parameters, out);
        return out.toString();
    }

    private Page page(Locale language) {
        return new Page(
                texts.in(language),
                settings.vendor(),
                new Page.Visitor(Page.Visitor.Kind.NOBODY, "", "", Set.of()),
                "/",
                new Page.Csrf("_csrf", "token"),
                Page.Theme.SYSTEM,
                READER.zone(),
                READER.zone(),
                clock.instant(),
                Optional.empty());
    }

    private static List<String> kinds(List<Mail> mails, String recipient) {
        return mails.stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .map(Mail::kind)
                .toList();
    }

    private static boolean done(Runnable use) {
        try {
            use.run();
            return true;
        } catch (NoLongerPossible _) {
            return false;
        }
    }

    private void sign(Contract contract, String code, Member owner) {
        signatures.sign(contract.id(), contract.version(), code, TYPED, owner, HERE);
    }

    private Contract completed(Member owner) {
        var signed = signed(owner);
        return signatures.countersign(
                signed.id(), signed.version(), Optional.empty(), staff(Role.SIGNATORY), HERE);
    }

    private Contract signed(Member owner) {
        var contract = contracts.open(sent(owner, staff(Role.BD)).id(), owner, HERE);
        signatures.mailCode(contract.id(), owner, HERE);
        return signatures.sign(
                contract.id(), contract.version(), code(contract), TYPED, owner, HERE);
    }
}
