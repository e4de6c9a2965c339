package org.guildhall.amendment.lifecycle;

import java.util.UUID;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.springframework.modulith.NamedInterface;

/// An amendment as somebody saw it before acting: what has a newer version since can't be acted on
/// unseen.
@NamedInterface("lifecycle")
public record Seen(AmendmentId id, long version) {
    /// What a form says about the amendment that it was shown for.
    public static Seen of(UUID id, Form form) {
        return new Seen(new AmendmentId(id), number(form.value("version")));
    }

    /// The version of the sheet that a form answers.
    public static int sheet(Form form) {
        return (int) number(form.value("sheet"));
    }

    private static long number(String typed) {
        if (!typed.matches("[0-9]{1,9}")) throw Invalid.because("amendment.version.missing");
        return Long.parseLong(typed);
    }
}
