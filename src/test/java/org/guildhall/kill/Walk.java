package org.guildhall.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kill.Ledger.Step;
import org.guildhall.programme.ProgrammeSamples;
import org.guildhall.support.Visit;
import org.guildhall.support.Visit.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/// One company's way from JOIN NOW to the network console. Every step looks at the page first and
/// does what it offers, so that it goes on from wherever the last kill left it.
public final class Walk {
    /// Of the program at a busy moment, or of a proxy whose node is gone.
    private static final Set<Integer> UNAVAILABLE = Set.of(502, 503, 504);

    private static final String JOIN = "/portal/join/reseller";
    private static final String DRAFT_KEPT =
            "select count(*) from onboarding_application where id = ? and answers ->> 'contactName' like ?";
    private static final String BEGUN =
            "select count(*) from onboarding_application where id = ? and uid = ?";
    private static final String CONTACT_CONFIRMED =
            "select count(*) from onboarding_application where id = ? and contact_email = ?";
    private static final String CODE_MAILED =
            "select count(*) from platform_mail where subject_id = ? and recipient = ? and kind like '%code'";

    private final Company company;
    private final Desk desk;
    private final Ledger ledger;
    private final Codes codes;
    private Optional<UUID> application = Optional.empty();

    /// @param codes where the mailed codes are read
    public Walk(Company company, Desk desk, Ledger ledger, Codes codes) {
        this.company = company;
        this.desk = desk;
        this.ledger = ledger;
        this.codes = codes;
    }

    /// A verified company, and its owner's browser.
    public record Company(String email, String uid, Visit owner) {}

    /// The vendor's people, at their browsers.
    public record Desk(Visit developer, Visit signatory) {}

    /// Who reads people's mail for them.
    public interface Codes {
        /// The code in the newest letter of a kind to somebody; none when it doesn't come soon.
        Optional<String> code(String kind, String recipient);
    }

    /// A request that the kill came before the answer to, or that was turned away at a busy moment.
    public static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Whether the console is open.
    public boolean isAtItsEnd() {
        return application.isPresent() && get(company.owner, "/console", 200, 403).status() == 200;
    }

    /// Does the next thing, whoever has to do it; false when there is nothing to do but to wait.
    public boolean step() {
        if (application.isEmpty()) return join();
        var id = application.get();
        var node = open(company.owner, "/portal/applications/" + id);
        if (offers(node, "a[href$=/form]")) return fillIn(id);
        if (offers(node, "form[action$=/confirmation]")) return answer(id, node);
        return review(id) || sign(node);
    }

    private boolean join() {
        var wanted = get(company.owner, JOIN, 200, 303);
        var answer =
                wanted.status() == 303 ? wanted : sent(() -> company.owner.post(JOIN, Map.of()));
        assertThat(answer.status()).as(() -> JOIN + ": " + told(answer)).isEqualTo(303);
        var path = answer.location();
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        ledger.acknowledged("begun " + id, BEGUN, id, company.uid);
        application = Optional.of(id);
        return true;
    }

    private boolean fillIn(UUID id) {
        var path = "/portal/applications/" + id;
        var typed = ProgrammeSamples.application();
        typed.put("contactEmail", List.of(company.email));
        typed.put("mainUid", List.of(company.uid));
        var kept = post(company.owner, path + "/draft", form(path, typed), 200);
        assertThat(kept.status()).isEqualTo(200);
        ledger.acknowledged("draft of " + id, DRAFT_KEPT, id, "%Lin Wei%");
        if (offers(open(company.owner, path + "/form"), "input[name=contactEmail.code]")) {
            return confirmContact(id, path, typed);
        }
        step(id, "submit", () -> company.owner.post(path + "/form", form(path, typed)));
        return true;
    }

    private boolean confirmContact(UUID id, String path, Map<String, List<String>> typed) {
        post(company.owner, path + "/contact-code", form(path, typed), 303);
        ledger.acknowledged("contact code of " + id, CODE_MAILED, id, company.email);
        var code = codes.code("onboarding.mail.contact-code", company.email);
        if (code.isEmpty()) return true; // the kill holds it back: another one is asked for
        typed.put("contactEmail.code", List.of(code.get()));
        post(company.owner, path + "/contact-confirmation", form(path, typed), 303);
        ledger.acknowledged("contact of " + id, CONTACT_CONFIRMED, id, company.email);
        return true;
    }

    private List<Map.Entry<String, String>> form(String path, Map<String, List<String>> typed) {
        var page = open(company.owner, path + "/form");
        return filled(page, "form[data-autosave]", typed);
    }

    /// The first version is sent back, the second one is confirmed.
    private boolean answer(UUID id, Document node) {
        var path = "/portal/applications/" + id;
        if (node.select("input[name=sheet]").val().equals("1")) {
            var page = open(company.owner, path + "/correction");
            var said = Map.of("words", List.of("A little more on compute, please."));
            var form = filled(page, "form[action$=/correction]", said);
            step(id, "modify-terms", () -> company.owner.post(path + "/correction", form));
        } else {
            var form = filled(node, "form[action$=/confirmation]", Map.of());
            step(id, "confirm-terms", () -> company.owner.post(path + "/confirmation", form));
        }
        return true;
    }

    private boolean review(UUID id) {
        var path = "/desk/applications/" + id;
        var page = open(desk.developer, path);
        if (offers(page, "form[action$=/review]")) {
            var form = filled(page, "form[action$=/review]", Map.of());
            step(id, "take", () -> desk.developer.post(path + "/review", form));
        } else if (offers(page, "form[action$=/approval]")) {
            var all = page.select("input[name=checklist]").eachAttr("value");
            var form = filled(page, "form[action$=/approval]", Map.of("checklist", all));
            step(id, "approve", () -> desk.developer.post(path + "/approval", form));
        } else if (offers(page, "a[href$=/sheet]")) {
            var sheet = open(desk.developer, path + "/sheet");
            var terms = ProgrammeSamples.terms();
            terms.put("mainUid", List.of(company.uid));
            var form = filled(sheet, "form[action$=/offer]", terms);
            step(id, "offer-terms", () -> desk.developer.post(path + "/sheet/offer", form));
        } else if (offers(page, "form[action$=/contract]")) {
            var form = filled(page, "form[action$=/contract]", Map.of());
            step(id, "send-contract", () -> desk.developer.post(path + "/contract", form));
        } else {
            return false;
        }
        return true;
    }

    private boolean sign(Document node) {
        var link = node.select("a[href^=/portal/contracts/]").first();
        if (link == null) return false;
        var path = link.attr("href");
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        if (offers(open(company.owner, path), "form[action$=/code]")) return signAsOwner(id, path);
        return countersign(id);
    }

    private boolean signAsOwner(UUID id, String path) {
        step(id, "code-sent", () -> company.owner.post(path + "/code", Map.of()));
        var code = codes.code("contract.code", company.email);
        if (code.isEmpty()) return true;
        var said = Map.of("code", List.of(code.get()), "consent", List.of("on"));
        var form = filled(open(company.owner, path), "form[action$=/signature]", said);
        step(id, "signed", () -> company.owner.post(path + "/signature", form));
        return true;
    }

    private boolean countersign(UUID id) {
        var path = "/desk/contracts/" + id;
        var page = open(desk.signatory, path);
        if (!offers(page, "form[action$=/countersignature]")) return false;
        var form = filled(page, "form[action$=/countersignature]", Map.of());
        step(id, "countersigned", () -> desk.signatory.post(path + "/countersignature", form));
        return true;
    }

    private interface Request {
        Answer send();
    }

    /// Sends what makes one row of history, and notes what came of it.
    private void step(UUID subject, String type, Request request) {
        var step = new Step(subject, type);
        try {
            var answer = sent(request);
            assertThat(answer.status()).as(() -> type + ": " + told(answer)).isEqualTo(303);
            ledger.acknowledged(step);
        } catch (Unanswered killed) {
            ledger.unanswered(step);
            throw killed;
        }
    }

    private Answer post(
            Visit visit, String path, List<Map.Entry<String, String>> form, int expected) {
        var answer = sent(() -> visit.post(path, form));
        assertThat(answer.status()).as(() -> path + ": " + told(answer)).isEqualTo(expected);
        return answer;
    }

    private Document open(Visit visit, String path) {
        return get(visit, path, 200).page();
    }

    private Answer get(Visit visit, String path, Integer... expected) {
        var answer = sent(() -> visit.get(path));
        assertThat(answer.status()).as(() -> path + ": " + told(answer)).isIn((Object[]) expected);
        return answer;
    }

    private Answer sent(Request request) {
        try {
            var answer = request.send();
            if (!UNAVAILABLE.contains(answer.status())) {
                ledger.answered();
                return answer;
            }
            ledger.refused(String.valueOf(answer.status()));
        } catch (IllegalStateException failure) {
            ledger.refused(String.valueOf(failure.getMessage()));
        }
        throw new Unanswered();
    }

    private static String told(Answer answer) {
        return answer.status() + " " + answer.page().text();
    }

    private static boolean offers(Document page, String what) {
        return page.selectFirst("main " + what) != null;
    }

    /// A form of a page as it stands there, with this filled in.
    private static List<Map.Entry<String, String>> filled(
            Document page, String which, Map<String, List<String>> typed) {
        var form = (FormElement) Objects.requireNonNull(page.selectFirst("main " + which));
        var fields = new ArrayList<Map.Entry<String, String>>();
        form.formData().stream()
                .filter(field -> !typed.containsKey(field.key()))
                .forEach(field -> fields.add(Map.entry(field.key(), field.value())));
        typed.forEach(
                (name, values) -> values.forEach(value -> fields.add(Map.entry(name, value))));
        return fields;
    }
}
