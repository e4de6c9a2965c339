package org.guildhall.webhook.endpoint;

import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.platform.web.Invalid;

/// Which events an endpoint wants: names such as `contract.signed`, kinds such as `contract.*`, or
/// `*` for all. At least one, at most a hundred.
public record EventTypes(List<String> names) {
    /// Everything.
    public static final String ALL = "*";

    /// What happens to endpoints themselves is told to no endpoint: it would never end.
    public static final String OWN = "webhook";

    private static final Pattern NAME = Pattern.compile("\\*|[a-z-]{1,40}\\.(\\*|[a-z-]{1,60})");
    private static final int MOST = 100;

    public EventTypes {
        names = names.stream().distinct().sorted().toList();
        if (names.isEmpty()) throw Invalid.because("platform.form.unchosen");
        if (names.size() > MOST) throw Invalid.because("webhook.types.many", MOST);
        for (var name : names) {
            if (!NAME.matcher(name).matches()) throw Invalid.because("webhook.types.strange", name);
        }
    }

    /// Whether an event of that kind and name is wanted.
    public boolean want(String kind, String name) {
        if (kind.equals(OWN)) return false;
        return names.contains(ALL) || names.contains(kind + ".*") || names.contains(name);
    }
}
