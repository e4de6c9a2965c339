package org.guildhall.onboarding.offer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.programme.FormField;
import org.guildhall.terms.Sheet;
import org.guildhall.terms.Sheets;
import org.guildhall.verification.Verifications;
import org.springframework.stereotype.Component;

/// What a decision sheet is filled in with when it is opened: the draft, else the version that is
/// to be revised, else what application and enterprise say already.
@Component
class SheetStart {
    private final Sheets sheets;
    private final Applications applications;
    private final Verifications verifications;
    private final Vendor vendor;

    SheetStart(
            Sheets sheets, Applications applications, Verifications verifications, Vendor vendor) {
        this.sheets = sheets;
        this.applications = applications;
        this.verifications = verifications;
        this.vendor = vendor;
    }

    Map<String, List<String>> of(Application application) {
        var versions = sheets.of(application.id().value());
        return versions.isEmpty() ? known(application) : values(versions.getLast());
    }

    private static Map<String, List<String>> values(Sheet last) {
        return last.values().values();
    }

    private Map<String, List<String>> known(Application application) {
        var filled = new LinkedHashMap<String, List<String>>();
        for (var field : applications.programme(application).sheet().fields()) {
            field.from().ifPresent(from -> fill(filled, field, from, application));
        }
        return filled;
    }

    private void fill(
            Map<String, List<String>> filled,
            FormField field,
            String from,
            Application application) {
        if (from.startsWith("form.")) {
            filled.put(field.name(), application.answers().list(from.substring("form.".length())));
        } else {
            filled.put(field.name(), List.of(known(from, application)));
        }
    }

    private String known(String from, Application application) {
        var company = verifications.of(application.applicant().account()).company();
        return switch (from) {
            case "vendor.name" -> vendor.name();
            case "enterprise.legalName" -> application.applicant().company();
            case "enterprise.registrationNumber" -> company.map(known -> known.number()).orElse("");
            case "programme.name" ->
                    applications
                            .programme(application)
                            .name()
                            .en()
                            .replace("{vendor}", vendor.name());
            case "reviewer.name" -> application.review().reviewer().map(Reviewer::name).orElse("");
            default -> "";
        };
    }
}
