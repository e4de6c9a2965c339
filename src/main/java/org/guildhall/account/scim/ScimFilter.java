package org.guildhall.account.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import java.util.regex.Pattern;

/// Whom a directory looks for (RFC 7644, 3.4.2.2), in the ways in which directories ask.
final class ScimFilter {
    /// As `emails[type eq "work"].value eq "…"`, which the standard writes inside the brackets.
    private static final Pattern OUTSIDE =
            Pattern.compile(
                    "(\\w+)\\[([^\\]]*)\\]\\.(\\w+)\\s+(\\w+)\\s+(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s)]+)");

    private ScimFilter() {}

    static Filter of(String asked) throws ScimException {
        var inside = OUTSIDE.matcher(asked).replaceAll("$1[($2) and $3 $4 $5]");
        return Filter.fromString(ScimOperations.unprefixed(inside));
    }
}
