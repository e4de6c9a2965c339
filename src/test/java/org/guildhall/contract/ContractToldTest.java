package org.guildhall.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.Role;
import org.guildhall.contract.verify.VerdictView;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Texts;
import org.guildhall.support.Eventually;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What people see and hear of a contract.
class ContractToldTest extends ContractGround {
    @Autowired ContractViews views;
    @Autowired TemplateEngine templates;
    @Autowired Texts texts;
    @Autowired Settings settings;

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
                assertThat(shown("contract/desk", theirs))
                        .contains(contract.number())
                        .contains(" · " + contract.draft().programmeIn(page.text()) + "<");
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
}
