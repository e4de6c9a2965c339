package org.guildhall.verification;

import java.util.Map;
import org.guildhall.platform.web.Form;
import org.guildhall.verification.lifecycle.Details;

/// What an account types about its enterprise, read from the form and shown in it.
final class DetailsForm {
    private DetailsForm() {}

    /// The version that was seen; 0 before it has begun.
    static long version(Form form) {
        return Math.max(0, form.version());
    }

    static Details details(Form form) {
        return new Details(
                form.value("legalName"),
                form.value("country"),
                form.value("scheme"),
                form.value("number"),
                form.value("address"),
                form.value("authorisedPerson"));
    }

    /// With what is known already.
    static Form filled(Details details) {
        return Form.of(
                Map.of(
                        "legalName", details.legalName(),
                        "country", details.country(),
                        "scheme", details.scheme(),
                        "number", details.number(),
                        "address", details.address(),
                        "authorisedPerson", details.authorisedPerson()));
    }

    /// Where the account goes on to afterwards.
    static String next(Form form) {
        return ours(form.value("next"));
    }

    /// A path of this installation, or nothing: nobody is led elsewhere from here.
    static String ours(String path) {
        return path.matches("/[A-Za-z0-9_~-][A-Za-z0-9_.~/?=&%-]{0,400}") ? path : "";
    }
}
