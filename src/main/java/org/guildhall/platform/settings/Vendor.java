package org.guildhall.platform.settings;

import java.util.Optional;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The company that runs this installation, by its name; `{vendor}` in every text is this. It may
/// bring a colour of its own, and a logo, by its file, and name its privacy notice.
///
/// @param accent for light pages, as `#rrggbb`; empty: ours
/// @param accentDark for dark pages; empty: the lighter sister of the other
/// @param logo a PNG or JPEG file; empty: the first letter of the name
/// @param privacy the address of its privacy notice; empty: no page leads to one
public record Vendor(
        String name,
        @DefaultValue("") String accent,
        @DefaultValue("") String accentDark,
        @DefaultValue("") String logo,
        @DefaultValue("") String privacy) {
    @ConstructorBinding
    public Vendor {}

    /// One without a look of its own.
    public Vendor(String name) {
        this(name, "", "", "", "");
    }

    /// The colour on light pages, where it has one.
    public Optional<Accent> onLight() {
        return Optional.of(accent).filter(colour -> !colour.isEmpty()).map(Accent::of);
    }

    /// The colour on dark pages, where it has one.
    public Optional<Accent> onDark() {
        return Optional.of(accentDark)
                .filter(colour -> !colour.isEmpty())
                .map(Accent::of)
                .or(() -> onLight().map(Accent::forDark));
    }

    /// Whether it names a privacy notice.
    public boolean hasPrivacy() {
        return !privacy.isEmpty();
    }

    /// Whether it brings a logo.
    public boolean hasLogo() {
        return !logo.isEmpty();
    }
}
