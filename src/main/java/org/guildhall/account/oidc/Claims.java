package org.guildhall.account.oidc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a provider says of somebody, once its word was found good.
///
/// @param subject who it is there, for ever and among that issuer's people only
/// @param email as it was written; empty when none is named
/// @param verified whether the provider has proved that the mailbox is theirs
/// @param name as people call them; empty when it says none
/// @param locale such as `de-DE`; empty when it says none
/// @param all every claim, for roles
public record Claims(
        String subject,
        String email,
        boolean verified,
        String name,
        String locale,
        Map<String, Object> all) {

    static Claims of(String subject, Map<String, Object> all) {
        return new Claims(
                subject,
                text(all, "email"),
                "true".equals(String.valueOf(all.get("email_verified"))),
                text(all, "name"),
                text(all, "locale"),
                all);
    }

    /// The values of a claim: one text, or each text of a list. A claim within a claim is named by
    /// a path with dots, unless there is one of that very name.
    public List<String> values(String claim) {
        var found = all.containsKey(claim) ? all.get(claim) : within(all, claim);
        if (found instanceof Collection<?> several) {
            var texts = new ArrayList<String>();
            several.forEach(each -> texts.add(String.valueOf(each)));
            return texts;
        }
        return found == null || found instanceof Map ? List.of() : List.of(found.toString());
    }

    private static @Nullable Object within(Map<?, ?> claims, String path) {
        Object at = claims;
        for (var step : path.split("\\.")) {
            if (!(at instanceof Map<?, ?> map)) return null;
            at = map.get(step);
        }
        return at;
    }

    private static String text(Map<String, Object> all, String claim) {
        return all.get(claim) instanceof String text ? text : "";
    }
}
