package org.guildhall.programme;

import java.util.Set;

/// Which versions of programmes somebody runs on, whether they are offered now or not. Whoever
/// keeps that brings a bean of it; programmes don't know them.
public interface VersionsInUse {
    /// One version of a programme.
    record Version(String code, int number) {}

    /// All of them.
    Set<Version> inUse();
}
