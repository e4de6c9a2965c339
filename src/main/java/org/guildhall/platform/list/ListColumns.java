package org.guildhall.platform.list;

import java.util.List;
import java.util.TreeSet;
import org.guildhall.platform.list.WorkList.Column;

/// The columns of a list as its reader chose and sorted them, which its address says.
///
/// @param at the address the list is shown at
public record ListColumns(Address at, List<Column> all) {
    public ListColumns {
        all = List.copyOf(all);
    }

    /// Which way a column is sorted now: `ascending`, `descending` or `none`.
    public String sorted(Column column) {
        var now = at.value("sort");
        if (column.sort() == null) return "none";
        return now.equals(column.sort())
                ? "ascending"
                : now.equals("-" + column.sort()) ? "descending" : "none";
    }

    /// The address that sorts by a column, or the other way round where it is sorted by it already.
    public String sortedBy(Column column) {
        var turned =
                sorted(column).equals("ascending")
                        ? "-" + column.sort()
                        : String.valueOf(column.sort());
        return at.without("page").with("sort", turned).toString();
    }

    /// Whether a column is shown; its number counts from 0, and the first is always there. Which
    /// ones a reader left out stands in the address, as `without=2,4`; which spare ones were asked
    /// for, as `also=6`.
    public boolean shows(int column) {
        var spare = all.get(column).spare();
        return column == 0 || named(list(spare)).contains(String.valueOf(column)) == spare;
    }

    /// The address of the list with a column shown or left out, the other way than now.
    public String turned(int column) {
        var name = list(all.get(column).spare());
        var turned = new TreeSet<>(named(name));
        turned.remove("");
        if (!turned.remove(String.valueOf(column))) turned.add(String.valueOf(column));
        return at.with(name, String.join(",", turned)).toString();
    }

    private static String list(boolean spare) {
        return spare ? "also" : "without";
    }

    private List<String> named(String name) {
        return List.of(at.value(name).split(",", -1));
    }
}
