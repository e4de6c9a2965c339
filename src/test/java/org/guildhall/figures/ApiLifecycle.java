package org.guildhall.figures;

import static org.guildhall.support.Program.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.programme.ProgrammeSamples;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;

/// One company's whole Reseller way by the JSON API, from the first request to the contract signed
/// by both, each step with the version that the one before told.
final class ApiLifecycle implements Way {
    private static final String ALL = "/api/v1/applications";

    private final Program developer;
    private final Program signatory;

    ApiLifecycle(Program developer, Program signatory) {
        this.developer = developer;
        this.signatory = signatory;
    }

    @Override
    public Stand apply(Company company) {
        var partner = company.partner();
        var begun = done(partner.post(ALL, "{\"programme\":\"reseller\"}"));
        var path = ALL + "/" + begun.text("id");
        var filled = form(company, ProgrammeSamples.application());
        filled.put("contactEmail", List.of(company.owner().email()));
        done(partner.put(path + "/answers", begun.tag(), json(Map.of("values", filled))));
        return stand(done(partner.post(path + "/contact-codes", "")));
    }

    @Override
    public Stand agree(Company company, Stand stand, String code) {
        var partner = company.partner();
        var path = ALL + "/" + stand.application();
        var typed = json(Map.of("code", code));
        var confirmed = done(partner.post(path + "/contact-confirmation", typed));
        var handedIn = done(partner.post(path + "/submission", confirmed.tag(), "{}"));
        var taken = done(developer.post(path + "/review", handedIn.tag(), ""));
        var items =
                ProgrammeSamples.reseller().checklist().stream().map(ChecklistItem::code).toList();
        var checked = json(Map.of("checklist", items));
        var approved = done(developer.post(path + "/approval", taken.tag(), checked));
        var terms = json(Map.of("values", form(company, ProgrammeSamples.terms())));
        var offered = done(developer.post(path + "/decision-sheets", approved.tag(), terms));
        var sheet = path + "/decision-sheets/1/confirmation";
        return stand(done(partner.post(sheet, offered.tag(), "")));
    }

    @Override
    public void draw(Company company, Stand stand) {
        var path = ALL + "/" + stand.application();
        done(developer.post(path + "/contract", "\"" + stand.version() + "\"", "{}"));
        done(company.partner().post(path + "/contract/signing-codes", ""));
    }

    @Override
    public void sign(Company company, Stand stand, String code) {
        var partner = company.partner();
        var contract = ALL + "/" + stand.application() + "/contract";
        var body = Map.of("code", code, "name", company.owner().name(), "consent", true);
        var seen = done(partner.get(contract)).tag();
        var signed = done(partner.post(contract + "/signatures", seen, json(body)));
        done(signatory.post(contract + "/countersignature", signed.tag(), "{}"));
    }

    private static Map<String, List<String>> form(
            Company company, Map<String, List<String>> sample) {
        var form = new LinkedHashMap<>(sample);
        form.put("mainUid", List.of(company.uid()));
        return form;
    }

    private static Stand stand(Said said) {
        var version = Long.parseLong(said.tag().replace("\"", ""));
        return new Stand(UUID.fromString(said.text("id")), version);
    }

    private static Said done(Said said) {
        if (said.status() >= 300) throw new IllegalStateException(said.toString());
        return said;
    }
}
