package org.guildhall.amendment.lifecycle;

import java.util.UUID;
import org.guildhall.platform.web.Form;
import org.springframework.modulith.NamedInterface;

/// An amendment as somebody saw it before acting: what has a newer version since can't be acted on
/// unseen.
@NamedInterface("lifecycle")
public record Seen(AmendmentId id, long version) {
    private static final String MISSING = "amendment.version.missing";

    /// What a form says about the amendment that it was shown for.
    public static Seen of(UUID id, Form form) {
        return new Seen(new AmendmentId(id), form.version(MISSING));
    }

    /// The version of the sheet that a form answers.
    public static int sheet(Form form) {
        return form.number("sheet", MISSING);
    }
}
