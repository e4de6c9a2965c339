package org.guildhall.invitation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.account.EmailAddress;
import org.guildhall.invitation.lifecycle.Interview;
import org.guildhall.invitation.lifecycle.Interview.Outcome;
import org.guildhall.invitation.lifecycle.Invitee;
import org.guildhall.invitation.lifecycle.Prospect;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.invitation.lifecycle.Seen;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.programme.Programme;

/// Reads what the desk's forms about prospects say, and fills them in with what is known.
final class ProspectForm {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_COMPANY = 200;
    static final int LONGEST_PEOPLE = 500;
    static final int LONGEST_NOTES = 4000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /// The language that a person reads is asked as `reads`: `language` is the page's own, which a
    /// form must not turn.
    private ProspectForm() {}

    static Seen seen(UUID id, Form form) {
        return new Seen(new ProspectId(id), form.version("invitation.version-missing"));
    }

    static Invitee.Contact contact(Form form) {
        return new Invitee.Contact(
                form.take("company", typed -> line(typed, LONGEST_COMPANY)),
                form.take("name", typed -> line(typed, LONGEST_NAME)),
                form.enter("email", EmailAddress::new),
                form.choose("reads", ProspectForm::language));
    }

    static Interview interview(Form form, LocalDate today) {
        return new Interview(
                form.enter("day", typed -> day(typed, today)),
                form.take("people", typed -> line(typed, LONGEST_PEOPLE)),
                form.takeText("notes", LONGEST_NOTES),
                form.choose("outcome", ProspectForm::outcome));
    }

    /// The days on which materials came in; a field left empty is a material that is missing.
    static Map<String, LocalDate> received(Form form, Programme programme, LocalDate today) {
        var received = new HashMap<String, LocalDate>();
        for (var material : programme.materials()) {
            form.takeOptional(ProspectViews.field(material), typed -> day(typed, today))
                    .ifPresent(day -> received.put(material.code(), day));
        }
        return received;
    }

    static String reason(Form form) {
        return form.takeText("reason", LONGEST_NOTES);
    }

    /// What is known goes into every field that wasn't sent along.
    static void fill(Form form, Prospect prospect, Programme programme) {
        var invitee = prospect.invitee();
        put(form, "company", invitee.company());
        put(form, "name", invitee.name());
        put(form, "email", invitee.email().value());
        put(form, "reads", invitee.language().toLanguageTag());
        for (var material : programme.materials()) {
            var day = prospect.preparation().received().get(material.code());
            put(form, ProspectViews.field(material), day == null ? "" : day.toString());
        }
    }

    static List<Choice> outcomes(Text text) {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Choice(outcome.name(), text.of(outcome.key())))
                .toList();
    }

    /// One of those that a field offers.
    static String oneOf(List<Choice> offered, String typed) {
        if (offered.stream().noneMatch(choice -> choice.value().equals(typed))) {
            throw Invalid.because("invitation.choice");
        }
        return typed;
    }

    private static void put(Form form, String name, String value) {
        if (form.values(name).isEmpty()) form.put(name, value);
    }

    static Locale language(String typed) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("invitation.choice"));
    }

    static Outcome outcome(String typed) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("invitation.choice"));
    }

    static LocalDate day(String typed, LocalDate today) {
        try {
            var day = LocalDate.parse(typed);
            if (!day.isBefore(EARLIEST) && !day.isAfter(today)) return day;
        } catch (DateTimeException _) {
            // Told below, like a day that is still to come.
        }
        throw Invalid.because("invitation.day");
    }

    static String line(String typed, int longest) {
        var text = Form.text(typed, longest);
        if (text.contains("\n") || text.contains("\t")) {
            throw Invalid.because("platform.form.control");
        }
        return text;
    }
}
