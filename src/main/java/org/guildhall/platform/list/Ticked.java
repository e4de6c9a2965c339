package org.guildhall.platform.list;

import java.util.List;
import java.util.UUID;
import org.guildhall.platform.web.Form;

/// A ticked row of a list, as it was seen: its key and its version.
public record Ticked(UUID id, long version) {
    private static final String ROW = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[.][0-9]{1,9}";
    private static final int KEY = 36;

    /// What a row's box sends.
    public static String row(UUID id, long version) {
        return id + "." + version;
    }

    /// The ticked rows of a form; none, more than a page, or what is no row is marked with that.
    public static List<Ticked> read(Form form, String problem) {
        var ticked = form.values("row");
        var readable = ticked.stream().allMatch(row -> row.matches(ROW));
        if (ticked.isEmpty() || ticked.size() > WorkList.PAGE || !readable) {
            form.mark("row", problem);
        }
        return ticked.stream().filter(row -> row.matches(ROW)).map(Ticked::of).toList();
    }

    private static Ticked of(String row) {
        return new Ticked(
                UUID.fromString(row.substring(0, KEY)), Long.parseLong(row.substring(KEY + 1)));
    }
}
