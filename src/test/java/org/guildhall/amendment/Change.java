package org.guildhall.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.amendment.lifecycle.Amendment;
import org.guildhall.amendment.lifecycle.AmendmentId;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.onboarding.Agreed;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.jsoup.nodes.FormElement;

/// A change of one partner's terms, brought on its way by the forms that people send.
record Change(Installation guildhall, Agreed agreed, AmendmentId id) {
    /// A company that is a partner already: its contract is signed and in force.
    static Agreed partner(Installation guildhall) {
        var agreed = Agreed.company(guildhall);
        agreed.signed();
        Eventually.found(
                "access",
                () -> {
                    tick(guildhall);
                    return Optional.of(console(guildhall, agreed.owner()))
                            .filter(page -> page.contains("since"));
                });
        return agreed;
    }

    static Change begin(Agreed agreed, Kind kind) {
        var guildhall = agreed.guildhall();
        var answer = tryBegin(agreed, kind);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        var id = answer.location().replaceAll("^/desk/amendments/([^/]+)/sheet.*$", "$1");
        return new Change(guildhall, agreed, new AmendmentId(UUID.fromString(id)));
    }

    static Visit.Answer tryBegin(Agreed agreed, Kind kind) {
        var desk = agreed.guildhall().crowd().signedIn(agreed.bd());
        var application = "/desk/applications/" + agreed.id().value();
        var page = application + "/amendment?kind=" + kind;
        return submit(desk, page, application + "/amendments");
    }

    /// The business developer fills in and offers the next version.
    Visit.Answer offer(String... changes) {
        var desk = guildhall.crowd().signedIn(agreed.bd());
        return submit(desk, desk() + "/sheet", desk() + "/sheet/offer", changes);
    }

    void offered(String... changes) {
        done(offer(changes));
        assertThat(stage()).isEqualTo(Stage.OFFERED);
    }

    /// The owner sends a form of the partner's page.
    Visit.Answer partner(String below, String... changes) {
        var owner = guildhall.crowd().signedIn(agreed.owner());
        return submit(owner, portal(), portal() + below, changes);
    }

    /// The business developer, or another of the staff, sends a form of the desk's page.
    Visit.Answer staff(Persona persona, String below, String... changes) {
        return submit(guildhall.crowd().signedIn(persona), desk(), desk() + below, changes);
    }

    /// From the confirmation to both signatures; the path of the amendment's contract.
    String confirmedAndSigned(String... countersignature) {
        done(partner("/confirmation"));
        done(staff(agreed.bd(), "/contract"));
        var contract = "/contracts/" + amendment().progress().contract().orElseThrow();
        agreed.sign(contract, countersignature);
        assertThat(stage()).isEqualTo(Stage.SIGNED);
        return contract;
    }

    Amendment amendment() {
        return guildhall.front(Amendments.class).find(id, new Caller.Clockwork());
    }

    Stage stage() {
        return amendment().stage();
    }

    void waitFor(Stage stage) {
        Eventually.found(
                "the amendment to be " + stage,
                () -> {
                    tick(guildhall);
                    return Optional.of(stage()).filter(stage::equals);
                });
    }

    /// Timers look again when time goes on.
    private static void tick(Installation guildhall) {
        guildhall.clock().set(guildhall.clock().instant().plusSeconds(2));
    }

    String portal() {
        return "/portal/amendments/" + id.value();
    }

    String desk() {
        return "/desk/amendments/" + id.value();
    }

    String console() {
        return console(guildhall, agreed.owner());
    }

    static String console(Installation guildhall, Persona owner) {
        return guildhall.crowd().signedIn(owner).get("/console").body();
    }

    static void done(Visit.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    /// Sends a form of a page as it is filled in, with some fields filled in otherwise.
    static Visit.Answer submit(Visit visit, String page, String action, String... changes) {
        var shown = visit.get(page);
        var found = shown.page().selectFirst("form[action=" + action + "]");
        var form = (FormElement) Objects.requireNonNull(found, shown.body());
        var changed = Fields.of(changes);
        var fields = new ArrayList<Map.Entry<String, String>>();
        for (var field : form.formData()) {
            if (!changed.containsKey(field.key())) {
                fields.add(Map.entry(field.key(), field.value()));
            }
        }
        fields.addAll(changed.entrySet());
        return visit.post(action, fields);
    }
}
