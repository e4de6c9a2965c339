package org.guildhall.invitation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guildhall.account.EmailAddress;
import org.guildhall.invitation.lifecycle.Interview;
import org.guildhall.invitation.lifecycle.Invitee;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.programme.Programme;

/// What programs send about prospects, read by the rules of the desk's forms.
final class ProspectWish {
    private ProspectWish() {}

    /// Who is to be invited, and into which programme.
    ///
    /// @param language BCP 47, what the letters are written in
    record Invitation(
            String company,
            String name,
            String email,
            String language,
            String site,
            String programme)
            implements ApiBody {
        Invitee invitee() {
            var contact = new ContactWish(company, name, email, language).contact();
            return new Invitee(
                    contact.company(),
                    contact.name(),
                    contact.email(),
                    contact.language(),
                    site,
                    programme);
        }
    }

    /// What can be put right of it later.
    record ContactWish(String company, String name, String email, String language)
            implements ApiBody {
        Invitee.Contact contact() {
            return new Invitee.Contact(
                    line("company", company, ProspectForm.LONGEST_COMPANY),
                    line("name", name, ProspectForm.LONGEST_NAME),
                    Invalid.reading("email", () -> new EmailAddress(email)),
                    Invalid.reading("language", () -> ProspectForm.language(language)));
        }
    }

    /// The days on which materials came in, by their codes; what is left out is missing.
    record Receipt(Map<String, String> received) implements ApiBody {
        Map<String, LocalDate> days(Programme programme, LocalDate today) {
            var days = new HashMap<String, LocalDate>();
            received.forEach(
                    (code, typed) -> {
                        if (programme.materials().stream().noneMatch(it -> it.code().equals(code)))
                            throw Invalid.at("received", "invitation.choice");
                        days.put(
                                code,
                                Invalid.reading("received", () -> ProspectForm.day(typed, today)));
                    });
            return days;
        }
    }

    /// A talk that was held.
    ///
    /// @param people who took part
    /// @param outcome `SUITABLE`, `LATER` or `UNSUITABLE`
    record Talk(String day, String people, String notes, String outcome) implements ApiBody {
        Interview interview(LocalDate today) {
            return new Interview(
                    Invalid.reading("day", () -> ProspectForm.day(day, today)),
                    line("people", people, ProspectForm.LONGEST_PEOPLE),
                    text("notes", notes),
                    Invalid.reading("outcome", () -> ProspectForm.outcome(outcome)));
        }
    }

    /// Why.
    record Giving(String reason) implements ApiBody {
        String why() {
            return text("reason", reason);
        }
    }

    private static String line(String field, String typed, int longest) {
        return there(field, Invalid.reading(field, () -> ProspectForm.line(typed, longest)));
    }

    private static String text(String field, String typed) {
        var longest = ProspectForm.LONGEST_NOTES;
        return there(field, Invalid.reading(field, () -> Form.text(typed, longest)));
    }

    private static String there(String field, String text) {
        return Optional.of(text)
                .filter(words -> !words.isEmpty())
                .orElseThrow(() -> Invalid.at(field, "platform.form.missing"));
    }
}
