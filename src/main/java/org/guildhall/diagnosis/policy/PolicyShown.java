package org.guildhall.diagnosis.policy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Text;

/// The choices of a row in the reader's words.
public final class PolicyShown {
    /// The columns of the table, by the ends of their messages.
    public static final List<String> COLUMNS =
            List.of("site", "tld", "region", "filing", "from", "source");

    private PolicyShown() {}

    /// The sites, and all of them.
    public static List<Choice> sites(List<String> sites, Text text) {
        return Stream.concat(
                        Stream.of(all(text)),
                        sites.stream().map(site -> new Choice(site, text.site(site))))
                .toList();
    }

    /// The regions, and all of them.
    public static List<Choice> regions(Text text) {
        var regions =
                Arrays.stream(Region.values())
                        .map(Enum::name)
                        .map(each -> new Choice(each, text.of("diagnosis.policy.region." + each)));
        return Stream.concat(Stream.of(all(text)), regions).toList();
    }

    /// What a row can say.
    public static List<Choice> filings(Text text) {
        return Arrays.stream(Filing.values())
                .map(Enum::name)
                .map(each -> new Choice(each, text.of("diagnosis.policy.filing." + each)))
                .toList();
    }

    private static Choice all(Text text) {
        return new Choice("*", text.of("diagnosis.policy.all"));
    }
}
