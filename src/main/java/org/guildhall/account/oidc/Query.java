package org.guildhall.account.oidc;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// Names and values as they travel in an address or in the body of a form.
final class Query {
    private Query() {}

    static String of(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// The address with these added to what it asks for already.
    static URI added(URI address, Map<String, String> values) {
        var sign = address.getRawQuery() == null ? "?" : "&";
        return URI.create(address + sign + of(values));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
