package org.guildhall.platform.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.guildhall.platform.mail.LetterRefused;
import org.jspecify.annotations.Nullable;

/// What a mail server meant when it did not take a letter. Only a final answer (5xx) to the
/// reader's address or to the letter itself is about this letter; one to our sign-in or our sender
/// is about us, and may be mended while the letter waits.
final class SmtpAnswers {
    private static final int FINAL = 500;

    private SmtpAnswers() {}

    static Exception read(SendFailedException failure) {
        var told = new ArrayList<Said>();
        for (@Nullable Exception each = failure; each != null; each = next(each)) {
            switch (each) {
                case SMTPSenderFailedException ours -> {
                    return ours;
                }
                case SMTPAddressFailedException address ->
                        told.addFirst(new Said(address.getReturnCode(), said(address)));
                case SMTPSendFailedException sending ->
                        told.addLast(new Said(sending.getReturnCode(), said(sending)));
                default -> {}
            }
        }
        if (told.isEmpty()) return failure;
        var first = told.getFirst();
        return first.code() >= FINAL
                ? new LetterRefused(first.words())
                : new MessagingException(first.words());
    }

    private record Said(int code, String words) {}

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static String said(MessagingException failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
