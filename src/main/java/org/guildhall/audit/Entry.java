package org.guildhall.audit;

/// One row of the trail.
///
/// @param number its place, counted from 1 without a gap
/// @param details the digest of the details
/// @param previous the hash of the entry before it
/// @param hash its own, over all of the above but the number
public record Entry(long number, Deed deed, String details, String previous, String hash) {
    /// What the first entry follows.
    static final String NOTHING = "0".repeat(64);

    /// Whether it is still what it was when its hash was made.
    boolean isWhole() {
        return deed.hash(previous, details).equals(hash);
    }
}
