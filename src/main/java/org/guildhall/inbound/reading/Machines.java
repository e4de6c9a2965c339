package org.guildhall.inbound.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells what a machine wrote from what a person did, by the head alone (RFC 3834 sections 2 and 5;
/// RFC 2076 for `Precedence`; RFC 2919 and 2369 for lists).
final class Machines {
    private static final List<String> ANSWERING =
            List.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-AutoReply-From");
    private static final List<String> LISTS = List.of("List-Id", "List-Unsubscribe", "List-Post");
    private static final Pattern MAIL_SERVER =
            Pattern.compile("(mailer-daemon|postmaster|mail-daemon)@.*");

    /// What mail programs without any better sign write before the subject.
    private static final Pattern AWAY =
            Pattern.compile(
                    "(automatic reply|auto(matic)?[- ]?reply|out of (the )?office|autoreply"
                            + "|respuesta autom.tica|fuera de la oficina|自动回复|自動回覆|自动答复)\\b?.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Machines() {}

    /// @param bounced whether its envelope names no sender, as only mail servers' do (RFC 5321
    ///   section 4.5.5)
    static Automation of(Head head, boolean bounced) {
        var type = small(head.value("Content-Type"));
        if (type.startsWith("multipart/report")) {
            return type.contains("disposition-notification")
                    ? Automation.ANSWERED
                    : Automation.REPORT;
        }
        var submitted = small(head.value("Auto-Submitted")).replaceFirst("[;\\s].*", "");
        var precedence = small(head.value("Precedence"));
        if (submitted.equals("auto-replied")
                || precedence.equals("auto_reply")
                || ANSWERING.stream().anyMatch(head::has)
                || AWAY.matcher(head.subject()).matches()) return Automation.ANSWERED;
        if (LISTS.stream().anyMatch(head::has) || precedence.matches("bulk|list|junk")) {
            return Automation.BULK;
        }
        return isGenerated(head, submitted, bounced) ? Automation.GENERATED : Automation.PERSON;
    }

    private static boolean isGenerated(Head head, String submitted, boolean bounced) {
        return bounced
                || (!submitted.isEmpty() && !submitted.equals("no"))
                || head.value("Return-Path").replaceAll("\\s", "").equals("<>")
                || head.from().stream()
                        .anyMatch(from -> MAIL_SERVER.matcher(from.address()).matches());
    }

    private static String small(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
