package org.guildhall.diagnosis.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.programme.form.Words;

/// A record that the customer's domain needs in the DNS.
///
/// @param host below the domain, `@` for the domain itself
/// @param value as it is to be entered; `{asked.token}` stands for that fact
/// @param priority for MX, else 0
public record NeededRecord(Kind kind, String host, String value, int priority, Words purpose) {
    /// The kinds that services ask for.
    public enum Kind {
        TXT,
        MX,
        CNAME
    }

    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9.-]+)}");

    /// The names of the facts that stand in its value.
    List<String> places() {
        return PLACE.matcher(value).results().map(found -> found.group(1)).toList();
    }

    /// Its full name below that domain.
    public String nameIn(String domain) {
        return host.equals("@") ? domain : host + "." + domain;
    }

    /// Its value for a customer; places whose facts are unknown stay as they are.
    public String valueFor(Facts facts) {
        return PLACE.matcher(value)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        FactName.isOne(found.group(1))
                                                ? facts.of(new FactName(found.group(1)))
                                                        .map(FactValue::toString)
                                                        .orElse(found.group())
                                                : found.group()));
    }
}
