package org.guildhall.escalation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;

/// What an agent types to escalate a ticket.
final class EscalationForm {
    private static final int LONGEST = 4_000;

    private EscalationForm() {}

    static Wanted read(Form form) {
        var desk = form.choose("desk", EscalationForm::key);
        var question = form.takeText("question", LONGEST);
        var tried = form.takeOptional("tried", EscalationForm::words).orElse("");
        var ruledOut = form.takeOptional("ruledOut", EscalationForm::words).orElse("");
        var nextWord = form.enter("nextWord", EscalationForm::day);
        var reply = form.takeText("reply", LONGEST);
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
        return new Wanted(desk, question, tried, ruledOut, files(form), nextWord, reply);
    }

    private static List<UUID> files(Form form) {
        return form.values("files").stream().map(EscalationForm::key).toList();
    }

    private static String words(String typed) {
        return Form.text(typed, LONGEST);
    }

    private static UUID key(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException broken) {
            throw Invalid.because("escalation.way.unknown");
        }
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException broken) {
            throw Invalid.because("escalation.day");
        }
    }
}
