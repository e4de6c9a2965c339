package org.guildhall.platform.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.platform.web.Form;

/// A path of ours with its parameters; where filters, sort and page of a list live.
public record Address(String path, Map<String, String> parameters) {
    /// The longest page or year that a number in an address is taken for.
    private static final int LARGEST = 1_000_000;

    private static final int LONGEST = 2000;

    public Address {
        parameters = new LinkedHashMap<>(parameters);
        parameters.replaceAll((_, value) -> value.replace("\0", ""));
        parameters.values().removeIf(String::isBlank);
    }

    /// What a form says of these parameters.
    public static Address kept(String path, Form form, List<String> names) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : names) kept.put(name, form.value(name));
        return new Address(path, kept);
    }

    /// Whether what somebody sent is an address of ours below that path, such as `/desk/`.
    public static boolean leadsBelow(String path, String typed) {
        return typed.startsWith(path)
                && typed.length() <= LONGEST
                && typed.matches("(/[A-Za-z0-9-]+)+([?][A-Za-z0-9%&=+._*-]*)?");
    }

    /// The value of a parameter, empty when it isn't there.
    public String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    /// The value as a number from 1; the given one when it isn't there or isn't such a number.
    public int number(String name, int otherwise) {
        var value = value(name);
        if (!value.matches("[0-9]{1,7}")) return otherwise;
        var number = Integer.parseInt(value);
        return number >= 1 && number <= LARGEST ? number : otherwise;
    }

    /// How many rows of a list lie on the pages before the one that it names.
    public int offset() {
        return (number("page", 1) - 1) * WorkList.PAGE;
    }

    /// The same address with that parameter, on the first page.
    public Address first(String name, String value) {
        return without("page").with(name, value);
    }

    /// The same address with that parameter.
    public Address with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new Address(path, changed);
    }

    /// The same address without that parameter.
    public Address without(String name) {
        return with(name, "");
    }

    /// As a link.
    @Override
    public String toString() {
        var query =
                parameters.entrySet().stream().map(Address::pair).collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String pair(Map.Entry<String, String> parameter) {
        return encoded(parameter.getKey()) + "=" + encoded(parameter.getValue());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
