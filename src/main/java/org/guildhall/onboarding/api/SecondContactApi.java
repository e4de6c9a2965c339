package org.guildhall.onboarding.api;

import static org.guildhall.access.Access.Who.SIGNED_IN;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.account.EmailAddress;
import org.guildhall.onboarding.letter.SecondContact;
import org.guildhall.onboarding.letter.SecondContacts;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// Who else is written to about an application, in the API: named by owners of the account and by
/// reviewers.
@Api
@RequestMapping(Api.BASE + "/applications/{id}/second-contact")
class SecondContactApi {
    private static final int LONGEST_NAME = 100;

    private final SecondContacts contacts;
    private final Applications applications;
    private final Shapes shapes;

    SecondContactApi(SecondContacts contacts, Applications applications, Shapes shapes) {
        this.contacts = contacts;
        this.applications = applications;
        this.shapes = shapes;
    }

    /// Somebody who gets copies of the letters.
    record SecondBody(String name, String email) implements ApiBody {
        private SecondContact contact() {
            return new SecondContact(
                    Invalid.reading("name", () -> line(name)),
                    Invalid.reading("email", () -> new EmailAddress(email)));
        }
    }

    /// Whom the application names; nothing is there while it names nobody.
    @GetMapping
    @Access(SIGNED_IN)
    ResponseEntity<SecondBody> second(@PathVariable UUID id, Caller caller) {
        var application = applications.find(new ApplicationId(id), caller);
        var second = contacts.of(application.id(), caller).orElseThrow(NotFound::new);
        var body = new SecondBody(second.name(), second.email().value());
        return Match.tagged(application.version(), body);
    }

    /// Names somebody, in place of an earlier one, on the application's version that was seen.
    @PutMapping
    @Access(SIGNED_IN)
    ResponseEntity<ApplicationBody> name(
            @PathVariable UUID id, Match match, @RequestBody SecondBody body, Caller caller) {
        var seen = shapes.seen(id, match, caller);
        name(seen.id(), body.contact(), caller);
        return shapes.tagged(applications.find(seen.id(), caller), caller);
    }

    /// Names nobody any more.
    @DeleteMapping
    @Access(SIGNED_IN)
    ResponseEntity<ApplicationBody> remove(@PathVariable UUID id, Match match, Caller caller) {
        var seen = shapes.seen(id, match, caller);
        contacts.remove(seen.id(), caller);
        return shapes.tagged(applications.find(seen.id(), caller), caller);
    }

    /// Pages ask for the address under another name.
    private void name(ApplicationId id, SecondContact second, Caller caller) {
        try {
            contacts.name(id, second, caller);
        } catch (Invalid same) {
            throw new Invalid(
                    same.problems().stream().map(problem -> problem.at("email")).toList());
        }
    }

    /// A name is one line, for it stands in the head of a letter.
    private static String line(String typed) {
        var name = Form.text(typed, LONGEST_NAME);
        if (name.isEmpty()) throw Invalid.because("platform.form.missing");
        if (name.contains("\n")) throw Invalid.because("platform.form.control");
        return name;
    }
}
