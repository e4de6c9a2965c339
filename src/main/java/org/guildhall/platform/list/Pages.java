package org.guildhall.platform.list;

/// The pages of a list, 50 rows each, the shown one named in its address.
///
/// @param total how many rows there are on all of them, as far as they were counted
/// @param most how far they were counted
public record Pages(Address at, long total, long most) {
    /// The pages of a list whose rows were all counted.
    public Pages(Address at, long total) {
        this(at, total, Long.MAX_VALUE);
    }

    /// The page shown, from 1.
    public int shown() {
        return at.number("page", 1);
    }

    /// How many there are, at least 1.
    public int count() {
        return (int) Math.max(1, (total + WorkList.PAGE - 1) / WorkList.PAGE);
    }

    /// Whether there are more rows than were counted.
    public boolean more() {
        return total > most;
    }

    /// The address of another one.
    public String to(int number) {
        return at.with("page", String.valueOf(number)).toString();
    }
}
