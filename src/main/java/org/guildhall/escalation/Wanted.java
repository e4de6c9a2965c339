package org.guildhall.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;

/// What an agent escalates.
///
/// @param question what the other side is asked; needed
/// @param tried which rules were tried and what came of them
/// @param ruledOut which causes are out
/// @param files files of the thread that go along, by key
/// @param nextWord the day on which the customer hears next
/// @param reply what the customer is told now, with that day; needed
public record Wanted(
        UUID desk,
        String question,
        String tried,
        String ruledOut,
        List<UUID> files,
        LocalDate nextWord,
        String reply) {
    private static final int LONGEST = 4_000;

    public Wanted {
        question = Form.text(question, LONGEST);
        tried = Form.text(tried, LONGEST);
        ruledOut = Form.text(ruledOut, LONGEST);
        reply = Form.text(reply, LONGEST);
        files = List.copyOf(files);
        var problems = new ArrayList<Problem>();
        if (question.isEmpty()) problems.add(missing("question"));
        if (reply.isEmpty()) problems.add(missing("reply"));
        if (!problems.isEmpty()) throw new Invalid(problems);
    }

    private static Problem missing(String field) {
        return new Problem(field, "platform.form.missing", List.of());
    }
}
