package org.guildhall.account.provider;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.outward.Targets;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;

/// What an owner or an administrator says of an account's identity provider.
///
/// @param secret nothing when the one that is kept stays
/// @param version that was seen
public record ProviderWish(
        String issuer, String client, Optional<String> secret, List<String> domains, long version) {
    private static final int LONGEST = 200;
    private static final int MOST_DOMAINS = 20;

    /// Reads it; asks where the issuer's name leads, so not within a transaction.
    public static ProviderWish read(Form form, Targets targets) {
        var version = form.value("version");
        return new ProviderWish(
                form.take("issuer", typed -> issuer(typed, targets)),
                form.takeText("client", LONGEST),
                form.takeOptional("secret", typed -> Form.text(typed, LONGEST)),
                form.take("domains", ProviderWish::domains),
                version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0);
    }

    /// The form, filled with what is known.
    static Form form(AccountProvider known) {
        return Form.of(
                Map.of(
                        "issuer", known.issuer(),
                        "client", known.client(),
                        "domains", String.join(", ", known.domains()),
                        "version", String.valueOf(known.version())));
    }

    private static String issuer(String typed, Targets targets) {
        var address = targets.read(typed).address();
        if (address.getRawQuery() != null) throw Invalid.because("platform.address.malformed");
        return typed;
    }

    private static List<String> domains(String typed) {
        var domains =
                Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                        .filter(each -> !each.isEmpty())
                        .map(each -> each.startsWith("@") ? each.substring(1) : each)
                        .distinct()
                        .toList();
        if (domains.size() > MOST_DOMAINS
                || !domains.stream().allMatch(each -> each.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"))) {
            throw Invalid.because("account.provider.domains.malformed", MOST_DOMAINS);
        }
        return domains;
    }
}
